"""What stands in the fields of a form that nobody has handed in yet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget


def written_on(page: QWidget) -> dict[str, str | bool]:
    """Return texts and choices by the names of their fields; never a passphrase or a password."""
    written: dict[str, str | bool] = {}
    for field in page.findChildren(QWidget):
        if not field.objectName() or not field.isEnabledTo(page):
            continue
        if isinstance(field, QLineEdit) and field.echoMode() == QLineEdit.EchoMode.Normal:
            written[field.objectName()] = field.text()
        elif isinstance(field, QPlainTextEdit):
            written[field.objectName()] = field.toPlainText()
        elif isinstance(field, QComboBox):
            written[field.objectName()] = str(field.currentData() or "")
        elif isinstance(field, QAbstractButton) and field.isCheckable():
            written[field.objectName()] = field.isChecked()
    return written


def write_again(page: QWidget, written: Mapping[str, str | bool]) -> None:
    """Put texts and choices back as somebody would who typed them; a field that is gone is passed over."""
    for name, value in written.items():
        button = page.findChild(QAbstractButton, name)
        if isinstance(value, bool) and button is not None and button.isChecked() != value:
            button.setChecked(value)
    for name, value in written.items():
        box = page.findChild(QComboBox, name)
        if isinstance(value, str) and box is not None and box.currentData() != value:
            _choose(box, value)
    for name, value in written.items():
        line, text = page.findChild(QLineEdit, name), page.findChild(QPlainTextEdit, name)
        if isinstance(value, str) and line is not None and line.text() != value:
            line.setText(value)
            line.textEdited.emit(value)
            line.editingFinished.emit()
        elif isinstance(value, str) and text is not None and text.toPlainText() != value:
            text.setPlainText(value)


def _choose(box: QComboBox, value: str) -> None:
    place = box.findData(value)
    if place >= 0:
        box.setCurrentIndex(place)
        box.activated.emit(place)
