"""Steps of last time that are still open: each can be brought along into this plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.ui.pages.parts import clear
from wellbeing_desktop.ui.pages.plan_words import action_title
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, plain_date

STILL_OPEN = {ActionState.OPEN, ActionState.CARRIED_OVER}


class EarlierSteps(QWidget):
    """Lists what is still open since last time; `wanted` comes with the step for this plan."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._heading = Heading(theme, "", "section")
        self._links: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(self._rows)

    def show_steps(self, previous: Assessment | None, planned: Sequence[Action]) -> None:
        """Show the open steps of the last picture that are not in this plan yet."""
        clear(self._rows)
        self._links = []
        steps = still_open(previous, planned)
        self.setVisible(bool(steps))
        if previous is None or not steps:
            return
        self._heading.setText(fill(self.tr("Still open from %1"), plain_date(previous.held_on)))
        for number, step in enumerate(steps, 1):
            self._rows.addWidget(Hair(self._theme))
            self._rows.addLayout(self._row(number, step))

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in their order."""
        return list(self._links)

    def _row(self, number: int, step: Action) -> QHBoxLayout:
        bring = LinkButton(self._theme, self.tr("Bring it along"))
        bring.setAccessibleName(fill(self.tr("Bring along: %1"), action_title(step)))
        wired(bring, f"bring-along-{number}", lambda: self.wanted.emit(brought(step)))
        self._links.append(bring)
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(24)
        row.addWidget(Text(self._theme, action_title(step)), 1)
        row.addWidget(bring)
        return row


def still_open(previous: Assessment | None, planned: Sequence[Action]) -> list[Action]:
    """Return the open steps of an earlier picture that a plan does not have."""
    here = {(action.what, action.first_step) for action in planned}
    earlier = previous.actions if previous is not None else ()
    return [a for a in earlier if a.state in STILL_OPEN and (a.what, a.first_step) not in here]


def brought(step: Action) -> Action:
    """Return a step of last time as one of this plan: the same words, open again."""
    return replace(step, id=uuid4(), state=ActionState.OPEN)
