"""What is said about backups: when the last was made, what holds it, what went wrong and what to do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.language import counted, fill
from wellbeing_desktop.ui.joining import sentences, starting
from wellbeing_desktop.ui.refusals import saving_refused
from wellbeing_desktop.ui.words import clock, near_date

if TYPE_CHECKING:
    from wellbeing_desktop.storage.keeper import BackupState
    from wellbeing_desktop.storage.manifest import Contents
    from wellbeing_desktop.storage.shelf import Kept

_tr = QCoreApplication.translate


def moment_words(moment: datetime, now: datetime) -> str:
    """Write when a backup was made: "today, 14:32", "yesterday, 9:10", "3 November, 14:32"."""
    day, today = moment.astimezone().date(), now.astimezone().date()
    if (today - day).days == 1:
        return fill(_tr("backups", "yesterday, %1"), clock(moment))
    return fill(_tr("backups", "%1, %2"), near_date(day, today), clock(moment))


def contents_words(contents: Contents | None) -> str:
    """Say how much a backup holds, without a name: "6 people and 14 assessments"."""
    if contents is None:
        return _tr("backups", "made before backups said what they hold")
    people = counted("%n person", "%n people", contents.people)
    assessments = counted("%n assessment", "%n assessments", contents.assessments)
    return fill(_tr("backups", "%1 and %2"), people, assessments)


def row_words(kept: Kept, now: datetime) -> str:
    """Say in one line which backup it is: "3 November, 14:32 – 6 people and 14 assessments"."""
    made = starting(moment_words(kept.made_at, now))
    return fill(_tr("backups", "%1 – %2"), made, contents_words(kept.contents))


def last_words(state: BackupState | None, now: datetime) -> str:
    """Say when the last good backup was made, as a line of its own."""
    if state is None:
        return _tr("backups", "Looking for the last backup…")
    if state.last is None:
        return _tr("backups", "There is no backup yet.")
    return fill(_tr("backups", "%1. Checked."), starting(moment_words(state.last.made_at, now)))


def foot_words(state: BackupState, now: datetime) -> str:
    """Say the same at the foot of the people."""
    if state.last is None:
        return _tr("backups", "There is no backup yet.")
    return fill(_tr("backups", "Last good backup: %1, checked."), moment_words(state.last.made_at, now))


def warning_words(state: BackupState, now: datetime) -> str:
    """Say in the header that the last good backup is old; "" where it is not, or the first is coming."""
    if state.last is None or not state.is_old(now):
        return ""
    days = (now - state.last.made_at).days
    if days < 0:
        return _tr("backups", "Last backup has a future date")
    return counted("Last backup %n day ago", "Last backup %n days ago", days)


def problem_words(error: BaseException, state: BackupState | None) -> str:
    """Say why a backup was not made, that the earlier one is still good, and what to do."""
    from wellbeing_desktop.storage import errors  # noqa: PLC0415

    if isinstance(error, errors.SaveFailedError):
        why = saving_refused(error)
    elif isinstance(error, errors.DamagedStoreError):
        why = _tr("backups", "A page of the store is damaged, and a damaged store is never backed up.")
    elif isinstance(error, errors.DamagedBackupError):
        why = _tr("backups", "The copy did not pass its check, so it was thrown away.")
    else:
        why = _tr("backups", "The store did not answer.")
    still = ""
    if state is not None and state.last is not None:
        made = moment_words(state.last.made_at, datetime.now(UTC))
        still = fill(_tr("backups", "The backup of %1 is still good."), made)
    words = (_tr("backups", "No backup was made just now."), why, still)
    return sentences(filter(None, words))


def place_words(state: BackupState, problem: BaseException | None, now: datetime) -> str:
    """Say how the second place stands, and what to do where something is wrong."""
    has = ""
    if state.place_last is not None:
        has = fill(_tr("backups", "It has the backup of %1."), moment_words(state.place_last.made_at, now))
    said = {
        "here": _tr("backups", "It is here."),
        "absent": _tr("backups", "It is not here now. When it is back, it gets the newest one by itself."),
        "other": _tr(
            "backups",
            "What is there now is not the place you chose; perhaps it is another stick. Nothing was written "
            "to it. Put the right one in, or choose this one as the place.",
        ),
        "full": _tr(
            "backups",
            "It is full. The earlier backups there are still good. Make room on it, or choose another place.",
        ),
        "readonly": _tr(
            "backups",
            "It cannot be written to. The earlier backups there are still good. Unlock it, or choose "
            "another place.",
        ),
        "gone": _tr(
            "backups",
            "It went away while a backup was being copied. The earlier backups there are still good. When "
            "it is back, it gets the newest one by itself.",
        ),
        "io": _tr(
            "backups",
            "It does not answer as it should. The earlier backups there may still be good. Try another.",
        ),
    }.get(_how(state, problem), "")
    same = ""
    if state.on_same_disk:
        same = _tr("backups", "It is on the same disk as the store: if this laptop is lost, both are.")
    return sentences(filter(None, (said, has, same)))


def choosing_refused(error: BaseException) -> str:
    """Say why a folder cannot be the second place."""
    from wellbeing_desktop.storage import errors  # noqa: PLC0415

    if isinstance(error, errors.OwnFileError):
        return _tr("backups", "That folder is inside the store itself. Please choose another one.")
    reason = getattr(error, "reason", "")
    if reason == "full":
        return _tr("backups", "There is no room in that folder. Nothing was changed; please choose another.")
    return _tr("backups", "That folder cannot be written to. Nothing was changed; please choose another.")


def put_back_words(kept: Kept) -> str:
    """Say on the lock screen that a backup is in place now."""
    words = _tr(
        "backups",
        "The backup of %1 is in place now. What was there before is kept aside in the folder of backups.",
    )
    return fill(words, moment_words(kept.made_at, datetime.now(UTC)))


def restore_refused(error: BaseException) -> str:
    """Say why a backup was not put back; everything is as it was."""
    from wellbeing_desktop.storage import errors  # noqa: PLC0415

    said: list[tuple[type[BaseException], str]] = [
        (errors.NotABackupError, _tr("backups", "That file is not a backup. Please choose another one.")),
        (
            errors.DamagedBackupError,
            _tr("backups", "That backup is not whole, or it is of another store. Please choose another one."),
        ),
        (
            errors.NewerStoreError,
            _tr("backups", "A newer version of this application made that backup. Please update first."),
        ),
        (
            errors.WrongPassphraseError,
            _tr("backups", "That backup opens by another passphrase: the one of its day."),
        ),
        (errors.WrongRecoveryKeyError, _tr("backups", "That backup opens by another recovery key.")),
        (
            errors.StoreInUseError,
            _tr("backups", "The store is open in another window. Close it first."),
        ),
        (errors.SaveFailedError, saving_refused(error)),
    ]
    why = next((words for kind, words in said if isinstance(error, kind)), "")
    why = why or _tr("backups", "The backup could not be put back.")
    return sentences((why, _tr("backups", "Everything is as it was.")))


def _how(state: BackupState, problem: BaseException | None) -> str:
    """Return how the place stands: what went wrong last counts while the place is there."""
    reason = getattr(problem, "reason", "")
    if reason == "gone" or (state.place_is == "here" and reason):
        return str(reason)
    return state.place_is
