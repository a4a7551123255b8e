"""Writes everything about a person as two files in a new folder: to be read, and for other programs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from wellbeing_desktop.files import write_whole
from wellbeing_desktop.reports.names import safe_stem

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.record import PersonRecord
    from wellbeing_desktop.reports.everything import Done, Everything
    from wellbeing_desktop.storage.store import Store

AUDIT_PAGE = 2000
PRINTED = 0.9
"""The share of the time that the pages take; the rest is locking and writing."""


@dataclass(frozen=True)
class Wish:
    """Whose, without which passages, locked by which password ("" for none), and who makes it."""

    person_id: UUID
    left_out: frozenset[str]
    password: str
    made_by: str


def save_everything(store: Store, wish: Wish, folder: Path, go_on: Callable[[float], bool]) -> Path:
    """Make the PDF and the record and write them to a new folder in this one; return the new folder.

    Not to be asked on the window's thread.

    Raises:
        StoppedError: `go_on` said no; nothing was written.
        OSError: it could not be written; nothing of it is left.
        NotSavedError: the pages could not be locked; nothing was written.
        StoreError: the record could not be read, or the audit not be told of it.
    """
    from wellbeing_desktop.reports.everything import StoppedError, make_everything  # noqa: PLC0415
    from wellbeing_desktop.storage.audit_entry import Act, Entry  # noqa: PLC0415
    from wellbeing_desktop.ui.qt_text import set_text  # noqa: PLC0415

    it = _gathered(store, wish)
    pdf = make_everything(it, set_text, lambda done: go_on(done * PRINTED)).pdf
    if not go_on(PRINTED):
        raise StoppedError
    name = f"{safe_stem(it.record.person.reference)}-{it.made_on:%Y-%m-%d}-everything"
    files = {f"{name}.pdf": _locked(pdf, wish.password), **_record_file(it.record, wish, name)}
    if not go_on(1.0):
        raise StoppedError
    with store.exporting([Entry(Act.EXPORTED, wish.person_id, detail="everything")]):
        return _written(_new_folder(folder, name), files)


def _gathered(store: Store, wish: Wish) -> Everything:
    from wellbeing_desktop.assessment.passages import passages, without  # noqa: PLC0415
    from wellbeing_desktop.reports.everything import LEFT_OUT, Everything  # noqa: PLC0415

    record = store.record(wish.person_id)
    marked = wish.left_out.intersection(one.key for one in passages(record))
    return Everything(
        without(record, marked, LEFT_OUT()),
        date.today(),
        wish.made_by,
        _done(store, wish.person_id),
        store.keepings(wish.person_id),
        len(marked),
    )


def _done(store: Store, person_id: UUID) -> tuple[Done, ...]:
    """Return what the audit tells of a person, the first first, with the names of who did it."""
    from wellbeing_desktop.reports.everything import Done  # noqa: PLC0415
    from wellbeing_desktop.ui.audit_words import sentence_of  # noqa: PLC0415

    names = {one.id: one.name for one in store.practitioners()}
    found: list[Done] = []
    before: int | None = None
    while page := store.audit(AUDIT_PAGE, before=before, person_id=person_id):
        found += [Done(row.at, names.get(row.who, "") if row.who else "", sentence_of(row)) for row in page]
        before = page[-1].number
    return tuple(reversed(found))


def _locked(pdf: bytes, password: str) -> bytes:
    from wellbeing_desktop.ui.copy_saving import locked_copy  # noqa: PLC0415

    return locked_copy(pdf, password) if password else pdf


def _record_file(record: PersonRecord, wish: Wish, name: str) -> dict[str, bytes]:
    """Return the record's file: plain JSON, or sealed as a hand-over is where there is a password."""
    if not wish.password:
        from wellbeing_desktop.exchange.record_file import write_record  # noqa: PLC0415

        return {f"{name}.json": write_record(record)}
    from wellbeing_desktop.exchange.hand_over import HandOver, pack  # noqa: PLC0415
    from wellbeing_desktop.storage.kdf import cost_for_this_machine  # noqa: PLC0415
    from wellbeing_desktop.storage.sealed import seal  # noqa: PLC0415

    packed = pack(HandOver((record,), wish.made_by, datetime.now(UTC)))
    return {f"{name}.wellbeing-handover": seal(packed, wish.password, cost_for_this_machine())}


def _new_folder(parent: Path, name: str) -> Path:
    """Make a folder that was not there, for its owner alone."""
    number = 1
    while True:
        folder = parent / (name if number == 1 else f"{name}-{number}")
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            number += 1
        else:
            return folder


def _written(folder: Path, files: dict[str, bytes]) -> Path:
    try:
        for name, data in files.items():
            write_whole(folder / name, data)
    except OSError:
        with suppress(OSError):
            for name in files:
                (folder / name).unlink(missing_ok=True)
            folder.rmdir()
        raise
    return folder
