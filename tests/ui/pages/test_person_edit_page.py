from __future__ import annotations

from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, line, shown, tab_stops, text_box, unnamed, words, write
from wellbeing_desktop.assessment.people import CopyFormat, Person
from wellbeing_desktop.ui.pages.person_edit_page import PersonEditPage
from wellbeing_desktop.ui.theme import Theme

NOW = datetime(2026, 11, 21, 14, 32)
AOIFE = Person(
    "SW-0142",
    "Aoife Byrne",
    known_as="Aoife",
    born_on=date(1951, 2, 28),
    languages=("ga", "en", "sr-Latn"),
    copy_format=CopyFormat.LARGE_PRINT,
    communication=("Reads with glasses", "Give her time"),
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> PersonEditPage:
    page = shown(qtbot, PersonEditPage(theme, lambda: NOW))
    page.show_person(None)
    return page


def kept(qtbot: QtBot, page: PersonEditPage) -> Person:
    with qtbot.waitSignal(page.kept) as signal:
        click(qtbot, page, "keep-person")
    person: Person = signal.args[0]
    return person


def test_a_name_to_call_them_by_is_enough_to_begin(qtbot: QtBot, page: PersonEditPage) -> None:
    assert line(page, "called").hasFocus()
    write(qtbot, page, "called", "Aoife")

    person = kept(qtbot, page)

    assert person.called == "Aoife"
    assert person.reference == "2026-11-21-143200"
    assert "Left empty, it will be 2026-11-21-143200." in words(page)


def test_two_people_within_a_minute_have_two_references_and_each_is_the_one_that_was_told(
    qtbot: QtBot, theme: Theme
) -> None:
    times = iter([NOW.replace(second=5), NOW.replace(second=40), *[NOW.replace(minute=50)] * 9])
    page = shown(qtbot, PersonEditPage(theme, lambda: next(times)))
    references = []
    for called in ("Aoife", "Nuala"):
        page.show_person(None)
        write(qtbot, page, "called", called)
        told = words(page)
        references.append(kept(qtbot, page).reference)
        assert f"Left empty, it will be {references[-1]}." in told

    assert references == ["2026-11-21-143205", "2026-11-21-143240"]


def test_everything_that_was_written_is_kept(qtbot: QtBot, page: PersonEditPage) -> None:
    write(qtbot, page, "called", "Aoife")
    write(qtbot, page, "full-name", "Aoife  Byrne ")
    write(qtbot, page, "reference", "SW-0142")
    write(qtbot, page, "born-on", "28.2.1951")
    write(qtbot, page, "languages", "irish, English, sr-Latn")
    click(qtbot, page, "copy-large_print")
    text_box(page, "needs").setPlainText("Reads with glasses\n\nGive her time\n")

    person = kept(qtbot, page)

    assert person == Person(**{**_parts(AOIFE), "id": person.id})


def test_a_known_person_is_shown_as_they_are_and_stays_the_same(qtbot: QtBot, page: PersonEditPage) -> None:
    page.show_person(AOIFE)
    assert "What is known of Aoife" in words(page)
    assert line(page, "languages").text() == "Irish, English, sr-Latn"

    assert kept(qtbot, page) == AOIFE


def test_a_sample_stays_a_sample(qtbot: QtBot, page: PersonEditPage) -> None:
    page.show_person(Person("SAMPLE-01", "Wilbert", sample=True))

    assert kept(qtbot, page).sample


def test_somebody_with_one_name_only_is_not_given_two(qtbot: QtBot, page: PersonEditPage) -> None:
    person = Person("SW-7", "Brigid")
    page.show_person(person)
    assert line(page, "full-name").text() == ""

    assert kept(qtbot, page) == person


def test_without_any_name_a_sentence_asks_for_one(qtbot: QtBot, page: PersonEditPage) -> None:
    with qtbot.assertNotEmitted(page.kept):
        click(qtbot, page, "keep-person")

    assert "Please write a name to call them by." in words(page)
    assert line(page, "called").hasFocus()


def test_a_language_nobody_knows_is_said_in_a_sentence(qtbot: QtBot, page: PersonEditPage) -> None:
    write(qtbot, page, "called", "Aoife")
    write(qtbot, page, "languages", "Klingonese")

    with qtbot.assertNotEmitted(page.kept):
        click(qtbot, page, "keep-person")

    assert "“Klingonese” is not a language that is known here." in words(page)
    write(qtbot, page, "languages", "pl")
    assert kept(qtbot, page).languages == ("pl",)


def test_a_birthday_to_come_is_said_in_a_sentence(qtbot: QtBot, page: PersonEditPage) -> None:
    write(qtbot, page, "called", "Aoife")
    write(qtbot, page, "born-on", "1.1.2027")

    with qtbot.assertNotEmitted(page.kept):
        click(qtbot, page, "keep-person")

    assert "That day has not come yet." in words(page)


def test_a_name_too_long_is_said_and_nothing_is_cut(qtbot: QtBot, page: PersonEditPage) -> None:
    line(page, "called").setText("x" * 201)

    with qtbot.assertNotEmitted(page.kept):
        click(qtbot, page, "keep-person")

    assert "That is longer than 200 letters. Please shorten it." in words(page)
    assert "Please write a name" not in words(page)


def test_a_taken_reference_is_said_and_can_be_changed(qtbot: QtBot, page: PersonEditPage) -> None:
    write(qtbot, page, "called", "Aoife")
    write(qtbot, page, "reference", "SW-1")
    kept(qtbot, page)

    page.show_problem("Somebody else has that reference already. Please choose another one.")

    assert "Somebody else has that reference already." in words(page)
    assert line(page, "reference").hasFocus()
    qtbot.keyClicks(line(page, "reference"), "SW-2")
    assert kept(qtbot, page).reference == "SW-2"
    assert "Somebody else has that reference already." not in words(page)


def test_leaving_keeps_nothing(qtbot: QtBot, page: PersonEditPage) -> None:
    with qtbot.assertNotEmitted(page.kept), qtbot.waitSignal(page.left):
        click(qtbot, page, "leave-person")


def test_the_next_person_starts_with_empty_fields(qtbot: QtBot, page: PersonEditPage) -> None:
    page.show_person(AOIFE)
    page.show_problem("Something.")

    page.show_person(None)

    assert [line(page, n).text() for n in ("called", "full-name", "reference", "born-on")] == ["", "", "", ""]
    assert button(page, "copy-standard").isChecked()
    assert text_box(page, "needs").toPlainText() == ""
    assert "Something." not in words(page)


def test_everything_that_tab_reaches_has_a_name_and_follows_the_eye(
    qtbot: QtBot, page: PersonEditPage
) -> None:
    assert unnamed(page) == []
    assert tab_stops(qtbot, page) == [
        "called-edit",
        "full-name-edit",
        "reference-edit",
        "born-on-edit",
        "open-calendar",
        "languages-edit",
        "copy-standard",
        "needs-edit",
        "keep-person",
        "leave-person",
    ]


def _parts(person: Person) -> dict[str, object]:
    return {name: getattr(person, name) for name in Person.__slots__}
