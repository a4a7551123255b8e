"""What the person says of the picture: agreement, own words, and whether they want a copy."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.people import CopyFormat, Person
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, Said
from wellbeing_desktop.ui.pages.copy_words import copy_format_words
from wellbeing_desktop.ui.pages.parts import group, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.tiles import PlainChoice
from wellbeing_desktop.ui.words import agreement_words, copy_choice_words, fill

C = TypeVar("C", bound=StrEnum)
COMMENT_PX = 118


class Choices(QWidget):
    """A few radio tiles in a grid, of which one or none is chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme, name: str, choices: dict[str, str], columns: int) -> None:
        super().__init__()
        self._tiles: dict[str, PlainChoice] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        for place, (value, words) in enumerate(choices.items()):
            tile = PlainChoice(theme, words)
            tile.setObjectName(f"{name}-{value}")
            tile.clicked.connect(self.chosen)
            self._group.addButton(tile)
            self._tiles[value] = tile
            grid.addWidget(tile, place // columns, place % columns)

    @property
    def value(self) -> str:
        """The chosen value; "" where none is."""
        return next((value for value, tile in self._tiles.items() if tile.isChecked()), "")

    def tiles(self) -> list[QWidget]:
        """Return the tiles in their order."""
        return list(self._tiles.values())

    def show_value(self, value: str | None) -> None:
        """Show one as chosen, or none; without a word to anybody."""
        self._group.setExclusive(False)
        for key, tile in self._tiles.items():
            tile.setChecked(key == value)
        self._group.setExclusive(True)


class WhatIsSaid(QWidget):
    """Asks nothing beforehand: every choice may stay open. `changed` comes with a `Said`."""

    changed = Signal(object)

    def __init__(self, theme: Theme, person: Person) -> None:
        super().__init__()
        called = person.called
        self._agreement = Choices(theme, "agreement", {a.value: agreement_words(a) for a in Agreement}, 2)
        self._agreement.chosen.connect(self._on_changed)
        self._comment = named(OwnWords(theme, fill(self.tr("In %1’s own words"), called)), "comment")
        self._comment.set_least_height(COMMENT_PX)
        self._comment.settled.connect(self._on_changed)
        self._copy = Choices(theme, "copy", {c.value: copy_choice_words(c) for c in CopyChoice}, 3)
        self._copy.chosen.connect(self._on_changed)
        thinks = Text(theme, fill(self.tr("What %1 thinks of this picture"), called), bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addLayout(group(thinks, self._agreement))
        column.addWidget(self._comment)
        keep = Text(theme, self.tr("A copy to keep"), bold=True)
        column.addLayout(group(keep, self._copy, Text(theme, self._format_words(person), muted=True)))
        column.addStretch(1)

    def show_said(self, said: Said, *, changeable: bool) -> None:
        """Show what was said; after sign-off it can only be read."""
        self._agreement.show_value(said.agreement)
        self._copy.show_value(said.copy)
        self._comment.set_text(said.comment)
        self._comment.set_read_only(not changeable)
        for choices in (self._agreement, self._copy):
            choices.setEnabled(changeable)

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._comment.commit()

    def _format_words(self, person: Person) -> str:
        words = self.tr("%1, as noted for %2. You check it before it is printed.")
        if person.copy_format is CopyFormat.STANDARD:
            return self.tr("You check it before it is printed.")
        return fill(words, copy_format_words(person.copy_format), person.called)

    def _on_changed(self) -> None:
        agreement, copy = self._agreement.value, self._copy.value
        self.changed.emit(
            Said(
                Agreement(agreement) if agreement else None,
                self._comment.text(),
                CopyChoice(copy) if copy else None,
            )
        )
