"""A message that may be longer than the window is high: its words scroll, its button stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import PAD, WIDTH, MessageDialog
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.scroll_box import BAR_PX, ScrollBox

LEAST_PX = 120
AROUND_PX = 150
"""What heading, button and gaps take at 100 % text."""

_tr = QCoreApplication.translate


def tell_long(window: QWidget, theme: Theme, *, heading: str, words: str) -> None:
    """Say something that has to be read before going on, however long it is."""
    dialog = long_message(window, theme, heading, words)
    dialog.exec()
    dialog.deleteLater()


def long_message(window: QWidget, theme: Theme, heading: str, words: str) -> MessageDialog:
    """Return the message, a paragraph for each line of its words, ready to be shown."""
    dialog = MessageDialog(window, theme, heading)
    dialog.setAccessibleDescription(words)
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setSpacing(8)
    for paragraph in words.split("\n"):
        column.addWidget(Text(theme, paragraph))
    column.addStretch(1)
    box = ScrollBox(inside, "long-message", heading)
    for part in (inside, box.area.viewport()):
        part.setAutoFillBackground(False)
    width = min(theme.px(WIDTH), window.width() - 2 * PAD) - 2 * PAD - BAR_PX
    room = window.height() - theme.px(AROUND_PX) - 2 * PAD
    box.setFixedHeight(min(column.totalHeightForWidth(width), max(LEAST_PX, room)))
    dialog.body.addWidget(box)
    dialog.set_choices((_tr("dialog", "Close"),))
    return dialog
