"""Asks until when a record that is due for a look is kept, and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.errors import DayOutsideError, MissingReasonError, TextTooLongError
from wellbeing_desktop.ui.pages.parts import LEAD_GAP, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.field_box import Labelled
from wellbeing_desktop.ui.widgets.fields import DateField, LineField
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, too_long_words

WIDEST_PX = 620

Keep = Callable[[UUID, date, str], None]
"""Keeps a decision about a person, or raises what is wrong with the day or the reason."""


class KeepPage(QWidget):
    """Hands the person's id, the day and the reason to `keep`, which may refuse them."""

    left = Signal()

    def __init__(self, theme: Theme, keep: Keep) -> None:
        super().__init__()
        self.setObjectName("keep-page")
        self._keep = keep
        self._theme = theme
        self._person: UUID | None = None
        self._heading = Heading(theme, "", "page")
        self._until = named(DateField(theme, self.tr("Keep it until")), "keep-until")
        self._why = named(LineField(theme, self.tr("Why?")), "keep-why")
        self._why.entered.connect(self._on_go)
        self._column = QWidget()
        self._lay_out()
        theme.changed.connect(self._keep_narrow)
        self._keep_narrow()

    def ask(self, person_id: UUID, called: str, until: date) -> None:
        """Ask anew, with a day to begin with."""
        self._person = person_id
        self._heading.setText(fill(self.tr("Keep the record of %1"), called))
        self._until.set_value(until)
        self._why.clear()
        self._why.error("")

    @property
    def person(self) -> str:
        """The id of whose record it is about; "" for nobody."""
        return str(self._person) if self._person is not None else ""

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        theme = self._theme
        self._frame = PageFrame(theme)
        self._frame.body.setSpacing(LEAD_GAP)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        lead = self.tr("After that day it is listed again. Nothing is deleted by itself.")
        for part in (Heading(theme, lead, "lead"), self._until, self._why):
            column.addWidget(part)
        self._frame.body.addWidget(self._heading)
        self._frame.body.addWidget(self._column)
        self._frame.body.addStretch(1)
        go = PrimaryButton(theme, self.tr("Keep it"), "check")
        self._frame.add_foot(wired(go, "keep-go", self._on_go))
        self._frame.add_foot(wired(QuietButton(theme, self.tr("Not now")), "leave-keep", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _on_go(self) -> None:
        self._why.error("")
        if self._person is None:
            return
        if not self._until.commit():
            self._until.setFocus()
            return
        day = self._until.value
        if day is None:
            self._refuse(self._until, self.tr("Please say until when."))
            return
        try:
            self._keep(self._person, day, self._why.text())
        except DayOutsideError:
            self._refuse(self._until, self.tr("That day is over. Please choose one that lies ahead."))
        except MissingReasonError:
            self._refuse(self._why, self.tr("Please say why in a few words."))
        except TextTooLongError as error:
            self._refuse(self._why, too_long_words(error.limit))

    def _refuse(self, field: Labelled, sentence: str) -> None:
        """Say what is wrong at its field, and lead there."""
        field.error(sentence)
        field.setFocus()
        self._frame.show_whole(field)

    def _keep_narrow(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))
