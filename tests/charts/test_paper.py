"""The ground on paper is drawn once, is vector, and says the same every time."""

import io

import pikepdf
import pytest
from pypdf import PdfReader

from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.charts.geometry import Ring, ring_of
from wellbeing_desktop.charts.ground import ground_pdf
from wellbeing_desktop.charts.labels import LabelForm, label_texts
from wellbeing_desktop.charts.paper import GROUND_REACH, LARGE_PRINT, MY_COPY, RECORD, paper_radar
from wellbeing_desktop.charts.series import PRIVATE, radar_data
from wellbeing_desktop.charts.shapes import Words
from wellbeing_desktop.charts.words import OWN_WORDS

from .makers import always, picture


def test_the_ground_is_one_square_page_of_lines_without_pictures_or_text(framework):
    radius = MY_COPY.radius
    page = PdfReader(io.BytesIO(ground_pdf(ring_of(framework), radius))).pages[0]

    assert [float(side) for side in page.mediabox[2:]] == pytest.approx(
        [2 * GROUND_REACH * radius] * 2, abs=0.01
    )
    assert page.extract_text() == ""
    assert not list(page.images)


def test_the_ground_of_one_ring_and_size_is_made_once_and_always_the_same():
    first = ground_pdf(Ring((4, 5, 4, 5)), 90.0)
    again = ground_pdf(Ring((4, 5, 4, 5)), 90.0)
    ground_pdf.cache_clear()

    assert again is first
    assert ground_pdf(Ring((4, 5, 4, 5)), 90.0) == first
    assert ground_pdf(Ring((4, 5, 4, 4)), 90.0) != first


def test_the_ground_names_no_maker_and_no_moment():
    with pikepdf.open(io.BytesIO(ground_pdf(Ring((4, 5, 4, 5)), 90.0))) as pdf:
        assert not {"/CreationDate", "/Producer", "/Creator"} & set(pdf.trailer.get("/Info", {}))


def test_the_persons_copy_leaves_no_trace_of_what_is_private(framework):
    data = radar_data(picture(framework, always(3)), leave_out=PRIVATE)
    words = [s.text for s in paper_radar(data, MY_COPY, lambda t: 5 * len(t)).shapes if isinstance(s, Words)]

    assert framework.indicator("free_from_harm").title not in words
    assert framework.indicator("respect_for_difference").title in words


def test_gaps_grow_the_figure_and_then_say_no_answer(framework):
    reasons = list(Reason)
    data = radar_data(picture(framework, lambda i: reasons[i % 4], lambda i: reasons[(i + 1) % 4]))
    radar = paper_radar(data, MY_COPY, lambda t: 6.2 * len(t), OWN_WORDS)

    assert radar.form is LabelForm.SHORT
    assert MY_COPY.height < radar.height <= MY_COPY.grows_to
    assert sum("no answer" in s.text for s in radar.shapes if isinstance(s, Words)) >= 18


def test_large_print_has_labels_of_at_least_fourteen_points():
    assert min(LARGE_PRINT.text, LARGE_PRINT.look.text) >= 14
    assert MY_COPY.text == 12
    assert RECORD.number == 8.5


def test_on_the_persons_copy_only_the_person_says_i(framework):
    data = radar_data(picture(framework, always(Reason.DOES_NOT_KNOW), always(Reason.DOES_NOT_KNOW)))

    assert label_texts(data, words=OWN_WORDS)[0].gaps == (("●", "I do not know"), ("○", "does not know"))
