"""Words in any script stand on paper as they are read: round the radar, beside boxes, across a draft."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.reports import makers
from tests.reports.reading import text_of
from wellbeing_desktop import language
from wellbeing_desktop.assessment.framework import Wording
from wellbeing_desktop.charts.paper import MY_COPY
from wellbeing_desktop.charts.series import radar_data
from wellbeing_desktop.reports.make import Kind, Sheet, make
from wellbeing_desktop.reports.paper_radar import Radar
from wellbeing_desktop.reports.styles import RECORD, TEXT_WIDTH
from wellbeing_desktop.reports.text import Typesetter
from wellbeing_desktop.reports.ticks import Ticks


@pytest.fixture
def asked(by_qt):
    """A setter by Qt that remembers what it was asked for."""
    texts: set[str] = set()

    def set_text(request):
        texts.add(request.text)
        return by_qt(request)

    return Typesetter(set_text), texts


def titled(framework, title):
    words = {i.id: Wording(title, i.statement, i.steps) for i in framework.all_indicators}
    named = framework.reworded(words)
    return replace(named, quadrants=tuple(replace(q, title=title) for q in named.quadrants))


@pytest.mark.parametrize("title", [makers.HEBREW, "أشعر بالأمان", makers.CHINESE])
def test_titles_round_the_radar_are_set_by_who_can_set_them(framework, asked, title):
    setter, texts = asked
    made = makers.assessment(titled(framework, title), makers.person())
    radar = Radar(setter, radar_data(made), MY_COPY, "alt")

    assert title in texts
    assert radar.height(TEXT_WIDTH) > 0
    assert not setter.unprinted


def test_titles_that_nobody_can_set_are_named_and_never_boxes(framework):
    made = makers.assessment(titled(framework, makers.CHINESE), makers.person())
    setter = Typesetter()
    Radar(setter, radar_data(made), MY_COPY, "alt")

    assert setter.unprinted


def test_choices_are_set_by_who_can_set_them_and_stand_apart_by_their_own_length(asked):
    setter, texts = asked
    ticks = Ticks(setter, [("يوافق", True), ("لا يوافق", False)], RECORD.body)

    assert ticks.height(60) == 2 * ticks.height(TEXT_WIDTH)
    assert {"يوافق", "لا يوافق"} <= texts


@pytest.mark.parametrize(("word", "font"), [("Чернетка", "DejaVuSans-Bold"), ("Entwurf", "Atkinson")])
def test_the_word_across_a_draft_has_the_letters_of_its_language(framework, word, font):
    language.speak(lambda _context, text, _about, n: word if text == "Draft" else text.replace("%n", str(n)))
    try:
        draft = makers.assessment(framework, makers.person())
        pdf = make(Kind.SUMMARY, Sheet(makers.person(), draft))
    finally:
        language.speak(None)

    with pikepdf.open(BytesIO(pdf)) as opened:
        fonts = {str(one.BaseFont) for one in opened.pages[0].resources.Font.values()}
    assert word in text_of(pdf)
    assert any(font in name for name in fonts)
