"""The language of the window: one of those there are, or where others come from."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout
from typing_extensions import override

from wellbeing_desktop.language import fill
from wellbeing_desktop.ui.joining import starting
from wellbeing_desktop.ui.language_desk import LanguageDesk
from wellbeing_desktop.ui.pages.settings_section import SettingsSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.translations import language_name
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.widgets.tiles import PlainChoice
from wellbeing_desktop.ui.wiring import wired

TILES_APART = 8


class LanguageSection(SettingsSection):
    """Keeps a choice at once and says from when it is spoken."""

    def __init__(self, theme: Theme, desk: LanguageDesk) -> None:
        super().__init__(theme)
        self.setObjectName("settings-language")
        self.introduce(
            self.tr("Language"),
            self.tr("What the window says. What people wrote stays as they wrote it."),
        )
        self._desk = desk
        self._tiles: dict[str, PlainChoice] = {}
        self._group = QButtonGroup(self)
        codes = desk.codes()
        tiles = QVBoxLayout()
        tiles.setSpacing(TILES_APART)
        self.body.addLayout(tiles)
        for code in codes:
            tile = self._tiles[code] = PlainChoice(theme, starting(language_name(code)))
            tile.setObjectName(f"language-{code}")
            tile.clicked.connect(lambda _=False, code=code: self._on_chosen(code))
            self._group.addButton(tile)
            tiles.addWidget(tile)
            tile.setVisible(len(codes) > 1)
        self._when = Text(theme, "")
        self._now = wired(SecondButton(theme, "", "lock"), "language-now", desk.use_now)
        alone = Text(theme, self.tr("There is no other language here yet."))
        file = self.tr(
            "A translation is a file called wellbeing_pl.qm, for Polish. It belongs in this folder:"
        )
        folder = Text(theme, str(desk.folder))
        folder.setObjectName("languages-folder")
        for part in (self._when, self._now, alone, Text(theme, file, muted=True), folder):
            self.body.addWidget(part)
        alone.setVisible(len(codes) == 1)

    @override
    def refresh(self) -> None:
        """Show the language that is wanted, and from when it is spoken where it is not yet."""
        wanted = self._desk.wanted
        self._tiles[wanted].setChecked(True)
        waits = wanted != self._desk.spoken
        name = language_name(wanted)
        words = self.tr("The window speaks %1 once it was locked. All you did is saved first.")
        self._when.setText(fill(words, name))
        self._now.setText(fill(self.tr("Lock now, and open it in %1"), name))
        self._when.setVisible(waits)
        self._now.setVisible(waits)

    def _on_chosen(self, code: str) -> None:
        self._desk.choose(code)
        self.refresh()
        if code != self._desk.spoken:
            announce(self._when, self._when.text())
