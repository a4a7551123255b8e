"""Who something is for that leaves the laptop: somebody who needs no further yes, or a body by its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.text import LINE_LIMIT
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.words import fill, too_long_words

OWN, OTHER, BODY = "own", "other", "body:"


class CopyWhom(QWidget):
    """Begins with the organisation's own record, or what `begin` names in its place.

    `changed` when it is for somebody else now.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._whom = named(ChoiceBox(theme, self.tr("Who is it for?")), "copy-whom")
        self._whom.chosen.connect(self._on_chosen)
        self._name = named(LineField(theme, self.tr("Which service, or who")), "copy-body")
        self._name.edited.connect(self._on_edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._whom)
        column.addWidget(self._name)
        self.begin()

    @property
    def fields(self) -> tuple[QWidget, QWidget]:
        """What Tab stops at, in its order."""
        return self._whom.box, self._name.edit

    @property
    def body(self) -> str:
        """Which body it is for; "" for none, or while nobody is named."""
        if self._whom.value == OTHER:
            return self._name.text().strip()
        return self._whom.value.removeprefix(BODY) if self._whom.value.startswith(BODY) else ""

    @property
    def is_named(self) -> bool:
        """Whether it is clear who it is for."""
        return self._whom.value != OTHER or 0 < len(self.body) <= LINE_LIMIT

    def begin(self, own_words: str = "") -> None:
        """Begin anew, for whoever needs no further yes; `own_words` name them."""
        self._own = (OWN, own_words or self.tr("For our own record"))
        self._take_choices((), OWN)
        self._name.set_text("")
        self._name.error("")
        self._name.hide()

    def offer(self, bodies: Sequence[str]) -> None:
        """Offer the bodies that were asked about before; what somebody chose or wrote meanwhile stays."""
        self._take_choices(bodies, self._whom.value)

    def choose(self, body: str) -> None:
        """Show that it is for this body; "" for nobody else."""
        known = f"{BODY}{body}"
        if not body:
            self._whom.choose(OWN)
        elif self._whom.box.findData(known) >= 0:
            self._whom.choose(known)
        else:
            self._whom.choose(OTHER)
            self._name.set_text(body)
        self._name.setVisible(self._whom.value == OTHER)

    def refuse(self) -> None:
        """Say at the field that somebody has to be named."""
        self._name.error(too_long_words(LINE_LIMIT) if self.body else self.tr("Write first who it is for."))
        self._name.setFocus()

    def _take_choices(self, bodies: Sequence[str], chosen: str) -> None:
        known = [(f"{BODY}{body}", fill(self.tr("For %1"), body)) for body in bodies]
        self._whom.set_choices([self._own, *known, (OTHER, self.tr("For somebody else…"))])
        self._whom.choose(chosen if self._whom.box.findData(chosen) >= 0 else OWN)

    def _on_chosen(self, value: str) -> None:
        self._name.setVisible(value == OTHER)
        if value == OTHER:
            self._name.setFocus()
        self.changed.emit()

    def _on_edited(self, _text: str) -> None:
        self._name.error(too_long_words(LINE_LIMIT) if len(self.body) > LINE_LIMIT else "")
        self.changed.emit()
