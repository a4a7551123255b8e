"""The choices beside a copy, and what holds it back until somebody thought about taking it home."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.reports.make import FOR_THE_PERSON, CopyOptions, Kind, Sheet
from wellbeing_desktop.ui.pages.copy_more import CopyMore
from wellbeing_desktop.ui.pages.copy_whom import CopyWhom
from wellbeing_desktop.ui.pages.copy_words import copy_format_words
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.card import Tinted
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.widgets.spoken import Role, announce, meet_as
from wellbeing_desktop.ui.widgets.tiles import PlainTick
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

BETWEEN = 8
SAFE, NOT_SURE = "yes", "not-sure"


class CopyPanel(QWidget):
    """Which report, how large, with what on it. `changed` when it has to be made again."""

    changed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    kept_back = Signal()
    """Nothing of the copy is to leave: somebody is not sure, or there is more on it than there was."""
    pages_wanted = Signal()
    """The pages are not beside the panel and are to be seen now."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._waiting = False
        self._made = False
        self._heading = Heading(theme, "", "page")
        self._kind = named(ChoiceBox(theme, self.tr("Which copy"), show_label=False), "copy-kind")
        self._kind.chosen.connect(self._on_kind)
        formats = {f.value: copy_format_words(f) for f in CopyFormat}
        self._format = Segments(theme, self.tr("Size and words"), formats)
        self._format.setObjectName("copy-format")
        self._format.chosen.connect(lambda _: self.changed.emit())
        self._words = self._tick("copy-own-words")
        self._plan = self._tick("copy-plan")
        self._table = self._tick("copy-full-table")
        self._harm = self._tick("copy-harm")
        self._harm.clicked.connect(self._on_harm)
        self._safe = Choices(theme, "safe", {SAFE: self.tr("Yes"), NOT_SURE: self.tr("Not sure, keep it")}, 2)
        self._safe.chosen.connect(self._on_safe)
        self.whom = CopyWhom(theme)
        self.whom.changed.connect(self._show_available)
        self._question = Text(theme, "", bold=True)
        self._said = Text(theme, "")
        self._said.setObjectName("copy-said")
        self.more = CopyMore(theme)
        self._lay_out()

    @property
    def kind(self) -> Kind:
        """Which report is wanted."""
        return Kind(self._kind.value)

    @property
    def body(self) -> str:
        """Which body it is for; "" for the person or the organisation's own record."""
        return "" if self.kind in FOR_THE_PERSON else self.whom.body

    @property
    def options(self) -> CopyOptions:
        """What is wanted on the person's copy."""
        return CopyOptions(
            copy_format=CopyFormat(self._format.value),
            include_free_from_harm=self._harm.isChecked(),
            full_table=self._table.isChecked(),
            own_words=self._words.isChecked(),
            plan=self._plan.isChecked(),
        )

    def ask(self, sheet: Sheet, kind: Kind) -> None:
        """Begin anew with what was noted for this person; nobody said yet that it is safe."""
        called = sheet.person.called
        self._heading.setText(fill(self.tr("%1’s copy"), called))
        self._kind.set_choices(
            [
                (Kind.PERSON.value, fill(self.tr("For %1"), called)),
                (Kind.RECORD.value, self.tr("For the record")),
                (Kind.SUMMARY.value, self.tr("One-page summary")),
                *self._progress_choices(sheet, called),
            ]
        )
        self._kind.choose(kind.value)
        self._format.set_value(sheet.person.copy_format.value)
        self._words.face.words = fill(self.tr("%1’s own words"), called)
        self._words.setAccessibleName(self._words.face.words)
        for tick, on in ((self._words, True), (self._plan, True), (self._table, False), (self._harm, False)):
            tick.setChecked(on)
        self._question.setText(fill(self.tr("Is it safe for %1 to take this home?"), called))
        self._safe.setAccessibleName(self._question.text())
        self._safe.show_value(None)
        self.whom.begin()
        self.say("")
        self._show_for_kind()

    def _progress_choices(self, sheet: Sheet, called: str) -> list[tuple[str, str]]:
        """Offer what moved since the first picture, where there was one before this."""
        if not sheet.earlier:
            return []
        return [
            (Kind.OWN_PROGRESS.value, fill(self.tr("What moved, for %1"), called)),
            (Kind.PROGRESS.value, self.tr("What moved, for the record")),
        ]

    def wait(self, *, waiting: bool, made: bool = True) -> None:
        """Say that the copy is being made, or that it is there, or could not be `made`."""
        self._waiting = waiting
        self._made = made
        self.say(self.tr("Making the copy…") if waiting else "")
        self._show_available()

    @property
    def said(self) -> str:
        """What is said of the copy now."""
        return self._said.text()

    def focus_filing(self) -> None:
        """Put the focus back to where filing began, with the line that says where in sight."""
        self.more.focus_filing()
        QTimer.singleShot(0, self, lambda: self._frame.show_whole(self.more))

    def focus_save(self) -> None:
        """Put the focus back to where saving began."""
        self._save.setFocus()

    def offer_pages(self, *, offered: bool) -> None:
        """Lead to the pages, or not: where there is room they stand beside the panel."""
        self._pages.setVisible(offered)

    def focus_pages(self) -> None:
        """Put the focus back to where seeing the pages began."""
        self._pages.setFocus()

    def say(self, words: str) -> None:
        """Say what happened to the copy, aloud too where somebody listens."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self._said, words)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _tick(self, name: str) -> PlainTick:
        words = {
            "copy-own-words": self.tr("Own words"),
            "copy-plan": self.tr("The plan"),
            "copy-full-table": self.tr("The full table of steps"),
            "copy-harm": self.tr("Being free from harm"),
        }
        tick = PlainTick(self._theme, words[name], bare=True)
        return wired(tick, name, self.changed)

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(BETWEEN)
        self._add(self._heading, self._kind, self.whom)
        self._own = QWidget()
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(0)
        own.addWidget(Text(self._theme, self.tr("Size and words"), bold=True))
        own.addSpacing(6)
        own.addWidget(self._format)
        own.addSpacing(2)
        for part in (self._words, self._plan, self._table, self._harm):
            own.addWidget(part)
        own.addSpacing(2)
        own.addWidget(self._gate())
        self._add(self._own, self.more)
        body.addStretch(1)
        self._frame.set_bottom(0)
        self._frame.add_above_foot(self._said)
        self._add_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self._frame.body.addWidget(part)

    def _gate(self) -> QWidget:
        box = Tinted(self._theme)
        box.setObjectName("safe-to-take-home")
        box.body.setSpacing(6)
        box.body.addWidget(self._question)
        words = self.tr("Think who else may find it. Ask when the two of you are alone.")
        box.body.addWidget(Text(self._theme, words))
        meet_as(self._safe, Role.Grouping)
        box.body.addWidget(self._safe)
        return box

    def _add_foot(self) -> None:
        to_paper = PrimaryButton(self._theme, self.tr("Print"), "printer")
        self._print = wired(to_paper, "print", self.print_wanted)
        self._save = wired(SecondButton(self._theme, self.tr("Save"), "download"), "save", self.save_wanted)
        back = wired(QuietButton(self._theme, self.tr("Back"), "arrow-left"), "copy-back", self.left)
        self._frame.add_foot(self._print)
        self._frame.add_foot(self._save)
        see = QuietButton(self._theme, self.tr("See the pages"), "file-text")
        self._pages = wired(see, "see-pages", self.pages_wanted)
        self._frame.add_foot(self._pages)
        self._pages.hide()
        self._frame.add_foot_end(back)

    def _on_kind(self, _value: str) -> None:
        """Ask again: it is another page that would be taken home."""
        self._safe.show_value(None)
        self._show_for_kind()
        self.changed.emit()

    def _on_safe(self) -> None:
        kept = self._safe.value == NOT_SURE
        if kept:
            self.kept_back.emit()
        words = self.tr("Making the copy…") if self._waiting else ""
        self.say(self.tr("The copy stays in the record. Nothing is printed or saved.") if kept else words)
        self._show_available()

    def _on_harm(self, on: bool) -> None:
        """Ask again: there is more on the copy than there was."""
        if on:
            self._safe.show_value(None)
            self.kept_back.emit()
            self._show_available()

    def _show_for_kind(self) -> None:
        for_person = self.kind in FOR_THE_PERSON
        self._own.setVisible(for_person)
        self._table.setVisible(self.kind is Kind.PERSON)
        self.whom.setVisible(not for_person)
        self._show_available()

    def _show_available(self) -> None:
        held = self.kind in FOR_THE_PERSON and self._safe.value != SAFE
        reason = self.tr("Answer first whether it is safe to take home.") if held else ""
        if self.kind not in FOR_THE_PERSON and not self.whom.is_named:
            reason = self.tr("Write first who it is for.")
        if self._waiting:
            reason = self.tr("The copy is being made.")
        elif not self._made:
            reason = self.tr("There is no copy.")
        for button in (self._print, self._save):
            button.set_available(not reason, reason)
        self.more.set_text_available(not reason, reason)
