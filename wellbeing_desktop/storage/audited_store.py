"""A store that tells of everything it does: each piece of work and its entry are one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy import Connection
from typing_extensions import override

from wellbeing_desktop.storage import audit_chain, outside
from wellbeing_desktop.storage.audit_book import AuditBook
from wellbeing_desktop.storage.audit_entry import Act, AuditHead, AuditRow, Entry
from wellbeing_desktop.storage.backup import Reason
from wellbeing_desktop.storage.errors import SaveFailedError, WrongPassphraseError, WrongRecoveryKeyError
from wellbeing_desktop.storage.keys import Unlock
from wellbeing_desktop.storage.manifest import Manifest
from wellbeing_desktop.storage.open_store import OpenStore, Progress

T = TypeVar("T")
P = ParamSpec("P")


class AuditedStore(OpenStore):
    """Keeps the chain of who did what when. An entry never holds a text from people."""

    def __init__(self, folder: Path, unlock: Unlock, how: str = "passphrase") -> None:
        """Open a store, and tell of it. Wrong passphrases are counted until it opens again."""
        self._book = AuditBook()
        try:
            super().__init__(folder, unlock)
        except (WrongPassphraseError, WrongRecoveryKeyError):
            outside.add_try(folder)
            raise
        try:
            self._tell_of_opening(how)
        except BaseException:
            self.close()
            raise

    def acts_as(self, practitioner_id: UUID) -> None:
        """Say who works with the store from now on."""
        self._book.who = practitioner_id

    @override
    def backup(
        self, file: Path, why: str = Reason.EXPORT, serial: int = 0, progress: Progress = lambda _: True
    ) -> Manifest:
        """Write a checked backup, and tell of it; see `OpenStore.backup`."""
        made = super().backup(file, why, serial, progress)
        self.note_or_owe(Entry(Act.BACKED_UP, detail=why))
        return made

    def note(self, entry: Entry) -> None:
        """Tell of something that is done outside the store, such as printing; durable when it returns.

        Raises:
            SaveFailedError: it could not be written; then it should not be done.
        """
        self._noted(entry, _nothing)

    @contextmanager
    def exporting(self, entries: Sequence[Entry]) -> Iterator[None]:
        """Tell that something is to leave the store, and, once the block ended well, that it did.

        The first is durable before the block begins, so that nothing leaves unseen; the second is never
        told of a file that was not written.

        Raises:
            SaveFailedError: the first could not be written; then nothing should leave.
        """
        begun = [replace(entry, act=Act.EXPORT_BEGUN) for entry in entries]
        self._noted(lambda _: begun, _nothing)
        yield
        try:
            self._noted(lambda _: list(entries), _nothing)
        except SaveFailedError:
            for entry in entries:
                self._thread.now(self._book.owe, entry)

    def note_or_owe(self, entry: Entry) -> None:
        """Tell of something that must not wait for the disk; what it refuses now is written later.

        Raises:
            DamagedStoreError: a page cannot be read.
        """
        try:
            self.note(entry)
        except SaveFailedError:
            self._thread.now(self._book.owe, entry)

    def note_viewed(self, person_id: UUID) -> None:
        """Tell that somebody looked at a person; reading never waits for the disk."""
        self.note_or_owe(Entry(Act.VIEWED, person_id))

    def note_locked(self) -> None:
        """Tell that the window is locked; nothing holds that up."""
        self.note_or_owe(Entry(Act.LOCKED))

    def audit(
        self,
        limit: int,
        *,
        before: int | None = None,
        person_id: UUID | None = None,
        acts: tuple[str, ...] = (),
    ) -> list[AuditRow]:
        """Return a page of what was done, the newest first.

        Args:
            limit: how many at most.
            before: only what has a smaller number: the last one of the page before.
            person_id: only what concerns this person.
            acts: only these acts; all where none is named.
        """
        page = {"before": before, "person_id": person_id, "acts": acts}
        return self._run(lambda c: audit_chain.newest_first(c, limit, **page))  # type: ignore[arg-type]

    def audit_until(
        self, end: AuditHead, *, person_id: UUID | None = None, acts: tuple[str, ...] = ()
    ) -> Iterator[AuditRow]:
        """Go through what was done up to a head of the chain, the oldest first, a page in memory at a time.

        Not to be gone through on the database thread. The rest is as in `audit`.
        """
        last = 0
        while True:
            page = self._run(
                lambda c: audit_chain.oldest_first(
                    c,
                    after=last,  # noqa: B023 (it is run before `last` moves on)
                    until=end.number,
                    person_id=person_id,
                    acts=acts,
                )
            )
            if not page:
                return
            yield from page
            last = page[-1].number

    def count_audit(self, *, person_id: UUID | None = None, acts: tuple[str, ...] = ()) -> int:
        """Count what `audit` goes through."""
        return self._run(lambda c: audit_chain.count(c, person_id=person_id, acts=acts))

    def audit_head(self) -> AuditHead:
        """Return the end of the chain: a store whose chain lacks it is an older one, or another."""
        return self._run(audit_chain.head)

    def has_audit_link(self, link: AuditHead) -> bool:
        """Tell whether a head that was seen earlier stands in the chain."""
        return self._run(audit_chain.has_link, link)

    def audit_problems(self) -> list[str]:
        """Return a line that says where the chain breaks; nothing where it is whole.

        What others ask of the store meanwhile is done in between: a long chain holds up no answer.
        """
        return self._thread.now(self._audit_problems)

    def _audit_problems(self) -> list[str]:
        found, last = self._run(audit_chain.problems_after, audit_chain.START)
        checked = audit_chain.START
        while not found and last != checked:
            self._thread.give_way()
            checked = last
            found, last = self._run(audit_chain.problems_after, last)
        return found

    def _noted(
        self,
        told: Entry | Callable[[T], list[Entry]],
        work: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Do the work and tell of it in the same transaction: both are there, or neither."""

        def both(connection: Connection) -> T:
            done = work(connection, *args, **kwargs)
            self._book.write(connection, [told] if isinstance(told, Entry) else told(done))
            return done

        return self._thread.now(self._settled, both)

    def _settled(self, work: Callable[[Connection], T]) -> T:
        durable = False
        try:
            done = self._in_transaction(work)
            durable = True
        finally:
            self._book.settle(durable=durable)
        return done

    def _tell_of_opening(self, how: str) -> None:
        failed = outside.failed_tries(self.folder)
        if failed:
            self.note_or_owe(Entry(Act.FAILED_UNLOCKS, detail=str(failed)))
        if outside.was_restored(self.folder):
            self.note_or_owe(Entry(Act.RESTORED))
        outside.clear(self.folder)
        self.note_or_owe(Entry(Act.OPENED, detail=how))


def _nothing(_connection: Connection) -> None:
    """Nothing but the entry is written."""
