"""Everyone: drafts to carry on first, then the people touched last, and reviews to plan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.scoring import steps
from wellbeing_desktop.charts.geometry import ring_of
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import sentences, starting
from wellbeing_desktop.ui.models.people_model import PeopleModel, Picture
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import in_tab_order, named
from wellbeing_desktop.ui.pages.people_cards import DraftCards, ReviewsCard
from wellbeing_desktop.ui.pages.people_empty import NobodyYet
from wellbeing_desktop.ui.pages.people_everyone import Everyone
from wellbeing_desktop.ui.people_desk import DueNow, Found, PeopleDesk, Waiting
from wellbeing_desktop.ui.shortcuts import bind, shortcut
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, SecondButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, small_number

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import PersonRow

HEAD_BESIDE_EM = 64.0
REVIEWS_BESIDE_EM = 70.0
FIND_BESIDE_EM = 28.0


class PeoplePage(QWidget):
    """Finds people as one types. It never asks the store itself: the desk does."""

    person_wanted = Signal(object)
    carry_on_wanted = Signal(object)
    new_person_wanted = Signal()
    samples_wanted = Signal()
    records_wanted = Signal()
    form_wanted = Signal()
    due_wanted = Signal()
    drafts_wanted = Signal()
    reviews_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, theme: Theme, desk: PeopleDesk) -> None:
        super().__init__()
        self.setObjectName("people-page")
        self._theme = theme
        self._desk = desk
        self._today = date.min
        self._waiting = Waiting((), 0, 0)
        self._due_now = DueNow()
        self._nobody: NobodyYet | None = None
        self._model = PeopleModel(self)
        self._listen()
        self._frame = PageFrame(theme)
        self._heading = Heading(theme, self.tr("People"), "page")
        self._summary = Heading(theme, "", "lead")
        self._search = self._search_field()
        new = SecondButton(theme, self.tr("New person"), "plus")
        self._new = wired(new, "new-person", self.new_person_wanted)
        self._drafts = self._draft_cards()
        self._everyone = Everyone(theme, self._model, self._frame.area)
        self._everyone.chosen.connect(self.person_wanted)
        self._everyone.pictures_missed.connect(self._on_pictures_missed)
        self._reviews = self._reviews_card()
        self._lay_out()
        bind("find", self, self._on_find)

    def refresh(self, today: date) -> None:
        """Look again at who is here and what waits."""
        self._today = today
        self._model.forget_pictures()
        self._desk.look_what_waits()
        self._desk.search(self._search.text())
        self._desk.look_what_is_due(today)

    def say_last_backup(self, words: str) -> None:
        """Say at the foot when the last good backup was made."""
        self._backup.setText(words)
        self._backup.setVisible(bool(words))

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        if self._nobody is not None and not self._nobody.isHidden():
            self._nobody.focus_heading()
        else:
            self._frame.focus_heading()

    def _listen(self) -> None:
        self._model.more_wanted.connect(self._on_more_wanted)
        self._desk.found.connect(self._on_found)
        self._desk.waiting.connect(self._on_waiting)
        self._desk.due.connect(self._on_due)
        self._desk.pictured.connect(self._on_pictured)

    def _search_field(self) -> LineField:
        words = self.tr("Find by name or reference")
        field = named(LineField(self._theme, "", words, "search", shortcut("find").key_words), "search")
        field.box.stand_beside_buttons()
        field.edited.connect(self._on_edited)
        field.entered.connect(self._on_entered)
        return field

    def _draft_cards(self) -> DraftCards:
        drafts = DraftCards(self._theme)
        drafts.chosen.connect(self.carry_on_wanted)
        drafts.all_wanted.connect(self.drafts_wanted)
        return drafts

    def _reviews_card(self) -> ReviewsCard:
        reviews = ReviewsCard(self._theme)
        reviews.chosen.connect(self.person_wanted)
        reviews.all_wanted.connect(self.reviews_wanted)
        reviews.calendar_wanted.connect(self.calendar_wanted)
        return reviews

    def _head(self) -> QWidget:
        title = QWidget()
        words = QVBoxLayout(title)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addWidget(self._summary)
        self._due = wired(LinkButton(self._theme, ""), "due-for-a-look", self.due_wanted)
        words.addWidget(self._due, 0, Qt.AlignmentFlag.AlignLeft)
        finding = Columns(self._theme, FIND_BESIDE_EM, gap=30)
        finding.setContentsMargins(0, 12, 0, 0)
        finding.add(self._search, 1)
        finding.add(_at_top(self._new), 0)
        head = Columns(self._theme, HEAD_BESIDE_EM)
        head.add(title, 622)
        head.add(finding, 624)
        return head

    def _lay_out(self) -> None:
        below = Columns(self._theme, REVIEWS_BESIDE_EM, gap=32)
        below.add(self._everyone, 890)
        below.add(_at_top(self._reviews), 364)
        body = self._frame.body
        body.setSpacing(36)
        for part in (self._head(), self._drafts, below):
            body.addWidget(part)
        body.addStretch(1)
        self._backup = Text(self._theme, "", muted=True)
        self._backup.setObjectName("last-backup")
        body.addWidget(self._backup)
        self._backup.hide()
        for part in (self._due, self._drafts, self._reviews):
            part.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._frame)

    def _on_edited(self, text: str) -> None:
        self._show_what_waits()
        self._desk.search(text)

    def _on_entered(self) -> None:
        """Go into the list, where Enter opens the one that is marked."""
        self._everyone.enter()

    def _on_find(self) -> None:
        self._frame.area.verticalScrollBar().setValue(0)
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.edit.selectAll()

    def _on_more_wanted(self, offset: int) -> None:
        self._desk.search(self._search.text(), offset)

    def _on_pictures_missed(self, rows: list[PersonRow]) -> None:
        self._desk.look_at_pictures([row.id for row in rows])

    def _on_pictured(self, pictures: dict[UUID, Assessment | None]) -> None:
        self._model.bring_pictures({key: picture_of(a) if a else None for key, a in pictures.items()})

    def _on_found(self, found: Found) -> None:
        """Show what was found, unless something else was typed since."""
        if found.search != self._search.text():
            return
        if found.offset:
            self._model.add(found.rows, found.offset)
        else:
            self._model.show(found.rows, found.total, self._today)
        self._everyone.tell(searched=bool(found.search.strip()))

    def _on_waiting(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._drafts.show_drafts(waiting.drafts, waiting.all_drafts, waiting.pictures, self._today)
        self._summary.setText(self._summary_words())
        self._show_what_waits()
        self._show_nobody(waiting.people == 0)
        self._put_in_tab_order()

    def _on_due(self, due: DueNow) -> None:
        self._due_now = due
        self._reviews.show_reviews(due.reviews, due.all_reviews, self._today)
        words = counted("%n record is due for a look", "%n records are due for a look", due.for_a_look)
        self._due.setText(words)
        self._due.setVisible(due.for_a_look > 0)
        self._show_what_waits()
        self._put_in_tab_order()

    def _put_in_tab_order(self) -> None:
        in_tab_order(
            [
                self._due,
                self._search,
                self._new,
                *self._drafts.stops(),
                *self._everyone.stops(),
                *self._reviews.stops(),
            ]
        )

    def _show_what_waits(self) -> None:
        """Show drafts and reviews, except while somebody is looked for."""
        looking = bool(self._search.text().strip())
        self._drafts.setVisible(bool(self._waiting.drafts) and not looking)
        self._reviews.setVisible(bool(self._due_now.reviews) and not looking)

    def _summary_words(self) -> str:
        people, drafts = self._waiting.people, self._waiting.all_drafts
        who = counted("One person.", "%n people.", people)
        count = starting(small_number(drafts))
        waiting = counted(
            "One picture is waiting to be carried on.", "%1 pictures are waiting to be carried on.", drafts
        )
        return sentences((who, fill(waiting, count) if drafts else ""))

    def _show_nobody(self, nobody: bool) -> None:
        if nobody and self._nobody is None:
            self._nobody = NobodyYet(self._theme, shipped_framework())
            self._nobody.new_person_wanted.connect(self.new_person_wanted)
            self._nobody.samples_wanted.connect(self.samples_wanted)
            self._nobody.records_wanted.connect(self.records_wanted)
            self._nobody.form_wanted.connect(self.form_wanted)
            self._layout.addWidget(self._nobody)
        if self._nobody is not None:
            self._nobody.setVisible(nobody)
        if self._frame.isHidden() != nobody:
            self._frame.setVisible(not nobody)
            self.focus_heading()


def picture_of(assessment: Assessment) -> Picture:
    """Return the axes of an assessment and the person's step at each."""
    framework = assessment.framework
    return ring_of(framework), steps(assessment, Voice.PERSON, framework.indicators)


def _at_top(card: QWidget) -> QWidget:
    """Keep a card at the top of its column, however long the column beside it is."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    return holder
