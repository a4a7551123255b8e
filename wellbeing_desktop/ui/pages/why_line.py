"""Why two voices differ: in words below what they differ in, and one press away from being said."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.ui.reading_order import bring_into_sight
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

FIELD_PX = 72
GAP_PX = 16


class WhyLine(QWidget):
    """What the two say of their difference, and the way to say it; the field is made when asked for.

    Args:
        theme: whose colours and sizes it has.
        indicator_id: what object names end in.
        title: the indicator's title, for who hears the line by itself.
        changeable: whether it may still be said.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, indicator_id: str, title: str, *, changeable: bool) -> None:
        super().__init__()
        self.setObjectName(f"why-{indicator_id}")
        self._theme = theme
        self._title = title
        self._changeable = changeable
        self._field: OwnWords | None = None
        self._why = ""
        self._words = Text(theme, "", pt=11)
        self._link = wired(LinkButton(theme, ""), f"say-why-{indicator_id}", self._on_pressed)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(self._words, 1)
        row.addWidget(self._link)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        self._link.setVisible(changeable)

    def show_why(self, why: str) -> None:
        """Show what was said, or room for it; words that are being typed stay."""
        self._why = why
        heading = self.tr("Why we see it differently")
        self._words.setText(fill(self.tr("%1: “%2”"), heading, why) if why else heading)
        self._words.set_colour("ink" if why else "muted")
        self._say_link()

    def commit(self) -> None:
        """Hand over what was typed last."""
        if self._field is not None:
            self._field.commit()

    @property
    def _is_open(self) -> bool:
        return self._field is not None and not self._field.isHidden()

    def _on_pressed(self) -> None:
        """Open room for words in the line, or close it; what was typed is kept either way."""
        opening = not self._is_open
        field = self._field or self._made_field()
        if opening:
            field.set_text(self._why)
        else:
            field.commit()
        field.setVisible(opening)
        self._words.setVisible(not opening)
        self._say_link()
        (field if opening else self._link).setFocus()
        QTimer.singleShot(0, self, lambda: bring_into_sight(self))

    def _made_field(self) -> OwnWords:
        field = OwnWords(self._theme, self.tr("Why we see it differently"), tint=False, pt=12)
        field.setObjectName(f"{self.objectName()}-words")
        field.set_least_height(FIELD_PX)
        field.settled.connect(self.said)
        self._column.insertWidget(0, field)
        self._field = field
        return field

    def _say_link(self) -> None:
        """Name the link; to who meets it alone with what it is about."""
        change = self.tr("Change why") if self._why else self.tr("Say why")
        self._link.setText(self.tr("Done") if self._is_open else change)
        self._link.setAccessibleName(fill(self.tr("%1: %2"), self._link.text(), self._title))
