"""The bridge between a copy and whom it is for: what goes to a body without a yes waits for a decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.consent import bodies, same_body
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing, found_of
from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Lacking:
    """There is no yes of a person to sharing with a body; `found` says what there is."""

    person: Person
    body: str
    found: Found


class SharingDesk(QObject):
    """Lets a copy go to a body once there is a yes, or once somebody decided and it is written down.

    It is asked before somebody chooses where it goes, and written down after: a choice that is
    called off leaves no word that something was shared.
    """

    known = Signal(object)
    """The bodies that were asked or decided about before, after `look`."""
    undecided = Signal(object)
    """What is `Lacking`; `share` or `leave` has to follow."""
    left = Signal(str)
    """It was left, for this body, and that is durable."""
    failed = Signal(object)

    def __init__(self, store: Store, by: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._by = by
        self._later = Later(self)
        self._person: Person | None = None
        self._assessment: Assessment | None = None
        self._found: dict[str, Found] = {}
        self._decided: set[str] = set()
        self._unkept: dict[str, tuple[Lacking, str]] = {}
        self._wish = 0
        self._waiting: tuple[Lacking, Callable[[], None]] | None = None
        self._is_leaving = False
        self.failed.connect(self._on_failed)

    def look(self, person: Person, assessment: Assessment | None) -> None:
        """Begin anew with what is to go out, None for the whole record; `known` follows."""
        self.forget()
        self._person, self._assessment = person, assessment
        wish = self._wish

        def tell(found: tuple[str, ...]) -> None:
            if wish == self._wish:
                self.known.emit(found)

        self._later.when(self._store.soon(self._bodies, person), tell, self.failed.emit)

    def forget(self) -> None:
        """Let go of whose copy it was; nothing that waits goes out any more."""
        self._wish += 1
        self._person = self._assessment = self._waiting = None
        self._found, self._decided, self._unkept = {}, set(), {}
        self._is_leaving = False

    def before(self, body: str, go: Callable[[], None]) -> None:
        """Do something that lets it go out, at once where it is for nobody else; else once that is clear."""
        if not body or body in self._decided:
            go()
            return
        person = self._person
        if person is None:
            return
        self._wish += 1
        self._is_leaving = False
        wish = self._wish

        def arrived(found: Found) -> None:
            if wish == self._wish:
                self._on_found(Lacking(person, body, found), go)

        def read() -> Found:
            return found_of(self._store.consents(person.id), body)

        self._later.when(self._store.soon(read), arrived, self.failed.emit)

    def share(self, reason: str) -> None:
        """Let it go on without a yes, for a reason. It is written down by `settle`, once it really goes.

        Raises:
            MissingReasonError, TextTooLongError: of the reason; nothing was decided.
        """
        if self._waiting is None:
            return
        lacking, go = self._waiting
        self._sharing(lacking, Decided.SHARED, reason)
        self._waiting = None
        self._decided.add(lacking.body)
        self._unkept[lacking.body] = lacking, reason
        go()

    def settle(self, body: str, go: Callable[[], None]) -> None:
        """Do what hands it out, as soon as a decision to share it without a yes is durable."""
        decided = self._unkept.get(body)
        if decided is None:
            go()
            return

        def kept() -> None:
            self._unkept.pop(body, None)
            go()

        self._keep(decided[0], Decided.SHARED, decided[1], kept)

    def leave(self) -> None:
        """Write down that it does not go out."""
        if self._waiting is None or self._is_leaving:
            return
        lacking = self._waiting[0]
        self._is_leaving = True

        def kept() -> None:
            self._is_leaving = False
            self.left.emit(lacking.body)

        self._keep(lacking, Decided.LEFT, "", kept)

    def went_out(self, body: str) -> None:
        """Write down that it went to a body that there is a yes for."""
        if self._person is not None and self._found.get(body) is Found.GIVEN:
            self._keep(Lacking(self._person, body, Found.GIVEN), Decided.SHARED, "", lambda: None)

    def close(self) -> None:
        """Deliver nothing more."""
        self._later.stop()

    def _on_failed(self, _error: BaseException) -> None:
        """Let it be left once more: it is not written down."""
        self._is_leaving = False

    def _on_found(self, lacking: Lacking, go: Callable[[], None]) -> None:
        self._found[lacking.body] = lacking.found
        if lacking.found is Found.GIVEN:
            go()
            return
        self._waiting = lacking, go
        self.undecided.emit(lacking)

    def _sharing(self, about: Lacking, decided: Decided, reason: str) -> Sharing:
        which = self._assessment.id if self._assessment else None
        now = datetime.now(UTC)
        return Sharing(about.body, about.found, decided, now, self._by, reason, which).cleaned()

    def _keep(self, about: Lacking, decided: Decided, reason: str, kept: Callable[[], None]) -> None:
        wish, sharing = self._wish, self._sharing(about, decided, reason)

        def arrived(_: None) -> None:
            if wish != self._wish:
                return
            if self._waiting is not None and self._waiting[0] is about:
                self._waiting = None
            kept()

        future = self._store.soon(self._store.save_sharing, about.person.id, sharing)
        self._later.when(future, arrived, self.failed.emit)

    def _bodies(self, person: Person) -> tuple[str, ...]:
        named = list(bodies(self._store.consents(person.id)))
        for one in self._store.sharings(person.id):
            if not any(same_body(one.body, body) for body in named):
                named.append(one.body)
        return tuple(named)
