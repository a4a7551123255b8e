"""What became of one agreed step: done, dropped or changed, and what went well. It stands beside the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.ui.joining import commas, ended, quoted, sentences
from wellbeing_desktop.ui.pages.notice import Notice
from wellbeing_desktop.ui.pages.parts import clear, group, headed, named
from wellbeing_desktop.ui.pages.plan_words import action_title
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.date_field import DateField
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import action_state_words, fill, plain_date, too_long_words

_tr = QCoreApplication.translate

FIELD_PX = 84
WIDEST_PX = 760
STATES = (ActionState.OPEN, ActionState.DONE, ActionState.DROPPED)


@dataclass(frozen=True)
class Step:
    """A step as it stands now, the signed picture it is from, and what was said of it so far."""

    picture: Assessment
    action: Action
    said: tuple[StepChange, ...]


class StepPage(QWidget):
    """Asks where a step stands; `kept` comes with what is to be kept beside the plan."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("step-page")
        self._theme = theme
        self._step: Step | None = None
        self._heading = Heading(theme, "", "page")
        self._lead = Heading(theme, "", "lead")
        self._where = Text(theme, self.tr("Where does it stand now?"), bold=True)
        words = {state.value: action_state_words(state) for state in STATES}
        self._state = Segments(theme, self._where.text(), words)
        self._state.setObjectName("step-state")
        self._outcome = self._words(self.tr("What went well, or what came of it"), "step-outcome")
        self._changed = self._words(self.tr("The step in other words, from now on"), "step-words")
        self._due = named(DateField(theme, self.tr("By another day")), "step-due")
        self._notice = Notice(theme)
        self._history = QVBoxLayout()
        self._history.setSpacing(4)
        self._lay_out()

    def show_step(self, step: Step) -> None:
        """Ask about a step anew, with its history."""
        self._step = step
        self._heading.setText(action_title(step.action))
        day = plain_date(step.picture.held_on)
        lead = self.tr("Agreed on %1. What was signed stays as it is; this is kept beside it.")
        self._lead.setText(fill(lead, day))
        state = step.action.state if step.action.state in STATES else ActionState.OPEN
        self._state.set_value(state.value)
        for field in (self._outcome, self._changed):
            field.start_with("")
        self._due.set_value(None)
        self._notice.say("")
        self._show_history(step.said)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def refuse(self, sentence: str) -> None:
        """Say why it was not kept; what was typed stays."""
        self._notice.say(sentence)
        self._frame.show_whole(self._notice)

    def _words(self, label: str, name: str) -> OwnWords:
        field = OwnWords(self._theme, label, tint=False, pt=12)
        field.setObjectName(name)
        field.set_least_height(FIELD_PX)
        return field

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._column = QWidget()
        fields = QVBoxLayout(self._column)
        fields.setContentsMargins(0, 12, 0, 0)
        fields.setSpacing(16)
        fields.addLayout(group(self._where, self._state))
        for field in (self._outcome, self._changed, self._due):
            fields.addWidget(field)
        fields.addLayout(self._history)
        fields.addStretch(1)
        self._frame.body.addLayout(headed(self._heading, self._lead))
        self._frame.body.addWidget(self._notice)
        self._frame.body.addWidget(self._column, 1)
        keep = PrimaryButton(self._theme, self.tr("Keep it"), "check")
        self._frame.add_foot(wired(keep, "keep-step", self._on_keep))
        leave = QuietButton(self._theme, self.tr("Not now"))
        self._frame.add_foot(wired(leave, "leave-step", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._theme.changed.connect(self._keep_narrow)
        self._keep_narrow()

    def _keep_narrow(self) -> None:
        """Let the fields be as wide as one reads, at any size of the text."""
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))

    def _show_history(self, said: Sequence[StepChange]) -> None:
        clear(self._history)
        if not said:
            return
        self._history.addWidget(Heading(self._theme, self.tr("What was said of it so far"), "section"))
        for change in reversed(said):
            self._history.addWidget(Text(self._theme, said_words(change)))

    def _on_keep(self) -> None:
        """Hand over what is different; a day that is none is said at its field."""
        step = self._step
        if step is None or not self._due.commit():
            return
        change = StepChange(
            step.picture.id,
            step.action.id,
            ActionState(self._state.value),
            datetime.now(UTC),
            outcome=self._outcome.text(),
            words=self._changed.text(),
            due=self._due.value,
        )
        try:
            cleaned = change.cleaned()
        except TextTooLongError as error:
            self.refuse(too_long_words(error.limit))
            return
        if change.state is step.action.state and not (cleaned.outcome or cleaned.words or cleaned.due):
            self.refuse(self.tr("Nothing is different yet. Say where it stands, or what came of it."))
            return
        self.kept.emit(cleaned)


def said_words(change: StepChange) -> str:
    """Say when, by whom and what: "20 November 2026, Maeve: Done. “All sent.”"."""
    by = fill(_tr("step", "changed to %1"), quoted(change.words)) if change.words else ""
    until = fill(_tr("step", "by %1"), plain_date(change.due)) if change.due else ""
    state = ended(commas((action_state_words(change.state), by, until)))
    when = commas((plain_date(change.said_at.astimezone().date()), change.said_by))
    said = quoted(change.outcome) if change.outcome else ""
    return fill(_tr("step", "%1: %2"), when, sentences((state, said)))
