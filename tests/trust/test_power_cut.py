"""The power goes at any write: what was acknowledged is there, whatever the disk did not finish.

A talk is saved through the store while a shim writes down what reaches the disk; each cut is then
made from that record, opened by the store and compared with the talk.
"""

from __future__ import annotations

import random
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.trust.replay import Disk, Event, acknowledged, events
from tests.trust.shim import compiled, environment
from tests.trust.talk import steps_kept
from tests.trust.trial import Trial
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.storage import keys
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.store import Store

STEPS = 150

TALKING = """
import os, sys
from pathlib import Path
from uuid import UUID
from tests.trust.talk import Talk
from wellbeing_desktop.storage import database
from wellbeing_desktop.storage.store import Store

folder, passphrase, assessment, seed, steps, synchronous = sys.argv[1:]
database.SETTINGS["synchronous"] = (synchronous, None)
store = Store.open(Path(folder), passphrase)
talk = Talk(store.assessment(UUID(assessment)), seed)
for number in range(int(steps)):
    talk.step(store)
    os.write(1, b"saved\\n")
os._exit(0)
"""


class Recorded:
    """A talk, the store before it, and all that reached the disk."""

    def __init__(self, folder: Path, passphrase: str, draft: Assessment, seed: int) -> None:
        self.folder, self.passphrase, self.draft, self.seed = folder, passphrase, draft, seed
        self.before = {path.name: path.read_bytes() for path in folder.iterdir()}
        self.data_key, self.ring = keys.unlock(folder, passphrase)

    def record(self, place: Path, synchronous: str) -> list[Event]:
        """Talk once more from the beginning; return what reached the disk."""
        for path in self.folder.iterdir():
            path.unlink()
        self._put(self.folder, self.before)
        log = place / f"{synchronous}.log"
        given = (self.folder, self.passphrase, self.draft.id, self.seed, STEPS, synchronous)
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", TALKING, *map(str, given)],
            env=environment(compiled(place), self.folder, log),
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        found = events(log)
        assert acknowledged(found) == STEPS
        return found

    def holds(self, place: Path, files: dict[str, bytes], said: int) -> tuple[bool, bool]:
        """Open the store as the cut left it: does it hold what was acknowledged, and is it sound?"""
        place.mkdir(exist_ok=True)
        for path in place.iterdir():
            path.unlink()
        self._put(place, files)
        try:
            with Store(place, lambda _: (self.data_key, self.ring)) as store:
                found = store.assessment(self.draft.id)
                return steps_kept(
                    found, deepcopy(self.draft), self.seed, said
                ) is not None, not store.verify()
        except StoreError:
            return False, False

    @staticmethod
    def _put(place: Path, files: dict[str, bytes]) -> None:
        for name, data in files.items():
            (place / name).write_bytes(data)


@pytest.fixture
def recorded(folder: Path, passphrase: str, draft: Assessment) -> Recorded:
    return Recorded(folder, passphrase, draft, 7)


@pytest.mark.parametrize(("kind", "short"), [("ordered", 25), ("adversarial", 40)])
def test_the_power_goes_at_any_write(tmp_path: Path, recorded: Recorded, kind: str, short: int) -> None:
    trial = Trial(f"power cut, {kind}", short, 1_000)
    found = recorded.record(tmp_path, "EXTRA")
    for cut in cuts(trial, found):
        trial.lost += not cut_holds(recorded, tmp_path, found[:cut], trial.chance, kind)
    trial.found = f"{len(found):,} writes, syncs and names recorded over {STEPS} saves"
    trial.check()


def test_without_syncing_the_same_cuts_do_lose_answers(tmp_path: Path, recorded: Recorded) -> None:
    """The control: were nothing lost here either, the harness would be blind."""
    trial = Trial("power cut, control without sync (must lose)", 12, 200)
    found = recorded.record(tmp_path, "OFF")
    held = [
        cut_holds(recorded, tmp_path, found[:cut], trial.chance, "adversarial") for cut in cuts(trial, found)
    ]
    trial.found = f"lost or damaged {held.count(False)} times, as it must"
    assert held.count(False) > trial.times // 2
    trial.check()


def cuts(trial: Trial, found: list[Event]) -> list[int]:
    first = next(place for place, event in enumerate(found) if event.kind == "A")
    return [trial.chance.randrange(first, len(found) + 1) for _ in trial.rounds()]


def cut_holds(recorded: Recorded, place: Path, found: list[Event], chance: random.Random, kind: str) -> bool:
    disk = Disk(recorded.before)
    for event in found:
        disk.take(event)
    files = disk.after_ordered_cut(found[-1], chance) if kind == "ordered" else disk.after_any_cut(chance)
    return recorded.holds(place / "after", files, acknowledged(found)) == (True, True)
