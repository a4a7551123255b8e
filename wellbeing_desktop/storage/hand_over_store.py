"""What a store gives to a colleague's laptop, and takes over from one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Connection

from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.storage import audit_words, looking, people, settings, sharings
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.beside_store import BesideStore
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.listing import TakenIn
from wellbeing_desktop.storage.sharings import Asked
from wellbeing_desktop.storage.taking_in import How, Intake


class HandOverStore(BesideStore):
    """Hands whole records over. Nothing of one's own is ever replaced by a colleague's."""

    def person_ids(self) -> list[UUID]:
        """Return the ids of everyone, in the order in which they were added."""
        return self._run(people.ids)

    def records(self, person_ids: Sequence[UUID]) -> list[PersonRecord]:
        """Return the whole records of some people, as they are at one moment.

        Raises:
            UnknownPersonError: the store has no such person.
        """
        return self._run(lambda c: [looking.record(c, self._shelf, each) for each in person_ids])

    def handing_over(self, person_ids: Sequence[UUID]) -> AbstractContextManager[None]:
        """Keep in the audit whose records are to be handed over, and, after the block, that they were.

        Raises:
            SaveFailedError: it could not be written; then they should not be.
        """
        return self.exporting([Entry(Act.EXPORTED, each, detail="hand-over") for each in person_ids])

    def asked_about_sharing(self, person_ids: Sequence[UUID], body: str) -> list[Asked]:
        """Return what each of some people said of sharing with a body.

        Raises:
            UnknownPersonError: the store has no such person.
        """
        return self._run(sharings.asked_of, person_ids, body)

    def bodies(self) -> tuple[str, ...]:
        """Return every body that anybody was asked about or decided about, by name."""
        return self._run(sharings.bodies)

    def save_sharings(self, decided: Sequence[tuple[UUID, Sharing]]) -> None:
        """Add what was decided about several people at once: all of it or nothing.

        Raises:
            UnknownPersonError: the store has no such person.
            MissingReasonError: it is shared without a yes, and nobody says why.
        """

        def save(connection: Connection) -> None:
            for person_id, sharing in decided:
                sharings.save(connection, person_id, sharing)

        if not decided:
            return
        told = [Entry(Act.SHARING_DECIDED, person_id, detail=one.decided) for person_id, one in decided]
        self._noted(lambda _: told, save)

    def look_into(self, records: Iterable[PersonRecord], from_name: str) -> TakenIn:
        """Return what would become of a colleague's records; nothing is taken in.

        They are gone through once, on the database thread; what they raise on their way ends it.

        Raises:
            DuplicateReferenceError, OtherPersonError: they could not be taken in.
        """
        return self._thread.now(
            self._rolled_back, lambda c: _intake(c, FrameworkShelf(), from_name).take(records)
        )

    def take_over(self, hand_over_id: UUID, records: Iterable[PersonRecord], from_name: str) -> TakenIn:
        """Take a colleague's records in: all or nothing, and what both changed is kept in both forms.

        They are gone through once, on the database thread; what they raise on their way lets nothing in.

        Raises:
            DuplicateReferenceError: another person in the store has a record's reference.
            OtherPersonError: a record holds an assessment of somebody else.
        """
        whose: list[UUID] = []

        def each() -> Iterator[PersonRecord]:
            for record in records:
                whose.append(record.person.id)
                yield record

        def take(connection: Connection) -> TakenIn:
            taken = _intake(connection, self._shelf, from_name).take(each())
            settings.save_setting(connection, _seen(hand_over_id), datetime.now(UTC).isoformat())
            return taken

        return self._noted(audit_words.imported(whose), take)

    def taken_over_at(self, hand_over_id: UUID) -> datetime | None:
        """Return when this very hand-over was taken in before, or None."""
        found = self._run(settings.setting, _seen(hand_over_id), "")
        return datetime.fromisoformat(found) if found else None


def _intake(connection: Connection, shelf: FrameworkShelf, from_name: str) -> Intake:
    return Intake(connection, shelf, datetime.now(UTC), How(beside_from=from_name))


def _seen(hand_over_id: UUID) -> str:
    return f"hand-over.{hand_over_id}"
