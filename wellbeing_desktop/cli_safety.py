"""Backs a store up, restores it, and checks it."""

from __future__ import annotations

import errno
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from wellbeing_desktop.cli_arguments import PROGRAM
from wellbeing_desktop.cli_progress import part_by_part
from wellbeing_desktop.cli_refusal import DONE, RefusedError, unread, unwritten
from wellbeing_desktop.cli_store import check_output, opened, passphrase, store_folder
from wellbeing_desktop.storage import keys
from wellbeing_desktop.storage.backup import restore as restore_store
from wellbeing_desktop.storage.erased import came_back
from wellbeing_desktop.storage.errors import SaveFailedError, StoreError, WrongPassphraseError


def backup(arguments: Namespace) -> int:
    """Write a backup, encrypted as the store is and opened by the same passphrase."""
    check_output(arguments.output, arguments)
    with opened(arguments) as store:
        told, end = part_by_part(store.count_assessments(), "assessments")
        try:
            store.backup(arguments.output, progress=_going_on(told))
        except SaveFailedError as error:
            raise _not_saved(arguments.output, error) from error
        end()
    print(f"Written and checked: {arguments.output}")
    return DONE


def restore(arguments: Namespace) -> int:
    """Put a backup in the store's place."""
    folder = store_folder(arguments)
    try:
        arguments.file.open("rb").close()
    except OSError as error:
        raise unread(arguments.file, error) from error
    secret = passphrase(arguments)
    try:
        aside = restore_store(arguments.file, folder, secret)
    except WrongPassphraseError:
        raise RefusedError(
            "That opens neither this backup nor the store. Nothing was changed;"
            " name a file with the passphrase of the day of the backup, or with the recovery key."
        ) from None
    print(f"Restored and checked: {folder}")
    if aside is not None:
        print(f"The store that was there before is kept in {aside}")
    _tell_of_erased(folder, secret)
    return DONE


def _tell_of_erased(folder: Path, secret: str) -> None:
    """Say how many people are back who were erased from the store; the window asks what becomes of them."""
    with suppress(StoreError):
        back = came_back(folder, partial(keys.unlock_by_either, secret=secret))
        if back:
            print(
                f"{PROGRAM}: {back} of the people in the backup were erased from this store after it was"
                " made. Open the window: it names them and asks whether they are erased again.",
                file=sys.stderr,
            )


def verify(arguments: Namespace) -> int:
    """Check every page and every assessment of the store."""
    with opened(arguments) as store:

        @cache
        def progress() -> tuple[Callable[[float], None], Callable[[], None]]:
            """Count only once the pages are known to be whole."""
            return part_by_part(store.count_assessments(), "assessments")

        def told(done: float) -> None:
            progress()[0](done)

        found = store.verify(told)
        if found:
            raise RefusedError(f"The store is damaged ({'; '.join(found)}). Restore a backup from before.")
        progress()[1]()
        people, assessments = store.count_people(), store.count_assessments()
    print(f"The store is sound. People: {people}. Assessments: {assessments}.")
    return DONE


def _going_on(told: Callable[[float], None]) -> Callable[[float], bool]:
    def tell(done: float) -> bool:
        told(done)
        return True

    return tell


def _not_saved(file: Path, error: SaveFailedError) -> RefusedError:
    reasons = {"full": errno.ENOSPC, "readonly": errno.EACCES}
    return unwritten(file, OSError(reasons.get(error.reason, errno.EIO), ""))
