"""How it looks: colours and the size of the text; the same truth as under More and by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup
from typing_extensions import override

from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import group
from wellbeing_desktop.ui.pages.settings_section import SettingsSection
from wellbeing_desktop.ui.theme import SIZES, Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.looks_menu import scheme_words
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.widgets.tiles import PlainChoice

BESIDE_EM = 26.0


class LooksSection(SettingsSection):
    """Changes the look at once. `chosen` is called after each choice, so that it can be kept."""

    def __init__(self, theme: Theme, chosen: Callable[[], None]) -> None:
        super().__init__(theme)
        self.setObjectName("settings-looks")
        self.introduce(self.tr("How it looks"), self.tr("It changes at once, here and under More."))
        self._chosen = chosen
        self._schemes: dict[str, PlainChoice] = {}
        self._group = QButtonGroup(self)
        rows = [Columns(theme, BESIDE_EM, gap=10) for _ in range(2)]
        for place, (name, words) in enumerate(scheme_words().items()):
            tile = self._schemes[name] = PlainChoice(theme, words)
            tile.setObjectName(f"scheme-{name}")
            tile.clicked.connect(lambda _=False, name=name: self._on_scheme(name))
            self._group.addButton(tile)
            rows[place // 2].add(tile, 1)
        self.body.addLayout(group(Text(theme, self.tr("Colours"), bold=True), *rows))
        label = self.tr("Size of the text, in percent")
        self._sizes = Segments(theme, label, {str(size): str(size) for size in SIZES})
        self._sizes.setObjectName("text-size")
        self._sizes.chosen.connect(self._on_size)
        self.body.addLayout(group(Text(theme, label, bold=True), self._sizes))
        theme.changed.connect(self.refresh)

    @override
    def refresh(self) -> None:
        """Show the look that is in use."""
        self._schemes[self.theme.name].setChecked(True)
        self._sizes.set_value(str(self.theme.percent))

    def _on_scheme(self, name: str) -> None:
        self.theme.use(name)
        self._chosen()

    def _on_size(self, percent: str) -> None:
        self.theme.set_percent(int(percent))
        self._chosen()
