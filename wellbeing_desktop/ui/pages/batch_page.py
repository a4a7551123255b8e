"""Print or save several: which signed-off pictures, as what, and where they go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import LEAD_GAP, group, in_tab_order, named
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.date_field import DateField
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import stage_name

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import Wanted

ANY = ""
SUMMARY, RECORD = "summary", "record"
FOLDER, ONE_FILE, PRINTER = "folder", "one-file", "printer"
TODAY, SOON = "today", "soon"
SOON_DAYS = 30
WIDEST_PX = 860
BESIDE_EM = 40.0


class BatchPage(QWidget):
    """`wanted_changed` comes with what is looked for, `go_wanted` with where it goes and the kind."""

    wanted_changed = Signal(object)
    go_wanted = Signal(str, str)
    go_on_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("batch-page")
        self._theme = theme
        self._matching = 0
        self._make_fields()
        kinds = {SUMMARY: self.tr("One-page summary"), RECORD: self.tr("For the record, whole")}
        self._kind = Choices(theme, "batch", kinds, 2)
        self._count = Text(theme, "", bold=True)
        self._count.setObjectName("batch-count")
        self._said = Text(theme, "")
        self._said.setObjectName("batch-said")
        self._buttons = [
            self._button(PrimaryButton(theme, self.tr("Save into a folder…"), "download"), FOLDER),
            self._button(SecondButton(theme, self.tr("Save as one PDF…")), ONE_FILE),
            self._button(SecondButton(theme, self.tr("Print…"), "printer"), PRINTER),
        ]
        on = SecondButton(theme, self.tr("Go on from there"), "arrow-right", trailing=True)
        self._go_on = wired(on, "batch-go-on", self.go_on_wanted)
        self._leave = wired(QuietButton(theme, self.tr("All people"), "arrow-left"), "leave-batch", self.left)
        self._lay_out()
        theme.changed.connect(self._keep_narrow)

    def ask(self) -> None:
        """Begin anew: every signed-off picture, as summaries."""
        for field in (self._since, self._until):
            field.set_value(None)
        for box in (self._who, self._stage, self._due):
            box.choose(ANY)
        self._kind.show_value(SUMMARY)
        self.say("")
        self._on_changed()

    def show_practitioners(self, people: Sequence[Practitioner]) -> None:
        """Offer whose pictures may be chosen."""
        before = self._who.value
        everyone = [(ANY, self.tr("Everyone")), *((str(one.id), one.name) for one in people)]
        self._who.set_choices(everyone)
        self._who.choose(before)

    def show_count(self, count: int) -> None:
        """Say how many match; without any there is nothing to begin."""
        self._matching = count
        words = counted("%n signed-off picture matches.", "%n signed-off pictures match.", count)
        self._count.setText(words if count else self.tr("No signed-off picture matches."))
        for button in self._buttons:
            button.set_available(bool(count), self.tr("No signed-off picture matches."))
        announce(self._count, self._count.text())

    def say(self, words: str, *, go_on: bool = False) -> None:
        """Say what became of it; with `go_on`, offer to go on with what is missing."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self._go_on.setVisible(go_on)
        if words:
            announce(self._said, words)
            QTimer.singleShot(0, self._said, lambda: self._frame.show_whole(self._said))

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        from uuid import UUID  # noqa: PLC0415

        from wellbeing_desktop.storage.listing import Wanted  # noqa: PLC0415

        due = {TODAY: date.today(), SOON: date.today() + timedelta(days=SOON_DAYS)}
        return Wanted(
            since=self._since.value,
            until=self._until.value,
            practitioner_id=UUID(self._who.value) if self._who.value else None,
            stage=Stage(self._stage.value) if self._stage.value else None,
            due_by=due.get(self._due.value),
        )

    def _make_fields(self) -> None:
        theme = self._theme
        self._since = named(DateField(theme, self.tr("Held from")), "batch-since")
        self._until = named(DateField(theme, self.tr("Held up to")), "batch-until")
        self._who = ChoiceBox(theme, self.tr("By whom"))
        self._stage = ChoiceBox(theme, self.tr("Stage"))
        self._due = ChoiceBox(theme, self.tr("Next review"))
        self._who.set_choices([(ANY, self.tr("Everyone"))])
        stages = [(stage.value, stage_name(stage)) for stage in Stage]
        self._stage.set_choices([(ANY, self.tr("Every stage")), *stages])
        soon = counted("Due within %n day", "Due within %n days", SOON_DAYS)
        self._due.set_choices([(ANY, self.tr("Due or not")), (TODAY, self.tr("Due now")), (SOON, soon)])
        for box, name in ((self._who, "who"), (self._stage, "stage"), (self._due, "due")):
            box.setObjectName({"who": "batch-who", "stage": "batch-stage", "due": "batch-due"}[name])
            box.chosen.connect(self._on_changed)
        for field in (self._since, self._until):
            field.changed.connect(self._on_changed)

    def _button(self, button: PrimaryButton | SecondButton, where: str) -> PrimaryButton | SecondButton:
        names = {FOLDER: "batch-folder", ONE_FILE: "batch-one-file", PRINTER: "batch-print"}
        return wired(button, names[where], lambda: self._on_go(where))

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._column = self._made_column()
        body = self._frame.body
        body.setSpacing(LEAD_GAP)
        body.addWidget(Heading(self._theme, self.tr("Print or save several"), "page"))
        body.addWidget(self._column)
        body.addStretch(1)
        self._frame.add_above_foot(self._count)
        for button in (*self._buttons, self._leave):
            self._frame.add_foot(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        fields = [self._since, self._until, self._who, self._stage, self._due]
        in_tab_order([self._go_on, *fields, *self._kind.tiles(), *self._buttons, self._leave])
        self._keep_narrow()

    def _made_column(self) -> QWidget:
        theme = self._theme
        lead = self.tr("Signed-off pictures, each in its newest version. Choose which, and as what.")
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(Heading(theme, lead, "lead"))
        column.addWidget(self._said)
        self._go_on.hide()
        column.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignLeft)
        for row in ((self._since, self._until), (self._who, self._stage, self._due)):
            beside = Columns(theme, BESIDE_EM, gap=24)
            for field in row:
                beside.add(field, 1)
            column.addWidget(beside)
        column.addLayout(group(Text(theme, self.tr("As what?"), bold=True), self._kind))
        own = self.tr(
            "A person’s own copy is not made here: before each, ask whether it is safe to take home. "
            "What is saved is not locked, and everybody’s pages lie together."
        )
        column.addWidget(Text(theme, own, muted=True))
        return made

    def _on_changed(self, *_: object) -> None:
        self.wanted_changed.emit(self.wanted)

    def _on_go(self, where: str) -> None:
        if self._since.commit() and self._until.commit() and self._matching:
            self.say("")
            self.go_wanted.emit(where, self._kind.value)

    def _keep_narrow(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))
