"""The store: click to durable, searching and opening among 10,000 people, and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import count, cycle
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

from benchmarks.big_store import CHEAP, PASSPHRASE, fill
from benchmarks.harness import Result, interleaved_ms, ratio, timed_ms
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.storage.database import connect
from wellbeing_desktop.storage.store import Store

TYPED = (
    "m",
    "ma",
    "mar",
    "mart",
    "martin",
    "martin m",
    "martin mc",
    "o'b",
    "SW-0",
    "SW-00",
    "zie",
    "a o",
    "kelly",
)
"""What stands in the search field after each key."""

MANY, FEW = 10_000, 1_000

OPEN_TEN = """
import re, sys
from pathlib import Path
from benchmarks.bench_store import open_person
from wellbeing_desktop.storage.store import Store

def peak_mb():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024

store = Store.open(Path(sys.argv[1]), sys.argv[2])
unlocking = peak_mb()
Path("/proc/self/clear_refs").write_text("5")
for row in store.people(limit=10):
    open_person(store, row.id)
    store.record(row.id)
store.people("m")
print(unlocking, peak_mb())
"""


def measure() -> list[Result]:
    """Measure in one temporary folder, which is gone afterwards."""
    with tempfile.TemporaryDirectory() as home:
        durable = click_to_durable(Path(home))
        many = fill(Path(home, "many"), MANY)
        fill(Path(home, "few"), FEW)
        memory = peak_memory(Path(home, "many"))
        with (
            Store.open(Path(home, "many"), PASSPHRASE) as big,
            Store.open(Path(home, "few"), PASSPHRASE) as small,
        ):
            return [durable, *searching(big, small), opening(big, many), memory]


def click_to_durable(home: Path) -> Result:
    """Save one rating of a draft, against one bare commit of one row with the same settings."""
    folder, framework = home / "one", shipped_framework()
    with (
        Store.create(folder, PASSPHRASE, CHEAP)[0] as store,
        closing(connect(home / "bare.db", os.urandom(32), create=True)) as bare,
    ):
        person = Person("SW-1", "Somebody")
        store.save_person(person)
        today = date(2026, 1, 1)
        draft = Assessment(framework, person.id, Practitioner("Maeve"), today, today)
        store.save(draft)
        rating, committing = ratings(store, draft), commits(bare)
        ours, theirs = interleaved_ms([lambda: next(rating), lambda: next(committing)], 400, warm_up=60)
    return ratio("click to durable, against one bare SQLCipher commit", ours, theirs, 3.0)


def ratings(store: Store, draft: Assessment) -> Iterator[None]:
    """Rate one indicator after the other, each time another step, and save each rating."""
    for number, indicator in zip(count(), cycle(draft.framework.all_indicators)):
        draft.rate(Voice.PERSON, indicator.id, number // 20 % 5 + 1)
        store.save_answer(draft, Voice.PERSON, indicator.id)
        yield


def commits(bare: Any) -> Iterator[None]:
    """Change one of forty rows of a plain table at a time."""
    bare.execute("CREATE TABLE answer (place INTEGER PRIMARY KEY, step INTEGER)")
    for number in count():
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT OR REPLACE INTO answer VALUES (?, ?)", (number % 40, number))
        bare.execute("COMMIT")
        yield


def searching(big: Store, small: Store) -> list[Result]:
    """Search as the window does, after each key typed: key by key, and all keys in both by turns."""
    slowest = max(median(timed_ms(lambda: look(big, typed), 15)) for typed in TYPED)  # noqa: B023
    ours, theirs = interleaved_ms([lambda: look(big, *TYPED), lambda: look(small, *TYPED)], 40)
    return [
        Result("people search as you type, 10,000 people, slowest key", slowest, 30, "ms"),
        ratio(f"people search, {len(TYPED)} keys, 10,000 people against 1,000", ours, theirs, 1.5),
    ]


def look(store: Store, *typed: str) -> None:
    """Do what the window does after each key: read the first page of those found, and their number."""
    for text in typed:
        store.people(text)
        store.count_people(text)


def opening(store: Store, person_id: UUID) -> Result:
    """Open the person with fifty assessments as the window does."""
    times = timed_ms(lambda: open_person(store, person_id), 25)
    whole = median(timed_ms(lambda: store.record(person_id), 5))
    detail = f"all fifty whole: {whole:.0f} ms"
    return Result("opening a person with 50 assessments", median(times), 100, "ms", detail)


def open_person(store: Store, person_id: UUID) -> None:
    """Read what a person's page shows: themselves, the list, the newest picture and the one before."""
    rows = store.assessment_rows(person_id)
    store.person(person_id)
    newest = store.assessment(rows[-1].id)
    store.signed_before(newest)
    for row in rows:
        if row.state is State.DRAFT:
            store.assessment(row.id, row.version)


def peak_memory(folder: Path) -> Result:
    """Open ten people, whole, in a new process and read how much memory it ever had after unlocking."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN_TEN, str(folder), PASSPHRASE],
        cwd=Path(__file__).resolve().parent.parent,
        stdout=subprocess.PIPE,
        check=True,
    )
    unlocking, peak = map(float, done.stdout.split())
    detail = f"{unlocking:.0f} MB while it unlocked at a cheap cost; an ordinary one takes 256 MB for 0.4 s"
    return Result("peak memory after opening ten people of 10,000", peak, 300, "MB", detail)
