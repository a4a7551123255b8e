"""Killed at any moment: what was acknowledged is there, nothing is half there, nobody is locked out."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.trust.killing import Killer, needs_fork
from tests.trust.talk import steps_kept
from tests.trust.trial import Trial
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.files import write_whole
from wellbeing_desktop.storage.errors import WrongPassphraseError
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.store import Store

pytestmark = needs_fork


def test_killed_while_rating(folder: Path, passphrase: str, draft: Assessment) -> None:
    trial, saved = Trial("kill -9 while rating", 25, 1_000), 0
    with Killer() as killer:
        for number in trial.rounds():
            with Store.open(folder, passphrase) as store:
                before = store.assessment(draft.id)
            seed = f"{trial.seed} {number}"
            said = killer.kill(*moment(trial, 16, 0.008), "talk", folder, passphrase, draft.id, seed)
            saved += len(said)
            with Store.open(folder, passphrase) as store:
                trial.lost += steps_kept(store.assessment(draft.id), before, seed, len(said)) is None
                trial.wrong += bool(store.verify())
    trial.found = f"{saved:,} saves acknowledged"
    assert saved > trial.times, "hardly anything was saved before a kill, so hardly anything was tested"
    trial.check()


def test_killed_while_the_passphrase_changes(tmp_path: Path, cheap: KdfCost) -> None:
    trial, last, changes = Trial("passphrase change killed", 12, 200), 0, 0
    folder = tmp_path / "store"
    store, recovery_key = Store.create(folder, "passphrase 0", cheap)
    store.close()
    with Killer() as killer:
        for _ in trial.rounds():
            said = killer.kill(*moment(trial, 2, 0.06), "passphrases", folder, last)
            acknowledged = int(said[-1]) if said else last
            changes += len(said)
            Store.open_with_recovery_key(folder, recovery_key).close()
            opening = [n for n in (acknowledged + 1, acknowledged) if opens(folder, f"passphrase {n}")]
            trial.locked_out += not opening
            last = opening[0]
    trial.found = f"{changes:,} changes acknowledged; the recovery key opened it each time"
    assert changes > trial.times // 2
    trial.check()


def test_killed_while_a_backup_is_made(folder: Path, passphrase: str, draft: Assessment) -> None:
    trial, made = Trial("backup killed", 8, 100), 0
    file, elsewhere = folder.parent / "stick" / "monday.wellbeing-backup", folder.parent / "elsewhere"
    file.parent.mkdir()
    with Store.open(folder, passphrase) as store:
        store.backup(file)
    with Killer() as killer:
        for _ in trial.rounds():
            made += len(killer.kill(*moment(trial, 1, 0.15), "backups", folder, passphrase, file))
            restore(file, elsewhere, passphrase)
            with Store.open(elsewhere, passphrase) as store:
                trial.lost += store.assessment(draft.id) != draft or bool(store.verify())
            shutil.rmtree(elsewhere)
            with Store.open(folder, passphrase) as store:
                trial.wrong += bool(store.verify())
            assert sorted(path.name for path in folder.iterdir()) == sorted(
                ["wellbeing.db", "wellbeing.keys", "wellbeing.keys.copy"]
            )
            assert [path.name for path in file.parent.iterdir()] == [file.name]
    trial.found = f"{made} backups made; the last good one came back each time; no strays"
    assert made > trial.times // 4
    trial.check()


def test_killed_while_a_file_is_exported(tmp_path: Path) -> None:
    trial, made = Trial("export killed", 40, 200), 0
    with Killer() as killer:
        for number in trial.rounds():
            place = tmp_path / str(number)
            place.mkdir()
            made += len(killer.kill(*moment(trial, 6, 0.004), "exports", place, "words "))
            for file in place.iterdir():
                trial.lost += file.suffix == ".pdf" and not is_whole(file)
                assert file.stat().st_mode & 0o777 == 0o600
            write_whole(place / "0.pdf", b"the next one")
            assert {path.name for path in place.iterdir()} <= {"0.pdf", "1.pdf", "2.pdf"}
    trial.found = f"{made:,} files written; each whole and for its owner only; no strays"
    assert made > trial.times
    trial.check()


def moment(trial: Trial, lines: int, seconds: float) -> tuple[int, float]:
    """Draw when to kill: after so many lines at most, and so many seconds at most after that."""
    return trial.chance.randint(0, lines), trial.chance.uniform(0, seconds)


def opens(folder: Path, passphrase: str) -> bool:
    try:
        Store.open(folder, passphrase).close()
    except WrongPassphraseError:
        return False
    return True


def is_whole(file: Path) -> bool:
    first, middle, last = file.read_bytes().split(b"\n")
    return first == last and middle == b"words " * 20_000
