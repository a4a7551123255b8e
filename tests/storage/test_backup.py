"""A backup is checked before it counts, and restoring never loses what is there."""

from __future__ import annotations

import json
import os
import random
import zipfile
from pathlib import Path

import pytest

from tests.storage.conftest import filled, sign_off
from wellbeing_desktop.storage import backup as backup_module
from wellbeing_desktop.storage import checks
from wellbeing_desktop.storage import restore as restore_module
from wellbeing_desktop.storage.backup import restore
from wellbeing_desktop.storage.errors import (
    DamagedBackupError,
    DamagedStoreError,
    NewerStoreError,
    NotABackupError,
    OwnFileError,
    SaveFailedError,
    StoreInUseError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def backed_up(store, draft, tmp_path):
    """A backup of a store with one signed assessment, and the assessment. The store is closed."""
    filled(draft).sign(sign_off())
    store.save(draft)
    file = tmp_path / "monday.wellbeing-backup"
    store.backup(file)
    store.close()
    return file, draft


def rewritten(file: Path, change) -> Path:
    """Write the backup anew with its members changed."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file


def manifest_with(**changes):
    def change(members):
        members["manifest.json"] = json.dumps({**json.loads(members["manifest.json"]), **changes})

    return change


def test_a_backup_brings_everything_back(backed_up, tmp_path, passphrase):
    file, assessment = backed_up

    assert restore(file, tmp_path / "new", passphrase) is None
    with Store.open(tmp_path / "new", passphrase) as found:
        assert found.assessment(assessment.id) == assessment
        assert found.verify() == []
    names = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert names == ["wellbeing.db", "wellbeing.keys", "wellbeing.keys.copy"]


def test_a_backup_is_encrypted_and_for_its_owner_only(backed_up):
    file, _ = backed_up
    data = file.read_bytes()

    assert file.stat().st_mode & 0o777 == 0o600
    for secret in (b"Aoife", b"choir", b"SQLite format 3", b"person_word"):
        assert secret not in data


def test_a_backup_of_an_open_store_leaves_nothing_behind_in_it(store, draft, tmp_path):
    before = sorted(path.name for path in store.folder.iterdir())
    store.backup(tmp_path / "a")
    store.backup(tmp_path / "a")

    assert sorted(path.name for path in store.folder.iterdir()) == before
    store.save(draft)


def test_the_store_that_was_there_is_kept_aside_whole(backed_up, store, passphrase, aoife):
    file, _ = backed_up
    with Store.open(store.folder, passphrase) as later:
        aoife.name = "Aoife Byrne"
        later.save_person(aoife)
    aside = restore(file, store.folder, passphrase)

    assert aside is not None
    assert aside.parent == store.folder / "backups"
    with Store.open(store.folder, passphrase) as found:
        assert found.person(aoife.id).name == "Aoife Ní Bhriain"
    with Store.open(aside, passphrase) as found:
        assert found.person(aoife.id).name == "Aoife Byrne"


def test_a_damaged_store_can_be_replaced_by_a_backup(backed_up, store, passphrase, aoife):
    (store.folder / "wellbeing.db").write_bytes(os.urandom(10_000))
    aside = restore(backed_up[0], store.folder, passphrase)

    assert (aside / "wellbeing.db").stat().st_size == 10_000
    with Store.open(store.folder, passphrase) as found:
        assert found.person(aoife.id) == aoife


def test_a_backup_opens_by_the_passphrase_of_its_day(backed_up, store, passphrase, cheap, tmp_path):
    with Store.open(store.folder, passphrase) as later:
        later.change_passphrase("new one", cheap)

    with pytest.raises(WrongPassphraseError):
        restore(backed_up[0], tmp_path / "new", "new one")
    restore(backed_up[0], tmp_path / "new", passphrase)


def test_a_store_in_use_is_not_replaced(backed_up, store, passphrase, aoife):
    with Store.open(store.folder, passphrase) as found:
        with pytest.raises(StoreInUseError):
            restore(backed_up[0], store.folder, passphrase)
        assert found.person(aoife.id) == aoife


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda file: file.write_bytes(b""), NotABackupError),
        (lambda file: file.write_bytes(b"hello"), NotABackupError),
        (lambda file: file.unlink(), NotABackupError),
        (lambda file: rewritten(file, lambda members: members.pop("wellbeing.keys")), NotABackupError),
        (lambda file: rewritten(file, lambda members: members.update({"../x": b""})), NotABackupError),
        (lambda file: rewritten(file, manifest_with(format="photos")), NotABackupError),
        (lambda file: rewritten(file, manifest_with(number=3)), NewerStoreError),
        (lambda file: rewritten(file, manifest_with(extra=2)), DamagedBackupError),
        (lambda file: rewritten(file, manifest_with(sha256=None)), DamagedBackupError),
        (lambda file: rewritten(file, manifest_with(sha256="0" * 64)), DamagedBackupError),
        (lambda file: rewritten(file, lambda m: m.update({"manifest.json": b"{"})), DamagedBackupError),
        (lambda file: rewritten(file, lambda m: m.update({"manifest.json": b"[]"})), DamagedBackupError),
        (lambda file: rewritten(file, lambda m: m.update({"wellbeing.keys": b"{}"})), DamagedBackupError),
        (lambda file: rewritten(file, lambda m: m.update({"wellbeing.db": b"x" * 9000})), DamagedBackupError),
    ],
)
def test_a_wrong_file_is_refused_and_nothing_replaced(backed_up, store, passphrase, make, kind):
    file, assessment = backed_up
    make(file)

    with pytest.raises(kind):
        restore(file, store.folder, passphrase)
    names = sorted(path.name for path in store.folder.iterdir())
    assert names == ["wellbeing.db", "wellbeing.keys", "wellbeing.keys.copy"]
    with Store.open(store.folder, passphrase) as found:
        assert found.assessment(assessment.id) == assessment


def test_a_backup_with_a_damaged_bit_is_never_put_in_place(backed_up, store, passphrase):
    file, _ = backed_up
    sound, chance = file.read_bytes(), random.Random(7)
    for _ in range(25):
        broken = bytearray(sound)
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        file.write_bytes(broken)
        with pytest.raises((NotABackupError, DamagedBackupError, NewerStoreError)):
            restore(file, store.folder, passphrase)
        file.write_bytes(sound[: chance.randrange(len(sound))])
        with pytest.raises((NotABackupError, DamagedBackupError)):
            restore(file, store.folder, passphrase)


def test_a_restore_that_was_stopped_is_finished_at_the_next_opening(
    backed_up, store, passphrase, aoife, monkeypatch
):
    with Store.open(store.folder, passphrase) as later:
        aoife.name = "Aoife Byrne"
        later.save_person(aoife)
    rename, done = Path.rename, []

    def stopping(self, target):
        if len(done) == stop_after:
            raise KeyboardInterrupt
        if ".checked-" in str(self) or "before-restore" in str(target):
            done.append(target)
        return rename(self, target)

    for stop_after in range(6):
        done.clear()
        with monkeypatch.context() as patched:
            patched.setattr(restore_module.Path, "rename", stopping)
            with pytest.raises(KeyboardInterrupt):
                restore(backed_up[0], store.folder, passphrase)
        with Store.open(store.folder, passphrase) as found:
            name = found.person(aoife.id).name
            assert name == ("Aoife Byrne" if stop_after == 0 and not done else "Aoife Ní Bhriain")
    kept = sorted((store.folder / "backups").iterdir())
    assert any(names_in(path, passphrase, aoife.id) == "Aoife Byrne" for path in kept)


def names_in(folder, passphrase, person_id):
    with Store.open(folder, passphrase) as store:
        return store.person(person_id).name


def test_a_copy_that_fails_its_check_is_no_backup(store, aoife, tmp_path, monkeypatch):
    (tmp_path / "monday").write_bytes(b"the one of last week")
    monkeypatch.setattr(checks, "file_problems", lambda _: ["a page is damaged"])
    with pytest.raises(DamagedBackupError):
        store.backup(tmp_path / "monday")

    assert (tmp_path / "monday").read_bytes() == b"the one of last week"
    assert store.person(aoife.id) == aoife


def test_a_full_disk_leaves_the_older_backup_and_the_store_usable(store, aoife, tmp_path, monkeypatch):
    (tmp_path / "monday").write_bytes(b"the one of last week")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_module.archive, "write", full)
    with pytest.raises(SaveFailedError) as caught:
        store.backup(tmp_path / "monday")

    assert caught.value.reason == "full"
    assert (tmp_path / "monday").read_bytes() == b"the one of last week"
    store.save_person(aoife)


@pytest.mark.parametrize("name", ["wellbeing.db", "wellbeing.keys", "wellbeing.keys.copy"])
def test_a_backup_is_never_written_over_the_store_itself(store, aoife, name):
    with pytest.raises(OwnFileError):
        store.backup(store.folder / "backups" / ".." / name)
    store.save_person(aoife)


def test_a_store_with_a_damaged_page_makes_no_backup(backed_up, store, passphrase, tmp_path):
    path = store.folder / "wellbeing.db"
    broken = bytearray(path.read_bytes())
    for place in range(len(broken) - 5 * 4096, len(broken), 4096):
        broken[place + 100] ^= 1
    path.write_bytes(broken)

    with Store.open(store.folder, passphrase) as found:
        with pytest.raises((DamagedStoreError, DamagedBackupError)):
            found.backup(tmp_path / "tuesday")
        assert found.verify() != []
    assert not (tmp_path / "tuesday").exists()


def test_no_other_file_can_be_attached(store):
    connection = store._opened.connection
    store.backup(store.folder.parent / "a")

    def attach():
        connection.execute("ATTACH 'plain.db' AS plain KEY ''")

    with pytest.raises(Exception, match="not authorized"):
        store._thread.now(attach)
    assert not Path("plain.db").exists()
