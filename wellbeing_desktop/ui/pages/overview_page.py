"""The four quadrants as one figure that fills as the two talk; any order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.ring import RingFigure
from wellbeing_desktop.ui.widgets.ring_paint import StoneState
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill


class OverviewPage(QWidget):
    """Shows what was talked about and leads to what comes next. The step never shows here."""

    place_wanted = Signal(str)
    picture_wanted = Signal()
    finished = Signal()
    turn_wanted = Signal(str)
    """The person takes the laptop, at this indicator."""

    def __init__(self, theme: Theme, editor: AssessmentEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview-page")
        self._editor = editor
        self._next = ""
        self._frame = PageFrame(theme)
        self._ring = RingFigure(theme, editor.assessment.framework, editor.person.called)
        self._ring.indicator_chosen.connect(self.place_wanted)
        self._ring.quadrant_chosen.connect(self._on_quadrant)
        self._onward = wired(
            PrimaryButton(theme, "", "arrow-right", trailing=True), "carry-on", self._on_onward
        )
        see = SecondButton(theme, self.tr("See the picture"))
        self._picture = wired(see, "see-picture", self.picture_wanted)
        self._lay_out(theme)
        editor.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show every stone as the assessment has it now."""
        assessment = self._editor.assessment
        self._next = next_open(assessment)
        states = {i.id: stone_state(assessment, i.id) for i in assessment.framework.all_indicators}
        self._ring.show_state(states, self._next, assessment.matters_most)
        if self._next:
            title = assessment.framework.indicator(self._next).title
            self._onward.setText(fill(self.tr("Carry on: %1"), title))
        else:
            self._onward.setText(self.tr("See the picture"))
        self._picture.setVisible(bool(self._next))

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self, theme: Theme) -> None:
        heading = fill(self.tr("Where shall we go next, %1?"), self._editor.person.called)
        words = self.tr("Any order. Skip anything. Stop whenever you like.")
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Heading(theme, heading, "page"))
        column.addWidget(Heading(theme, words, "lead"))
        self._ring.take_head(head)
        self._frame.body.addWidget(self._ring, 1)
        self._frame.add_foot(self._onward)
        self._frame.add_foot(self._picture)
        turn = QuietButton(theme, fill(self.tr("Your turn, %1"), self._editor.person.called), "hand")
        self._frame.add_foot(wired(turn, "your-turn", self._on_turn))
        self._frame.add_foot_end(
            wired(QuietButton(theme, self.tr("Finish for now")), "finish", self.finished)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _on_changed(self, _indicator_id: str) -> None:
        self.refresh()

    def _on_onward(self) -> None:
        if self._next:
            self.place_wanted.emit(self._next)
        else:
            self.picture_wanted.emit()

    def _on_turn(self) -> None:
        framework = self._editor.assessment.framework
        self.turn_wanted.emit(self._next or framework.indicators[0].id)

    def _on_quadrant(self, quadrant_id: str) -> None:
        """Go to the quadrant's first open indicator, or its first where all were talked about."""
        assessment = self._editor.assessment
        quadrant = next(q for q in assessment.framework.quadrants if q.id == quadrant_id)
        still = [i.id for i in quadrant.indicators if not assessment.is_talked_about(i.id)]
        self.place_wanted.emit(still[0] if still else quadrant.indicators[0].id)


def stone_state(assessment: Assessment, indicator_id: str) -> StoneState:
    """Return whether an indicator was talked about, and with a step or without."""
    answer = assessment.answer(Voice.PERSON, indicator_id)
    if answer is Reason.NOT_EXPLORED:
        return StoneState.NOT_YET
    return StoneState.NO_STEP if isinstance(answer, Reason) else StoneState.TALKED


def next_open(assessment: Assessment) -> str:
    """Return the id of the indicator to go on with: where one stopped, then the next open; "" if none."""
    ids = [i.id for i in assessment.framework.all_indicators]
    start = ids.index(assessment.stopped_at) if assessment.stopped_at in ids else 0
    turned = ids[start:] + ids[:start]
    return next((i for i in turned if not assessment.is_talked_about(i)), "")
