"""Worried about safety? Whom to ask, and room to write down what was seen, said, judged and done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.safety import SafetyGuide
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.notice import Notice
from wellbeing_desktop.ui.pages.safety_form import SafetyForm
from wellbeing_desktop.ui.pages.safety_guide import GuideView
from wellbeing_desktop.ui.pages.safety_kept import KeptEntries
from wellbeing_desktop.ui.safety_writer import SafetyWriter
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, too_long_words

SIDE_BY_SIDE_EM = 66.0
SHARES = (460, 760)


class SafetyPage(QWidget):
    """For the practitioner alone. It blocks nothing, asks for nothing, and counts nothing."""

    left = Signal()
    edit_wanted = Signal()

    def __init__(self, theme: Theme, writer: SafetyWriter) -> None:
        super().__init__()
        self.setObjectName("safety-page")
        self._theme = theme
        self._writer = writer
        self._has_person = False
        self._lead = Heading(theme, "", "lead")
        self._problem = Notice(theme)
        self._guide = GuideView(theme)
        self._guide.edit_wanted.connect(self.edit_wanted)
        self._nobody = Text(
            theme, self.tr("Open somebody first to write something down about them."), muted=True
        )
        self._form = SafetyForm(theme)
        self._form.written.connect(self._on_written)
        self._kept = KeptEntries(theme)
        writer.known.connect(self._on_known)
        self._lay_out()

    def show_for(self, person: Person | None) -> None:
        """Show the page for a person, or for nobody in particular; what is known of them follows."""
        self._has_person = person is not None
        only = self.tr("For you alone. It is on no copy, and nothing is counted.")
        about = self.tr("About %1. For you alone: it is on no copy, and nothing is counted.")
        self._lead.setText(only if person is None else fill(about, person.called))
        self.say("")
        self._form.hide()
        self._kept.hide()
        self._nobody.setVisible(person is None)
        self._keep.setVisible(person is not None)

    def show_guide(self, guide: SafetyGuide) -> None:
        """Show whom the organisation says to ask."""
        self._guide.show_guide(guide)

    def say(self, sentence: str) -> None:
        """Say what is not kept yet, or what is missing; "" for nothing."""
        self._problem.say(sentence)

    def commit(self) -> None:
        """Hand over what was typed last."""
        if not self._form.isHidden():
            self._form.commit()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.addWidget(Heading(self._theme, self.tr("Worried about safety?"), "page"))
        body.addSpacing(4)
        body.addWidget(self._lead)
        body.addSpacing(12)
        body.addWidget(self._problem)
        body.addSpacing(12)
        written = QWidget()
        column = QVBoxLayout(written)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._nobody, self._form, self._kept):
            column.addWidget(part)
        column.addStretch(1)
        columns = Columns(self._theme, SIDE_BY_SIDE_EM, gap=64)
        columns.add(self._guide, SHARES[0])
        columns.add(written, SHARES[1])
        body.addWidget(columns)
        body.addStretch(1)
        self._keep = wired(
            PrimaryButton(self._theme, self.tr("Keep this"), "check"), "keep-entry", self._on_keep
        )
        self._frame.add_foot(self._keep)
        back = SecondButton(self._theme, self.tr("Back to where you were"), "arrow-left")
        self._frame.add_foot(wired(back, "leave-safety", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _on_known(self) -> None:
        if self._writer.entry is not None and self._has_person:
            self._form.show_entry(self._writer.entry)
            self._form.show()
            self._kept.show_entries(self._writer.kept)

    def _on_written(self, name: str, value: object) -> None:
        try:
            self._writer.write(**{name: value})
        except TextTooLongError as error:
            self.say(too_long_words(error.limit))

    def _on_keep(self) -> None:
        self.commit()
        kept = self._writer.keep()
        self.say("" if kept else self.tr("Nothing is written yet. Write what was seen or said first."))
        if kept:
            self._frame.focus_heading()
