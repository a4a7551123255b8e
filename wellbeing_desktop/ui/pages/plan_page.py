"""What happens next: small steps that the person wants, with what matters and what is strong in view."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.approaches import Approaches
from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.house_desk import Rules
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.pages.columns import SidePage
from wellbeing_desktop.ui.pages.notice import Notice
from wellbeing_desktop.ui.pages.parts import clear, headed, in_tab_order
from wellbeing_desktop.ui.pages.plan_cards import ClosedStep, OpenStep
from wellbeing_desktop.ui.pages.plan_earlier import EarlierSteps
from wellbeing_desktop.ui.pages.plan_side import PlanSide
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import LOW_PX
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, too_long_words

SHARES = (396, 970)
SIDE_BY_SIDE_EM = 70.0


class PlanPage(QWidget):
    """Holds one open step at a time; each change goes to the editor as it settles."""

    onward = Signal()
    back = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, editor: AssessmentEditor, rules: Rules) -> None:
        super().__init__()
        self.setObjectName("plan-page")
        self._theme = theme
        self._editor = editor
        self._rules = rules
        self._open_id: UUID | None = None
        self._open_card: OpenStep | None = None
        self._refused: Action | None = None
        self._side = PlanSide(theme, editor)
        self._heading = Heading(theme, self.tr("What happens next"), "page")
        head = QWidget()
        words = headed(self._heading, Heading(theme, self._lead(), "lead"))
        words.setContentsMargins(0, 0, 0, 0)
        head.setLayout(words)
        self._page = SidePage(theme, self._side, SHARES, SIDE_BY_SIDE_EM, head)
        self._notice = Notice(theme)
        self._earlier = EarlierSteps(theme)
        self._earlier.wanted.connect(self._on_brought)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        self._lay_out()

    def refresh(self) -> None:
        """Show the plan as it is now, with the step that was open still open."""
        self._side.refresh()
        if self._refused is None:
            self._notice.say("")
        clear(self._cards)
        self._open_card = None
        actions = self._editor.assessment.actions
        draft = self._editor.assessment.state is State.DRAFT
        if not actions:
            nothing = self.tr("There is no step yet. Add one, or leave the plan empty: both are fine.")
            self._cards.addWidget(Text(self._theme, nothing, muted=True))
        stops: list[QWidget] = []
        for number, action in enumerate(actions, 1):
            card = self._card(action, number, changeable=draft)
            self._cards.addWidget(card)
            stops += card.stops()
        self._earlier.show_steps(self._editor.previous if draft else None, actions)
        in_tab_order([*stops, *self._earlier.stops(), *self._foot])
        self._add.setVisible(draft)
        self._onward.setText(self.tr("Go to sign-off") if draft else self.tr("See what was signed"))

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._page.frame.focus_heading()
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> bool:
        """Hand over what was typed last; False where it is too long to be kept, and stays as it was typed."""
        if self._open_card is not None and self._editor.assessment.state is State.DRAFT:
            self._open_card.commit()
        return self._refused is None

    def _card(self, action: Action, number: int, *, changeable: bool) -> OpenStep | ClosedStep:
        if changeable and action.id == self._open_id:
            typed = self._refused or action
            card = OpenStep(self._theme, self._editor, typed, self._rules.rule(Approaches))
            card.changed.connect(self._keep)
            card.removed.connect(self._on_removed)
            self._open_card = card
            return card
        closed = ClosedStep(self._theme, self._editor, action, number, changeable=changeable)
        closed.opened.connect(self._open)
        return closed

    def _lead(self) -> str:
        """Say what the plan is for; when the work ends, ask what carries on without it."""
        called = self._editor.person.called
        words = fill(self.tr("Small steps that %1 wants. Nothing here is a must."), called)
        if self._editor.assessment.stage is not Stage.CLOSING:
            return words
        asked = self.tr("What carries on without us: who is there, and what does %1 do to keep it going?")
        return sentences((words, fill(asked, called)))

    def _lay_out(self) -> None:
        frame = self._page.frame
        self._page.tighten_below(LOW_PX)
        frame.body.addWidget(self._notice)
        frame.body.addLayout(self._cards)
        frame.body.addWidget(self._earlier)
        frame.body.addStretch(1)
        self._onward = PrimaryButton(self._theme, "", "arrow-right", trailing=True)
        frame.add_foot(wired(self._onward, "go-to-sign-off", self.onward))
        back = SecondButton(self._theme, self.tr("Back"), "arrow-left")
        frame.add_foot(wired(back, "back", self.back))
        self._add = wired(QuietButton(self._theme, self.tr("Add a step"), "plus"), "add-step", self._on_add)
        frame.add_foot(self._add)
        stop = QuietButton(self._theme, self.tr("Finish for now"))
        frame.add_foot_end(wired(stop, "finish", self.finished))
        self._foot = (self._onward, back, self._add, stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    def _open(self, action_id: UUID) -> None:
        if not self.commit():
            return
        self._open_id = action_id
        self.refresh()
        if self._open_card is not None:
            self._open_card.start()
            QTimer.singleShot(0, self._open_card, self._show_open)

    def _show_open(self) -> None:
        if self._open_card is not None:
            self._page.frame.show_whole(self._open_card)

    def _keep(self, action: Action) -> None:
        """Hand one step's words to the editor; where it refuses, say why and keep what was typed."""
        actions = self._editor.assessment.actions
        kept = tuple(replace(action) if a.id == action.id else a for a in actions)
        self._refused = None
        try:
            if kept != actions:
                self._editor.set_actions(kept)
        except TextTooLongError as error:
            self._refused = action
            self._notice.say(too_long_words(error.limit))
        else:
            self._notice.say("")

    def _on_add(self) -> None:
        if not self.commit():
            return
        action = Action("")
        self._editor.set_actions((*self._editor.assessment.actions, action))
        self._open(action.id)

    def _on_brought(self, action: Action) -> None:
        if not self.commit():
            return
        self._editor.set_actions((*self._editor.assessment.actions, action))
        self._open(action.id)

    def _on_removed(self, action_id: UUID) -> None:
        self._open_card = None
        self._open_id = None
        self._refused = None
        self._notice.say("")
        self._editor.set_actions(a for a in self._editor.assessment.actions if a.id != action_id)
        self.refresh()
        self._add.setFocus()
