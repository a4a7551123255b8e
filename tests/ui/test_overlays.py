"""What opens over a page: questions, the crash dialog, lists, menus, the calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QScrollArea, QToolButton, QWidget

from tests.ui.access_rules import TARGET_PX, faults_of
from tests.ui.places import Look, Places, settle
from tests.ui.room_rules import cramped
from tests.ui.tab_walk import missed, order_faults, tab_stops
from wellbeing_desktop.ui.pages.passphrase_dialog import PassphraseDialog
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.fault_dialog import FaultDialog
from wellbeing_desktop.ui.widgets.focus_ring import RingKeeper
from wellbeing_desktop.ui.widgets.shortcut_list import shortcut_dialog

LOOKS = (Look(), Look(percent=200), Look(scheme="dark", percent=150), Look(right_to_left=True))
LONG = "Maximiliana-Alexandrina Featherstonehaugh-Cholmondeley"


def question(at: Places) -> QWidget:
    """A question with a long name in it."""
    dialog = MessageDialog(
        at.window, at.theme, f"{LONG} can see this screen. Stop sharing first?", "Not for it."
    )
    dialog.set_choices(("Stop sharing and open it", "Not now"))
    return dialog


def crash(at: Places) -> QWidget:
    """The dialog for what nobody foresaw, once the details are copied."""
    dialog = FaultDialog(at.window, at.theme, "Your work is safe.", "where it happened")
    dialog.open()
    dialog._on_copy()
    return dialog


def keys(at: Places) -> QWidget:
    """The list of keys."""
    return shortcut_dialog(at.window, at.theme)


def sealing(at: Places) -> QWidget:
    """A new passphrase for a hand-over, refused, while the file is being made."""
    words = (
        "Everything in these records goes into one encrypted file. Agree the passphrase with your "
        "colleague by voice, never in the message that the file travels with."
    )
    said = ("Choose a passphrase for the file", words, "Save the file…")
    dialog = PassphraseDialog(at.window, at.theme, said, new=True)
    dialog.refuse("The disk is full. Nothing was saved. Please choose another place.")
    return dialog


def unsealing(at: Places) -> QWidget:
    """The passphrase of a colleague's file, with a long name, while it is opened."""
    said = ("A colleague’s records", f"{LONG}.wellbeing-handover opens with the passphrase.", "Open")
    dialog = PassphraseDialog(at.window, at.theme, said, new=False)
    dialog.show_done(0.4)
    return dialog


DIALOGS = {
    "question": question,
    "crash": crash,
    "keys": keys,
    "sealing": sealing,
    "unsealing": unsealing,
}


def calendar(at: Places) -> QWidget:
    """The calendar of a day, below its field."""
    at.press("open-calendar")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup


def choices(at: Places) -> QWidget:
    """The list of a field with choices."""
    box = at.see("how-asked-edit")
    assert isinstance(box, QComboBox)
    box.showPopup()
    settle()
    return box.view().window()


def more(at: Places) -> QWidget:
    """What More offers."""
    menu = at.window.header.menu
    menu.aboutToShow.emit()
    menu.popup(at.window.mapToGlobal(QPoint(0, 0)))
    return menu


POPUPS = {"calendar": calendar, "choices": choices, "more": more}


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look.scheme} {look.percent} {look.right_to_left}")
def opened(request: pytest.FixtureRequest, go_to) -> Iterator[Callable[[str], QWidget]]:
    """Open something over a page in a look; it is closed in the end."""
    shown: list[QWidget] = []

    def open_it(name: str) -> QWidget:
        at = go_to("before", look=request.param)
        shown.append((DIALOGS | POPUPS)[name](at))
        if name in DIALOGS:
            shown[0].show()
            shown[0].activateWindow()
        settle()
        return shown[0]

    yield open_it
    for widget in shown:
        widget.close()
    settle()


@pytest.mark.parametrize("name", [*DIALOGS, *POPUPS])
def test_everything_has_a_name_a_role_and_the_room_it_needs(opened, name):
    over = opened(name)
    assert faults_of(over) == []
    assert cramped(over) == []
    assert over.width() <= 1366
    assert over.height() <= 768


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_goes_round_in_a_dialog_as_the_eye_goes(opened, name):
    over = opened(name)
    stops = tab_stops(over)
    assert order_faults(over, stops) == []
    assert missed(over, stops) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_shows_where_the_focus_is_when_it_opens(opened, name):
    over = opened(name)
    focused = over.focusWidget()
    assert focused is not None
    assert [keeper for keeper in focused.findChildren(RingKeeper) if keeper.is_shown] != []


def test_a_list_of_keys_that_scrolls_is_parted_from_what_stays(opened):
    over = opened("keys")
    view = over.findChild(QScrollArea, "shortcut-list")
    assert view.verticalScrollBar().maximum() > 0
    hairs = [hair.y() for hair in over.findChildren(Hair) if hair.isVisible()]
    assert len(hairs) == 2
    assert hairs[0] < view.y()
    assert hairs[1] > view.geometry().bottom()


def test_the_rows_of_a_menu_are_as_high_as_a_finger_and_stand_in_one_column(opened):
    menu = opened("more")
    assert isinstance(menu, QMenu)
    boxes = [menu.actionGeometry(a) for a in menu.actions() if a.isVisible() and not a.isSeparator()]
    assert min(box.height() for box in boxes) >= TARGET_PX
    assert len({box.left() for box in boxes}) == 1


def test_the_months_of_a_calendar_are_turned_by_buttons_as_large_as_a_finger(opened):
    over = opened("calendar")
    turners = [
        b for b in over.findChildren(QToolButton) if b.objectName().endswith("month") and b.isVisible()
    ]
    assert len(turners) == 2
    for turner in turners:
        assert min(turner.width(), turner.height()) >= TARGET_PX
        assert turner.accessibleName()


def test_the_rows_of_a_list_of_choices_are_as_high_as_a_finger(opened):
    opened("choices")
    box = next(b for b in QApplication.allWidgets() if b.objectName() == "how-asked-edit" and b.isVisible())
    assert isinstance(box, QComboBox)
    rows = [box.view().visualRect(box.model().index(row, 0)).height() for row in range(box.count())]
    assert min(rows) >= TARGET_PX
