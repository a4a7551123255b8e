"""The flow of what is done with a whole assessment: amended, moved, withdrawn, put back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.ui.agreement_flow import AgreementFlow
from wellbeing_desktop.ui.audit_flow import AuditFlow
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.models.people_model import name_of
from wellbeing_desktop.ui.pages.entry_menu import Deed
from wellbeing_desktop.ui.pages.move_page import SHOWN, MovePage
from wellbeing_desktop.ui.pages.reason_page import Asked, ReasonPage
from wellbeing_desktop.ui.pages.time_line import Entry
from wellbeing_desktop.ui.place import AGREED, ASKED, EVERYTHING, KEEP, MOVE, NO_YES, REASON, Place
from wellbeing_desktop.ui.rights_flow import RightsFlow
from wellbeing_desktop.ui.table_flow import TableFlow
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unfinished import write_again
from wellbeing_desktop.ui.widgets.dialog import ask
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import PersonRow
    from wellbeing_desktop.storage.store import Store


DISCARD = 1


@dataclass(frozen=True)
class Picture:
    """Which assessment it is about, whose it is now, and how it is called on the page."""

    person: Person
    assessment_id: UUID
    words: str


class TrailFlow(QObject):
    """Asks why, does it on the database thread, and says when it is durable."""

    done = Signal(object)
    """The id of the person whose page shows what became of it."""
    amending = Signal(object, object)
    """The person and the next version, a draft."""
    open_wanted = Signal(object)
    copy_wanted = Signal(object, object)
    """The assessment's id, and the version or None for the newest."""
    left = Signal()
    went = Signal(object)
    """The id of the person whose page is to be shown, or None for everyone."""
    failed = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, store: Store, practitioner: Practitioner) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = store
        self._practitioner = practitioner
        self._picture: Picture | None = None
        self._asking: dict[str, str] = {}
        self._half: Mapping[str, str | bool] = {}
        self._later = Later(self)
        self.audit = AuditFlow(window, theme, store)
        self.agreements = AgreementFlow(window, theme, store, practitioner)
        self.agreements.left.connect(self.left)
        self.rights = RightsFlow(window, theme, store, practitioner)
        self.audit.left.connect(self.went)
        self.rights.left.connect(self.went)
        self.tables = TableFlow(window, theme, store, practitioner)
        self.tables.left.connect(self.went)

    def begin(self, deed: Deed, entry: Entry, version: int, person: Person) -> None:
        """Do what is wanted with a picture of a person, or ask for what that needs first."""
        if entry.picture is None:
            return
        words = commas((entry.title, entry.day))
        picture = Picture(person, entry.picture, words)
        if deed is Deed.OPEN:
            self.open_wanted.emit(entry.picture)
        elif deed is Deed.COPY:
            self.copy_wanted.emit(entry.picture, version or None)
        elif deed is Deed.DISCARD:
            self.discard(picture, entry.signed_versions)
        elif deed is Deed.AMEND:
            self._look_to_amend(picture)
        else:
            {Deed.MOVE: self.move, Deed.WITHDRAW: self.withdraw, Deed.PUT_BACK: self.put_back}[deed](picture)

    @property
    def place(self) -> Place | None:
        """Where somebody is, if it is here."""
        screen, picture = self._window.page_name, self._picture
        if picture is not None and screen in {REASON, MOVE}:
            return Place(screen, str(picture.person.id), detail=json.dumps(self._asking))
        return self.agreements.place or self.rights.place

    def come_back(self, person: Person, place: Place) -> None:
        """Go to where somebody was, with what stood half written there."""
        if place.screen in {AGREED, ASKED}:
            self.agreements.come_back(person, place)
        elif place.screen in {EVERYTHING, NO_YES, KEEP}:
            self.rights.come_back(person, place)
        elif place.screen in {REASON, MOVE}:
            self._ask_again(person, json.loads(place.detail), place.written)

    def _look_to_amend(self, picture: Picture) -> None:
        """Look at what is to be amended, then ask why, unless somebody went elsewhere meanwhile."""

        def show(signed: Assessment) -> None:
            self.amend(picture.person, signed, picture.words)

        future = self._store.soon(self._store.assessment, picture.assessment_id)
        self._later.when(future, self._window.unless_gone(show), self.failed.emit)

    def amend(self, person: Person, signed: Assessment, words: str) -> None:
        """Ask why a signed picture needs a further version; then it is begun."""
        self._remember(Deed.AMEND, Picture(person, signed.id, words))

        def begin(reason: str) -> None:
            self.amending.emit(person, signed.amend(by=self._practitioner.name, reason=reason))

        lead = self.tr(
            "%1, stays as it was signed, and can be read and printed. What you change becomes version %2."
        )
        self._ask(
            self.tr("Amend what was signed"),
            fill(lead, words, signed.version + 1),
            fill(self.tr("Begin version %1"), signed.version + 1),
            begin,
        )

    def discard(self, picture: Picture, signed_version: int) -> None:
        """Let go of a further version that was begun by mistake, once somebody said so."""
        begun = signed_version + 1
        words = fill(
            self.tr("What was written in version %1 goes for good. Version %2 stays as it was signed."),
            begun,
            signed_version,
        )
        chosen = ask(
            self._window,
            self._theme,
            heading=fill(self.tr("Discard version %1?"), begun),
            words=words,
            choices=(self.tr("Keep it"), fill(self.tr("Discard version %1"), begun)),
        )
        if chosen == DISCARD:
            future = self._store.soon(self._store.discard_amendment, picture.assessment_id)
            self._later.when(future, lambda _: self.done.emit(picture.person.id), self.failed.emit)

    def withdraw(self, picture: Picture) -> None:
        """Ask why a picture is to be out of sight."""
        self._remember(Deed.WITHDRAW, picture)
        lead = self.tr("%1, goes out of the time line and the figures. It is kept, and can be put back.")
        self._ask(
            self.tr("Withdraw this picture"),
            fill(lead, picture.words),
            self.tr("Withdraw it"),
            lambda why: self._do(self._store.withdraw, picture, why),
        )

    def put_back(self, picture: Picture) -> None:
        """Ask why a withdrawn picture is shown again."""
        self._remember(Deed.PUT_BACK, picture)
        lead = self.tr("%1, comes back to the time line and the figures, just as it was.")
        self._ask(
            self.tr("Put this picture back"),
            fill(lead, picture.words),
            self.tr("Put it back"),
            lambda why: self._do(self._store.put_back, picture, why),
        )

    def move(self, picture: Picture) -> None:
        """Ask whom a picture belongs to, and why it stood with somebody else."""
        self._remember(Deed.MOVE, picture)
        self._find.ask(picture.person, picture.words)
        self._window.show_page(self._find)

    def close(self) -> None:
        """Let the pages go and deliver nothing more."""
        self._later.stop()
        self.audit.close()
        self.agreements.close()
        self.rights.close()
        self.tables.close()
        for name in ("_find", "_reason"):
            page = self.__dict__.get(name)
            if page is not None:
                self._window.drop(page)
        self.deleteLater()

    @cached_property
    def _reason(self) -> ReasonPage:
        page = ReasonPage(self._theme)
        page.left.connect(self.left)
        return page

    @cached_property
    def _find(self) -> MovePage:
        page = MovePage(self._theme)
        page.searched.connect(self._on_searched)
        page.chosen.connect(self._on_chosen)
        page.left.connect(self.left)
        return page

    def _ask(self, heading: str, lead: str, onward: str, do: Callable[[str], None]) -> None:
        self._reason.ask(Asked(heading, lead, onward, do))
        self._window.show_page(self._reason)
        write_again(self._reason, self._half)
        self._half = {}

    def _remember(self, deed: Deed, picture: Picture) -> None:
        self._picture = picture
        self._asking = {"deed": deed.name, "picture": str(picture.assessment_id), "words": picture.words}

    def _ask_again(self, person: Person, asking: dict[str, str], half: Mapping[str, str | bool]) -> None:
        """Ask what was being asked when the window locked."""
        deed, which, words = Deed[asking["deed"]], UUID(asking["picture"]), asking["words"]
        picture = Picture(person, which, words)
        self._half = half
        if deed is Deed.AMEND:
            self._look_to_amend(picture)
        elif deed is Deed.MOVE:
            self.move(picture)
            if asking.get("to"):
                found = self._store.soon(self._store.person, UUID(asking["to"]))
                self._later.when(found, self._on_chosen, self.failed.emit)
            else:
                write_again(self._find, half)
        else:
            {Deed.WITHDRAW: self.withdraw, Deed.PUT_BACK: self.put_back}[deed](picture)

    def _on_searched(self, typed: str) -> None:
        if not typed.strip():
            self._find.show_found([], typed)
            return
        future = self._store.soon(self._store.people, typed, limit=SHOWN + 1)
        self._later.when(future, lambda rows: self._find.show_found(rows, typed), self.failed.emit)

    def _on_chosen(self, row: PersonRow | Person) -> None:
        """Confirm with both references before anything moves."""
        picture = self._picture
        if picture is None:
            return
        self._asking["to"] = str(row.id)
        from_whom = commas((picture.person.name or picture.person.called, picture.person.reference))
        to_whom = commas((name_of(row), row.reference))
        lead = self.tr("%1, moves from %2 to %3, with every version. Both records say that it moved.")
        self._ask(
            self.tr("Move this picture"),
            fill(lead, picture.words, from_whom, to_whom),
            self.tr("Move it"),
            lambda why: self._do(partial(self._store.move, to_person=row.id), picture, why),
        )

    def _do(self, act: Callable[..., Any], picture: Picture, reason: str) -> None:
        def ask() -> Future[Any]:
            return self._store.soon(act, picture.assessment_id, by=self._practitioner.name, reason=reason)

        self._later.once(ask, lambda _: self.done.emit(picture.person.id), self.failed.emit)
