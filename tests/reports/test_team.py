"""The team summary on paper: short, tagged, without a name, and it says what it cannot say."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from tests.reports.reading import (
    elements_of,
    pages_of,
    painted_outside_of_the_tree,
    text_of,
    unembedded_fonts,
)
from wellbeing_desktop.assessment.team_figures import Team, TeamFigures
from wellbeing_desktop.assessment.team_lines import TeamColumns, TeamLine, gathered
from wellbeing_desktop.reports.team import TeamSheet, make_team, team_file_name
from wellbeing_desktop.reports.team_words import CANNOT_SAY, shift_words, spread_words, voice_words

DAY = date(2026, 11, 22)


def figures_of(framework, people: int = 60, seed: int = 1) -> TeamFigures:
    """Figures of everyone in an invented team."""
    chance, found = random.Random(seed), []
    for person in range(people):
        for place in range(chance.choice((1, 2, 3))):
            codes = bytes(chance.choices(range(1, 10), (1, 2, 4, 4, 2, 2, 1, 1, 1), k=40))
            width = 2 * len(framework.all_indicators)
            codes = (codes * (width // 40 + 1))[:width]
            found.append(TeamLine(person, 739_000 + 100 * place, min(place, 2), 0, 3, codes))
    found.sort(key=lambda line: line.day)
    return Team(gathered([framework], TeamColumns.of(found))).everyone()


@pytest.fixture(scope="module")
def figures(framework):
    return figures_of(framework)


@pytest.fixture(scope="module")
def pdf(figures):
    return make_team(TeamSheet(figures, DAY)).pdf


def test_it_has_four_pages_at_most_and_says_what_it_cannot_say_on_the_first(pdf):
    assert pages_of(pdf) <= 4
    first = text_of(pdf, 0)
    assert "All time: 60 people" in first
    assert all(words() in first for words in CANNOT_SAY)


def test_every_statement_is_said_in_both_voices(figures, pdf):
    said = text_of(pdf)
    for indicator in figures.framework.all_indicators:
        assert indicator.title in said
    for told in (*figures.indicators.values(), *figures.quadrants.values()):
        assert spread_words(told.spread) in said
        assert shift_words(told.shift) in said
    assert all(voice_words(voice) in said for _, voice in figures.indicators)


def test_no_number_is_parted_from_the_word_before_it(framework):
    pdf = make_team(TeamSheet(figures_of(framework, 500), DAY)).pdf
    lines = [line for page in PdfReader(BytesIO(pdf)).pages for line in page.extract_text().splitlines()]

    assert any("step 4:" in line for line in lines)
    assert {word for line in lines for word in line.split()[-1:]} & {"step", "steps", "down", "of"} == set()


def test_it_is_tagged_and_every_bar_is_described(pdf):
    elements = elements_of(pdf)

    assert [e.role for e in elements if e.role == "H1"] == ["H1"]
    bars = [e for e in elements if e.role == "Figure"]
    assert len(bars) > 40
    assert all("people" in bar.alt for bar in bars)
    assert {"Table", "TR", "TH", "TD"} <= {e.role for e in elements}
    assert not painted_outside_of_the_tree(pdf)
    assert not unembedded_fonts(pdf)


@pytest.mark.parametrize("people", [8, 60, 900])
def test_no_page_is_nearly_empty_and_each_part_stands_on_one(framework, people):
    pdf = make_team(TeamSheet(figures_of(framework, people), DAY)).pdf

    assert pages_of(pdf) == 3
    first = text_of(pdf, 0)
    assert all(indicator.title in first for indicator in framework.overall)
    for quadrant in framework.quadrants:
        named = [page for page in (1, 2) if quadrant.title in text_of(pdf, page)]
        assert len(named) == 1
        assert all(indicator.title in text_of(pdf, named[0]) for indicator in quadrant.indicators)


def test_no_word_is_white_for_a_printer_of_black_alone_makes_dots_of_the_shade_behind_it(pdf):
    colours = set()
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            fill: tuple[float, ...] = ()
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in {"rg", "g"}:
                    fill = tuple(float(part) for part in operands)
                elif str(operator) in {"Tj", "TJ"}:
                    colours.add(fill)
    assert colours
    assert not colours & {(1.0, 1.0, 1.0), (1.0,)}


def test_many_statements_of_life_as_a_whole_stand_after_the_parts(framework):
    whole = tuple(replace(one, id=f"{one.id}_{copy}") for copy in range(4) for one in framework.overall)
    pdf = make_team(TeamSheet(figures_of(replace(framework, version="8", overall=whole)), DAY)).pdf

    assert "Life as a whole" not in text_of(pdf, 0)
    assert text_of(pdf).count("How I see myself") == 4


def test_a_framework_of_many_statements_still_has_four_pages_and_says_what_is_missing(framework):
    many = replace(
        framework,
        version="9",
        quadrants=tuple(
            replace(
                quadrant,
                indicators=tuple(
                    replace(indicator, id=f"{indicator.id}_{copy}")
                    for copy in range(3)
                    for indicator in quadrant.indicators
                ),
            )
            for quadrant in framework.quadrants
        ),
    )

    pdf = make_team(TeamSheet(figures_of(many), DAY)).pdf

    assert pages_of(pdf) == 4
    assert "statements more stand in the window." in text_of(pdf)


def test_the_smallest_team_is_told_in_words(framework):
    said = text_of(make_team(TeamSheet(figures_of(framework, people=5), DAY)).pdf)

    assert "All time: 5 people" in said
    assert "Fewer than 5 people: not shown" in said


def test_the_same_figures_give_the_same_bytes(figures, pdf):
    assert make_team(TeamSheet(figures, DAY)).pdf == pdf


def test_the_file_is_named_by_its_day_alone():
    assert team_file_name(DAY) == "team-2026-11-22.pdf"
