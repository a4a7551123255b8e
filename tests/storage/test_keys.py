"""The key files open by what they were made with, whatever happened to one of them."""

from __future__ import annotations

import base64
import errno
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from wellbeing_desktop.storage import kdf, keys
from wellbeing_desktop.storage.errors import (
    DamagedKeysError,
    EmptyPassphraseError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from wellbeing_desktop.storage.kdf import ORDINARY, SMALL, KdfCost
from wellbeing_desktop.storage.places import KEYS, KEYS_COPY


@pytest.fixture
def made(tmp_path, cheap):
    ring, data_key, recovery_key = keys.new_ring("open sesame", cheap)
    keys.write_ring(tmp_path, ring)
    return tmp_path, data_key, recovery_key


def rewrite(folder, change):
    """Change both key files as somebody would who knows their format, checksum included."""
    body = json.loads((folder / KEYS).read_bytes())
    change(body)
    body.pop("check")
    data = json.dumps({**body, "check": keys._check(body)}).encode()
    for name in (KEYS, KEYS_COPY):
        (folder / name).write_bytes(data)


def test_passphrase_and_recovery_key_give_the_same_data_key(made):
    folder, data_key, recovery_key = made

    assert len(data_key) == 32
    assert keys.unlock(folder, "open sesame")[0] == data_key
    assert keys.unlock_by_recovery(folder, recovery_key)[0] == data_key


def test_neither_secret_nor_data_key_stands_in_the_files(made):
    folder, data_key, recovery_key = made
    text = (folder / KEYS).read_text()

    assert "sesame" not in text
    assert recovery_key[:9] not in text
    assert base64.b64encode(data_key).decode() not in text
    assert data_key.hex() not in text
    assert (folder / KEYS).read_bytes() == (folder / KEYS_COPY).read_bytes()


def test_two_stores_never_share_a_key(cheap):
    assert keys.new_ring("a", cheap)[1] != keys.new_ring("a", cheap)[1]


@pytest.mark.parametrize("typed", ["open sesame ", "Open sesame", "open", "", "öpen", "\ud800"])
def test_another_passphrase_is_wrong(made, typed):
    with pytest.raises(WrongPassphraseError):
        keys.unlock(made[0], typed)


def test_forms_of_one_passphrase_are_one(tmp_path, cheap):
    ring, data_key, _ = keys.new_ring("pa\u00dfw\u00f6rt", cheap)
    keys.write_ring(tmp_path, ring)

    assert keys.unlock(tmp_path, "pa\u00dfwo\u0308rt")[0] == data_key
    assert keys.unlock(tmp_path, "\uff50a\u00dfw\u00f6rt")[0] == data_key


def test_a_recovery_key_of_another_store_is_wrong(made, cheap):
    with pytest.raises(WrongRecoveryKeyError):
        keys.unlock_by_recovery(made[0], keys.new_ring("x", cheap)[2])


def test_an_empty_passphrase_is_refused(cheap):
    with pytest.raises(EmptyPassphraseError):
        keys.new_ring("", cheap)


def test_any_damaged_bit_of_one_file_is_made_good_by_the_other(made):
    folder, data_key, recovery_key = made
    sound, chance = (folder / KEYS).read_bytes(), random.Random(4)
    for number in range(20):
        broken = bytearray(sound)
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        name = (KEYS, KEYS_COPY)[number % 2]
        (folder / name).write_bytes(broken)
        assert keys.unlock(folder, "open sesame")[0] == data_key
        assert keys.unlock_by_recovery(folder, recovery_key)[0] == data_key
        with pytest.raises(WrongPassphraseError):
            keys.unlock(folder, "wrong")
        (folder / name).write_bytes(sound)


@pytest.mark.parametrize(
    "junk",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 60_000, b'{"slots": 5, "store": "x"}', b"x" * 100_000],
)
def test_two_files_that_are_no_key_files_are_damaged_keys(made, junk):
    for name in (KEYS, KEYS_COPY):
        (made[0] / name).write_bytes(junk)

    with pytest.raises(DamagedKeysError):
        keys.unlock(made[0], "open sesame")


def test_keys_that_are_gone_are_damaged_keys(made):
    (made[0] / KEYS).unlink()
    assert keys.unlock(made[0], "open sesame")[0] == made[1]
    (made[0] / KEYS_COPY).unlink()
    with pytest.raises(DamagedKeysError):
        keys.unlock(made[0], "open sesame")


@pytest.mark.parametrize("error", [errno.EIO, errno.EISDIR, errno.ELOOP])
def test_a_key_file_that_the_disk_does_not_give_out_is_made_good_by_the_other(made, monkeypatch, error):
    folder, data_key, _ = made
    there = Path.open

    def refused(path: Path, mode: str = "r") -> object:
        if path.name == KEYS:
            raise OSError(error, os.strerror(error))
        return there(path, mode)

    monkeypatch.setattr(Path, "open", refused)

    assert keys.unlock(folder, "open sesame")[0] == data_key
    with pytest.raises(WrongPassphraseError):
        keys.unlock(folder, "wrong")


def test_damage_in_both_files_is_not_called_a_wrong_passphrase(made):
    for name in (KEYS, KEYS_COPY):
        body = json.loads((made[0] / name).read_bytes())
        body["slots"][0]["wrapped"] = base64.b64encode(bytes(48)).decode()
        (made[0] / name).write_text(json.dumps(body))

    with pytest.raises(DamagedKeysError):
        keys.unlock(made[0], "open sesame")


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(store="0" * 36),
        lambda body: body["slots"][0]["kdf"].update(passes=2),
        lambda body: body["slots"][0]["kdf"].update(memory_kib=20 * 1024),
        lambda body: body["slots"][0]["kdf"].update(memory_kib=1),
        lambda body: body["slots"][0]["kdf"].update(memory_kib=64 * 1024**2),
        lambda body: body["slots"][0]["kdf"].update(memory_kib=True),
        lambda body: body["slots"][0]["kdf"].update(passes="1"),
        lambda body: body["slots"][0]["kdf"].update(lanes=10**9),
        lambda body: body["slots"][0]["kdf"].update(name="none"),
        lambda body: body["slots"][0].update(type="recovery"),
        lambda body: body["slots"][0].update(salt="AAAA"),
        lambda body: body["slots"][0].update(salt=body["slots"][1]["salt"]),
        lambda body: body["slots"][0].update(wrapped=body["slots"][1]["wrapped"]),
        lambda body: body["slots"][0].update(kdf=None),
    ],
)
def test_a_key_file_that_somebody_changed_does_not_open(made, change):
    rewrite(made[0], change)

    with pytest.raises(WrongPassphraseError):
        keys.unlock(made[0], "open sesame")


def test_an_unreasonable_cost_is_refused_before_memory_is_taken(made):
    rewrite(made[0], lambda body: body["slots"][0]["kdf"].update(memory_kib=64 * 1024**2))
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(WrongPassphraseError):
        keys.unlock(made[0], "open sesame")

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


def test_a_damaged_copy_is_written_anew(made):
    folder = made[0]
    sound = (folder / KEYS).read_bytes()
    (folder / KEYS).write_bytes(b"damaged")
    keys.heal(folder, keys.unlock(folder, "open sesame")[1])

    assert json.loads((folder / KEYS).read_bytes()) == json.loads(sound)


def test_a_new_passphrase_keeps_data_key_and_recovery_key(made, cheap):
    folder, data_key, recovery_key = made
    ring = keys.unlock(folder, "open sesame")[1]
    keys.write_ring(folder, ring.with_passphrase(data_key, "new one", cheap))

    assert keys.unlock(folder, "new one")[0] == data_key
    assert keys.unlock_by_recovery(folder, recovery_key)[0] == data_key
    with pytest.raises(WrongPassphraseError):
        keys.unlock(folder, "open sesame")


def test_the_cost_suits_the_memory_of_the_machine(monkeypatch):
    assert (ORDINARY.memory_kib, ORDINARY.passes, ORDINARY.lanes) == (262_144, 3, 4)
    monkeypatch.setattr(kdf, "_machine_memory_bytes", lambda: 3 * 1024**3)
    assert kdf.cost_for_this_machine() == SMALL
    monkeypatch.setattr(kdf, "_machine_memory_bytes", lambda: 8 * 1024**3)
    assert kdf.cost_for_this_machine() == ORDINARY
    monkeypatch.setattr(kdf, "_machine_memory_bytes", lambda: None)
    assert kdf.cost_for_this_machine() == ORDINARY


def test_the_memory_of_this_machine_is_known():
    assert kdf._machine_memory_bytes() > 256 * 1024**2


@pytest.mark.parametrize("cost", [KdfCost(1024), KdfCost(passes=11), KdfCost(lanes=0), KdfCost(2**21)])
def test_a_cost_outside_the_limits_is_refused(cost):
    with pytest.raises(ValueError, match="cost"):
        keys.new_ring("open sesame", cost)


def test_seeing_whether_a_store_is_there_does_not_load_the_database(tmp_path):
    code = (
        "import sys, pathlib; from wellbeing_desktop.storage import keys; "
        "assert not keys.is_there(pathlib.Path(sys.argv[1])); "
        "assert not {'sqlalchemy', 'sqlcipher3', 'alembic'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True)
