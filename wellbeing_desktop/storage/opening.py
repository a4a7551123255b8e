"""How a store is made and opened, step by step; each step has its own refusal."""

from __future__ import annotations

import secrets
import shutil
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from wellbeing_desktop.files import alone_in, sync_folder
from wellbeing_desktop.storage import keys, migrating, places, restore
from wellbeing_desktop.storage.database import check_engine, check_not_plain, connect, make_engine
from wellbeing_desktop.storage.errors import AlreadyAStoreError, DamagedStoreError, SaveFailedError
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.keys import KeyRing, Unlock
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.schema import create_schema
from wellbeing_desktop.storage.whereabouts import Whereabouts


def create(folder: Path, passphrase: str, cost: KdfCost) -> str:
    """Make a store's files in a folder and return the recovery key as printed.

    Keys and a journal that lie there without a database are kept aside: one day they may be needed.

    Raises:
        AlreadyAStoreError: a database is there.
        EmptyPassphraseError: the passphrase is empty.
        StorePermissionError: the folder cannot be made or written to.
        SaveFailedError: there is no room, or the disk does not answer.
    """
    check_engine()
    places.keep_private()
    if (folder / places.DATABASE).exists():
        raise AlreadyAStoreError
    places.make_folder(folder)
    ring, data_key, recovery_key = keys.new_ring(passphrase, cost)
    unfinished = folder / f"{places.UNFINISHED}{secrets.token_hex(8)}"
    try:
        _build(unfinished, ring, data_key)
        with alone_in(folder):
            if (folder / places.DATABASE).exists():  # another process made one meanwhile
                raise AlreadyAStoreError
            _move_in(unfinished, folder)
    except OSError as error:
        raise SaveFailedError.of(error) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return recovery_key


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store's parts; they belong to the thread that opened them."""

    connection: Any
    engine: Engine
    data_key: bytes
    ring: KeyRing
    whereabouts: Whereabouts

    def close(self) -> None:
        """Close the database and let go of its lock."""
        self.engine.dispose()
        self.connection.close()


def open_locked(folder: Path, unlock: Unlock) -> Opened:
    """Open a store for this process alone; to be called on the database thread.

    Raises:
        StoreError: one of its kinds, each telling what is the matter.
    """
    check_engine()
    places.keep_private()
    places.check_folder(folder)
    try:
        restore.finish(folder)
    except OSError as error:
        raise SaveFailedError.of(error) from error
    _check_files(folder, unlock)
    data_key, ring = unlock(folder)
    connection = connect(folder / places.DATABASE, data_key)
    whereabouts = Whereabouts(folder / places.DATABASE)
    opened = Opened(connection, make_engine(connection), data_key, ring, whereabouts)
    try:
        with plain_errors():
            due = migrating.is_due(connection)
        places.sweep(folder)
        keys.heal(folder, ring)
        if due:
            migrating.migrate(connection, opened.engine, data_key, ring, folder)
    except BaseException:
        opened.close()
        raise
    return opened


def _check_files(folder: Path, unlock: Unlock) -> None:
    try:
        places.check_files(folder)
    except DamagedStoreError:
        unlock(folder)  # who has the wrong passphrase hears of that, and not that it is right
        raise
    check_not_plain(folder / places.DATABASE)


def _build(folder: Path, ring: KeyRing, data_key: bytes) -> None:
    folder.mkdir(mode=0o700)
    keys.write_ring(folder, ring)
    with closing(connect(folder / places.DATABASE, data_key, create=True)) as connection:
        engine = make_engine(connection)
        with plain_errors(), engine.begin() as transaction:
            create_schema(transaction)
        engine.dispose()


def _move_in(unfinished: Path, folder: Path) -> None:
    """Move the files in, or none of them: keys without a database would be taken for a damaged store."""
    with ExitStack() as back:

        def move(source: Path, target: Path) -> None:
            source.rename(target)
            back.callback(target.rename, source)

        for name in (places.JOURNAL, *places.FILES):
            if (folder / name).exists():
                move(folder / name, folder / f"{name}.kept-{secrets.token_hex(4)}")
            if name in places.FILES:
                move(unfinished / name, folder / name)
        sync_folder(folder)
        back.pop_all()
