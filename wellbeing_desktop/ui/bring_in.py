"""Taking records in from files, each file whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import commas, ended
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.record import PersonRecord
    from wellbeing_desktop.storage.listing import TakenIn
    from wellbeing_desktop.storage.store import Store

_tr = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of one file, in a sentence.

    `erased` is what was not taken in because the person was erased here: somebody has to decide.
    """

    file: Path
    words: str
    erased: PersonRecord | None = None


def take_file_in(store: Store, file: Path) -> Brought:
    """Take one record file in and say what became of it (blocking)."""
    from wellbeing_desktop.exchange.record_file import RecordFileError, read_record_file  # noqa: PLC0415
    from wellbeing_desktop.storage.errors import StoreError  # noqa: PLC0415

    try:
        record = read_record_file(file)
        if store.erased_before([record.person.id]):
            return Brought(file, left_words(), record)
    except OSError:
        return Brought(file, _tr("bring in", "The file could not be read. Nothing was taken in."))
    except RecordFileError as error:
        words = _tr("bring in", "This is not a record that can be taken in (%1). Nothing was changed.")
        return Brought(file, fill(words, error))
    except StoreError as error:
        return Brought(file, reading_refused(error))
    return Brought(file, _taken(store, record))


def bring_back(store: Store, brought: Brought) -> Brought:
    """Take a record in of somebody who was erased here, and keep that this was decided (blocking)."""
    if brought.erased is None:
        return brought
    words = _taken(store, brought.erased, bring_back=True)
    return Brought(brought.file, words)


def left_words() -> str:
    """Say that a record was left because its person was erased here."""
    return _tr("bring in", "It is about somebody whose record was erased here. Nothing of it was taken in.")


def stopped_words() -> str:
    """Say that a file was not looked at any more."""
    return _tr("bring in", "It was stopped before. Nothing of it was taken in.")


def _taken(store: Store, record: PersonRecord, *, bring_back: bool = False) -> str:
    from wellbeing_desktop.storage.errors import RecordDiffersError, StoreError  # noqa: PLC0415

    try:
        taken = store.take_in([record], or_nothing=True)
        if bring_back:
            store.keep_again([record.person.id], "imported")
    except RecordDiffersError:
        return _tr(
            "bring in",
            "It says other things of an assessment that is kept here. Nothing of it was taken in.",
        )
    except StoreError as error:
        return reading_refused(error)
    return _taken_words(taken)


def _taken_words(taken: TakenIn) -> str:
    parts = (
        counted("%n added", "%n added", taken.added),
        counted("%n already here", "%n already here", taken.unchanged),
        counted("%n kept as it was", "%n kept as they were", taken.kept),
    )
    return ended(commas(parts))
