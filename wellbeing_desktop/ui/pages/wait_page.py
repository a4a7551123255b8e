"""A page for a moment's wait, in words. No spinner."""

from __future__ import annotations

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.panel_page import PanelPage

WIDTH = 470


class WaitPage(PanelPage):
    """Says what is being made ready."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, lit=True)
        self.setObjectName("wait-page")
        self.hold(Heading(theme, words, "big"), WIDTH)
