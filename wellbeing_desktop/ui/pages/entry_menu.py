"""What can be done with one picture of the time line: the menu behind its three dots."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from wellbeing_desktop.ui.pages.time_line import Entry, Node
from wellbeing_desktop.ui.widgets.menu import Menu
from wellbeing_desktop.ui.words import fill

_tr = QCoreApplication.translate


class Deed(Enum):
    """What somebody wants to do with a picture."""

    OPEN = auto()
    COPY = auto()
    AMEND = auto()
    MOVE = auto()
    WITHDRAW = auto()
    PUT_BACK = auto()
    DISCARD = auto()


Chosen = Callable[[Deed, Entry, int], None]
"""Called with what is wanted, of which picture, and of which version (0: the newest)."""


def entry_menu(parent: QWidget, entry: Entry, chosen: Chosen) -> Menu:
    """Make the menu of one picture; whoever shows it lets it go."""
    menu = Menu(_tr("entry menu", "What to do with this picture"), parent)
    menu.setObjectName("entry-menu")
    for name, words, deed in _offered(entry):
        _add(menu, name, words, partial(chosen, deed, entry, 0))
    if entry.signed_versions > 1 or (entry.signed_versions and entry.node is Node.GOING_ON):
        menu.addSeparator()
        for version in range(_last_old(entry), 0, -1):
            words = fill(_tr("entry menu", "Read or print version %1"), version)
            _add(menu, f"entry-version-{version}", words, partial(chosen, Deed.COPY, entry, version))
    return menu


def _last_old(entry: Entry) -> int:
    """Return the newest version that is not the one the row itself leads to."""
    return entry.signed_versions if entry.node is Node.GOING_ON else entry.signed_versions - 1


def _offered(entry: Entry) -> list[tuple[str, str, Deed]]:
    opened = ("entry-open", _tr("entry menu", "Open the picture"), Deed.OPEN)
    copies = ("entry-copy", _tr("entry menu", "Read, print or save it"), Deed.COPY)
    if entry.node is Node.WITHDRAWN:
        return [copies, ("entry-put-back", _tr("entry menu", "Put it back…"), Deed.PUT_BACK)]
    aside = [
        ("entry-move", _tr("entry menu", "This belongs to somebody else…"), Deed.MOVE),
        ("entry-withdraw", _tr("entry menu", "Withdraw it…"), Deed.WITHDRAW),
    ]
    if entry.node is Node.GOING_ON:
        going_on = [("entry-open", _tr("entry menu", "Carry on"), Deed.OPEN), *aside]
        if entry.signed_versions:
            discard = _tr("entry menu", "Discard what was begun…")
            going_on.append(("entry-discard", discard, Deed.DISCARD))
        return going_on
    return [
        opened,
        copies,
        ("entry-amend", _tr("entry menu", "Amend…"), Deed.AMEND),
        *aside,
    ]


def _add(menu: QMenu, name: str, words: str, slot: Callable[[], None]) -> None:
    action = menu.addAction(words)
    action.setObjectName(name)
    action.triggered.connect(lambda _=False: slot())
