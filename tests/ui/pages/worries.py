"""Hands for the tests about a worry: the key, what can be seen of it, what is kept, and typing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.places import Places, settle, wait
from wellbeing_desktop.assessment.safety import SafetyEntry

LOOKED_AT = (
    "overview", "indicator", "gate", "picture", "plan", "sign-off", "your turn", "give back", "before",
)  # fmt: skip
TELLING = ("worried", "about safety", "somebody’s safety", "whom to ask", "bruise", "duty desk")


def press_key(at: Places) -> None:
    at.window.activateWindow()
    wait(at.window.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(at.window, Qt.Key.Key_W, both)
    settle()


def telling(at: Places) -> list[str]:
    """Whatever can be seen, or heard by a screen reader, and tells of a worry."""
    shown = [w for w in at.window.findChildren(QWidget) if w.isVisible()]
    said = [at.window.windowTitle()]
    for widget in shown:
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
    return [words for words in said if any(sign in words.casefold() for sign in TELLING)]


def entries(at: Places, reference: str = "SAMPLE-04") -> tuple[SafetyEntry, ...]:
    assert at.flow._around.wait()
    return at.store.safety(at.store.people(reference)[0].id)


def write(at: Places, name: str, words: str) -> None:
    wait(lambda: at.see(f"safety-{name}-edit") is not None)
    edit = at.see(f"safety-{name}-edit")
    edit.setFocus()
    QTest.keyClicks(edit, words)
