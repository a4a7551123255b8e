from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import line, shown
from wellbeing_desktop.ui.pages.copy_whom import CopyWhom
from wellbeing_desktop.ui.theme import Theme


def choose(whom: CopyWhom, value: str) -> None:
    box = whom.findChild(QComboBox, "copy-whom-edit")
    assert box is not None
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_bodies_that_are_found_late_leave_what_was_chosen_and_written_meanwhile(
    qtbot: QtBot, theme: Theme
) -> None:
    whom = shown(qtbot, CopyWhom(theme))
    choose(whom, "other")
    qtbot.keyClicks(line(whom, "copy-body"), "Oak Sch")

    whom.offer(("Housing Executive",))
    qtbot.keyClicks(line(whom, "copy-body"), "ool")

    assert whom.body == "Oak School"
    assert line(whom, "copy-body").isVisible()
    choose(whom, "body:Housing Executive")
    assert whom.body == "Housing Executive"


def test_a_body_that_was_chosen_stays_where_it_is_offered_again_and_goes_where_it_is_not(
    qtbot: QtBot, theme: Theme
) -> None:
    whom = shown(qtbot, CopyWhom(theme))
    whom.offer(("Housing Executive", "Oak School"))
    choose(whom, "body:Oak School")

    whom.offer(("Oak School",))
    assert whom.body == "Oak School"
    whom.offer(("Housing Executive",))
    assert whom.body == ""


def test_it_begins_anew_for_nobody_else_and_with_nothing_written(qtbot: QtBot, theme: Theme) -> None:
    whom = shown(qtbot, CopyWhom(theme))
    choose(whom, "other")
    qtbot.keyClicks(line(whom, "copy-body"), "Oak School")

    whom.begin("For Wilbert")

    assert whom.body == ""
    field = whom.findChild(QLineEdit, "copy-body-edit")
    assert field is not None
    assert (field.text(), field.isVisible()) == ("", False)
