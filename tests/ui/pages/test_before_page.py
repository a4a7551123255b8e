from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import button, click, line, shown, tab_stops, unnamed, words, write
from wellbeing_desktop.assessment.assessment import Made, MadeWith, Stage
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.ui.pages.before_page import BeforeChoices, BeforePage
from wellbeing_desktop.ui.theme import Theme

AOIFE = Person("SW-0142", "Aoife Byrne", known_as="Aoife")
MAEVE = Practitioner("Maeve Donnelly")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> BeforePage:
    page = shown(qtbot, BeforePage(theme))
    page.ask(AOIFE, MAEVE, Stage.REVIEW, TODAY)
    return page


def test_nothing_is_chosen_beforehand_but_the_day_and_the_shared_screen(page: BeforePage) -> None:
    chosen = [b.objectName() for b in page.findChildren(QAbstractButton) if b.isChecked()]

    assert chosen == ["shared"]
    assert line(page, "held-on").text() == "Saturday, 21 November 2026"


def test_what_was_chosen_is_handed_over_whole(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "with-interpreter")
    click(qtbot, page, "add-other")
    write(qtbot, page, "other-name", "Orla, sister")
    qtbot.keyClick(line(page, "other-name"), Qt.Key.Key_Return)
    click(qtbot, page, "made-person_alone")
    write(qtbot, page, "held-on", "18 November 2026")
    write(qtbot, page, "setting", "At the kitchen table")
    click(qtbot, page, "shared")
    click(qtbot, page, "take-part-yes")

    with qtbot.waitSignal(page.begun) as begun:
        click(qtbot, page, "begin")

    assert begun.args == [
        BeforeChoices(
            held_on=date(2026, 11, 18),
            made=Made.PERSON_ALONE,
            made_with=(MadeWith.INTERPRETER,),
            also_there=("Orla, sister",),
            setting="At the kitchen table",
            shared=False,
            takes_part=True,
            how_asked="in plain words, aloud",
        )
    ]


def test_nobody_is_taken_to_agree_who_was_not_asked(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "made-together")
    with qtbot.waitSignal(page.begun) as begun:
        click(qtbot, page, "begin")

    assert begun.args[0].takes_part is None


def test_a_no_is_handed_over_too(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "made-together")
    click(qtbot, page, "take-part-no")
    with qtbot.waitSignal(page.begun) as begun:
        click(qtbot, page, "begin")

    assert begun.args[0].takes_part is False


def test_a_paper_form_is_typed_in_with_the_same_choices(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "type-paper-form")
    assert "Please choose how you do it today." in words(page)
    click(qtbot, page, "made-person_alone")

    with qtbot.assertNotEmitted(page.begun), qtbot.waitSignal(page.paper_wanted) as wanted:
        click(qtbot, page, "type-paper-form")

    assert wanted.args[0].made is Made.PERSON_ALONE


def test_a_name_that_was_typed_but_not_added_counts_too(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "add-other")
    write(qtbot, page, "other-name", "Sean")
    click(qtbot, page, "made-together")

    with qtbot.waitSignal(page.begun) as begun:
        click(qtbot, page, "begin")

    assert begun.args[0].also_there == ("Sean",)


def test_somebody_who_was_unticked_again_is_not_there(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "add-other")
    write(qtbot, page, "other-name", "Sean")
    click(qtbot, page, "put-other")
    click(qtbot, page, "other-1")
    click(qtbot, page, "made-together")

    with qtbot.waitSignal(page.begun) as begun:
        click(qtbot, page, "begin")

    assert begun.args[0].also_there == ()


def test_a_day_that_has_not_come_yet_is_said_in_a_sentence(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "made-together")
    tomorrow = TODAY + timedelta(days=1)
    write(qtbot, page, "held-on", f"{tomorrow.day}.{tomorrow.month}.{tomorrow.year}")

    with qtbot.assertNotEmitted(page.begun):
        click(qtbot, page, "begin")

    assert "That day has not come yet. Please choose today or an earlier day." in words(page)
    write(qtbot, page, "held-on", "20.11.2026")
    with qtbot.waitSignal(page.begun):
        click(qtbot, page, "begin")


def test_a_day_that_is_none_is_said_in_a_sentence(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "made-together")
    write(qtbot, page, "held-on", "31 February")

    with qtbot.assertNotEmitted(page.begun):
        click(qtbot, page, "begin")

    assert "There is no 31 February. Please choose the day again." in words(page)


def test_how_it_is_done_must_be_chosen(qtbot: QtBot, page: BeforePage) -> None:
    with qtbot.assertNotEmitted(page.begun):
        click(qtbot, page, "begin")
    assert "Please choose how you do it today." in words(page)

    click(qtbot, page, "made-together")

    assert "Please choose how you do it today." not in words(page)


def test_the_screen_is_not_shared_by_one_who_is_on_their_own(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "made-practitioner_alone")
    assert not button(page, "shared").isChecked()

    click(qtbot, page, "made-together")

    assert button(page, "shared").isChecked()


def test_a_name_too_long_to_keep_is_said_and_nothing_is_cut(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "made-together")
    click(qtbot, page, "add-other")
    line(page, "other-name").setText("x" * 201)

    with qtbot.assertNotEmitted(page.begun):
        click(qtbot, page, "begin")

    assert "That is longer than 200 letters. Please shorten it." in words(page)


def test_not_today_leaves_without_beginning(qtbot: QtBot, page: BeforePage) -> None:
    with qtbot.assertNotEmitted(page.begun), qtbot.waitSignal(page.left):
        click(qtbot, page, "not-today")


def test_asking_the_next_person_starts_afresh(qtbot: QtBot, page: BeforePage) -> None:
    click(qtbot, page, "with-carer")
    click(qtbot, page, "made-person_alone")
    click(qtbot, page, "add-other")
    write(qtbot, page, "other-name", "Sean")
    click(qtbot, page, "put-other")

    page.ask(Person("SW-2", "Brigid"), MAEVE, Stage.FIRST, TODAY)

    assert [
        b.objectName() for b in page.findChildren(QAbstractButton) if b.isChecked() and b.isVisibleTo(page)
    ] == ["shared"]
    assert "Brigid, first picture" in words(page)


def test_the_promises_and_the_form_can_be_read_at_any_size(qtbot: QtBot, theme: Theme) -> None:
    theme.set_percent(200)
    page = shown(qtbot, BeforePage(theme), 900, 600)
    page.ask(Person("SW-2", "Wolfeschlegelsteinhausenbergerdorff " * 3), MAEVE, Stage.FIRST, TODAY)
    qtbot.wait(1)

    assert "It is not a test." in words(page)
    for name in ("made-person_alone", "with-advocate", "begin"):
        target = button(page, name)
        assert target.mapTo(page, target.rect().topRight()).x() <= page.width(), name
    theme.reset_size()


def test_everything_that_tab_reaches_has_a_name_and_follows_the_eye(qtbot: QtBot, page: BeforePage) -> None:
    assert unnamed(page) == []
    assert tab_stops(qtbot, page) == [
        "with-interpreter",
        "with-advocate",
        "with-carer",
        "add-other",
        "made-together",
        "held-on-edit",
        "open-calendar",
        "setting-edit",
        "shared",
        "take-part-yes",
        "how-asked-edit",
        "begin",
        "type-paper-form",
        "not-today",
    ]


def test_who_meets_yes_first_hears_what_it_answers(page: BeforePage) -> None:
    asked = QAccessible.queryAccessibleInterface(button(page, "take-part-yes").parentWidget())

    assert asked.role() == QAccessible.Role.Grouping
    assert asked.text(QAccessible.Text.Name) == "Aoife, are you happy to take part?"
