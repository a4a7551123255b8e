"""Backs a store up, restores it, and checks it."""

from __future__ import annotations

import errno
from argparse import Namespace
from pathlib import Path

from wellbeing_desktop.cli_refusal import DONE, RefusedError, unread, unwritten
from wellbeing_desktop.cli_store import check_output, opened, passphrase, store_folder
from wellbeing_desktop.storage.backup import restore as restore_store
from wellbeing_desktop.storage.errors import SaveFailedError


def backup(arguments: Namespace) -> int:
    """Write a backup, encrypted as the store is and opened by the same passphrase."""
    check_output(arguments.output, store_folder(arguments))
    with opened(arguments) as store:
        try:
            store.backup(arguments.output)
        except SaveFailedError as error:
            raise _not_saved(arguments.output, error) from error
    print(f"Written and checked: {arguments.output}")
    return DONE


def restore(arguments: Namespace) -> int:
    """Put a backup in the store's place."""
    folder = store_folder(arguments)
    try:
        arguments.file.open("rb").close()
    except OSError as error:
        raise unread(arguments.file, error) from error
    aside = restore_store(arguments.file, folder, passphrase(arguments))
    print(f"Restored and checked: {folder}")
    if aside is not None:
        print(f"The store that was there before is kept in {aside}")
    return DONE


def verify(arguments: Namespace) -> int:
    """Check every page and every assessment of the store."""
    with opened(arguments) as store:
        found = store.verify()
        if found:
            raise RefusedError(f"The store is damaged ({'; '.join(found)}). Restore a backup from before.")
        people, assessments = store.count_people(), len(store.assessment_rows())
    print(f"The store is sound. People: {people}. Assessments: {assessments}.")
    return DONE


def _not_saved(file: Path, error: SaveFailedError) -> RefusedError:
    reasons = {"full": errno.ENOSPC, "readonly": errno.EACCES}
    return unwritten(file, OSError(reasons.get(error.reason, errno.EIO), ""))
