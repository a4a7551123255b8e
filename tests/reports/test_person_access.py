"""My copy can be read by everybody: on paper, aloud, in any script, and whole."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.reports import makers
from tests.reports.copies import (
    EASY,
    HEADS,
    LARGE,
    PEOPLE,
    RUNNING,
    STANDARD,
    everything_in,
    printed,
    sheet_of,
    signed_with,
)
from tests.reports.reading import (
    elements_of,
    letters_of,
    pages_of,
    painted_outside_of_the_tree,
    squeezed,
    text_of,
    unembedded_fonts,
)
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.exchange.framework_file import shipped_easy_words
from wellbeing_desktop.reports.make import Kind, Sheet, make, make_report


@pytest.mark.parametrize(("called", "number"), PEOPLE)
def test_a_sample_persons_copy_holds_all_their_words_and_no_note_of_the_practitioner(
    sheet, by_qt, called, number
):
    source = sheet(called, number)
    report = make_report(Kind.PERSON, source, by_qt, STANDARD)
    found = letters_of(report.pdf)
    elsewhere = {e.actual.strip("“”") for e in elements_of(report.pdf)}
    notes = {i: n for i, n in source.assessment.notes.items() if i != "free_from_harm"}

    assert not report.unprinted
    for note in notes.values():
        for own in filter(None, (note.own_words, *note.strengths)):
            assert squeezed(own) in found or any(own in words for words in elsewhere), own
    for note in source.assessment.notes.values():
        for private in filter(None, (note.seen, note.told, note.view, note.why_different)):
            assert squeezed(private) not in found


@pytest.mark.parametrize(("called", "number"), PEOPLE)
@pytest.mark.parametrize("options", [STANDARD, LARGE, EASY], ids=lambda o: o.copy_format.value)
def test_every_copy_is_whole_for_a_screen_reader_and_for_a_printer(sheet, framework, called, number, options):
    source = replace(sheet(called, number), words=shipped_easy_words(framework))
    pdf = make(Kind.PERSON, source, options=options)

    assert not unembedded_fonts(pdf)
    assert not painted_outside_of_the_tree(pdf)
    roles = [element.role for element in elements_of(pdf) if element.role != "Document"]
    assert roles[0] == "H1"
    assert {"H2", "Table", "TR", "TH", "TD"} <= set(roles)
    assert "SAMPLE: invented person" in text_of(pdf, 0)


def test_the_figure_names_every_axis_with_both_answers(sheet):
    pdf = make(Kind.PERSON, sheet("Wilbert", 2), options=STANDARD)
    alt = next(e.alt for e in elements_of(pdf) if e.role == "Figure")

    assert "A reason to start the day: me 2, Joanne 3" in alt
    assert "Chances ahead: me not part of my life, Joanne not talked about yet" in alt
    assert alt.count(":") == 17


@pytest.mark.parametrize(("options", "least"), [(STANDARD, 10.2), (LARGE, 13.0)], ids=["standard", "large"])
def test_nothing_is_set_smaller_than_the_page_allows(sheet, options, least):
    sizes = set()
    with pikepdf.open(BytesIO(make(Kind.PERSON, sheet("Wilbert", 2), options=options))) as opened:
        for page in opened.pages:
            found = pikepdf.parse_content_stream(page)
            sizes |= {float(operands[1]) for operands, operator in found if str(operator) == "Tf"}

    assert min(sizes) >= least


@pytest.mark.parametrize(
    "text",
    [makers.MARKUP, makers.FORMULA, makers.ENDLESS, makers.CYRILLIC, makers.PLAIN * 70, "a\nb\n" * 90],
    ids=["markup", "formula", "endless", "cyrillic", "long", "lines"],
)
@pytest.mark.parametrize("options", [STANDARD, LARGE], ids=["standard", "large"])
def test_no_text_breaks_a_page_or_is_cut(draft, text, options):
    pdf = make(Kind.PERSON, sheet_of(signed_with(draft, text[:4000].strip())), options=options)

    assert not painted_outside_of_the_tree(pdf)
    assert HEADS.sub("", RUNNING.sub("", letters_of(pdf))).count(squeezed(text[:4000])) >= 5


@pytest.mark.parametrize("text", [makers.ARABIC, makers.HEBREW, makers.CHINESE, makers.EMOJI])
def test_words_in_any_script_are_on_the_copy(draft, by_qt, text):
    report = make_report(Kind.PERSON, sheet_of(signed_with(draft, text)), by_qt, STANDARD)

    assert not report.unprinted
    assert everything_in(report.pdf).count(text) >= 5


def test_the_same_copy_is_the_same_file(sheet):
    assert make(Kind.PERSON, sheet("Karam", 1), options=STANDARD) == make(
        Kind.PERSON, sheet("Karam", 1), options=STANDARD
    )


def test_the_persons_name_is_not_on_it(draft):
    whose = makers.person(name="Aoife Quinn", known_as="Aoife")
    pdf = make(Kind.PERSON, Sheet(whose, makers.signed(makers.with_words(draft, "Fine."))), options=STANDARD)

    assert "Aoife" not in everything_in(pdf)
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert str(opened.docinfo.Title) == "How life is for me, REF-1"
        assert str(opened.Root.Lang) == "en-GB"


def test_the_pages_are_as_many_as_drawn(sheet):
    assert pages_of(make(Kind.PERSON, sheet("Wilbert", 2), options=STANDARD)) == 3
    assert pages_of(make(Kind.PERSON, sheet("Wilbert", 2), options=LARGE)) == 6
    assert pages_of(make(Kind.PERSON, sheet("Wilbert", 2), options=replace(STANDARD, full_table=True))) == 5


def test_a_gap_is_a_dash_that_is_read_as_no_answer(draft):
    draft.rate(Voice.PERSON, "community_life", Reason.DOES_NOT_KNOW)

    found = printed(sheet_of(draft))

    assert "Joining in with others" in found
    assert "me: no answer Maeve: 3" in found
