"""Asks when, and under which reference, the official record got a picture."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import DayOutsideError, TextTooLongError
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.ui.pages.panel_form import PanelForm
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import DateField, LineField
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.words import fill, plain_date, too_long_words


class FilingForm(PanelForm):
    """Asks for a day and a reference. `given` comes with a checked `Filing`."""

    given = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Where was it filed?"), self.tr("Keep"), "check")
        self.setObjectName("filing-form")
        self.go.setObjectName("filing-go")
        self.back.setObjectName("filing-back")
        self._assessment: Assessment | None = None
        self._today = date.min
        words = self.tr(
            "When your organisation’s own record got it, and where it can be found there. "
            "What was signed does not change."
        )
        self.body.addWidget(Text(theme, words))
        self._day = named(DateField(theme, self.tr("Filed on")), "filed-on")
        self._reference = named(LineField(theme, self.tr("Reference")), "filing-reference")
        self._reference.entered.connect(self.go.click)
        self.body.addWidget(self._day)
        self.body.addWidget(self._reference)
        self.body.addStretch(1)
        self.add_foot()

    def ask(self, assessment: Assessment, known: Filing | None, today: date) -> None:
        """Show what is known, or today and an empty reference."""
        self._assessment, self._today = assessment, today
        self._day.set_value(known.filed_on if known else today)
        self._reference.set_text(known.reference if known else "")
        self._reference.error("")
        self.say("")

    @override
    def submit(self) -> None:
        """Hand over the filing, or say at the field what is wrong."""
        self._reference.error("")
        if self._assessment is None:
            return
        if not self._day.commit():
            self._look_at(self._day)
            return
        if self._day.value is None:
            self._refuse_day(self.tr("Please say on which day it was filed."))
            return
        filing = Filing(self._day.value, self._reference.text())
        try:
            self.given.emit(filing.checked(self._assessment, self._today))
        except DayOutsideError as outside:
            ahead = self._day.value > self._today
            since = fill(self.tr("You met on %1. Please choose a later day."), plain_date(outside.first))
            self._refuse_day(
                self.tr("That day is still to come. Please choose the day again.") if ahead else since
            )
        except TextTooLongError as long:
            self._reference.error(too_long_words(long.limit))
            self._look_at(self._reference)

    def _refuse_day(self, sentence: str) -> None:
        self._day.error(sentence)
        self._look_at(self._day)

    def _look_at(self, field: QWidget) -> None:
        field.setFocus()
        self.show_whole(field)
