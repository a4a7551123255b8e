"""Labels stand beside their stones: none over another, none outside the box, none on the ring."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.charts.geometry import RIM_OUTER, point, rim_stone
from wellbeing_desktop.charts.labels import LabelForm, broken, clipped, label_texts, wrapped
from wellbeing_desktop.charts.layout import LabelFrame, place_labels, place_numbers
from wellbeing_desktop.charts.look import CHART_TEXT_PX, MM, screen_look
from wellbeing_desktop.charts.paper import LARGE_PRINT, MY_COPY, PROGRESS, RECORD, SUMMARY
from wellbeing_desktop.charts.radar import screen_frame
from wellbeing_desktop.charts.series import mirrored, radar_data
from wellbeing_desktop.charts.spreading import clamped, spread

from .makers import always, framework_of, picture

FRAMES = {
    "my copy": MY_COPY.labels,
    "large print": LARGE_PRINT.labels,
    "record": RECORD.labels,
    "progress": PROGRESS.labels,
    "review": screen_frame(608, 470, 176, screen_look()),
    "review at 200 %": screen_frame(900, 900, 200, screen_look(scale=2)),
}


def measured(size: float):
    """A width for every text, of letters as wide as Atkinson's on average."""
    return lambda text: sum(0.3 if c in "il ,.'" else 0.82 if c in "mwMW●○" else 0.54 for c in text) * size


@st.composite
def figures(draw):
    counts = draw(st.lists(st.integers(2, 9), min_size=4, max_size=4).filter(lambda c: 12 <= sum(c) <= 30))
    word = st.text("abcdefghilmnoprstuw", min_size=1, max_size=12)
    titles = st.lists(word, min_size=1, max_size=5).map(lambda w: " ".join(w)[:30].strip())
    names = draw(st.lists(titles, min_size=sum(counts), max_size=sum(counts)))
    answers = st.one_of(st.integers(1, 5), st.sampled_from(list(Reason)))
    gaps = draw(st.sampled_from([st.integers(1, 5), answers, st.sampled_from(list(Reason))]))
    given_ = draw(st.lists(gaps, min_size=2 * sum(counts), max_size=2 * sum(counts)))
    made = picture(framework_of(counts, names), lambda i: given_[2 * i], lambda i: given_[2 * i + 1])
    data = radar_data(made)
    return mirrored(data) if draw(st.booleans()) else data


@given(figures(), st.sampled_from(sorted(FRAMES)))
def test_no_label_overlaps_leaves_the_box_or_lies_on_the_ring(data, name):
    frame = FRAMES[name]
    layout = place_labels(data, frame, measured(frame.size))

    boxes = [label.box for label in layout.labels]
    assert len(boxes) == len(data.indicators)
    assert frame.height <= layout.height <= frame.grows_to
    for one, other in combinations(boxes, 2):
        assert not overlap(one, other), (one, other)
    for left, bottom, right, top in boxes:
        assert max(abs(left), abs(right)) <= frame.width / 2 + 0.6 * frame.size
        assert max(abs(bottom), abs(top)) <= max(layout.height / 2, RIM_OUTER * frame.radius + 2 * frame.size)
        assert distance((left, bottom, right, top), 0.6 * frame.size) >= RIM_OUTER * frame.radius


@given(figures(), st.sampled_from(sorted(FRAMES)))
def test_labels_with_titles_keep_inside_the_box_and_apart(data, name):
    frame = FRAMES[name]
    layout = place_labels(data, frame, measured(frame.size))
    if layout.form is LabelForm.NUMBERS:
        return

    for side in (True, False):
        column = sorted((one for one in layout.labels if one.left is side), key=lambda one: -one.top)
        for upper, lower in pairwise(column):
            assert upper.box[1] - lower.top >= frame.apart - 1e-6
    for label in layout.labels:
        assert label.width <= frame.wrap + 1e-6
        assert abs(label.edge) + label.width <= frame.width / 2 + 1e-6
        assert max(abs(label.box[1]), label.top) <= layout.height / 2 - frame.head + 1e-6


@given(figures())
def test_a_label_begins_beyond_the_end_of_its_stone(data):
    frame = FRAMES["my copy"]
    layout = place_labels(data, frame, measured(frame.size))
    if layout.form is LabelForm.NUMBERS:
        return

    for label in layout.labels:
        ends = rim_stone(data.ring, data.ring.angles[label.axis], frame.radius)
        assert abs(label.edge) >= max(abs(x) for x, _ in ends) + 1.6 * MM


@given(figures())
def test_labels_of_a_side_keep_the_order_of_their_axes(data):
    frame = FRAMES["my copy"]
    layout = place_labels(data, frame, measured(frame.size))
    if layout.form is LabelForm.NUMBERS:
        return

    for side in (True, False):
        column = sorted((one for one in layout.labels if one.left is side), key=lambda one: -one.top)
        heights = [point(data.ring.angles[one.axis], 1)[1] for one in column]
        assert heights == sorted(heights, reverse=True)


@given(figures())
def test_leaders_never_cross_each_other_or_the_rings(data):
    frame = FRAMES["my copy"]
    leaders = [one.leader for one in place_labels(data, frame, measured(frame.size)).labels if one.leader]

    for one, other in combinations(leaders, 2):
        assert not cross(one, other)
    for start, end in leaders:
        middle = [
            (start[0] + (end[0] - start[0]) * i / 20, start[1] + (end[1] - start[1]) * i / 20)
            for i in range(21)
        ]
        assert min(math.hypot(*at) for at in middle) > 1.05 * frame.radius


@given(st.integers(12, 30))
def test_numbers_of_the_summary_never_touch(count):
    data = radar_data(picture(framework_of((count,)), always(3)))
    frame = SUMMARY.labels
    layout = place_numbers(data.ring, frame, measured(frame.size))

    for one, other in combinations(layout.labels, 2):
        assert not overlap(inked(one), inked(other))
    for label in layout.labels:
        assert max(map(abs, inked(label))) <= frame.width / 2 + 0.5


NUMBERS = st.floats(-200, 200)


@given(st.lists(st.tuples(NUMBERS, st.floats(1, 40)), min_size=1, max_size=15), st.floats(0, 9))
def test_spreading_keeps_the_order_and_moves_nothing_that_has_room(pairs, apart):
    wanted = sorted((want for want, _ in pairs), reverse=True)
    heights = [height for _, height in pairs]
    middles = spread(wanted, heights, apart)

    for (a, h), (b, k) in pairwise(zip(middles, heights, strict=True)):
        assert a - b >= (h + k) / 2 + apart - 1e-6
    assert math.isclose(sum(middles), sum(wanted), abs_tol=1e-6)
    needs = (a - b >= (h + k) / 2 + apart for (a, h), (b, k) in pairwise(zip(wanted, heights, strict=True)))
    if all(needs):
        assert middles == pytest.approx(wanted)


@given(st.lists(st.floats(1, 20), min_size=1, max_size=8), st.floats(0, 3))
def test_what_stands_too_high_or_low_comes_inside(heights, apart):
    limit = sum(heights) + apart * len(heights)
    middles = clamped(spread([900.0] * len(heights), heights, apart), heights, apart, limit)

    assert middles[0] + heights[0] / 2 <= limit + 1e-6
    assert middles[-1] - heights[-1] / 2 >= -limit - 1e-6


def test_the_figure_grows_before_it_says_less_and_says_less_before_it_numbers():
    forms = []
    for room in (900, 560, 200):
        frame = LabelFrame(60, 10, 300, 100, room, 12, head=0, apart=3, beyond=4, lead=12)
        forms.append(place_labels(full_of_gaps(), frame, measured(12)))

    assert [layout.form for layout in forms] == [LabelForm.WHOLE, LabelForm.SHORT, LabelForm.NUMBERS]
    assert forms[0].height > 300


def test_a_gap_says_its_reason_with_the_mark_of_its_voice_and_both_alike_share_a_line():
    made = picture(
        framework_of((3,)),
        lambda i: (Reason.DOES_NOT_KNOW, Reason.NOT_APPLICABLE, 3)[i],
        lambda i: (4, Reason.NOT_APPLICABLE, Reason.PREFERS_NOT_TO_SAY)[i],
    )

    assert [text.gaps for text in label_texts(radar_data(made))] == [
        (("●", "does not know"),),
        (("●○", "does not apply"),),
        (("○", "prefers not to say"),),
    ]


def test_one_voice_alone_needs_no_mark():
    made = picture(framework_of((3,)), always(Reason.PREFERS_NOT_TO_SAY))

    assert label_texts(radar_data(made))[0].gaps == (("", "prefers not to say"),)


def test_two_lines_are_evened_out():
    assert broken("Things I choose to do", 100, measured(12)) == ("Things I", "choose to do")


def test_a_word_that_is_too_long_is_cut_with_a_mark():
    assert broken("Donaudampfschifffahrtsgesellschaft", 60, measured(12))[0].endswith("…")
    assert measured(12)(clipped("x" * 900, 60, measured(12))) <= 60


@pytest.mark.parametrize("title", ["$\\frac{1}{0$", "x" * 50_000, "a\nb\tc", "\u202eabc", "…" * 400, " "])
def test_hostile_titles_become_at_most_two_short_lines(title):
    label = label_texts(radar_data(picture(framework_of((3,), [title]), always(3))))[0]
    block = wrapped(label, 90, measured(12))

    assert len(block.lines) <= 2
    assert block.width <= 90
    assert "\n" not in label.title
    assert len(label.title) <= 60


def test_labels_are_never_smaller_than_eleven_points_in_the_window():
    assert pytest.approx(11) == CHART_TEXT_PX * 72 / 96


def full_of_gaps():
    reasons = list(Reason)
    made = picture(framework_of((4, 5, 4, 5)), lambda i: reasons[i % 4], lambda i: reasons[(i + 1) % 4])
    return radar_data(made)


def inked(label):
    """The box of a number's ink, which is less than its line."""
    left, bottom, right, top = label.box
    middle = (bottom + top) / 2
    half = 0.36 * (top - bottom) / 1.18
    return left, middle - half, right, middle + half


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def distance(box, trim):
    """How near a box comes to the middle, the air above and below its letters left out."""
    left, bottom, right, top = box
    x = 0 if left <= 0 <= right else min(abs(left), abs(right))
    y = 0 if bottom <= 0 <= top else min(abs(bottom), abs(top)) + trim / 2
    return math.hypot(x, y)


def cross(one, other):
    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
