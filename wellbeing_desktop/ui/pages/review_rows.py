"""The rows of the picture's table: one a quadrant, one an indicator."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import move
from wellbeing_desktop.assessment.framework import STEPS, Indicator, Quadrant
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.scoring import QuadrantScore, score
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.pages.reason_line import ReasonLine
from wellbeing_desktop.ui.pages.why_line import WhyLine
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.dot_scale import DotScale
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.lines import text_width
from wellbeing_desktop.ui.widgets.quadrant_caption import QuadrantCaption
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import apart_words, fill, month_of, moved_words, reason_in_table

_tr = QCoreApplication.translate

ROW_HEIGHT = 46
SCALE_WIDTH = 176
NUMBERS_BEYOND = 12
LEAD_PX, GAP_PX = 24, 16
TITLE_PART, WORDS_PART = 10, 11
SCORE_BESIDE_EM = 36


class ScaleHead(QWidget):
    """The head of the table: the five places of the scale, and what stands beside it."""

    def __init__(self, theme: Theme, *, changeable: bool) -> None:
        super().__init__()
        self._theme = theme
        self._beside = QSpacerItem(0, 0)
        numbers = QHBoxLayout()
        numbers.setSpacing(0)
        for step in STEPS:
            number = Text(theme, str(step), muted=True, pt=11)
            number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            numbers.addWidget(number, 1)
        scale = QWidget()
        scale.setFixedWidth(SCALE_WIDTH + NUMBERS_BEYOND)
        numbers.setContentsMargins(0, 0, 0, 0)
        scale.setLayout(numbers)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX - NUMBERS_BEYOND // 2)
        row.addSpacing(LEAD_PX)
        row.addStretch(TITLE_PART)
        row.addSpacing(row.spacing())
        row.addWidget(scale)
        row.addWidget(Text(theme, self.tr("In words"), muted=True, pt=11), WORDS_PART)
        if changeable:
            row.addItem(self._beside)
            theme.changed.connect(self._leave_room)
            self._leave_room()

    def _leave_room(self) -> None:
        """Leave as much room as "Change" takes in the rows below, at any size of the text."""
        words = text_width(_tr("StepRow", "Change"), self._theme.font(12))
        self._beside.changeSize(GAP_PX + max(LinkButton.least, int(words) + 2), 0)
        self._row.invalidate()


class PartRow(QWidget):
    """A quadrant's name and both voices' scores with how much they rest on."""

    def __init__(self, theme: Theme, quadrant: Quadrant, place: int) -> None:
        super().__init__()
        meet_as(self, Role.ListItem)
        self._quadrant = quadrant
        self._score = Text(theme, "", muted=True, pt=11)
        self._score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 12, 0, 8)
        self._row.addWidget(QuadrantCaption(theme, quadrant.title, place, ""))
        self._row.addWidget(self._score, 1)

    def refresh(self, assessment: Assessment, person: Person) -> None:
        """Show "Average of 4 of 5: Aoife 3.0, Maeve 3.2", or that too little was explored."""
        names = {Voice.PERSON: person.called, Voice.PRACTITIONER: assessment.practitioner.called}
        scores = [score(assessment, self._quadrant, voice) for voice in Voice]
        given = [s for s in scores if s.voice is Voice.PERSON or s.rated]
        self._score.setText(commas(self._words(s, names[s.voice]) for s in given))
        self.setAccessibleName(fill(self.tr("%1: %2"), self._quadrant.title, self._score.text()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self._theme.ems(self.width()) >= SCORE_BESIDE_EM
        wanted = ways.LeftToRight if beside else ways.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()

    def _words(self, one: QuadrantScore, name: str) -> str:
        if one.shown is None:
            few = counted(
                "%1: not enough explored (%2 of %n)", "%1: not enough explored (%2 of %n)", one.applicable
            )
            return fill(few, name, one.rated)
        words = counted("%1 %2 (%3 of %n)", "%1 %2 (%3 of %n)", one.applicable)
        return fill(words, name, QLocale().toString(float(one.shown), "f", 1), one.rated)


class StepRow(QFrame):
    """One indicator: its dots, both answers in words, what moved, and the way to change it.

    Where the two differ there is room for why below; `why_said` comes with the indicator and the words,
    `reason_said` with the indicator and why it moved.
    """

    change_wanted = Signal(str)
    why_said = Signal(str, str)
    reason_said = Signal(str, object)

    def __init__(self, theme: Theme, indicator: Indicator, *, changeable: bool) -> None:
        super().__init__()
        meet_as(self, Role.ListItem)
        self.setObjectName("step-row")
        self._theme = theme
        self._indicator = indicator
        self._changeable = changeable
        self._why: WhyLine | None = None
        self._reason: ReasonLine | None = None
        self._dots = DotScale(theme)
        self._dots.setFixedWidth(SCALE_WIDTH)
        self._said = Text(theme, "", pt=11)
        self._moved = Text(theme, "", muted=True, pt=11)
        self._change = LinkButton(theme, self.tr("Change"))
        wired(self._change, f"change-{indicator.id}", lambda: self.change_wanted.emit(indicator.id))
        self._lay_out(theme)
        self._change.setVisible(changeable)

    def _lay_out(self, theme: Theme) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._said)
        words.addWidget(self._moved)
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(GAP_PX)
        row.addSpacing(LEAD_PX)
        row.addWidget(Text(theme, self._indicator.title), TITLE_PART)
        row.addWidget(self._dots)
        row.addLayout(words, WORDS_PART)
        row.addWidget(self._change)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Hair(theme))
        self._column.addLayout(row, 1)
        self.setMinimumHeight(ROW_HEIGHT)

    def refresh(self, assessment: Assessment, previous: Assessment | None, today: date) -> None:
        """Show both voices' answers as they are now."""
        person = assessment.answer(Voice.PERSON, self._indicator.id)
        theirs = assessment.answer(Voice.PRACTITIONER, self._indicator.id)
        before = _earlier_step(previous, self._indicator.id)
        said = _said(person, theirs)
        self._said.setText(said)
        self._said.set_size(11, bold=is_apart(assessment, self._indicator.id))
        paired = move(previous, assessment, Voice.PERSON, self._indicator.id) if previous else None
        since = month_of(previous.held_on, today) if previous else ""
        self._moved.setText(moved_words(paired.by, since) if paired else "")
        self._moved.setVisible(paired is not None)
        self._dots.show_steps(step_of(person), step_of(theirs), before, said)
        self.setAccessibleName(fill(self.tr("%1: %2"), self._indicator.title, said))
        self._change.setAccessibleName(fill(self.tr("Change %1: %2"), self._indicator.title, said))

    def show_why(self, assessment: Assessment, *, allowed: bool) -> None:
        """Show why the two differ, or room to say it; nothing where they do not, or it is not `allowed`."""
        why = assessment.note(self._indicator.id).why_different
        shown = allowed and (bool(why) or (self._changeable and is_apart(assessment, self._indicator.id)))
        if self._why is None and shown:
            self._why = self._made_why()
        if self._why is not None:
            self._why.show_why(why)
            self._why.setVisible(shown)

    def show_reason(self, assessment: Assessment, previous: Assessment | None) -> None:
        """Show why an answer moved since last time, or room to say it; nothing where none moved."""
        reason = assessment.note(self._indicator.id).change_reason
        moved = previous is not None and has_moved(previous, assessment, self._indicator.id)
        shown = moved and (reason is not None or self._changeable)
        if self._reason is None and shown:
            self._reason = self._made_reason()
        if self._reason is not None:
            self._reason.show_reason(reason)
            self._reason.setVisible(shown)

    def commit(self) -> None:
        """Hand over what was typed last."""
        if self._why is not None:
            self._why.commit()

    def _made_why(self) -> WhyLine:
        indicator = self._indicator
        line = WhyLine(self._theme, indicator.id, indicator.title, changeable=self._changeable)
        line.said.connect(lambda words: self.why_said.emit(indicator.id, words))
        self._add_below(line)
        return line

    def _made_reason(self) -> ReasonLine:
        indicator = self._indicator
        line = ReasonLine(self._theme, indicator.id, indicator.title, changeable=self._changeable)
        line.chosen.connect(lambda reason: self.reason_said.emit(indicator.id, reason))
        self._add_below(line)
        return line

    def _add_below(self, line: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addSpacing(LEAD_PX)
        row.addWidget(line)
        self._column.addLayout(row)


def is_apart(assessment: Assessment, indicator_id: str) -> bool:
    """Tell whether both voices gave a step, and not the same one."""
    person, theirs = (step_of(assessment.answer(voice, indicator_id)) for voice in Voice)
    return person is not None and theirs is not None and person != theirs


def has_moved(then: Assessment, now: Assessment, indicator_id: str) -> bool:
    """Tell whether either voice rated it both times, and not the same."""
    found = (move(then, now, voice, indicator_id) for voice in Voice)
    return any(m is not None and m.by != 0 for m in found)


def _earlier_step(previous: Assessment | None, indicator_id: str) -> int | None:
    if previous is None or not previous.framework.has(indicator_id):
        return None
    return step_of(previous.answer(Voice.PERSON, indicator_id))


def _said(person: int | Reason, theirs: int | Reason) -> str:
    """Say both answers, the person's first; a voice that gave nothing is left out."""
    if not isinstance(person, Reason) and not isinstance(theirs, Reason):
        return apart_words(person, theirs)
    if not isinstance(person, Reason):
        return str(person)
    if isinstance(theirs, Reason):
        return reason_in_table(person)
    return fill(_tr("review", "%1; %2"), reason_in_table(person), theirs)
