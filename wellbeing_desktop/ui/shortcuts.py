"""Every key that does something by itself: what it is, what it does, where. One table for all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut

_tr = QCoreApplication.translate


class Place(StrEnum):
    """Where a key does what it does."""

    EVERYWHERE = "everywhere"
    PEOPLE = "people"
    PICTURE = "picture"
    ANSWERS = "answers"
    PAPER = "paper"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key, or several that do the same; the first is the one that is told.

    `told` stands for keys that belong to widgets, such as "1 to 5"; those have no `keys`.
    """

    name: str
    place: Place
    words: str
    keys: tuple[str, ...] = ()
    told: str = ""

    @property
    def key_words(self) -> str:
        """The key as this system writes it."""
        return self.told or QKeySequence(self.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def table() -> tuple[Shortcut, ...]:
    """Return every shortcut in the order in which they are listed, in the language in use."""
    return (*_everywhere(), *_on_pages(), *_on_paper(), *_on_parts())


def shortcut(name: str) -> Shortcut:
    """Return one of the table.

    Raises:
        KeyError: there is no such name.
    """
    return {known.name: known for known in table()}[name]


def bind(name: str, parent: QObject, slot: Callable[..., Any] | SignalInstance) -> QShortcut:
    """Let the keys of a name do something while the parent's window is the active one.

    Raises:
        KeyError: there is no such name.
    """
    made = QShortcut(parent)
    made.setObjectName(f"shortcut-{name}")
    made.setKeys([QKeySequence(keys) for keys in shortcut(name).keys])
    made.activated.connect(slot)
    return made


def place_words(place: Place) -> str:
    """Name a place, as the heading above its keys."""
    return {
        Place.EVERYWHERE: _tr("shortcuts", "Everywhere"),
        Place.PEOPLE: _tr("shortcuts", "Where everyone is listed"),
        Place.PICTURE: _tr("shortcuts", "While a picture is open"),
        Place.ANSWERS: _tr("shortcuts", "On the answers"),
        Place.PAPER: _tr("shortcuts", "In the table of a paper form"),
        Place.PAGE: _tr("shortcuts", "Getting about without a mouse"),
    }[place]


def _everywhere() -> tuple[Shortcut, ...]:
    here = Place.EVERYWHERE
    return (
        Shortcut("help", here, _tr("shortcuts", "Help for what is on the screen"), ("F1",)),
        Shortcut("shortcuts", here, _tr("shortcuts", "This list"), ("Ctrl+/", "Ctrl+?")),
        Shortcut("lock", here, _tr("shortcuts", "Lock"), ("Ctrl+L",)),
        Shortcut("whom-to-ask", here, _tr("shortcuts", "Whom to ask"), ("Ctrl+Shift+W",)),
        Shortcut("settings", here, _tr("shortcuts", "Settings"), ("Ctrl+,",)),
        Shortcut("larger", here, _tr("shortcuts", "Larger text"), ("Ctrl++", "Ctrl+=")),
        Shortcut("smaller", here, _tr("shortcuts", "Smaller text"), ("Ctrl+-",)),
        Shortcut("usual-size", here, _tr("shortcuts", "Text as usual"), ("Ctrl+0",)),
    )


def _on_pages() -> tuple[Shortcut, ...]:
    again = _tr("shortcuts", "Do it again")
    return (
        Shortcut("find", Place.PEOPLE, _tr("shortcuts", "Find somebody"), ("Ctrl+K",)),
        Shortcut("undo", Place.PICTURE, _tr("shortcuts", "Take back what was done last"), ("Ctrl+Z",)),
        Shortcut("redo", Place.PICTURE, again, ("Ctrl+Shift+Z", "Ctrl+Y")),
    )


def _on_paper() -> tuple[Shortcut, ...]:
    """Return what the table of a paper form hears; `Tab` goes down one paper, then the other."""
    here = Place.PAPER
    answers, clears = _tr("shortcuts", "1 to 5, L, N, D, R"), _tr("shortcuts", "Delete")
    leaves = _tr("shortcuts", "Ctrl+Tab")
    return (
        Shortcut("paper-answer", here, _tr("shortcuts", "Type a step, or a reason"), told=answers),
        Shortcut("paper-star", here, _tr("shortcuts", "Say that it matters most"), told="*"),
        Shortcut("paper-words", here, _tr("shortcuts", "Go to the own words"), told=_tr("shortcuts", "F2")),
        Shortcut("paper-clear", here, _tr("shortcuts", "Clear an answer"), told=clears),
        Shortcut("paper-leave", here, _tr("shortcuts", "Leave the table"), told=leaves),
    )


def _on_parts() -> tuple[Shortcut, ...]:
    """Return what single parts of a page hear themselves while they have the focus."""
    digits, arrows = _tr("shortcuts", "1 to 5"), _tr("shortcuts", "Arrow keys")
    space, escape = _tr("shortcuts", "Space"), _tr("shortcuts", "Esc")
    tab, back_tab = _tr("shortcuts", "Tab"), _tr("shortcuts", "Shift+Tab")
    enter = _tr("shortcuts", "Enter or Space")
    return (
        Shortcut("step", Place.ANSWERS, _tr("shortcuts", "Choose that answer"), told=digits),
        Shortcut("walk", Place.ANSWERS, _tr("shortcuts", "Go from answer to answer"), told=arrows),
        Shortcut("choose", Place.ANSWERS, _tr("shortcuts", "Choose where you are"), told=space),
        Shortcut("next", Place.PAGE, _tr("shortcuts", "Go on to the next thing"), told=tab),
        Shortcut("back", Place.PAGE, _tr("shortcuts", "Go back to the last"), told=back_tab),
        Shortcut("press", Place.PAGE, _tr("shortcuts", "Press a button"), told=enter),
        Shortcut("tick", Place.PAGE, _tr("shortcuts", "Set a tick"), told=space),
        Shortcut("close", Place.PAGE, _tr("shortcuts", "Close help, a list or a question"), told=escape),
    )
