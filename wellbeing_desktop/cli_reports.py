"""Writes every signed-off assessment as a PDF, several at once; what is there already is left alone."""

from __future__ import annotations

import signal
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event

from wellbeing_desktop.app_worker import workshop
from wellbeing_desktop.cli_language import chosen_language, pages_in_chosen_language
from wellbeing_desktop.cli_progress import Progress
from wellbeing_desktop.cli_refusal import DONE, RefusedError, counted, reason_of
from wellbeing_desktop.cli_report import easy_words, printed
from wellbeing_desktop.cli_store import make_output_folder, opened, store_folder
from wellbeing_desktop.reports.batch import Batch, Folder, Missing, Why
from wellbeing_desktop.reports.make import FOR_THE_PERSON, PROGRESS, Kind, Sheet
from wellbeing_desktop.reports.names import pdf_names
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.listing import AssessmentRow, Printable
from wellbeing_desktop.storage.store import Store

_SIGNALS = ("SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP")
_REASONS = {
    Why.NOT_REACHED: "Not made",
    Why.UNREADABLE: "Damaged in the store",
    Why.FAULT: "Stopped by a fault in the application",
    Why.WORKER_LOST: "The process that made it ended, perhaps for want of memory",
}


def reports(arguments: Namespace) -> int:
    """Write the newest signed-off version of every assessment as a PDF of its own."""
    with opened(arguments) as store:
        make_output_folder(arguments.output, store_folder(arguments))
        work = _Work(store, arguments)
        work.run()
    return work.told()


class _Work:
    """Every report of a store, each a file, and what became of them."""

    def __init__(self, store: Store, arguments: Namespace) -> None:
        self._store = store
        self._folder = arguments.output
        self._kind = Kind(arguments.kind)
        self._rows, self._alone = _chosen(store.standing_rows(), self._kind)
        names = pdf_names([(r.person_reference, r.held_on, r.id) for r in self._rows], self._kind)
        files = Folder([self._folder / name for name in names], arguments.again)
        self._batch = Batch(self._kind, len(self._rows), self._read, files, self._note)
        self._without: list[AssessmentRow] = []
        self._stopped = Event()

    def run(self) -> None:
        """Make them all, until a signal or the disk ends it."""
        if not self._rows:
            return
        progress = Progress(len(self._rows))
        shop = workshop(chosen_language(), len(self._rows))
        with pages_in_chosen_language(), _signals_set(self._stopped):
            self._batch.run(
                shop,
                lambda: not self._stopped.is_set(),
                lambda: progress.say(self._batch.done, self._batch.made),
            )
        progress.end(self._batch.done)

    def told(self) -> int:
        """Say what was written.

        Raises:
            RefusedError: some are missing; the sentence names them.
        """
        if self._batch.missing:
            raise RefusedError(self._what_is_missing())
        left_out = _left_out(self._alone)
        if not self._rows:
            print(left_out or "No assessment in this store is signed off: there is nothing to write.")
            return DONE
        before = self._batch.were_there
        already = f" There already, whole and up to date: {before}." if before else ""
        print(f"Written: {counted(self._batch.made, 'PDF')} in {self._folder}.{already} {left_out}".rstrip())
        return DONE

    def _read(self, places: range) -> list[Sheet | None]:
        rows = [self._rows[place] for place in places]
        found = self._store.printables([(row.id, row.version) for row in rows])
        self._without += [row for row, one in zip(rows, found, strict=True) if one and one.lacks_previous]
        return [None if one is None else self._sheet(one) for one in found]

    def _sheet(self, found: Printable) -> Sheet | None:
        own = self._kind in FOR_THE_PERSON  # the other kinds are never in easy words
        sheet = printed(found, easy_words(found.assessment) if own else {})
        if self._kind not in PROGRESS:
            return sheet
        try:
            return replace(sheet, earlier=self._store.all_signed_before(found.assessment))
        except StoreError:  # the first picture may be the one that cannot be read
            return None

    def _note(self, sheet: Sheet) -> None:
        made = sheet.assessment
        entry = Entry(Act.SAVED_COPY, sheet.person.id, made.id, made.version, self._kind)
        self._store.note_or_owe(entry)

    def _what_is_missing(self) -> str:
        batch, total = self._batch, len(self._rows)
        said = ["It was stopped." if self._stopped.is_set() else ""]
        verb = "is" if len(batch.missing) == 1 else "are"
        said.append(f"{len(batch.missing)} of {counted(total, 'PDF')} {verb} missing.")
        by_reason: dict[str, list[AssessmentRow]] = {}
        for place, missing in batch.missing.items():
            by_reason.setdefault(_reason(missing), []).append(self._rows[place])
        by_reason["Made without the one before, which is damaged"] = self._without
        said += [f"{why}: {', '.join(map(_named, rows))}." for why, rows in by_reason.items() if rows]
        said.append("Run it again to go on from there; a damaged one needs a backup from before.")
        return " ".join(filter(None, said))


def _chosen(rows: list[AssessmentRow], kind: Kind) -> tuple[list[AssessmentRow], int]:
    """Return what reports are made of, and how many people have too few pictures to compare.

    Progress is told once for each person, up to the latest picture.
    """
    if kind not in PROGRESS:
        return rows, 0
    latest = {row.person_id: row.id for row in rows}
    pictures = Counter(row.person_id for row in rows)
    found = [row for row in rows if latest[row.person_id] == row.id and pictures[row.person_id] > 1]
    return found, len(latest) - len(found)


def _left_out(people: int) -> str:
    if not people:
        return ""
    who = "One person has" if people == 1 else f"{people} people have"
    return f"{who} one signed-off picture only: there is nothing to compare yet."


def _reason(missing: Missing) -> str:
    if isinstance(missing.error, PermissionError):
        return "Could not be written, for this account may not, or another program has the file open"
    if isinstance(missing.error, OSError):
        return f"Could not be written, {reason_of(missing.error)}"
    return _REASONS[missing.why]


def _named(row: AssessmentRow) -> str:
    return f"{row.person_reference} {row.held_on.isoformat()} {row.id}"


@contextmanager
def _signals_set(stopped: Event) -> Iterator[None]:
    """Let Ctrl+C, and whatever else asks a process to end, set an event while this lasts."""
    asked = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    before = {one: signal.signal(one, lambda *_: stopped.set()) for one in asked}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
