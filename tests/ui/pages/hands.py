"""What a person's hands do: find something by its name, click it, type into it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.ui.copy_maker import CopyMaker
from wellbeing_desktop.ui.pages.copy_page import CopyPage

_windows: list[QWidget] = []
"""The window of the page that was shown last: nobody else holds it."""

W = TypeVar("W", bound=QWidget)


def shown(qtbot: QtBot, page: W, width: int = 1366, height: int = 708) -> W:
    """Show a page inside a window, as the application does, and return it."""
    window = QWidget()
    _windows[:] = [window]
    qtbot.addWidget(window)
    window.resize(width, height)
    page.setParent(window)
    page.resize(width, height)
    window.show()
    page.show()
    window.activateWindow()
    QApplication.processEvents()
    return page


def button(page: QWidget, name: str) -> QAbstractButton:
    """Return the one visible button of a name."""
    QApplication.processEvents()
    found = [b for b in page.findChildren(QAbstractButton, name) if b.isVisibleTo(page)]
    assert len(found) == 1, (name, len(found))
    return found[0]


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    """Click a button in its middle."""
    target = button(page, name)
    middle = QPoint(target.width() // 2, target.height() // 2)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()


def line(page: QWidget, name: str) -> QLineEdit:
    """Return what one types in, of the field of a name."""
    found = page.findChildren(QLineEdit, f"{name}-edit")
    assert found, name
    return next((edit for edit in found if edit.isVisibleTo(page)), found[-1])


def text_box(page: QWidget, name: str) -> QPlainTextEdit:
    """Return the box of own words of a name."""
    found = page.findChild(QPlainTextEdit, f"{name}-edit")
    assert found is not None, name
    return found


def write(qtbot: QtBot, page: QWidget, name: str, text: str) -> None:
    """Replace what stands in a line by typing."""
    field = line(page, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def words(page: QWidget) -> str:
    """Return all the words that are to be seen on a page, in the order of the page."""
    from wellbeing_desktop.ui.widgets.labels import Words

    QApplication.processEvents()
    said = [w for w in page.findChildren(Words) if w.isVisibleTo(page)]
    return "\n".join(w.text() for w in said)


def tab_stops(qtbot: QtBot, page: QWidget) -> list[str]:
    """Press Tab all the way round and return the names of what was reached, in order."""
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    stops: list[QWidget] = []
    while len(stops) < 100:
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        if reached is None or reached in stops:
            break
        stops.append(reached)
    return [stop.objectName() for stop in stops]


def unnamed(page: QWidget) -> list[QWidget]:
    """Return what can be reached by Tab but has no object name or no accessible name."""
    found = []
    for widget in page.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page)
        if reached and not (widget.objectName() and widget.accessibleName()):
            found.append(widget)
    return found


def rgb(widget: QWidget, at: QPoint) -> str:
    """Return the colour of a pixel as "#RRGGBB"."""
    return widget.grab().toImage().pixelColor(at).name().upper()


def show_copy(qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet, kind: Kind = Kind.PERSON) -> None:
    """Show a report of a sheet and wait until it is made."""
    with qtbot.waitSignal(maker.made, timeout=20_000):
        page.show_sheet(sheet, kind)
