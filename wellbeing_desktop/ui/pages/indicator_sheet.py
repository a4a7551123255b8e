"""Everything about one indicator between its heading and the buttons below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.indicator_head import AboutSheet, IndicatorHead
from wellbeing_desktop.ui.pages.indicator_words import WordsColumn
from wellbeing_desktop.ui.pages.parts import group
from wellbeing_desktop.ui.pages.practitioner_view import PractitionerSteps, PractitionerWords
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.answer_group import AnswerGroup
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.one_of import OneOf
from wellbeing_desktop.ui.words import fill, reason_to_choose

ANSWERS_PART, WORDS_PART = 3, 2


class IndicatorSheet(QWidget):
    """The person's answers and words; the practitioner's beside them when opened on purpose."""

    practitioner_wanted = Signal()

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, indicator_id: str, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._editor = editor
        self._id = indicator_id
        self._theme = theme
        framework = editor.assessment.framework
        self._indicator = framework.indicator(indicator_id)
        self.head = IndicatorHead(theme, framework, self._indicator)
        self.head.about_wanted.connect(self._show_about)
        self._answers = self._person_group(theme)
        self._words = WordsColumn(theme, editor, indicator_id, today)
        self._words.practitioner_wanted.connect(self.practitioner_wanted)
        self._steps = PractitionerSteps(theme, self._answers)
        self._steps.answered.connect(self._on_practitioner)
        self._practitioner_words = PractitionerWords(theme, editor, indicator_id)
        self._about = AboutSheet(theme, self._indicator)
        self._about.closed.connect(self._hide_about)
        self._side = OneOf()
        for part in (self._words, self._practitioner_words, self._about):
            self._side.add(part)
        self._lay_out()
        self.open_practitioner(open_it=False)

    @property
    def practitioner_is_open(self) -> bool:
        """Whether the practitioner's view stands open."""
        return not self._steps.isHidden()

    def open_practitioner(self, *, open_it: bool) -> None:
        """Open the practitioner's view, or close it. The person's tiles stay where they are."""
        self.commit()
        self._steps.setVisible(open_it)
        self._steps_label.setVisible(open_it)
        self._steps.show_answer(self._editor.assessment.answer(Voice.PRACTITIONER, self._id))
        shown = self._practitioner_words if open_it else self._words
        shown.refresh()
        self._side.show_one(shown)

    def refresh(self) -> None:
        """Show everything as the assessment has it now, such as after undo."""
        assessment = self._editor.assessment
        self._answers.show_answer(assessment.answers.get((Voice.PERSON, self._id)))
        self._steps.show_answer(assessment.answer(Voice.PRACTITIONER, self._id))
        self._words.refresh()
        self._practitioner_words.refresh()

    def set_snug(self, *, snug: bool) -> None:
        """Take less height where the window is low."""
        self._answers.snug = snug
        self._words.set_snug(snug=snug)

    def stack(self, *, stacked: bool) -> None:
        """Put the words under the answers, where there is no room beside them."""
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self.head.stack(stacked=stacked)

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._words.commit()
        self._practitioner_words.commit()

    def _person_group(self, theme: Theme) -> AnswerGroup:
        framework = self._editor.assessment.framework
        quadrant = framework.quadrant_of(self._id)
        place = framework.quadrants.index(quadrant) if quadrant else None
        group = AnswerGroup(theme, self._indicator, place, {r: reason_to_choose(r) for r in Reason})
        answer = self._editor.assessment.answers.get((Voice.PERSON, self._id))
        group.show_answer(answer)
        group.answered.connect(self._on_person)
        return group

    def _lay_out(self) -> None:
        called = self._editor.person.called
        view = Text(self._theme, fill(self.tr("%1’s view"), called), bold=True)
        answers = group(view, self._answers)
        answers.setStretchFactor(self._answers, 1)
        self._steps_label = Text(self._theme, self._editor.assessment.practitioner.called, bold=True)
        steps = group(self._steps_label, self._steps)
        steps.setStretchFactor(self._steps, 1)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addLayout(answers, 1)
        both.addLayout(steps)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(40)
        self._columns.addLayout(both, ANSWERS_PART)
        self._columns.addWidget(self._side, WORDS_PART)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self.head)
        page.addLayout(self._columns, 1)

    def _show_about(self) -> None:
        self.commit()
        self._side.show_one(self._about)
        self._about.start()

    def _hide_about(self) -> None:
        shown = self._practitioner_words if self.practitioner_is_open else self._words
        self._side.show_one(shown)
        self.head.heading.setFocus()

    def _on_person(self, answer: Answer) -> None:
        self._editor.rate(Voice.PERSON, self._id, answer)
        self._words.answered()
        self._practitioner_words.answered()

    def _on_practitioner(self, answer: Answer) -> None:
        self._editor.rate(Voice.PRACTITIONER, self._id, answer)
        self._steps.show_answer(answer)
        self._practitioner_words.answered()
