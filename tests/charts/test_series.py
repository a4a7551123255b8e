"""A radar's series: who is heard, what is joined, and that a gap is never a low step."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.charts.series import PRIVATE, Series, SeriesKind, mirrored, overlay_data, radar_data

from .makers import always, every, framework_of, picture

FRAMEWORK = framework_of((4, 5, 4, 5))


def test_the_person_comes_first_then_the_practitioner_then_the_earlier_picture():
    now, then = picture(FRAMEWORK, always(3), always(4)), picture(FRAMEWORK, always(2))

    kinds = [series.kind for series in radar_data(now, then).series]

    assert kinds == [SeriesKind.PERSON, SeriesKind.PRACTITIONER, SeriesKind.EARLIER]


def test_a_reason_is_a_gap_and_never_a_number():
    data = radar_data(picture(FRAMEWORK, every(2, 4)))

    assert data.series[0].steps[:4] == (4, None, 4, None)
    assert data.reasons[1] == ((Voice.PERSON, Reason.DOES_NOT_KNOW),)
    assert data.reasons[0] == ()


def test_a_voice_that_gave_nothing_has_no_line_and_leaves_no_gaps():
    data = radar_data(picture(FRAMEWORK, always(3)))

    assert data.voices == (SeriesKind.PERSON,)
    assert not any(data.reasons)


def test_where_nobody_said_anything_every_axis_is_a_gap_of_the_first_voice():
    data = radar_data(picture(FRAMEWORK, always(Reason.NOT_EXPLORED)))

    assert data.rated() == 0
    assert all(found == ((Voice.PERSON, Reason.NOT_EXPLORED),) for found in data.reasons)


def test_a_refusal_is_heard_though_it_has_no_step():
    data = radar_data(picture(FRAMEWORK, always(Reason.PREFERS_NOT_TO_SAY), always(2)))

    assert data.voices == (SeriesKind.PERSON, SeriesKind.PRACTITIONER)
    assert data.rated(SeriesKind.PERSON) == 0
    assert data.rated() == 18
    assert not data.unrated(0)


def test_what_is_left_out_leaves_no_trace(framework):
    data = radar_data(picture(framework, always(3)), leave_out=PRIVATE)

    assert len(data.indicators) == len(data.ring) == len(data.reasons) == len(data.series[0].steps) == 17
    assert "free_from_harm" not in {indicator.id for indicator in data.indicators}


def test_the_earlier_picture_shows_only_what_still_means_the_same():
    now = picture(FRAMEWORK, always(3))
    then = picture(framework_of((4, 5, 4, 4)), always(2))

    steps = radar_data(now, then).series[-1].steps

    assert steps == (2,) * 17 + (None,)


def test_titles_may_be_said_in_other_words(framework):
    from wellbeing_desktop.exchange.framework_file import shipped_easy_words

    words = shipped_easy_words(framework)
    data = radar_data(picture(framework, always(3))).said_in(words)

    assert data.indicators[0].title == words[data.indicators[0].id].title
    assert data.ring == radar_data(picture(framework, always(3))).ring


def test_mirrored_only_the_places_change():
    data = radar_data(picture(FRAMEWORK, always(3)))
    other = mirrored(data)

    assert (other.series, other.reasons, other.indicators) == (data.series, data.reasons, data.indicators)
    assert other.ring.mirrored
    assert mirrored(other) == data


STEPS = st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=3, max_size=30)


@given(STEPS)
def test_only_neighbours_that_both_have_a_step_are_joined(steps):
    runs = Series(tuple(steps), SeriesKind.PERSON).runs()

    joined = {pair for run in runs for pair in itertools.pairwise(run)}
    count = len(steps)
    assert all(b == (a + 1) % count for a, b in joined)
    assert joined == {
        (a, (a + 1) % count)
        for a in range(count)
        if steps[a] is not None and steps[(a + 1) % count] is not None
    }


@pytest.mark.parametrize("steps", [(None,) * 18, (3, *(None,) * 17)])
def test_a_step_alone_joins_nothing(steps):
    assert Series(steps, SeriesKind.PERSON).runs() == ()


def test_three_pictures_of_one_voice_are_three_lines_over_the_axes_of_the_last():
    first, second, last = (picture(FRAMEWORK, always(step), always(1)) for step in (2, 3, 5))

    data = overlay_data((first, second, last), Voice.PERSON)

    assert [(s.kind, s.steps[0]) for s in data.series] == [
        (SeriesKind.PERSON, 5),
        (SeriesKind.BETWEEN, 3),
        (SeriesKind.EARLIER, 2),
    ]
    assert data.voices == (SeriesKind.PERSON,)


def test_two_pictures_of_the_practitioner_keep_the_practitioners_line():
    pictures = [picture(FRAMEWORK, always(5), always(step)) for step in (2, 4)]

    data = overlay_data(pictures, Voice.PRACTITIONER)

    assert [(s.kind, s.steps[0]) for s in data.series] == [
        (SeriesKind.PRACTITIONER, 4),
        (SeriesKind.EARLIER, 2),
    ]


@pytest.mark.parametrize("count", [1, 4])
def test_a_radar_never_has_a_fourth_line(count):
    with pytest.raises(ValueError, match=str(count)):
        overlay_data([picture(FRAMEWORK, always(3))] * count, Voice.PERSON)


def test_an_earlier_picture_without_a_step_has_no_line_and_no_place_in_the_key():
    then = picture(FRAMEWORK, always(Reason.PREFERS_NOT_TO_SAY))

    kinds = [series.kind for series in radar_data(picture(FRAMEWORK, always(3)), then).series]

    assert kinds == [SeriesKind.PERSON]
