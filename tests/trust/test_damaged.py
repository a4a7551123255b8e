"""Damage to the files: it is always reported, never shown as data, and locks nobody out."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.trust.trial import Trial
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.storage import keys
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.places import DATABASE, KEYS
from wellbeing_desktop.storage.store import Store

PAGE = 4096
MOST_MEMORY_KIB = 1024**2
"""So much more than before may be in use while a key file is read, whatever cost it names."""


def memory_kib(name: str) -> int:
    """Return what Linux tells of this process's memory, "VmRSS" now or "VmHWM" at most; elsewhere 0."""
    status = Path("/proc/self/status")
    found = re.search(rf"{name}:\s+(\d+) kB", status.read_text("ascii") if status.exists() else "")
    return int(found[1]) if found else 0


def forget_peak() -> None:
    """Begin anew with the most memory that was in use: other tests were here before."""
    peak = Path("/proc/self/clear_refs")
    if peak.exists():
        peak.write_text("5", "ascii")


@pytest.fixture
def samples(folder: Path, passphrase: str, framework: Framework) -> Path:
    """The folder of a closed store with the sample people."""
    with Store.open(folder, passphrase) as store:
        store.take_in(shipped_samples(framework))
    return folder


def flipped(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def zeroed(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data) // PAGE) * PAGE
    data[place : place + PAGE] = bytes(PAGE)


def swapped(data: bytearray, chance: random.Random) -> None:
    one, other = (place * PAGE for place in chance.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]


def cut_short(data: bytearray, chance: random.Random) -> None:
    whole_pages = chance.random() < 0.5
    del data[chance.randrange(1, len(data) // PAGE) * PAGE if whole_pages else chance.randrange(len(data)) :]


@pytest.mark.parametrize(
    ("name", "damage", "short", "full"),
    [
        ("one bit flipped", flipped, 15, 300),
        ("a page zeroed", zeroed, 8, 100),
        ("two pages swapped", swapped, 8, 60),
        ("cut short", cut_short, 10, 160),
    ],
)
def test_damage_to_the_database_is_reported_and_never_shown_as_data(
    samples: Path,
    passphrase: str,
    name: str,
    damage: Callable[[bytearray, random.Random], None],
    short: int,
    full: int,
) -> None:
    trial, reported = Trial(f"damaged database: {name}", short, full), 0
    data_key, ring = keys.unlock(samples, passphrase)
    with Store.open(samples, passphrase) as store:
        truth = everything(store)
    sound = (samples / DATABASE).read_bytes()
    for _ in trial.rounds():
        data = bytearray(sound)
        damage(data, trial.chance)
        (samples / DATABASE).write_bytes(data)
        try:
            with Store(samples, lambda _: (data_key, ring)) as store:
                reported += bool(store.verify())
                trial.wrong += shows_something_else(store, truth)
        except StoreError:
            reported += 1
    trial.found = f"reported {reported} times of {trial.times}"
    assert reported == trial.times
    trial.check()


def test_a_damaged_key_file_locks_nobody_out(tmp_path: Path, cheap: Any) -> None:
    trial = Trial("key file: one bit flipped", 15, 200)
    folder = tmp_path / "store"
    store, recovery_key = Store.create(folder, "open sesame", cheap)
    store.close()
    sound = (folder / KEYS).read_bytes()
    forget_peak()
    before = memory_kib("VmRSS")
    for _ in trial.rounds():
        data = bytearray(sound)
        flipped(data, trial.chance)
        for opening in (
            lambda: Store.open(folder, "open sesame"),
            lambda: Store.open_with_recovery_key(folder, recovery_key),
        ):
            (folder / KEYS).write_bytes(data)
            try:
                opening().close()
            except StoreError:
                trial.locked_out += 1
            assert (folder / KEYS).read_bytes() == sound, "the damaged one was not made good"
    peak = memory_kib("VmHWM") - before
    trial.found = "opened by passphrase and by recovery key each time, and made good"
    assert peak < MOST_MEMORY_KIB
    trial.check()


def everything(store: Store) -> list[object]:
    """Return all that can be shown of people and assessments."""
    records = [store.record(row.id) for row in store.people()]
    return [store.people(), store.assessment_rows(), store.rows_of(store.drafts_listed()), *records]


def shows_something_else(store: Store, truth: list[object]) -> bool:
    """Tell whether a damaged store shows anything that is not true; refusing to show it is right."""
    reads: list[Callable[[], object]] = [
        store.people,
        store.assessment_rows,
        lambda: store.rows_of(store.drafts_listed()),
    ]
    people = truth[0]
    assert isinstance(people, list)
    reads += [lambda person=row: store.record(person.id) for row in people]
    return any(differs(read, right) for read, right in zip(reads, truth, strict=True))


def differs(read: Callable[[], object], right: object) -> bool:
    try:
        return read() != right
    except StoreError:
        return False


def test_what_is_true_is_shown_by_the_same_eyes(samples: Path, passphrase: str, tmp_path: Path) -> None:
    """The control: a store that says something else is noticed."""
    with Store.open(samples, passphrase) as store:
        truth = everything(store)
        assert not shows_something_else(store, truth)
        other = store.person(store.people()[0].id)
        other.name = "Somebody Else"
        store.save_person(other)
        assert shows_something_else(store, truth)
    shutil.rmtree(samples)
