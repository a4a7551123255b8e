"""Whatever a person writes is printed as they wrote it, and can do nothing to the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import makers
from tests.reports.reading import (
    drawn_text,
    elements_of,
    letters_of,
    named_objects,
    pages_of,
    squeezed,
    text_of,
)
from wellbeing_desktop.assessment.text import clean
from wellbeing_desktop.reports.foreign_text import SetTextRequest, SetTextResult
from wellbeing_desktop.reports.lines import break_lines
from wellbeing_desktop.reports.make import Kind, make, make_report
from wellbeing_desktop.reports.page import Book, Running, bind
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.runs import Run, bold
from wellbeing_desktop.reports.scripts import by_font, language_of, needs_setting
from wellbeing_desktop.reports.styles import RECORD
from wellbeing_desktop.reports.text import UNPRINTABLE, Typesetter, named
from wellbeing_desktop.ui.qt_text import set_text

BODY = RECORD.body


def page(setter: Typesetter, *texts: str) -> bytes:
    book = Book("Test", RECORD, Running("Record", "REF-1", "draft", "Not a test."), setter)
    return bind(book, [Paragraph(setter, text, BODY) for text in texts])


@pytest.mark.parametrize("text", [makers.MARKUP, makers.FORMULA, "a & b < c > d \"e\" 'f' \\ ( ) [ ] / %"])
def test_markup_is_printed_as_it_was_typed(text):
    assert squeezed(text) in letters_of(page(Typesetter(), text))


@pytest.mark.parametrize("text", [makers.CYRILLIC, "Dziękuję, już lepiej", "Ça va, Ħobż", "∑ → ★ ✓ ½ €"])
def test_letters_that_the_own_font_lacks_come_from_the_other(text):
    assert squeezed(text) in letters_of(page(Typesetter(), text))


def test_a_word_with_a_missing_letter_is_set_whole_in_the_other_font():
    assert by_font("Chào Việt Nam", bold=False) == [
        ("Chào ", "Atkinson"),
        ("Việt", "DejaVu"),
        (" Nam", "Atkinson"),
    ]


def test_a_letter_that_no_bold_font_has_is_set_in_one_that_has_it():
    assert by_font("\U0001d5a0\U0001d5bb", bold=True) == [("\U0001d5a0\U0001d5bb", "DejaVu")]
    assert by_font("Việt ★", bold=True) == [("Việt", "DejaVu-Bold"), (" ", "Atkinson-Bold"), ("★", "DejaVu")]


def test_four_thousand_letters_without_a_space_are_cut_into_lines_and_all_there():
    pdf = page(Typesetter(), makers.ENDLESS)

    assert len(makers.ENDLESS) == 4000
    assert makers.ENDLESS in letters_of(pdf)


def test_no_line_is_longer_than_its_width():
    runs = [Run(makers.PLAIN * 5), bold(makers.ENDLESS[:300]), Run("\n\n  two   spaces\u00a0kept ")]

    lines = break_lines(runs, BODY, 120)

    assert all(line.width <= 120.01 for line in lines)
    assert [line.text for line in lines][-2:] == ["", "  two   spaces\u00a0kept"]


def test_two_lines_are_parted_by_a_space_also_for_who_reads_by_the_tags():
    text = f"{makers.PLAIN * 3}Above.\nBelow {makers.ENDLESS[:200]} end"

    assert text.replace("\n", " ") in drawn_text(page(Typesetter(), text), 0)


def test_line_breaks_of_the_writer_are_kept():
    assert [line.text for line in break_lines([Run("one\ntwo\n\nthree")], BODY, 300)] == [
        "one",
        "two",
        "",
        "three",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (makers.ARABIC, "ar"),
        (makers.HEBREW, "he"),
        (makers.CHINESE, "zh"),
        (makers.COMBINED, ""),
    ],
)
def test_other_scripts_are_set_and_carry_their_text_and_language(by_qt, text, language):
    report = page(setter := Typesetter(by_qt), text)

    element = next(e for e in elements_of(report) if e.actual)
    assert (element.actual, element.alt, element.lang) == (text, text, language)
    assert not setter.unprinted
    assert "printed" not in text_of(report)


@pytest.mark.parametrize("text", [makers.CHINESE, makers.COMBINED, makers.EMOJI])
def test_text_of_other_scripts_can_be_found_on_the_page(by_qt, text):
    assert squeezed(text) in squeezed(text_of(page(Typesetter(by_qt), text)))


@pytest.mark.parametrize("text", [makers.ARABIC, makers.HEBREW])
def test_every_word_from_right_to_left_is_read_in_its_order(by_qt, text):
    found = squeezed(text_of(page(Typesetter(by_qt), text)))

    assert all(word.strip("،؟,") in found for word in text.split())


def test_a_long_text_from_right_to_left_runs_over_pages_and_is_one_element(by_qt):
    text = (makers.ARABIC + " ") * 90
    pdf = page(Typesetter(by_qt), text[:3900].strip())

    element = next(e for e in elements_of(pdf) if e.actual)
    assert pages_of(pdf) == 1 or element.marks == pages_of(pdf)
    assert element.actual == text[:3900].strip()


def test_what_nobody_can_set_is_named_and_reported():
    setter = Typesetter()

    printed = text_of(page(setter, f"Before {makers.ARABIC} after 👩\u200d👧 end"))

    assert f"Before {UNPRINTABLE()}" in printed
    assert "after [woman and girl] end" in printed
    assert "ا" in setter.unprinted


def test_letters_that_even_the_helper_lacks_are_named_once_for_neighbouring_words():
    def lacks_all(request: SetTextRequest) -> SetTextResult:
        return SetTextResult(b"", 0, 0, frozenset(c for c in request.text if ord(c) > 0x1000))

    setter = Typesetter(lacks_all)

    assert f"Yes {UNPRINTABLE()} no" in text_of(page(setter, "Yes ꦲꦤ ꦕꦫ no"))
    assert setter.unprinted == {"ꦲ", "ꦤ", "ꦕ", "ꦫ"}


def test_a_sign_is_named_by_its_name_and_a_word_as_a_word():
    assert named("ok 👍🏽!", frozenset({"👍🏽"})) == "ok [thumbs up sign]!"
    assert named("ok ไทย", frozenset("ไทย")) == f"ok {UNPRINTABLE()}"


def test_the_language_is_one_that_the_person_speaks_where_it_can_be():
    assert language_of(makers.ARABIC, ("en", "fa")) == "fa"
    assert language_of(makers.ARABIC, ("en",)) == "ar"
    assert language_of("plain", ("fa",)) is None


def test_latin_cyrillic_and_signs_need_no_help():
    assert not needs_setting("Café, жизнь, ● ★ → “quotes” – ½ 😀")
    assert all(map(needs_setting, [makers.ARABIC, makers.COMBINED, makers.CHINESE, "👩\u200d👧"]))


@pytest.mark.parametrize("kind", [Kind.RECORD, Kind.SUMMARY])
@pytest.mark.parametrize("text", [makers.MARKUP, makers.FORMULA, "javascript:alert(1) http://x.invalid"])
def test_nothing_that_is_written_becomes_a_link_a_picture_or_a_script(framework, kind, text):
    pdf = make(kind, makers.sheet_of(framework, text))

    assert named_objects(pdf) == set()


@given(st.text(max_size=300).map(clean))
def test_any_text_is_on_the_page_or_what_is_not_is_reported(qapp, text):
    setter = Typesetter(set_text)
    pdf = page(setter, text)

    actual = [e.actual for e in elements_of(pdf)]
    assert squeezed(text) in letters_of(pdf) or setter.unprinted or text in actual


@pytest.mark.parametrize("kind", [Kind.RECORD, Kind.SUMMARY])
@pytest.mark.parametrize("text", [makers.ARABIC, makers.ENDLESS, makers.MARKUP, "", "\n\n", makers.CHINESE])
def test_any_text_in_every_field_makes_a_report(framework, by_qt, kind, text):
    report = make_report(kind, makers.sheet_of(framework, clean(text)), by_qt)

    assert not report.unprinted


@pytest.mark.parametrize("text", [f"{makers.ARABIC} " * 6, makers.CHINESE * 6])
def test_a_line_in_another_script_says_that_there_is_more(by_qt, text):
    setter = Typesetter(by_qt)
    line = setter.first_line([Run(text)], RECORD.body, 100)

    assert line.text.endswith("…")
    assert text.startswith(line.text.removesuffix("…"))
    assert line.width <= 100
    assert setter.first_line([Run(text.strip())], RECORD.body, 5000).text == text.strip()


def test_a_long_word_in_one_line_is_begun_rather_than_left_out():
    setter, runs = Typesetter(), [Run("My copy · "), Run("SAMPLE-01/NORTHERN-TRUST/2026/0001234567")]
    whole = setter.first_line(runs, RECORD.body, 1000)
    begun = setter.first_line(runs, RECORD.body, 120)
    assert whole.text.endswith("0001234567")
    assert begun.text.startswith("My copy · SAMPLE-01")
    assert begun.text.endswith("…")
    assert begun.width <= 120
