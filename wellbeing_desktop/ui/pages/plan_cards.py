"""One step of the plan: open to be written, or closed in two lines."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.approaches import Approaches
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import commas, in_passing
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.pages.plan_words import (
    action_title,
    approach_choices,
    approach_words,
    owner_kind_words,
    owner_words,
)
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.card import Card
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.fields import DateField, LineField
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import action_state_words, fill, plain_date

SETTLES_AFTER_MS = 800
BESIDE_EM = 32.0
CLOSED_PAD = 14


class ClosedStep(Card):
    """What, the first step, who and by when, with the way to open it."""

    opened = Signal(object)

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, action: Action, number: int, *, changeable: bool
    ) -> None:
        super().__init__(theme, pad_y=CLOSED_PAD)
        what = action_title(action)
        first = (
            fill(self.tr("%1. First: %2"), what.rstrip("."), action.first_step) if action.first_step else what
        )
        parts = [owner_words(action, editor.person, editor.assessment.practitioner)]
        if action.approach:
            parts.append(in_passing(approach_words(action.approach)))
        if action.state is not ActionState.OPEN:
            parts.append(in_passing(action_state_words(action.state)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, first, bold=True))
        words.addWidget(Text(theme, commas(parts), muted=True))
        if action.outcome:
            words.addWidget(Text(theme, action.outcome))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(words, 1)
        if action.by is not None:
            row.addWidget(Text(theme, fill(self.tr("by %1"), plain_date(action.by))))
        self._open = open_it = LinkButton(theme, self.tr("Open"))
        wired(open_it, f"open-step-{number}", lambda: self.opened.emit(action.id))
        open_it.setAccessibleName(fill(self.tr("Open step %1: %2"), number, what))
        row.addWidget(open_it)
        self.body.addLayout(row)
        open_it.setVisible(changeable)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in their order."""
        return [self._open]


class OpenStep(Card):
    """Asks what the person wants, the first small step, who helps, by when, and the approach."""

    changed = Signal(object)
    removed = Signal(object)

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, action: Action, approaches: Approaches
    ) -> None:
        super().__init__(theme)
        self._theme = theme
        self._approaches = approaches
        self._action = action
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLES_AFTER_MS)
        self._settle.timeout.connect(self._on_settled)
        self._make_words(fill(self.tr("What do you want, %1?"), editor.person.called))
        both = editor.person, editor.assessment.practitioner
        owners = [(owner.value, owner_kind_words(owner, *both)) for owner in Owner]
        self._owner = self._choice(self.tr("Who helps"), "step-owner", owners, action.owner)
        offered = approach_choices(approaches, action.approach)
        self._approach = self._choice(self.tr("Approach"), "step-approach", offered, action.approach)
        states = [(s.value, action_state_words(s)) for s in ActionState]
        self._state = self._choice(self.tr("How it stands"), "step-state", states, action.state)
        self._by = named(DateField(theme, self.tr("By when"), weekday=True), "step-by")
        self._by.set_value(action.by)
        self._by.changed.connect(self._on_settled)
        self._left_out: list[QWidget] = []
        self._lay_out()
        self._show_fitting()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = 2 if self._theme.ems(self.width()) >= BESIDE_EM else 1
        if across != self._across:
            self._fill_grid(across)
            self.updateGeometry()

    @property
    def action(self) -> Action:
        """The step as it is written now."""
        owner = Owner(self._owner.value)
        named_owner = owner in {Owner.SUPPORT, Owner.SERVICE}
        return replace(
            self._action,
            what=self._what.text(),
            first_step=self._first.text(),
            owner=owner,
            owner_name=self._name.text() if named_owner else "",
            by=self._by.value,
            approach=self._approach.value,
            protection_reason=self._why.text() if self._asks_why else "",
            state=ActionState(self._state.value),
            outcome=self._outcome.text(),
        )

    @property
    def _asks_why(self) -> bool:
        return self._approaches.needs_reason(self._approach.value)

    def commit(self) -> None:
        """Hand over what was typed last, a day too that the field did not take yet."""
        self._by.commit()
        self._on_settled()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in their order: by rows, as they are read."""
        rows = [(self._first, self._owner), (self._by, self._name), (self._approach, self._why)]
        pairs = [*rows, (self._state, self._outcome)]
        return [self._what, *(field for pair in pairs for field in pair), self._remove]

    def start(self) -> None:
        """Put the focus where writing starts."""
        self._what.setFocus()

    def _make_words(self, what: str) -> None:
        action = self._action
        self._what = self._line(what, "step-what", action.what)
        self._first = self._line(self.tr("The first small step"), "step-first", action.first_step)
        self._name = self._line(self.tr("Their name, and who they are"), "step-owner-name", action.owner_name)
        self._why = self._line(self.tr("Why this approach"), "step-why", action.protection_reason)
        self._outcome = self._line(self.tr("What came of it"), "step-outcome", action.outcome)

    def _choice(self, label: str, name: str, choices: list[tuple[str, str]], value: str) -> ChoiceBox:
        box = named(ChoiceBox(self._theme, label), name)
        box.set_choices(choices)
        box.choose(value)
        box.chosen.connect(self._on_settled)
        return box

    def _line(self, label: str, name: str, text: str) -> LineField:
        field = named(LineField(self._theme, label), name)
        field.set_text(text)
        field.edited.connect(lambda _: self._settle.start())
        field.left.connect(self._on_settled)
        return field

    def _lay_out(self) -> None:
        self._remove = remove = LinkButton(self._theme, self.tr("Remove this step"))
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        self._fill_grid(across=2)
        wired(remove, "remove-step", lambda: self.removed.emit(self._action.id))
        self.body.addLayout(grid)

    def _fill_grid(self, across: int) -> None:
        """Put two fields side by side, or one below the other; what is not asked for leaves no gap."""
        fields = self.stops()[1:-1]
        alone: list[tuple[QWidget, ...]] = [(field,) for field in fields]
        rows = self._rows_of_two() if across > 1 else alone
        for field in (self._what, *fields):
            self._grid.removeWidget(field)
        self._grid.addWidget(self._what, 0, 0, 1, across)
        for row, beside in enumerate(rows, start=1):
            for column, field in enumerate(beside):
                self._grid.addWidget(field, row, column)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._place_remove(rows, across)
        self._across = across

    def _place_remove(self, rows: list[tuple[QWidget, ...]], across: int) -> None:
        """Put the way to remove it beside the last field where that stands alone, else below."""
        unasked = self._unasked()
        shown = [row for row in rows if row[0] not in unasked]
        at = len(shown) if len(shown[-1]) < across else len(rows) + 1
        side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom
        self._grid.removeWidget(self._remove)
        self._grid.addWidget(self._remove, at, across - 1, side)

    def _rows_of_two(self) -> list[tuple[QWidget, ...]]:
        """Return the fields by rows; where a neighbour is not asked for, the next one moves up beside it."""
        fields = self.stops()[1:-1]
        rows: list[tuple[QWidget, ...]] = []
        for first, second in zip(fields[::2], fields[1::2], strict=True):
            if second not in self._unasked():
                rows.append((first, second))
            elif rows and len(rows[-1]) == 1:
                rows[-1] = (*rows[-1], first)
            else:
                rows.append((first,))
        return rows + [(field,) for field in self._unasked()]

    def _unasked(self) -> list[QWidget]:
        """Return the fields that nothing is to be said in, as the choices stand."""
        named_owner = Owner(self._owner.value) in {Owner.SUPPORT, Owner.SERVICE}
        is_open = self._state.value == ActionState.OPEN
        wanted = ((self._name, named_owner), (self._why, self._asks_why), (self._outcome, not is_open))
        return [field for field, asked in wanted if not asked]

    def _show_fitting(self) -> None:
        """Ask for a name only of somebody else, for a reason only where the approach asks for one."""
        unasked = self._unasked()
        for field in (self._name, self._why, self._outcome):
            field.setVisible(field not in unasked)
        if unasked != self._left_out:
            self._left_out = unasked
            self._fill_grid(self._across)

    def _on_settled(self, *_: object) -> None:
        self._settle.stop()
        self._show_fitting()
        self.changed.emit(self.action)
