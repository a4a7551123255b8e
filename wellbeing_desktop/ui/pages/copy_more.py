"""The quieter ways a copy goes on: as text for the official record, and where that record has it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, plain_date

_tr = QCoreApplication.translate


class CopyMore(QWidget):
    """Links, and a line that says where it was filed."""

    text_wanted = Signal()
    filing_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._text = wired(LinkButton(theme, self.tr("Copy as text"), "copy"), "copy-text", self.text_wanted)
        self._file = wired(LinkButton(theme, self.tr("Filed on…"), "folder"), "file-it", self.filing_wanted)
        calendar = LinkButton(theme, self.tr("Next review for a calendar"), "calendar")
        self._calendar = wired(calendar, "copy-calendar", self.calendar_wanted)
        self._calendar.hide()
        self._filed = Text(theme, "")
        self._filed.setObjectName("copy-filed")
        self._filed.hide()
        buttons = Flow(gap=24, between=0)
        for button in (self._text, self._file, self._calendar):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self._filed)

    def show_filings(self, assessment: Assessment, filings: Sequence[Filing]) -> None:
        """Say where the version that is shown was filed, or that only an earlier one was."""
        self._file.setVisible(assessment.sign_off is not None)
        self._calendar.setVisible(assessment.sign_off is not None and assessment.next_review is not None)
        upto = [one for one in filings if one.version <= assessment.version]
        words = filed_words(upto[-1], assessment.version) if upto else ""
        self._filed.setText(words)
        self._filed.setVisible(bool(words))

    def focus_filing(self) -> None:
        """Put the focus back to where filing began."""
        self._file.setFocus()

    def set_text_available(self, available: bool, reason: str) -> None:
        """Let the text be copied or not."""
        self._text.set_available(available, reason)


def filed_words(filing: Filing, version: int) -> str:
    """Say where a version was filed: "Filed on 21 November 2026, reference ABC-1"."""
    if filing.version < version:
        said = fill(_tr("copy", "Version %1 was filed on %2"), filing.version, plain_date(filing.filed_on))
    else:
        said = fill(_tr("copy", "Filed on %1"), plain_date(filing.filed_on))
    return fill(_tr("copy", "%1, reference %2"), said, filing.reference) if filing.reference else said
