"""What was agreed with a person, where each step stands, and the person's strengths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.step_change import StepChange, lived
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.day_words import coming_day
from wellbeing_desktop.ui.icons import directed, draw_icon
from wellbeing_desktop.ui.joining import ended, quoted, sentences
from wellbeing_desktop.ui.pages.parts import clear
from wellbeing_desktop.ui.pages.plan_words import action_title, owner_words
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, draw_tick, painter_on
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import DOT, action_state_words, fill

STRENGTHS_SHOWN = 6
MARK_PX = 24


class PersonPlan(QWidget):
    """The plan of the latest picture and what was said to be going well in it.

    `step_wanted` comes with the step whose story goes on.
    """

    step_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._none = Text(theme, self.tr("Nothing is agreed yet."), muted=True)
        self._strong = Heading(theme, self.tr("Strengths"), "section")
        self._strengths = Text(theme, "")
        self._strengths.setObjectName("strengths")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(theme, self.tr("Plan"), "section"))
        column.addLayout(self._rows)
        column.addWidget(self._none)
        column.addSpacing(20)
        column.addWidget(self._strong)
        column.addWidget(self._strengths)
        column.addStretch(1)

    def show_plan(
        self,
        person: Person,
        assessment: Assessment | None,
        today: date,
        said: Sequence[StepChange] = (),
    ) -> None:
        """Show each step with where it stands after what was said of it, and the strengths."""
        clear(self._rows)
        actions = lived(assessment.actions, said) if assessment else ()
        self._none.setVisible(not actions)
        if assessment is not None:
            for number, action in enumerate(actions, 1):
                self._rows.addWidget(Hair(self._theme))
                who = owner_words(action, person, assessment.practitioner)
                row = _StepRow(self._theme, action, who, today)
                self._rows.addWidget(row)
                wired(row.went, f"step-{number}-went", lambda _=False, a=action: self.step_wanted.emit(a))
            if actions:
                self._rows.addWidget(Hair(self._theme))
        strong = strengths_of(assessment) if assessment else []
        for part in (self._strong, self._strengths):
            part.setVisible(bool(strong))
        self._strengths.setText(self._joined(strong))

    def _joined(self, strengths: list[str]) -> str:
        more = len(strengths) - STRENGTHS_SHOWN
        rest = counted("And %n more in the picture.", "And %n more in the picture.", more) if more > 0 else ""
        return sentences((*map(ended, strengths[:STRENGTHS_SHOWN]), rest))


class _StepRow(QWidget):
    """One agreed step: where it stands, what it is, who does it and by when, and what came of it."""

    def __init__(self, theme: Theme, action: Action, who: str, today: date) -> None:
        super().__init__()
        state = action_state_words(action.state)
        said = [who]
        if action.state is not ActionState.OPEN:
            said.append(state)
        elif action.by is not None:
            said.append(fill(self.tr("by %1"), coming_day(action.by, today)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, action_title(action), bold=True))
        words.addWidget(Text(theme, DOT.join(said), muted=True))
        if action.outcome:
            words.addWidget(Text(theme, quoted(action.outcome)))
        self.went = LinkButton(theme, self.tr("Say how it went"))
        self.went.setAccessibleName(fill(self.tr("Say how it went: %1"), action_title(action)))
        words.addWidget(self.went, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(14)
        mark = _StateMark(theme, action.state)
        mark.setAccessibleName(state)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


class _StateMark(QWidget):
    """A box that is empty while a step is open, ticked when done; an arrow or a line otherwise."""

    def __init__(self, theme: Theme, state: ActionState) -> None:
        super().__init__()
        self._theme = theme
        self._state = state
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scheme = painter_on(self), self._theme.scheme
        size = self._theme.px(MARK_PX)
        box = QRectF(0, (self.height() - size) / 2, size, size).adjusted(1, 1, -1, -1)
        if self._state is ActionState.DONE:
            draw_frame(painter, box, Frame(fill=scheme.ink, radius=6))
            draw_tick(painter, box, scheme.sheet)
            return
        draw_frame(painter, box, Frame("", scheme.edge, 2, radius=6))
        name = {
            ActionState.DROPPED: "minus",
            ActionState.CARRIED_OVER: directed("arrow-right", self.isRightToLeft()),
        }.get(self._state)
        if name:
            draw_icon(painter, name, scheme.muted, box.adjusted(3, 3, -3, -3))

    def _on_theme(self) -> None:
        self.setFixedWidth(self._theme.px(MARK_PX))
        self.setMinimumHeight(self._theme.px(MARK_PX))
        self.update()


def strengths_of(assessment: Assessment) -> list[str]:
    """Return what was said to be going well, in axis order, each once."""
    said: Iterable[str] = (
        strength
        for indicator in assessment.framework.all_indicators
        for strength in assessment.note(indicator.id).strengths
    )
    return list(dict.fromkeys(said))
