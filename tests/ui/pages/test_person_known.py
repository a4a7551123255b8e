"""What is known of a person, above all else on their page."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import shown
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.pages.person_page import PersonPage
from wellbeing_desktop.ui.people_desk import PeopleDesk
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text


def test_what_is_known_of_somebody_stands_in_one_line_where_there_is_room(
    qtbot: QtBot, theme: Theme, desk: PeopleDesk, store: Store
) -> None:
    helps = ("Wears a hearing aid: sit on his left", "Reading glasses for the page, not for the screen")
    somebody = Person("SW-0009", "Wilbert Gilliland", communication=helps)
    store.save_person(somebody)
    page = shown(qtbot, PersonPage(theme))
    page.show_file(desk.file(somebody.id), TODAY)
    page.resize(1366, 768)
    QApplication.processEvents()

    [line] = [label for label in page.findChildren(Text) if helps[1] in label.text()]

    assert line.height() < 2 * theme.leading(12)
