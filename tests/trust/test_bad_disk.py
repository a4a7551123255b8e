"""The disk answers with an error, is full, or lets nothing be written: it is said, and nothing is lost."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.trust.killing import Killer, needs_fork
from tests.trust.shim import compiled, environment
from tests.trust.talk import steps_kept
from tests.trust.trial import Trial
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.storage.store import Store

pytestmark = needs_fork

STEPS = 40
FOR_EVER = 10**9


@pytest.mark.parametrize(("failures", "name"), [(1, "once"), (4, "four times"), (FOR_EVER, "from then on")])
def test_a_write_or_sync_that_fails(
    tmp_path: Path, folder: Path, passphrase: str, draft: Assessment, failures: int, name: str
) -> None:
    trial, failed = Trial(f"I/O error at the n-th write or sync, {name}", 6, 200), 0
    kept = Path(shutil.copytree(folder, tmp_path / "kept"))
    with Killer(**environment(compiled(tmp_path), folder)) as killer:
        for number in trial.rounds():
            failing = number if trial.is_full else trial.chance.randrange(1, 200)
            given = (folder, passphrase, draft.id, trial.seed, failing, failures, STEPS)
            said = killer.let("talk_on_bad_disk", *given)
            safe = [line for line in said if line.isdigit()]
            failed += len(said) - len(safe)
            assert set(said) - set(safe) <= {"failed io"}
            assert len(safe) == STEPS or failures == FOR_EVER
            with Store.open(folder, passphrase) as store:
                found = store.assessment(draft.id)
                before = untouched(kept, tmp_path / "again", passphrase, draft)
                trial.lost += steps_kept(found, before, trial.seed, len(safe)) is None
                trial.wrong += bool(store.verify())
            shutil.rmtree(folder)
            shutil.copytree(kept, folder)
    trial.found = f"{failed} saves failed; each was said"
    assert failed >= trial.times // 2
    trial.check()


def test_a_full_disk(tmp_path: Path, folder: Path, passphrase: str, draft: Assessment) -> None:
    """On a real file system of 1 MiB, made in a namespace of our own: nobody's rights are needed."""
    if not may_make_a_disk(tmp_path):
        pytest.skip("no file system of one's own here: unshare -rm and mount -t tmpfs are not allowed")
    trial = Trial("disk full: commit, reopen, kill", 6, 120)
    *_, trial.times = trial.rounds()
    given = (tmp_path, folder, passphrase, draft.id, trial.seed, trial.times)
    command = ["unshare", "-rm", sys.executable, "-W", "ignore", "-m", "tests.trust.full_disk"]
    done = subprocess.run([*command, *map(str, given)], cwd=ROOT, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout.splitlines()[-1])
    trial.lost, trial.wrong = found["lost"], found["wrong"]
    trial.found = (
        f"full {found['full']} times, said each time; opened and read on the full disk; "
        f"{found['killed']} of them killed; saved again once there was room"
    )
    assert not found["other"], "the disk was full, and it said something else"
    assert found["full"] >= trial.times // 2
    assert found["read_only"] == "StorePermissionError"
    trial.check()


def may_make_a_disk(folder: Path) -> bool:
    if not shutil.which("unshare"):
        return False
    command = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", str(folder)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def untouched(kept: Path, place: Path, passphrase: str, draft: Assessment) -> Assessment:
    """Return the draft as it was before the talk, from a copy of its store."""
    shutil.rmtree(place, ignore_errors=True)
    with Store.open(Path(shutil.copytree(kept, place)), passphrase) as store:
        return store.assessment(draft.id)
