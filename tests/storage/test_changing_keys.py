"""Another passphrase or recovery key: the key files are written, what is kept is not."""

from __future__ import annotations

import pytest

from wellbeing_desktop.storage.errors import WrongPassphraseError, WrongRecoveryKeyError
from wellbeing_desktop.storage.keyed_store import KeyedStore
from wellbeing_desktop.storage.places import DATABASE, KEYS
from wellbeing_desktop.storage.recovery import new_recovery_key
from wellbeing_desktop.storage.store import Store

NEW = "harbour thimble walnut drizzle"


@pytest.fixture
def untold(monkeypatch):
    """Leave the entry of the audit out: it is all that the database would be written for."""
    monkeypatch.setattr(KeyedStore, "note_or_owe", lambda *_: None)


@pytest.fixture
def database(tmp_path):
    file = tmp_path / "store" / DATABASE
    return file.read_bytes


def test_changing_keys_leaves_every_byte_of_the_database(store, untold, database, cheap):
    before = database()
    store.change_passphrase(NEW, cheap)
    store.use_recovery_key(new_recovery_key())

    assert database() == before


def test_the_current_passphrase_is_checked_without_opening_anything(store, passphrase):
    keys = (store.folder / KEYS).read_bytes()
    store.check_passphrase(passphrase)
    with pytest.raises(WrongPassphraseError):
        store.check_passphrase(NEW)

    assert (store.folder / KEYS).read_bytes() == keys


def test_a_new_recovery_key_ends_the_old_one_and_leaves_the_passphrase(store, passphrase):
    first, second = new_recovery_key(), new_recovery_key()
    store.use_recovery_key(first)
    store.use_recovery_key(second)
    store.close()

    with pytest.raises(WrongRecoveryKeyError):
        Store.open_with_recovery_key(store.folder, first)
    Store.open_with_recovery_key(store.folder, second).close()
    Store.open(store.folder, passphrase).close()


@pytest.mark.parametrize("cafe", ["cafe\u0301", "caf\u00e9", "\uff43\uff41\uff46\u00e9"])
def test_forms_of_one_passphrase_open_one_store(store, cheap, cafe):
    store.change_passphrase("café lantern sixpence", cheap)
    store.close()

    Store.open(store.folder, f"{cafe} lantern sixpence").close()


def test_both_changes_stand_in_the_audit(store, cheap):
    store.change_passphrase(NEW, cheap)
    store.use_recovery_key(new_recovery_key())

    assert [row.act for row in store.audit(2)] == ["recovery_key_changed", "passphrase_changed"]
