"""Writes one person's whole record to a file, and takes such files in."""

from __future__ import annotations

import sys
import unicodedata
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.cli_arguments import PROGRAM
from wellbeing_desktop.cli_lists import all_people, by_reference
from wellbeing_desktop.cli_refusal import DONE, NOT_DONE, RefusedError, counted, one_line, unread
from wellbeing_desktop.cli_sentences import sentence_of
from wellbeing_desktop.cli_store import check_output, opened, passphrase, store_folder, written
from wellbeing_desktop.exchange.record_file import RecordFileError, read_record_file, write_record
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.errors import (
    AlreadyAStoreError,
    NoStoreError,
    RecordDiffersError,
    StoreError,
    UnknownPersonError,
)
from wellbeing_desktop.storage.listing import PersonRow, TakenIn, Why
from wellbeing_desktop.storage.store import Store

_KEPT = {
    Why.PERSON_DIFFERS: "the person's details stay as the store has them",
    Why.DRAFT_DIFFERS: "a draft stays as the store has it (--replace-drafts lets the file's win)",
    Why.OLDER_THAN_STORED: "a draft of the file was signed off in the store since",
    Why.SIGNED_DIFFERS: "a signed-off assessment stays as the store has it: the file says otherwise",
    Why.FILING_DIFFERS: "where it was filed stays as the store has it (--replace-drafts lets the file's win)",
    Why.WITHDRAWN: "an assessment is withdrawn in the store, and the file has more of it: put it back first",
    Why.OTHER_PERSON: "an assessment of another person in the store has the same id",
}

_FEW = 20
"""A search that finds so many is none for one reference."""

_ERASED = (
    "this person was erased from the store. Nothing of it was taken in."
    " If they are to be here again, say so with --bring-back; it is kept that somebody did."
)

_OTHER_KINDS = {
    b"wellbeing-hand-over": "this is an encrypted hand-over. Open the window, then More > Bring in records.",
    b"wellbeing-team-file": "this is a team file. Open the window, then More > Team, and combine it there.",
    b"PK\x03\x04": "this is no record, but may be a backup. Put a backup back with the command restore.",
}
"""How files begin that somebody may take for a record, and what is said of them."""


@dataclass(frozen=True, slots=True)
class How:
    """What may be taken in over what the store says."""

    replace_drafts: bool
    bring_back: bool


def export(arguments: Namespace) -> int:
    """Write the whole record of the person with the id or reference that was given."""
    check_output(arguments.output, arguments)
    with opened(arguments) as store:
        record = store.record(_person_id(store, arguments.person))
        with store.exporting([Entry(Act.EXPORTED, record.person.id, detail="json")]):
            written(arguments.output, write_record(record))
    print(f"Written: {arguments.output} ({counted(len(record.assessments), 'assessment')}, not encrypted)")
    return DONE


def take_in(arguments: Namespace) -> int:
    """Take every file in, each whole or not at all, and say of each what became of it."""
    door = _Door(store_folder(arguments), passphrase(arguments))
    try:
        taken = [
            _take_file_in(file, door, How(arguments.replace_drafts, arguments.bring_back))
            for file in arguments.files
        ]
    finally:
        door.close()
    return DONE if all(taken) else NOT_DONE


class _Door:
    """The store that files are taken into; where there is none, the first sound file makes one."""

    def __init__(self, folder: Path, words: str) -> None:
        self._folder = folder
        self._words = words
        self._store: Store | None = None
        try:
            self._store = Store.open(folder, words)
        except NoStoreError:
            self._store = None

    def store(self) -> Store:
        """Return the open store, made now if there was none."""
        if self._store is None:
            self._store = self._made()
        return self._store

    def _made(self) -> Store:
        try:
            store, recovery_key = Store.create(self._folder, self._words)
        except AlreadyAStoreError:  # another command made one since
            return Store.open(self._folder, self._words)
        print(f"A new store was made: {self._folder}")
        print(f"Its recovery key, shown only now: {recovery_key}")
        return store

    def close(self) -> None:
        """Close the store, if one was opened."""
        if self._store is not None:
            self._store.close()


def _take_file_in(file: Path, door: _Door, how: How) -> bool:
    try:
        record = _read(file)
        store = door.store()
        erased = store.erased_before([record.person.id])
        if erased and not how.bring_back:
            return _refused(f"{file}: {_ERASED}")
        done = store.take_in([record], replace_drafts=how.replace_drafts, or_nothing=True)
        if erased:
            store.keep_again(erased, "imported")
    except RecordDiffersError as differs:
        return _refused(f"{file}: {'; '.join(_reasons(differs.taken))}. Nothing of it was taken in.")
    except RefusedError as refusal:
        return _refused(refusal.sentence)
    except StoreError as error:
        return _refused(f"{file}: {sentence_of(error)}")
    print(f"{file}: {_said(done)}")
    return True


def _read(file: Path) -> PersonRecord:
    try:
        return read_record_file(file)
    except RecordFileError as error:
        why = _other_kind(file) or f"{error}."
        raise RefusedError(f"{file}: {why} Nothing of it was taken in.") from None
    except OSError as error:
        raise unread(file, error) from error


def _other_kind(file: Path) -> str:
    """Say where another kind of our own files belongs; "" of a file that is none."""
    with file.open("rb") as opened:
        head = opened.read(max(map(len, _OTHER_KINDS)))
    return next((words for mark, words in _OTHER_KINDS.items() if head.startswith(mark)), "")


def _refused(sentence: str) -> bool:
    print(f"{PROGRAM}: {one_line(sentence)}", file=sys.stderr)
    return False


def _said(done: TakenIn) -> str:
    counts = f"{done.added} added, {done.unchanged} unchanged, {done.replaced} replaced, {done.kept} kept"
    filed = [f"{done.filed} noted as filed"] if done.filed else []
    person = ["the person is new here"] if done.people_added else []
    return "; ".join([counts, *filed, *person, *_reasons(done)])


def _reasons(done: TakenIn) -> list[str]:
    return list(dict.fromkeys(_KEPT[c.why] for c in done.conflicts))


def _person_id(store: Store, typed: str) -> UUID:
    """Return whose id, or else whose reference, was typed: a reference may look like another's id.

    One that is written just so goes before one in other letters, large or small: beyond A to Z two
    people may have both.
    """
    exact = unicodedata.normalize("NFC", typed.strip())
    wanted = exact.casefold()
    if _is_id(store, wanted):
        return UUID(wanted)
    rows = _looked_up(store, wanted)
    found = [row.id for row in rows if exact and row.reference == exact]
    found += [row.id for row in rows if wanted and row.reference.casefold() == wanted]
    if not found:
        raise UnknownPersonError
    return found[0]


def _is_id(store: Store, wanted: str) -> bool:
    try:
        return str(store.person(UUID(wanted)).id) == wanted
    except (ValueError, UnknownPersonError):
        return False


def _looked_up(store: Store, wanted: str) -> list[PersonRow]:
    """Return a few people of whom one has the reference, as `all_people` orders them, or else everyone."""
    few = store.people(wanted, limit=_FEW)
    if len(few) < _FEW and any(row.reference.casefold() == wanted for row in few):
        return by_reference(few)
    return all_people(store)
