"""Beside the table of quick entry: the row one is in, in whole sentences, and the person's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.models.quick_entry_model import ON_THE_SHEET_ALONE, answer_said
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.star import StarToggle
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

WORDS_LEAST_PX = 64


class QuickEntrySide(QWidget):
    """Shows one indicator: its statement, both answers in words, own words and the star.

    `back_wanted` comes with Esc in the own words, `star_wanted` for a press of the star.
    """

    back_wanted = Signal()
    star_wanted = Signal()

    def __init__(self, theme: Theme, editor: AssessmentEditor) -> None:
        super().__init__()
        self._editor = editor
        self._id = ""
        called = editor.person.called
        self._title = Heading(theme, "", "section")
        self._statement = Text(theme, "", pt=13)
        self._answers = {voice: Text(theme, "") for voice in Voice}
        self._on_sheet = Text(theme, self._sheet_words(), muted=True, pt=11)
        self._words = named(OwnWords(theme, fill(self.tr("In %1’s own words"), called)), "own-words")
        self._words.set_least_height(WORDS_LEAST_PX)
        self._words.settled.connect(self._on_words)
        self._words.edit.setPlaceholderText(self.tr("Esc goes back to the table"))
        star = StarToggle(theme, self.tr("Matters most"))
        self._star = wired(star, "matters-most", self.star_wanted)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._words, self.back_wanted.emit)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._lay_out()

    def show_row(self, indicator_id: str, number: int) -> None:
        """Show another indicator, after handing over what was typed for the one before."""
        self.commit()
        self._id = indicator_id
        indicator = self._editor.assessment.framework.indicator(indicator_id)
        self._title.setText(fill(self.tr("%1. %2"), number, indicator.title))
        self._statement.setText(indicator.statement)
        self._on_sheet.setVisible(indicator_id in ON_THE_SHEET_ALONE)
        self._words.start_with(self._editor.assessment.note(indicator_id).own_words)
        self.refresh()

    def refresh(self) -> None:
        """Show the answers and the star as they are now; what is being typed stays."""
        assessment = self._editor.assessment
        if not self._id:
            return
        indicator = assessment.framework.indicator(self._id)
        names = (self._editor.person.called, assessment.practitioner.called)
        for name, (voice, label) in zip(names, self._answers.items(), strict=True):
            said = answer_said(indicator, assessment.answer(voice, self._id))
            label.setText(fill(self.tr("%1: %2"), name, said))
        self._star.setChecked(self._id in assessment.matters_most)

    def focus_words(self) -> None:
        """Go on typing the person's own words, after those that stand there."""
        self._words.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.edit.moveCursor(self._words.edit.textCursor().MoveOperation.End)

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._words.commit()

    @property
    def words(self) -> QWidget:
        """The field of own words."""
        return self._words

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches here, in order."""
        return [self._words, self._star]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._statement)
        for label in self._answers.values():
            column.addWidget(label)
        column.addWidget(self._on_sheet)
        column.addSpacing(4)
        column.addWidget(self._words, 1)
        column.addSpacing(6)
        column.addWidget(self._star)

    def _sheet_words(self) -> str:
        return self.tr(
            "Asked aloud, when the two are alone. Its steps stand on the practitioner’s sheet, not here."
        )

    def _on_words(self, text: str) -> None:
        self._editor.rewrite(self._id, own_words=text)
