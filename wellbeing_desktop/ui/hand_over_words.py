"""What is said of a hand-over: what is in it, what would be added, why it does not open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.hand_over_desk import Seen
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.refusals import reading_refused, writing_refused
from wellbeing_desktop.ui.words import fill, plain_date

if TYPE_CHECKING:
    from wellbeing_desktop.exchange.hand_over import HandOver
    from wellbeing_desktop.storage.listing import TakenIn

_tr = QCoreApplication.translate


def saved_words(file: Path, people: int) -> str:
    """Say what is in the file that was written, and how the colleague opens it."""
    held = counted("%n record is in %1.", "%n records are in %1.", people)
    how = _tr("hand-over", "On the other laptop it opens by “Bring in records”, with the passphrase alone.")
    return sentences((fill(held, file.name), how))


def from_words(hand_over: HandOver) -> str:
    """Say whose file it is: "From Maeve Donnelly, 12 May 2026"."""
    day = plain_date(hand_over.made_at.astimezone().date())
    return fill(_tr("hand-over", "From %1, %2"), hand_over.made_by, day)


def found_words(seen: Seen) -> str:
    """Say what the file holds and what would become of it."""
    people = counted(
        "It holds the record of %n person.", "It holds the records of %n people.", len(seen.hand_over.records)
    )
    erased = counted(
        "%n record was erased here, and would come back with this file.",
        "%n records were erased here, and would come back with this file.",
        len(seen.erased),
    )
    told = (people, erased if seen.erased else "", *_parts(seen.would))
    return sentences((*told, _tr("hand-over", "Nothing is added yet.")))


def taken_words(done: TakenIn) -> str:
    """Say what became of it."""
    return sentences(_parts(done))


def nothing_new_words(seen: Seen) -> str:
    """Say why nothing is added."""
    if seen.taken_at is None:
        return _tr("hand-over", "Everything in it is here already. Nothing was added.")
    day = plain_date(seen.taken_at.astimezone().date())
    return fill(_tr("hand-over", "This very file was brought in on %1. Nothing was added."), day)


def refused_words(error: BaseException) -> str:
    """Say why a hand-over could not be written, opened or taken in."""
    from wellbeing_desktop.exchange.problems import RecordFileError  # noqa: PLC0415
    from wellbeing_desktop.storage import errors  # noqa: PLC0415

    if isinstance(error, OSError):
        return writing_refused(error)
    if isinstance(error, RecordFileError):
        words = _tr("hand-over", "Something in the file is not as it should be (%1). Nothing was changed.")
        return fill(words, error)
    said: dict[type[BaseException], str] = {
        errors.WrongPassphraseError: _tr(
            "hand-over", "That is not the passphrase of this file. Nothing is lost; please try again."
        ),
        errors.NotSealedError: _tr("hand-over", "This is not a hand-over. Nothing was changed."),
        errors.NewerSealError: _tr(
            "hand-over", "A newer version of this application made the file. Please update this one first."
        ),
        errors.DamagedSealError: _tr(
            "hand-over", "The file was damaged on its way. Please ask your colleague to send it again."
        ),
        errors.OtherPersonError: _tr(
            "hand-over", "It says of an assessment here that it is somebody else’s. Nothing was changed."
        ),
    }
    return said.get(type(error)) or reading_refused(error)


def _parts(done: TakenIn | None) -> tuple[str, ...]:
    """Say each thing that there is something of."""
    if done is None:
        return ()
    parts = (
        (done.people_added, counted("New here: %n person.", "New here: %n people.", done.people_added)),
        (done.added, counted("New: %n assessment.", "New: %n assessments.", done.added)),
        (
            done.unchanged,
            counted("Here already: %n assessment.", "Here already: %n assessments.", done.unchanged),
        ),
        (
            done.beside,
            counted(
                "Changed on both laptops: %n assessment. Both forms are kept, your colleague’s by name.",
                "Changed on both laptops: %n assessments. Both forms are kept, your colleague’s by name.",
                done.beside,
            ),
        ),
        (
            done.kept,
            counted(
                "Further on here: %n assessment. It stays as it is.",
                "Further on here: %n assessments. They stay as they are.",
                done.kept,
            ),
        ),
    )
    return tuple(words for count, words in parts if count)
