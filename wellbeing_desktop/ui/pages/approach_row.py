"""One approach in the settings: its name, whether it asks for a reason, its place, and taking it out."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.approaches import Approach
from wellbeing_desktop.assessment.plan import PROTECTION
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, QuietButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.tiles import PlainTick
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

SETTLES_AFTER_MS = 800
BESIDE_EM = 40.0
APART = 12
"""Between a row and the line below it, and between that and the next row."""


class ApproachRow(QWidget):
    """Hands on what somebody changes. `entry` is what stood there when the row was made.

    Args:
        theme: whose colours and sizes it has.
        entry: what is shown; without a name for one that is being added.
        shown: its name as it is read.
        ways: whether it can go up, and down.
    """

    written = Signal(str)
    moved = Signal(int)
    asks = Signal(bool)
    retired = Signal()

    def __init__(self, theme: Theme, entry: Approach, shown: str, ways: tuple[bool, bool]) -> None:
        super().__init__()
        self.entry = entry
        self._shown = shown
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLES_AFTER_MS)
        self._settle.timeout.connect(self.commit)
        self._field = LineField(theme, "")
        self._field.set_text(shown)
        self._field.edited.connect(lambda _: self._settle.start())
        self._field.left.connect(self.commit)
        self._asks = PlainTick(theme, self.tr("Ask why"), bare=True)
        self._asks.setChecked(entry.needs_reason)
        self._asks.clicked.connect(self.asks)
        if entry.id == PROTECTION:
            self._asks.set_available(False, self.tr("What protects always asks why."))
        self._up = QuietButton(theme, self.tr("Up"), "arrow-up")
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._up.set_available(ways[0], self.tr("It is the first one."))
        self._down = QuietButton(theme, self.tr("Down"), "arrow-down")
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._down.set_available(ways[1], self.tr("It is the last one."))
        self._out = QuietButton(theme, self.tr("Take out"), "x")
        self._out.clicked.connect(self.retired)
        self._lay_out(theme)

    @property
    def is_being_written(self) -> bool:
        """Whether somebody types the name now."""
        return self._field.edit.hasFocus()

    def number(self, number: int) -> None:
        """Name every part for tests and assistive tools, by the row's place."""
        named(self._field, f"approach-{number}")
        self._field.edit.setAccessibleName(fill(self.tr("Name of approach %1"), number))
        for part, name, words in (
            (self._asks, "asks", self.tr("Ask why: %1")),
            (self._up, "up", self.tr("Up: %1")),
            (self._down, "down", self.tr("Down: %1")),
            (self._out, "out", self.tr("Take out: %1")),
        ):
            part.setObjectName(f"approach-{number}-{name}")
            part.setAccessibleName(fill(words, self._shown or number))

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in their order."""
        return [self._field, self._asks, self._up, self._down, self._out]

    def start(self) -> None:
        """Put the focus where the name is typed."""
        self._field.setFocus()

    def focus_moved(self, by: int) -> None:
        """Keep the focus on the way it was moved."""
        (self._up if by < 0 else self._down).setFocus()

    def take(self, entry: Approach, shown: str) -> None:
        """Stand for another form of the same approach, as it was kept."""
        self.entry, self._shown = entry, shown

    def commit(self) -> None:
        """Hand over the name where it was changed."""
        self._settle.stop()
        if self._field.text() != self._shown:
            self.written.emit(self._field.text())

    def _lay_out(self, theme: Theme) -> None:
        ways = QWidget()
        flow = Flow(gap=4)
        for part in (self._asks, self._up, self._down, self._out):
            flow.addWidget(part)
        middle = QVBoxLayout(ways)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addLayout(flow)
        middle.addStretch(1)
        line = Columns(theme, BESIDE_EM, gap=12)
        line.add(self._field, 5)
        line.add(ways, 7)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(APART)
        column.addWidget(line)
        column.addWidget(Hair(theme))


class RetiredRow(QWidget):
    """One that is not offered any more, and the way back."""

    wanted = Signal()

    def __init__(self, theme: Theme, shown: str, place: int) -> None:
        super().__init__()
        self.button = LinkButton(theme, self.tr("Offer it again"))
        wired(self.button, f"approach-back-{place}", self.wanted)
        self.button.setAccessibleName(fill(self.tr("Offer it again: %1"), shown))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(Text(theme, shown), 1)
        row.addWidget(self.button)
