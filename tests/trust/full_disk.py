"""Fills a file system of 1 MiB again and again. Run by `unshare -rm`; says what it found as JSON."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from tests.trust.killing import Killer
from tests.trust.talk import steps_kept
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.store import Store

SMALL, LARGE = "1m", "8m"


def mount(place: Path, *options: str) -> None:
    """Mount or mount again; only this process and its children see it."""
    command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "none", str(place)]
    subprocess.run(command, check=True)


class FullDisk:
    """A store on a small file system, and what became of it."""

    def __init__(self, place: Path, folder: Path, passphrase: str, assessment_id: UUID) -> None:
        self.place, self.kept, self.passphrase, self.id = place, folder, passphrase, assessment_id
        self.store = place / "store"
        self.found: Counter[str] = Counter(lost=0, wrong=0, full=0, killed=0, other=0)

    def once(self, killer: Killer, seed: str, chance: random.Random) -> None:
        """Fill it, sometimes kill it, look at it while it is full, make room, save again."""
        mount(self.place, "remount", f"size={SMALL}")
        shutil.rmtree(self.store, ignore_errors=True)
        shutil.copytree(self.kept, self.store)
        with Store.open(self.store, self.passphrase) as store:
            before = store.assessment(self.id)
        self._leave_free(chance.randrange(0, 45_000))
        said = self._fill(killer, seed, chance)
        acknowledged = sum(line.isdigit() for line in said)
        self.found["full"] += "full" in said
        self.found["other"] += bool({line for line in said if not line.isdigit()} - {"full"})
        self._look(before, seed, acknowledged)
        mount(self.place, "remount", f"size={LARGE}")
        with Store.open(self.store, self.passphrase) as store:
            draft = store.assessment(self.id)
            draft.stop_at("self_worth")
            store.save(draft)
            self.found["lost"] += store.assessment(self.id) != draft

    def read_only(self) -> str:
        """Mount it for reading only; return how the store refuses, and see that nothing changed."""
        files = {path.name: path.read_bytes() for path in self.store.iterdir()}
        mount(self.place, "remount", "ro")
        try:
            Store.open(self.store, self.passphrase).close()
        except StoreError as error:
            refused = type(error).__name__
        else:
            refused = "opened"
        same = files == {path.name: path.read_bytes() for path in self.store.iterdir()}
        return refused if same else "changed"

    def _fill(self, killer: Killer, seed: str, chance: random.Random) -> list[str]:
        given = (self.store, self.passphrase, self.id, seed)
        if chance.random() < 0.5:
            self.found["killed"] += 1
            return killer.kill(chance.randrange(40), chance.uniform(0, 0.02), "fill_and_stay", *given)
        return killer.let("fill", *given)

    def _leave_free(self, free: int) -> None:
        ballast = self.place / "ballast"
        ballast.unlink(missing_ok=True)
        about = os.statvfs(self.place)
        ballast.write_bytes(bytes(max(0, about.f_bavail * about.f_frsize - free)))

    def _look(self, before: Assessment, seed: str, acknowledged: int) -> None:
        with Store.open(self.store, self.passphrase) as store:
            kept = steps_kept(store.assessment(self.id), before, seed, acknowledged)
            self.found["lost"] += kept is None
            self.found["wrong"] += bool(store.verify())


def main(arguments: Sequence[str]) -> None:
    """Fill it as often as asked and say what was found."""
    place, folder, passphrase, assessment_id, seed, times = arguments
    disk_at = Path(place) / "small"
    disk_at.mkdir()
    mount(disk_at, f"size={SMALL}")
    disk = FullDisk(disk_at, Path(folder), passphrase, UUID(assessment_id))
    chance = random.Random(seed)
    with Killer() as killer:
        for number in range(int(times)):
            disk.once(killer, f"{seed} {number}", chance)
    print(json.dumps({**disk.found, "read_only": disk.read_only()}))


if __name__ == "__main__":
    main(sys.argv[1:])
