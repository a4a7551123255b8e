"""The two days of a paper form, kept apart: the day the two met, and the day it is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.days import in_words
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import DateField
from wellbeing_desktop.ui.widgets.labels import Text

SIDE_BY_SIDE_EM = 24.0
FIELD_PART, TYPED_PART = 62, 38


class QuickEntryDays(QWidget):
    """Asks for the day the two met, never one that has not come yet, and shows the other."""

    def __init__(self, theme: Theme, editor: AssessmentEditor, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._editor = editor
        self._today = today
        self.field = named(DateField(theme, self.tr("Day we met"), weekday=True), "held-on")
        self.field.changed.connect(self._on_day)
        self.field.edit.editingFinished.connect(self._on_day)
        self._entered = Text(theme, "")
        self._entered.setObjectName("entered-on")
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show both days as they are kept."""
        self.field.set_value(self._editor.assessment.held_on)
        self._entered.setText(in_words(self._editor.assessment.entered_on))

    def commit(self) -> bool:
        """Take the day that stands in the field; False where a sentence says what is wrong with it."""
        return self.field.commit() and self._take()

    def _lay_out(self) -> None:
        typed = QWidget()
        column = QVBoxLayout(typed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(Text(self._theme, self.tr("Typed in on"), bold=True))
        column.addWidget(self._entered)
        column.addStretch(1)
        both = Columns(self._theme, SIDE_BY_SIDE_EM, gap=24)
        both.add(self.field, FIELD_PART)
        both.add(typed, TYPED_PART)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(both)

    def _on_day(self) -> None:
        self._take()

    def _take(self) -> bool:
        """Keep the day that was read last, where the two can have met on it."""
        day = self.field.value
        if day is None:
            self.field.error(self.tr("Please say which day you met."))
            return False
        if day > self._today():
            self.field.error(self.tr("That day has not come yet. Please choose today or an earlier day."))
            return False
        if day != self._editor.assessment.held_on:
            self._editor.describe(held_on=day)
        return True
