"""One person: what there was so far, the latest picture, the plan, and one way on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.people import CopyFormat, Person
from wellbeing_desktop.ui.day_words import stopped_words
from wellbeing_desktop.ui.joining import ended, in_passing, sentences
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.copy_words import copy_format_words
from wellbeing_desktop.ui.pages.entry_menu import Deed, entry_menu
from wellbeing_desktop.ui.pages.parts import in_tab_order
from wellbeing_desktop.ui.pages.person_past import entries, withdrawn_entries
from wellbeing_desktop.ui.pages.person_picture import LatestPicture
from wellbeing_desktop.ui.pages.person_plan import PersonPlan
from wellbeing_desktop.ui.pages.time_line import Entry, Node, TimeLine
from wellbeing_desktop.ui.people_desk import PersonFile
from wellbeing_desktop.ui.rights import Right
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.menu import Menu
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import WIDE_DOT, fill, stage_name

HEAD_BESIDE_EM = 50.0
THREE_COLUMNS_EM = 70.0
LETTERS = 110
SHARES = (270, 560, 376)


class PersonPage(QWidget):
    """Shows one person's file. `start_wanted` comes with the stage of what is to be started."""

    start_wanted = Signal(object)
    carry_on_wanted = Signal(object)
    picture_wanted = Signal(object)
    copy_wanted = Signal(object)
    progress_wanted = Signal(object)
    """The latest picture's id: the copy that is wanted next is what moved up to it."""
    edit_wanted = Signal()
    back = Signal()
    deed_wanted = Signal(object, object, int)
    """What is to be done with a picture: the deed, its entry, and the version (0: the newest)."""
    history_wanted = Signal(object)
    """The person's id: what happened with them is to be shown."""
    right_wanted = Signal(object, object)
    """What somebody asks for, a `Right`, and who it is."""
    step_wanted = Signal(object, object)
    """The file, and the agreed step whose story goes on."""
    compare_wanted = Signal(object)
    """The person's id: their pictures are to be shown side by side."""

    life_wanted = Signal(object)
    """The person's id: their time line is to be shown."""

    agreements_wanted = Signal(object)
    """The person, whose agreements are to be shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("person-page")
        self._theme = theme
        self._file: PersonFile | None = None
        self._heading = Heading(theme, "", "big")
        self._known = Text(theme, "", muted=True)
        self._helps = Text(theme, "", muted=True)
        self._edit = LinkButton(theme, self.tr("Change what is known"))
        wired(self._edit, "edit-person", self.edit_wanted)
        agreed = LinkButton(theme, self.tr("What was agreed to"))
        self._agreed = wired(agreed, "agreements", self._on_agreements)
        self._back = wired(LinkButton(theme, self.tr("All people")), "all-people", self.back)
        self._more = self._more_button()
        self._primary = PrimaryButton(theme, "", "arrow-right", trailing=True)
        wired(self._primary, "carry-on", self._on_primary).set_size(56, 13)
        self._stopped = Text(theme, "", muted=True, pt=11)
        closing = QuietButton(theme, self.tr("Start a closing picture"))
        self._closing = wired(closing, "start-closing", self._on_closing)
        over_time = LinkButton(theme, self.tr("See it over time"))
        self._life = wired(over_time, "open-life", self._on_life)
        self._time_line = TimeLine(theme)
        self._picture = LatestPicture(theme)
        self._plan = PersonPlan(theme)
        self._listen()
        self._lay_out()

    def show_file(self, file: PersonFile, today: date) -> None:
        """Show a person as the store has them now; the figure follows a moment later."""
        self._file = file
        person = file.person
        self._heading.setText(person.name or person.called)
        self._known.setText(self._known_words(person))
        self._helps.setText(WIDE_DOT.join(person.communication))
        self._helps.setVisible(bool(person.communication))
        self._show_ways_on(file, today)
        self._time_line.show_entries(entries(file, today), withdrawn_entries(file, today))
        self._picture.show_picture(person, file.latest, several=file.can_compare)
        self._plan.show_plan(person, file.latest, today, file.step_changes)
        in_tab_order([self._primary, self._closing, self._life, *self._time_line.stops()])
        self.focus_heading()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _listen(self) -> None:
        self._time_line.chosen.connect(self._on_entry)
        self._time_line.more_wanted.connect(self._on_entry_more)
        self._picture.picture_wanted.connect(self.picture_wanted)
        self._picture.copy_wanted.connect(self.copy_wanted)
        self._picture.progress_wanted.connect(self.progress_wanted)
        self._picture.compare_wanted.connect(self._on_compare)
        self._plan.step_wanted.connect(lambda action: self.step_wanted.emit(self._file, action))

    def _known_words(self, person: Person) -> str:
        said = [fill(self.tr("Reference %1"), person.reference)]
        if person.sample:
            said.insert(0, self.tr("SAMPLE, a made-up person"))
        if person.called not in person.name:
            said.append(fill(self.tr("Likes to be called %1"), person.called))
        if person.copy_format is not CopyFormat.STANDARD:
            said.append(fill(self.tr("Copy: %1"), in_passing(copy_format_words(person.copy_format))))
        return WIDE_DOT.join(said)

    def _show_ways_on(self, file: PersonFile, today: date) -> None:
        draft = file.draft
        row = next((r for r in reversed(file.rows) if draft and r.id == draft.id), None)
        if row is not None:
            self._primary.setText(fill(self.tr("Carry on (%1 of %2)"), row.talked_about, row.of))
            self._stopped.setText(
                sentences((ended(stage_name(row.stage)), ended(stopped_words(row.touched_at, today))))
            )
        elif file.latest is not None:
            self._primary.setText(self.tr("Start a review"))
        else:
            self._primary.setText(self.tr("Start the first picture"))
        self._stopped.setVisible(row is not None)
        self._closing.setVisible(row is None and file.latest is not None)

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(24)
        body.addWidget(self._head())
        so_far = QWidget()
        column = QVBoxLayout(so_far)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(self._theme, self.tr("So far"), "section"))
        column.addWidget(self._life, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._time_line, 1)
        columns = Columns(self._theme, THREE_COLUMNS_EM)
        for part, share in zip((so_far, self._picture, self._plan), SHARES, strict=True):
            columns.add(part, share)
        body.addWidget(columns, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _head(self) -> QWidget:
        who, ways = QWidget(), QWidget()
        words = QVBoxLayout(who)
        words.setContentsMargins(0, 8, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._heading)
        for facts in (self._known, self._helps):  # looked up, not read through: a longer line serves
            facts.set_letters_in_a_line(LETTERS)
            words.addWidget(facts)
        links = Flow(gap=22)
        links.addWidget(self._edit)
        links.addWidget(self._agreed)
        links.addWidget(self._back)
        links.addWidget(self._more)
        words.addLayout(links)
        self._ways = QVBoxLayout(ways)
        self._ways.setContentsMargins(0, 12, 0, 0)
        self._ways.setSpacing(4)
        self._closing.set_flush()
        for part in (self._primary, self._stopped, self._closing):
            self._ways.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        self._ways.addStretch(1)
        head = Columns(self._theme, HEAD_BESIDE_EM)
        head.arranged.connect(self._on_arranged)
        head.add(who, 900)
        head.add(ways, 346)
        return head

    def _on_arranged(self, stacked: bool) -> None:
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        self._ways.setContentsMargins(0, 12, 0, 16 if stacked else 0)
        for part in (self._primary, self._stopped, self._closing):
            self._ways.setAlignment(part, side)

    def _on_primary(self) -> None:
        if self._file is None:
            return
        if self._file.draft is not None:
            self.carry_on_wanted.emit(self._file.draft.id)
        else:
            self.start_wanted.emit(Stage.REVIEW if self._file.latest else Stage.FIRST)

    def _on_closing(self) -> None:
        self.start_wanted.emit(Stage.CLOSING)

    def _on_entry(self, entry: Entry) -> None:
        if entry.node is Node.WITHDRAWN:
            self.deed_wanted.emit(Deed.COPY, entry, 0)
            return
        wanted = self.carry_on_wanted if entry.node is Node.GOING_ON else self.picture_wanted
        wanted.emit(entry.picture)

    def _more_button(self) -> QuietButton:
        """Make the button for what is seldom done with a person, and its menu."""
        self.menu = Menu(self.tr("More for this person"), self)
        history = self.menu.addAction(self.tr("What happened here"))
        history.setObjectName("person-history")
        history.triggered.connect(self._on_history)
        self._offer("person-everything", self.tr("Everything about this person…"), Right.EVERYTHING)
        self._offer("person-erase", self.tr("Erase this record…"), Right.TO_BE_FORGOTTEN)
        button = wired(QuietButton(self._theme, "", "ellipsis"), "person-more", self._on_more)
        button.setAccessibleName(self.tr("More for this person"))
        return button

    def _offer(self, name: str, words: str, right: Right) -> None:
        action = self.menu.addAction(words)
        action.setObjectName(name)
        action.triggered.connect(lambda _=False: self._on_right(right))

    def _on_right(self, right: Right) -> None:
        if self._file is not None:
            self.right_wanted.emit(right, self._file.person)

    def _on_more(self) -> None:
        self.menu.drop(self._more)

    def _on_history(self) -> None:
        if self._file is not None:
            self.history_wanted.emit(self._file.person.id)

    def _on_agreements(self) -> None:
        if self._file is not None:
            self.agreements_wanted.emit(self._file.person)

    def _on_life(self) -> None:
        if self._file is not None:
            self.life_wanted.emit(self._file.person.id)

    def _on_compare(self) -> None:
        if self._file is not None:
            self.compare_wanted.emit(self._file.person.id)

    def _on_entry_more(self, entry: Entry, button: QWidget) -> None:
        menu = entry_menu(self, entry, self.deed_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.drop(button)
