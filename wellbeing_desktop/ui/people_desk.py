"""The bridge to the people in a store: finding them, opening them, keeping what is known of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.step_change import StepChange, lived
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.rights_desk import due_by_rule

if TYPE_CHECKING:
    from concurrent.futures import Future

    from wellbeing_desktop.storage.listing import AssessmentRow, PersonRow
    from wellbeing_desktop.storage.store import Store

T = TypeVar("T")
Refused = Callable[[BaseException], None]

FOUND_AT_ONCE = 100
DRAFTS_AT_ONCE = 20
DRAFTS_WHOLE = 4
REVIEWS_AT_ONCE = 3
REVIEWS_AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class Found:
    """One answer to a search: the rows for `search` from `offset`, of `total` in all."""

    search: str
    offset: int
    rows: tuple[PersonRow, ...]
    total: int


@dataclass(frozen=True)
class Waiting:
    """What waits on the first page: the drafts touched last, of so many that there are.

    `pictures` holds the first few of them whole, by their id, for the figure beside them.
    """

    drafts: tuple[AssessmentRow, ...]
    all_drafts: int
    people: int
    pictures: Mapping[UUID, Assessment] = field(default_factory=dict)


@dataclass(frozen=True)
class DueNow:
    """What is due: the first reviews by date, of so many that there are.

    `for_a_look` counts the records that are due for a look by the organisation's rule.
    """

    reviews: tuple[AssessmentRow, ...] = ()
    all_reviews: int = 0
    for_a_look: int = 0


@dataclass(frozen=True)
class PersonFile:
    """One person and their assessments, newest version of each, by day held.

    `latest` is the newest signed-off one, `draft` the newest that may still change, one's own before a
    colleague's; of what is being amended the version before is still the signed one. `withdrawn` is
    kept out of sight. `step_changes` is what became of agreed steps, the first word first.
    """

    person: Person
    rows: tuple[AssessmentRow, ...]
    latest: Assessment | None
    draft: Assessment | None
    withdrawn: tuple[AssessmentRow, ...] = ()
    step_changes: tuple[StepChange, ...] = ()

    @property
    def can_compare(self) -> bool:
        """Whether there are two signed pictures or more to put side by side."""
        return sum(signed_version(row) > 0 for row in self.rows) > 1


@dataclass(frozen=True)
class Unfolded:
    """An assessment with whose it is, and the signed-off one held before it."""

    person: Person
    assessment: Assessment
    previous: Assessment | None


class PeopleDesk(QObject):
    """Finds and keeps people. Everything runs on the database thread and is delivered later."""

    found = Signal(object)
    waiting = Signal(object)
    due = Signal(object)
    pictured = Signal(object)
    opened = Signal(object)
    stored = Signal(object)
    failed = Signal(object)

    def __init__(self, store: Store, practitioner: Practitioner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.practitioner = practitioner
        self.store = store
        self._later = Later(self)
        store.acts_as(practitioner.id)
        self._asked = 0

    def fetch(
        self,
        look: Callable[[], T],
        then: Callable[[T], None],
        refused: Refused | None = None,
    ) -> None:
        """Look on the database thread, then show what was found; asked again meanwhile, only the last.

        Without `refused`, `failed` tells of what the store refuses.
        """
        self._asked += 1
        asked = self._asked

        def arrived(found: T) -> None:
            if asked == self._asked:
                then(found)

        self._later.when(self.store.soon(look), arrived, refused or self.failed.emit)

    def search(self, text: str, offset: int = 0) -> None:
        """Look for people by name or reference; `found` follows, the latest search last."""

        def look() -> Found:
            rows = self.store.people(text, limit=FOUND_AT_ONCE, offset=offset)
            return Found(text, offset, tuple(rows), self.store.count_people(text))

        self._later.when(self.store.soon(look), self.found.emit, self.failed.emit)

    def look_what_waits(self) -> None:
        """Look for drafts; `waiting` follows."""

        def look() -> Waiting:
            listed = self.store.drafts_listed()
            drafts = self.store.rows_of(listed, limit=DRAFTS_AT_ONCE)
            pictures = {row.id: self.store.assessment(row.id) for row in drafts[:DRAFTS_WHOLE]}
            return Waiting(tuple(drafts), len(listed), self.store.count_people(), pictures)

        self._later.when(self.store.soon(look), self.waiting.emit, self.failed.emit)

    def look_what_is_due(self, today: date) -> None:
        """Look for reviews, and for records that are due for a look; `due` follows."""

        def look() -> DueNow:
            listed = self.store.reviews_listed(today + REVIEWS_AHEAD)
            reviews = self.store.rows_of(listed, limit=REVIEWS_AT_ONCE)
            return DueNow(tuple(reviews), len(listed), len(due_by_rule(self.store, today)[1]))

        self._later.when(self.store.soon(look), self.due.emit, self.failed.emit)

    def look_at_pictures(self, person_ids: Sequence[UUID]) -> None:
        """Look at the last picture of each; `pictured` follows, by person, None where there is none."""

        def look() -> dict[UUID, Assessment | None]:
            return {person_id: self._last_picture(person_id) for person_id in person_ids}

        self._later.when(self.store.soon(look), self.pictured.emit, self.failed.emit)

    def open(self, person_id: UUID) -> None:
        """Open one person, which the audit tells of; `opened` follows, asked again meanwhile of the last."""

        def look() -> PersonFile:
            file = self.file(person_id)
            self.store.note_viewed(person_id)
            return file

        self._asked += 1
        asked = self._asked

        def arrived(file: PersonFile) -> None:
            if asked == self._asked:
                self.opened.emit(file)

        self._later.when(self.store.soon(look), arrived, self.failed.emit)

    def pass_over(self) -> None:
        """Open nothing that was asked for and is not there yet: somebody went elsewhere."""
        self._asked += 1

    def file(self, person_id: UUID) -> PersonFile:
        """Read one person and their newest pictures (blocking).

        Raises:
            StoreError: there is no such person, or the store cannot be read.
        """
        rows = self.store.assessment_rows(person_id)
        signed = [(row.id, version) for row in rows if (version := signed_version(row))]
        drafts = [row for row in rows if row.state is State.DRAFT]
        drafts.sort(key=lambda row: not row.brought_from)
        return PersonFile(
            self.store.person(person_id),
            tuple(rows),
            self.store.assessment(*signed[-1]) if signed else None,
            self.store.assessment(drafts[-1].id, drafts[-1].version) if drafts else None,
            tuple(self.store.withdrawn_rows(person_id)),
            self.store.step_changes(person_id),
        )

    def unfolded(self, assessment_id: UUID) -> Unfolded:
        """Read an assessment, its person, and the one before it (blocking).

        Raises:
            StoreError: there is no such assessment, or the store cannot be read.
        """
        assessment = self.store.assessment(assessment_id)
        return self.before(self.store.person(assessment.person_id), assessment)

    def before(self, person: Person, assessment: Assessment) -> Unfolded:
        """Put to an assessment what was signed off before it, its steps as they stand now (blocking).

        Raises:
            StoreError: the store cannot be read.
        """
        previous = self.store.signed_before(assessment)
        if previous is not None:
            said = self.store.step_changes(person.id)
            previous = replace(previous, actions=lived(previous.actions, said))
        return Unfolded(person, assessment, previous)

    def save(self, person: Person) -> None:
        """Keep a person, new or changed; `stored` with them follows."""

        def ask() -> Future[None]:
            return self.store.soon(self.store.save_person, person)

        self._later.once(ask, lambda _: self.stored.emit(person), self.failed.emit)

    def close(self) -> None:
        """Deliver nothing more."""
        self._later.stop()

    def _last_picture(self, person_id: UUID) -> Assessment | None:
        last = self.store.last_row(person_id)
        return self.store.assessment(last.id) if last is not None else None


def signed_version(row: AssessmentRow) -> int:
    """Return the newest signed-off version of what a row stands for; 0 where there is none."""
    return row.version - 1 if row.state is State.DRAFT else row.version
