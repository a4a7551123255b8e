"""Everything about one indicator between its heading and the buttons below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.indicator_head import AboutSheet, IndicatorHead
from wellbeing_desktop.ui.pages.indicator_words import WordsColumn
from wellbeing_desktop.ui.pages.parts import clear, group
from wellbeing_desktop.ui.pages.practitioner_view import (
    PractitionerSteps,
    PractitionerWords,
    practitioners_label,
)
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.answer_group import AnswerGroup
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.one_of import OneOf
from wellbeing_desktop.ui.words import fill, isolated, reason_to_choose

ANSWERS_PART, WORDS_PART = 3, 2
GAP, TIGHT_GAP = 12, 4


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
        self._theirs: _Theirs | None = None
        self._stacked = False
        self._is_snug = False
        self._about: AboutSheet | None = None
        self._side = OneOf()
        self._side.add(self._words)
        self._lay_out()
        self._words.refresh()
        self._side.show_one(self._words)

    def turn_to(self, indicator_id: str) -> None:
        """Show another indicator with the same widgets; what was opened on purpose is closed.

        The focus goes first, then all that was typed is handed over: an input method gives what it
        still holds to the field that loses the focus, and that belongs to the indicator left.
        """
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()
        self.commit()
        self._id = indicator_id
        self._indicator = self._editor.assessment.framework.indicator(indicator_id)
        self._close_all()
        self.head.turn_to(self._indicator)
        self._answers.turn_to(self._indicator, self._quadrant_place())
        self._answers.show_answer(self._editor.assessment.answers.get((Voice.PERSON, indicator_id)))
        self._words.turn_to(indicator_id)
        self._side.show_one(self._words)

    @property
    def practitioner_is_open(self) -> bool:
        """Whether the practitioner's view stands open."""
        return self._theirs is not None and not self._theirs.steps.isHidden()

    def open_practitioner(self, *, open_it: bool) -> None:
        """Open the practitioner's view, or close it. The person's tiles stay where they are."""
        self.commit()
        if open_it and self._theirs is None:
            self._theirs = self._bring_theirs()
        if self._theirs is not None:
            self._theirs.label.setVisible(open_it)
            self._theirs.steps.setVisible(open_it)
            self._theirs.refresh()
        if not open_it:
            self._words.refresh()
        self._side.show_one(self._side_by_answers())

    def say_shared(self, *, shared: bool) -> None:
        """Say whether the screen is shared, where that closes something."""
        self._words.say_shared(shared=shared)

    def refresh(self) -> None:
        """Show everything as the assessment has it now, such as after undo."""
        assessment = self._editor.assessment
        self._answers.show_answer(assessment.answers.get((Voice.PERSON, self._id)))
        self._words.refresh()
        if self._theirs is not None:
            self._theirs.refresh()

    def stand_beside(self, *, snug: bool, tight: bool, spare_px: int) -> None:
        """Put the words beside the answers.

        All take less height where the window is low (`snug`), and yet less where a banner makes it
        lower (`tight`); `spare_px` is how much higher it is than an ordinary one.
        """
        self._arrange(stacked=False, snug=snug, tight=tight)
        self._words.stand_beside(snug=snug, spare_px=spare_px)

    def stand_below(self) -> None:
        """Put the words under the answers, where there is no room beside them."""
        self._arrange(stacked=True, snug=False, tight=False)
        self._words.stand_below()

    def _arrange(self, *, stacked: bool, snug: bool, tight: bool) -> None:
        self._answers.snug = self._is_snug = snug
        self._answers.set_roomy(roomy=stacked)
        if self._theirs is not None:
            self._theirs.words.set_snug(snug=snug)
        self.head.set_tight(tight=tight)
        self._page.setSpacing(TIGHT_GAP if tight else GAP)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self.updateGeometry()
        self.head.stack(stacked=stacked)
        self._stacked = stacked
        if self._about is not None:
            self._about.stack(stacked=stacked)

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._words.commit()
        if self._theirs is not None:
            self._theirs.words.commit()

    def _person_group(self, theme: Theme) -> AnswerGroup:
        reasons = {r: reason_to_choose(r) for r in Reason}
        group = AnswerGroup(theme, self._indicator, self._quadrant_place(), reasons)
        answer = self._editor.assessment.answers.get((Voice.PERSON, self._id))
        group.show_answer(answer)
        group.answered.connect(self._on_person)
        return group

    def _quadrant_place(self) -> int | None:
        framework = self._editor.assessment.framework
        quadrant = framework.quadrant_of(self._id)
        return framework.quadrants.index(quadrant) if quadrant else None

    def _lay_out(self) -> None:
        called = self._editor.person.called
        view = Text(self._theme, fill(self.tr("%1’s view"), isolated(called)), bold=True)
        answers = group(view, self._answers)
        answers.setStretchFactor(self._answers, 1)
        self._both = QHBoxLayout()
        self._both.setSpacing(12)
        self._both.addLayout(answers, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(40)
        self._columns.addLayout(self._both, ANSWERS_PART)
        self._columns.addWidget(self._side, WORDS_PART)
        self._page = page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(GAP)
        page.addWidget(self.head)
        page.addLayout(self._columns, 1)

    def _bring_theirs(self) -> _Theirs:
        """Make the practitioner's view, which nobody meets before it is asked for."""
        theirs = _Theirs(self._theme, self._editor, self._id, self._answers)
        theirs.words.set_snug(snug=self._is_snug)
        theirs.steps.answered.connect(self._on_practitioner)
        self._both.addLayout(theirs.column)
        self._side.add(theirs.words)
        return theirs

    def _close_all(self) -> None:
        """Let go of the practitioner's view and of what it is about: each is made when asked for."""
        if self._theirs is not None:
            self._side.drop(self._theirs.words)
            clear(self._theirs.column)
            self._both.removeItem(self._theirs.column)
            self._theirs.column.deleteLater()
            self._theirs = None
        if self._about is not None:
            self._side.drop(self._about)
            self._about = None

    def _side_by_answers(self) -> QWidget:
        if self._theirs is not None and self.practitioner_is_open:
            return self._theirs.words
        return self._words

    def _show_about(self) -> None:
        self.commit()
        if self._about is None:
            self._about = AboutSheet(self._theme, self._indicator)
            self._about.closed.connect(self._hide_about)
            self._about.stack(stacked=self._stacked)
            self._side.add(self._about)
        self._side.show_one(self._about)
        self._about.start()

    def _hide_about(self) -> None:
        self._side.show_one(self._side_by_answers())
        self.head.heading.setFocus()

    def _on_person(self, answer: Answer) -> None:
        self._editor.rate(Voice.PERSON, self._id, answer)
        self._words.answered()
        if self._theirs is not None:
            self._theirs.words.answered()

    def _on_practitioner(self, answer: Answer) -> None:
        self._editor.rate(Voice.PRACTITIONER, self._id, answer)
        if self._theirs is not None:
            self._theirs.steps.show_answer(answer)
            self._theirs.words.answered()


class _Theirs:
    """The practitioner's steps with their name above, and the words that go with them."""

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, indicator_id: str, beside: AnswerGroup
    ) -> None:
        self._editor = editor
        self._id = indicator_id
        self.label = practitioners_label(theme, editor.assessment.practitioner.called)
        self.steps = PractitionerSteps(theme, beside)
        self.words = PractitionerWords(theme, editor, indicator_id)
        self.column = group(self.label, self.steps)
        self.column.setStretchFactor(self.steps, 1)

    def refresh(self) -> None:
        """Show what the assessment has now."""
        self.steps.show_answer(self._editor.assessment.answer(Voice.PRACTITIONER, self._id))
        self.words.refresh()
