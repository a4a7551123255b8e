"""A sealed file opens by its passphrase alone, and what is wrong with it is told apart."""

from __future__ import annotations

import json
import random

import pytest

from wellbeing_desktop.storage.errors import (
    DamagedSealError,
    EmptyPassphraseError,
    NewerSealError,
    NotSealedError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.sealed import seal, unseal

CONTENT = b"Aoife Byrne, and what she said" * 40
PASSPHRASE = "otter lantern sixpence gravel"


@pytest.fixture(scope="module")
def sealed(cheap) -> bytes:
    return seal(CONTENT, PASSPHRASE, cheap)


def test_it_opens_by_its_passphrase_and_holds_nothing_readable(sealed):
    assert unseal(sealed, PASSPHRASE) == CONTENT
    assert b"Aoife" not in sealed


def test_another_passphrase_is_told_apart_from_a_damaged_file(sealed):
    with pytest.raises(WrongPassphraseError):
        unseal(sealed, "another one of four words")
    with pytest.raises(DamagedSealError):
        unseal(sealed[:-1], PASSPHRASE)
    with pytest.raises(DamagedSealError):
        unseal(sealed[:-40] + bytes(40), PASSPHRASE)


def test_the_same_content_is_sealed_another_way_each_time(sealed, cheap):
    assert seal(CONTENT, PASSPHRASE, cheap) != sealed


def test_no_passphrase_is_refused(cheap):
    with pytest.raises(EmptyPassphraseError):
        seal(CONTENT, "", cheap)


@pytest.mark.parametrize("data", [b"", b"{}", b"PK\x03\x04", b"wellbeing-hand", b"\x00" * 100])
def test_another_kind_of_file_is_told_so(data):
    with pytest.raises(NotSealedError):
        unseal(data, PASSPHRASE)


def test_a_file_of_a_later_version_is_told_so(sealed):
    with pytest.raises(NewerSealError):
        unseal(sealed.replace(b"hand-over 1\n", b"hand-over 2\n", 1), PASSPHRASE)


@pytest.mark.parametrize(
    "cost", [{"memory_kib": 64 * 1024 * 1024}, {"memory_kib": 1}, {"passes": 10**9}, {"lanes": 0}]
)
def test_a_cost_that_no_laptop_should_pay_is_not_paid(sealed, cost):
    first, head, rest = sealed.split(b"\n", 2)
    table = json.loads(head)
    table["kdf"] |= cost
    with pytest.raises(DamagedSealError):
        unseal(b"\n".join((first, json.dumps(table).encode(), rest)), PASSPHRASE)


def test_no_changed_byte_goes_unnoticed(sealed):
    dice = random.Random(7)
    for _ in range(60):
        at = dice.randrange(len(sealed))
        changed = sealed[:at] + bytes([sealed[at] ^ (1 << dice.randrange(8))]) + sealed[at + 1 :]
        with pytest.raises((NotSealedError, NewerSealError, DamagedSealError, WrongPassphraseError)):
            unseal(changed, PASSPHRASE)
