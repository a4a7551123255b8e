"""What is written about a worry: seen, told and judged apart; what was done, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.ui.pages.parts import in_tab_order, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import DateField, OwnWords
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.words import fill

FIELD_HEIGHT = 84


class SafetyForm(QWidget):
    """Hands on each part as it settles: `written` comes with its name and what it says now."""

    written = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._day = named(DateField(theme, self.tr("When it was noticed")), "noticed-on")
        self._day.changed.connect(self._on_day)
        self._fields: dict[str, OwnWords] = {}
        self._by = Text(theme, "", muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Heading(theme, self.tr("What you noticed"), "section"))
        column.addWidget(self._day)
        for name, label in self._labels().items():
            field = self._fields[name] = named(OwnWords(theme, label, tint=False, pt=12), f"safety-{name}")
            field.set_least_height(FIELD_HEIGHT)
            field.settled.connect(lambda words, name=name: self.written.emit(name, words))
            column.addWidget(field)
        column.addWidget(self._by)
        in_tab_order([self._day, *self._fields.values()])

    def show_entry(self, entry: SafetyEntry) -> None:
        """Show a draft as it is."""
        self._day.set_value(entry.noticed_on)
        for name, field in self._fields.items():
            field.start_with(getattr(entry, name))
        self._by.setText(fill(self.tr("Written by %1"), entry.written_by))

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._day.commit()
        for field in self._fields.values():
            field.commit()

    def start(self) -> None:
        """Put the focus where writing starts."""
        self._fields["seen"].setFocus()

    def _labels(self) -> dict[str, str]:
        return {
            "seen": self.tr("What was seen"),
            "told": self.tr("What was said, in their words"),
            "view": self.tr("What I judge from it"),
            "done": self.tr("What was done"),
            "why": self.tr("Why that, and not something else"),
        }

    def _on_day(self, day: date | None) -> None:
        if day is not None and day > date.today():
            self._day.error(self.tr("That day has not come yet. Please choose the day again."))
        elif day is not None:
            self._day.error("")
            self.written.emit("noticed_on", day)
