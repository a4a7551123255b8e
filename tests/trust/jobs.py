"""What the killed processes do. Each says a line only after it was told that all is durable."""

from __future__ import annotations

import ctypes
import itertools
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, event

from tests.trust.talk import Talk
from wellbeing_desktop.storage import migrating
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.store import Store

Say = Callable[[str], object]

CHEAP = KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)


def do(job: str, say: Say, given: list[str]) -> None:
    """Do one of the jobs below, for ever or until it is done."""
    jobs: dict[str, Callable[..., None]] = {
        "talk": talk,
        "passphrases": passphrases,
        "backups": backups,
        "exports": exports,
        "talk_on_bad_disk": talk_on_bad_disk,
        "fill": fill,
        "fill_and_stay": fill_and_stay,
        "migrate": migrate,
    }
    jobs[job](say, *given)


def talk(say: Say, folder: str, passphrase: str, assessment: str, seed: str) -> None:
    """Go on with a talk; say each step once it is saved."""
    store = Store.open(Path(folder), passphrase)
    going = Talk(store.assessment(UUID(assessment)), seed)
    say("ready")
    for number in itertools.count(1):
        going.step(store)
        say(str(number))


def passphrases(say: Say, folder: str, number: str) -> None:
    """Change "passphrase N" to the next, and on and on; say each number once it holds."""
    store = Store.open(Path(folder), f"passphrase {number}")
    say("ready")
    for following in itertools.count(int(number) + 1):
        store.change_passphrase(f"passphrase {following}", CHEAP)
        say(str(following))


def backups(say: Say, folder: str, passphrase: str, file: str) -> None:
    """Make one backup after the other under one name; say each once it counts."""
    store = Store.open(Path(folder), passphrase)
    say("ready")
    for number in itertools.count(1):
        store.backup(Path(file))
        say(str(number))


def exports(say: Say, folder: str, letters: str) -> None:
    """Write one file after the other by the function that every export goes through."""
    from wellbeing_desktop.files import write_whole

    say("ready")
    for number in itertools.count(1):
        data = f"{number}\n".encode() + letters.encode() * 20_000 + f"\n{number}".encode()
        write_whole(Path(folder) / f"{number % 3}.pdf", data)
        say(str(number))


def talk_on_bad_disk(say: Say, folder: str, passphrase: str, assessment: str, *rest: str) -> None:
    """Talk while the disk fails at its n-th write or sync; say the steps that are safe, and failures.

    After a failure the whole draft is saved again, as the window does, until it is safe. A disk
    that never recovers is given up after ten tries.
    """
    seed, failing, failures, steps = rest
    store = Store.open(Path(folder), passphrase)
    going = Talk(store.assessment(UUID(assessment)), seed)
    say("ready")
    ctypes.CDLL(None).disk_fail_at(int(failing), int(failures))
    for number in range(1, int(steps) + 1):
        try:
            going.step(store)
        except SaveFailedError as error:
            say(f"failed {error.reason}")
            if not heals(store, going):
                return
        say(str(number))


def heals(store: Store, talk: Talk) -> bool:
    """Try to save the whole draft; tell whether it is safe in the end."""
    for _ in range(10):
        with suppress(SaveFailedError):
            store.save(talk.draft)
            return True
    return False


def fill(say: Say, folder: str, passphrase: str, assessment: str, seed: str) -> None:
    """Talk until the disk is full; then see that what was saved is still shown."""
    store = Store.open(Path(folder), passphrase)
    going = Talk(store.assessment(UUID(assessment)), seed)
    say("ready")
    for number in range(1, 400):
        try:
            going.step(store)
        except SaveFailedError as error:
            say(error.reason)
            break
        say(str(number))
    store.assessment(UUID(assessment))
    store.close()


def fill_and_stay(say: Say, folder: str, passphrase: str, assessment: str, seed: str) -> None:
    """Talk on a disk that is full or soon is, and try again and again, until killed."""
    store = Store.open(Path(folder), passphrase)
    going = Talk(store.assessment(UUID(assessment)), seed)
    say("ready")
    for number in itertools.count(1):
        try:
            going.step(store)
        except SaveFailedError as error:
            while True:
                say(error.reason)
                with suppress(SaveFailedError):
                    store.save(going.draft)
        say(str(number))


def migrate(say: Say, folder: str, passphrase: str, stop: str) -> None:
    """Open a store of an older version; say each statement of the migration, and end dead after one."""
    run_scripts = migrating.run_scripts
    done = itertools.count(1)

    def watched(transaction: Connection) -> None:
        event.listen(transaction, "after_cursor_execute", count)
        run_scripts(transaction)

    def count(*_: object) -> None:
        number = next(done)
        say(str(number))
        if number == int(stop):
            os.kill(os.getpid(), signal.SIGKILL)

    vars(migrating)["run_scripts"] = watched
    say("ready")
    Store.open(Path(folder), passphrase).close()
