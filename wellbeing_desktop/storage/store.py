"""The store: one encrypted database, one thread, one method one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Self
from uuid import UUID

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.life import Life
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.storage import (
    audit_words,
    drafts,
    finding,
    keys,
    life,
    lists,
    looking,
    opening,
    people,
    printing,
    saving,
    settings,
)
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.checked_store import CheckedStore
from wellbeing_desktop.storage.kdf import KdfCost, cost_for_this_machine
from wellbeing_desktop.storage.listing import AssessmentRow, Listed, PersonRow, Printable, TakenIn, Wanted
from wellbeing_desktop.storage.taking_in import How, Intake

AT_ONCE = 500
"""Rows of a long list that are read before others have their turn."""

_ALL = Wanted()


class Store(CheckedStore):
    """An open store. Its methods may be called from any thread; each waits until it is durable.

    Every method may raise `SaveFailedError` where it writes, `DamagedStoreError` where a page
    cannot be read, and `StoreClosedError` after `close`.
    """

    @classmethod
    def create(cls, folder: Path, passphrase: str, kdf: KdfCost | None = None) -> tuple[Self, str]:
        """Make a store and open it. Returns it with the recovery key as printed, "XXXX-XXXX-…".

        Args:
            folder: where; it is made for its owner only.
            passphrase: what opens it from now on.
            kdf: what a guess at the passphrase costs; by default what suits this machine.

        Raises:
            AlreadyAStoreError, EmptyPassphraseError, StorePermissionError, SaveFailedError:
                nothing was made.
        """
        recovery_key = opening.create(folder, passphrase, kdf or cost_for_this_machine())
        return cls.open(folder, passphrase), recovery_key

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> Self:
        """Open a store for this process alone.

        Raises:
            NoStoreError, NotAStoreError, WrongPassphraseError, DamagedStoreError, DamagedKeysError,
            NewerStoreError, StoreInUseError, StorePermissionError: which of them is the matter.
        """
        return cls(folder, partial(keys.unlock, passphrase=passphrase))

    @classmethod
    def open_with_recovery_key(cls, folder: Path, key: str) -> Self:
        """Open a store by its recovery key; then a new passphrase should be set.

        Raises:
            RecoveryKeyTypoError, WrongRecoveryKeyError, and those of `open`.
        """
        return cls(folder, partial(keys.unlock_by_recovery, typed=key), "recovery_key")

    def save_practitioner(self, practitioner: Practitioner) -> None:
        """Insert a practitioner, or replace what is known of them."""
        self._noted(Entry(Act.PRACTITIONER_CHANGED), settings.save_practitioner, practitioner)

    def practitioners(self) -> list[Practitioner]:
        """Return everyone who works at this laptop, by name."""
        return self._run(settings.practitioners)

    def setting(self, name: str, default: str = "") -> str:
        """Return what was chosen, or the default."""
        return self._run(settings.setting, name, default)

    def save_setting(self, name: str, value: str) -> None:
        """Remember what was chosen."""
        self._noted(audit_words.setting(name), settings.save_setting, name, value)

    def save_person(self, person: Person) -> None:
        """Insert a person, or replace what is known of them.

        Raises:
            DuplicateReferenceError: another person has the same reference.
        """
        self._noted(audit_words.person(person), people.save, person, datetime.now(UTC))

    def person(self, person_id: UUID) -> Person:
        """Return one person.

        Raises:
            UnknownPersonError: the store has no such person.
        """
        return self._run(people.read, person_id)

    def people(self, search: str = "", *, limit: int = 100, offset: int = 0) -> list[PersonRow]:
        """Return a page of people: by name where words begin as typed, else last touched first.

        Name, what they are known as and reference are searched, whatever the case and accents.
        """
        return self._run(finding.find, search, limit, offset)

    def count_people(self, search: str = "") -> int:
        """Count the people that `people` goes through."""
        return self._run(finding.count, search)

    def drafts_listed(self) -> Listed:
        """Return what a list of every draft goes through, last touched first."""
        return self._run(lists.drafts_listed)

    def reviews_listed(self, until: date) -> Listed:
        """Return what a list of the reviews due up to a day goes through, the longest due first."""
        return self._run(lists.reviews_listed, until)

    def assessments_listed(self) -> Listed:
        """Return what a list of everybody's assessments goes through, in the order of `assessment_rows`."""
        return self._run(lists.all_listed)

    def rows_of(self, listed: Listed, *, offset: int = 0, limit: int = 100) -> list[AssessmentRow]:
        """Return a page of a list; what is gone since it was looked at is left out."""
        return self._run(lists.rows_of, listed, offset, limit)

    def assessment_rows(self, person_id: UUID | None = None) -> list[AssessmentRow]:
        """Return the newest version of each assessment, by day held, then by sign-off."""
        return self._run(lists.listed, person_id)

    def count_assessments(self) -> int:
        """Count what `assessment_rows` returns of everybody."""
        return self._run(lists.count)

    def last_row(self, person_id: UUID) -> AssessmentRow | None:
        """Return the last of `assessment_rows` of a person; None where there is none."""
        return self._run(lists.last, person_id)

    def standing_rows(self, wanted: Wanted = _ALL) -> list[AssessmentRow]:
        """Return the newest signed-off version of each assessment, by day held, then by sign-off.

        One that is withdrawn has none; a correction that is still a draft does not count yet. Among a
        hundred thousand it takes seconds: what others ask of the store meanwhile is done in between.
        """
        return self._thread.now(self._standing_rows, wanted)

    def _standing_rows(self, wanted: Wanted) -> list[AssessmentRow]:
        listed, rows = self._run(lists.standing, wanted), []
        for offset in range(0, len(listed), AT_ONCE):
            self._thread.give_way()
            rows += self._run(lists.rows_of, listed, offset, AT_ONCE)
        return rows

    def assessment(self, assessment_id: UUID, version: int | None = None) -> Assessment:
        """Return an assessment in the words it was made with, by default its newest version.

        Raises:
            UnknownAssessmentError: the store has no such assessment, or not that version.
        """
        return self._run(looking.assessment, self._shelf, assessment_id, version)

    def versions(self, assessment_id: UUID) -> list[Assessment]:
        """Return every version of an assessment, the first first.

        Raises:
            UnknownAssessmentError: the store has no such assessment.
        """
        return self._run(looking.versions, self._shelf, assessment_id)

    def signed_before(self, assessment: Assessment) -> Assessment | None:
        """Return the person's latest signed-off assessment held before this one."""
        return self._run(looking.signed_before, self._shelf, assessment)

    def all_signed_before(self, assessment: Assessment) -> tuple[Assessment, ...]:
        """Return the person's signed-off assessments held before this one, the first first."""
        return self._run(looking.all_signed_before, self._shelf, assessment)

    def life(self, person_id: UUID) -> Life:
        """Return what stands on a person's time line.

        Raises:
            UnknownPersonError: the store has no such person.
        """
        return self._run(life.life, self._shelf, person_id)

    def printable(self, assessment_id: UUID, version: int) -> Printable:
        """Return one version of an assessment with all that stands on its pages besides.

        Raises:
            UnknownAssessmentError: the store has no such version.
            DamagedAssessmentError: it cannot be read; others may.
        """
        return self._run(printing.printable, self._shelf, assessment_id, version)

    def printables(self, wanted: Sequence[tuple[UUID, int]]) -> list[Printable | None]:
        """Return the same of several signed-off versions by id and number, much faster than one by one.

        None stands for one that is not there or cannot be read.
        """
        return self._run(printing.printables, self._shelf, wanted)

    def save(self, assessment: Assessment) -> None:
        """Insert an assessment, or replace the stored draft of the same id and version.

        Raises:
            SignedOffError: that version is signed off in the store.
            UnknownPersonError: the store has no such person.
            OtherPersonError: the stored assessment of that id is another person's.
        """
        told = audit_words.whole(assessment, self._mark_of)
        self._noted(told, saving.save, self._shelf, assessment, datetime.now(UTC))

    def discard_amendment(self, assessment_id: UUID) -> None:
        """Let go of a further version that was begun and is not signed; the signed ones stay as they are.

        Raises:
            UnknownAssessmentError: the store has no such assessment.
            NoAmendmentError: its newest version is no such draft.
        """
        self._noted(audit_words.discarded, saving.discard_amendment, assessment_id, datetime.now(UTC))

    def save_answer(self, assessment: Assessment, voice: Voice, indicator_id: str) -> None:
        """Write just that answer of a stored draft.

        Raises:
            SignedOffError: that version is signed off.
            UnknownAssessmentError: the store has no such version.
        """
        place = voice, indicator_id
        self._noted(audit_words.changed(assessment), drafts.save_answer, assessment, place, datetime.now(UTC))

    def save_note(self, assessment: Assessment, indicator_id: str) -> None:
        """Write just what stands at that indicator of a stored draft.

        Raises:
            SignedOffError: that version is signed off.
            UnknownAssessmentError: the store has no such version.
        """
        told = audit_words.changed(assessment)
        self._noted(told, drafts.save_note, assessment, indicator_id, datetime.now(UTC))

    def save_details(self, assessment: Assessment) -> None:
        """Write everything of a stored draft but its answers and notes. Signing is for `save`.

        Raises:
            SignedOffError: that version is signed off, here or in the store.
            UnknownAssessmentError: the store has no such version.
        """
        self._noted(audit_words.changed(assessment), drafts.save_details, assessment, datetime.now(UTC))

    def record(self, person_id: UUID) -> PersonRecord:
        """Return a person with every version of every assessment of theirs.

        Raises:
            UnknownPersonError: the store has no such person.
        """
        return self._run(looking.record, self._shelf, person_id)

    def take_in(
        self, records: Sequence[PersonRecord], *, replace_drafts: bool = False, or_nothing: bool = False
    ) -> TakenIn:
        """Take whole records in: all or nothing; taking the same again changes nothing.

        What is signed off is never replaced; a draft or a person's details that say something
        else only if asked to. What was kept is told in the result; or, with `or_nothing`, an
        assessment that differs refuses the records whole.

        Raises:
            DuplicateReferenceError: another person in the store has a record's reference.
            OtherPersonError: a record holds an assessment of somebody else.
            RecordDiffersError: `or_nothing`, and the store has another form of an assessment.
        """
        now = datetime.now(UTC)
        return self._noted(
            audit_words.imported([record.person.id for record in records]),
            lambda c: Intake(c, self._shelf, now, How(replace_drafts, or_nothing)).take(records),
        )
