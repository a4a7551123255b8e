"""What is written in fields below one another begins in one line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from wellbeing_desktop.ui.widgets.fields import LineField, OwnWords


def text_begins_at(editor, page):
    """Return the column of a page in which the first letter of an editor begins."""
    place = QRect(editor.mapTo(page, QPoint(0, 0)), editor.size())
    image = page.grab(place).toImage()
    dark = (
        x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).value() < 128
    )
    return place.x() + next(dark)


def test_a_text_of_several_lines_begins_where_a_line_does(theme, shown):
    page = QWidget()
    column = QVBoxLayout(page)
    first, line, words = QPushButton(), LineField(theme, "Name"), OwnWords(theme, "Words")
    for part in (first, line, words):
        column.addWidget(part)
    line.set_text("HHH")
    words.edit.setPlainText("HHH")
    shown(page)
    first.setFocus()

    assert text_begins_at(line.edit, page) == text_begins_at(words.edit, page)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_sign_of_what_is_wrong_stands_at_the_first_line(theme, shown, percent):
    theme.set_percent(percent)
    words = OwnWords(theme, "Words")
    words.edit.setMinimumHeight(theme.px(200))
    shown(words)
    words.error("Please say why.")
    QApplication.processEvents()

    sign = next(label for label in words.box.findChildren(QLabel) if not label.pixmap().isNull())
    cursor = words.edit.cursorRect()
    line = words.edit.viewport().mapTo(words.box, cursor.center()).y()
    assert abs(sign.geometry().center().y() - line) <= 3
    theme.set_percent(100)
