"""A long message keeps its button in sight, at every size of text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from wellbeing_desktop.ui.pages.long_message import long_message


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("lines", [1, 40])
def test_the_button_stays_in_sight_however_much_there_is_to_read(shown, theme, percent, lines):
    theme.set_percent(percent)
    window = shown(QWidget())
    window.resize(1366, 768)
    words = "\n".join(["Left out: team.wellbeing-team, for it was cut short or changed on its way."] * lines)
    dialog = long_message(window, theme, "The team of 3 laptops", words)
    dialog.show()

    button = dialog.findChild(QPushButton, "choice-0")
    assert dialog.height() <= 768
    assert dialog.rect().contains(button.geometry())
    assert dialog.accessibleDescription() == words
    dialog.close()
    dialog.deleteLater()
