"""Where a system has no dialog of its own for files, Qt's is dressed like the rest of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton

FINGER_PX = 44


@pytest.fixture
def dialog(qtbot, theme, tmp_path):
    dialog = QFileDialog(None, "Save", str(tmp_path), "PDF (*.pdf)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile("SW-0001.pdf")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_what_can_be_pressed_in_it_is_as_high_as_a_finger(dialog):
    seen = [w for kind in (QPushButton, QComboBox) for w in dialog.findChildren(kind) if w.isVisible()]
    assert len(seen) >= 4
    assert [w.objectName() for w in seen if w.height() < FINGER_PX] == []


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_name_of_the_file_is_typed_into_a_field_that_is_seen(dialog, theme, scheme):
    theme.use(scheme)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    dialog.findChild(QPushButton).setFocus()
    image = name.grab().toImage()
    edge = image.pixelColor(image.width() // 2, 0).name()
    assert edge in {theme.scheme.edge.lower(), theme.scheme.ink.lower()}
    assert name.height() >= FINGER_PX
