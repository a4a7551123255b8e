"""Backs a store up, restores it, and checks it."""

from __future__ import annotations

from argparse import Namespace

from wellbeing_desktop.cli_refusal import DONE, RefusedError, unread, unwritten
from wellbeing_desktop.cli_store import check_output, opened, passphrase, store_folder
from wellbeing_desktop.storage.backup import restore as restore_store


def backup(arguments: Namespace) -> int:
    """Write a backup, encrypted as the store is and opened by the same passphrase."""
    check_output(arguments.output, store_folder(arguments))
    with opened(arguments) as store:
        try:
            store.backup(arguments.output)
        except OSError as error:
            raise unwritten(arguments.output, error) from error
    print(f"Written and checked: {arguments.output}")
    return DONE


def restore(arguments: Namespace) -> int:
    """Put a backup in the store's place."""
    folder = store_folder(arguments)
    try:
        aside = restore_store(arguments.file, folder, passphrase(arguments))
    except OSError as error:
        raise unread(arguments.file, error) from error
    print(f"Restored and checked: {folder}")
    if aside is not None:
        print(f"The store that was there before is kept in {aside}")
    return DONE


def verify(arguments: Namespace) -> int:
    """Check every page and every assessment of the store."""
    with opened(arguments) as store:
        found = store.verify()
        people = store.count_people()
        assessments = len(store.assessment_rows()) if not found else 0
    if found:
        raise RefusedError(f"The store is damaged ({'; '.join(found)}). Restore a backup from before.")
    print(f"The store is sound. People: {people}. Assessments: {assessments}.")
    return DONE
