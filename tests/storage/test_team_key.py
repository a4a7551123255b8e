"""A team's passphrase opens the team's files, and gives the numbers that stand for people in them."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from wellbeing_desktop.storage.errors import (
    DamagedSealError,
    EmptyPassphraseError,
    NewerSealError,
    NotSealedError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.kdf import ORDINARY
from wellbeing_desktop.storage.sealed import seal
from wellbeing_desktop.storage.team_key import TEAM_COST, TeamKey, read_team_sealed

PASSPHRASE = "otter lantern sixpence gravel"
CONTENT = b"codes and days" * 50


@pytest.fixture(scope="module")
def key(cheap) -> TeamKey:
    return TeamKey(PASSPHRASE, cheap)


@pytest.fixture(scope="module")
def other(cheap) -> TeamKey:
    return TeamKey("another one of four words", cheap)


def test_every_laptop_with_the_passphrase_opens_the_file(key, cheap):
    sealed = key.seal(CONTENT)

    assert TeamKey(PASSPHRASE, cheap).unseal(sealed) == CONTENT
    assert b"codes" not in sealed
    assert key.seal(CONTENT) != sealed


def test_forms_of_one_passphrase_are_one_team(cheap):
    assert (
        TeamKey("Ébène lanterne", cheap).unseal(TeamKey("E\u0301be\u0300ne lanterne", cheap).seal(b"x"))
        == b"x"
    )


def test_another_teams_file_is_told_apart_from_a_damaged_one(key, other):
    sealed = key.seal(CONTENT)
    with pytest.raises(WrongPassphraseError):
        other.unseal(sealed)
    for wrong in (sealed[:-1], sealed[:-40] + bytes(40), sealed.replace(b'"nonce": "', b'"nonce": "AAAA', 1)):
        with pytest.raises(DamagedSealError):
            key.unseal(wrong)


def test_a_hand_over_is_no_team_file_and_a_team_file_no_hand_over(key, cheap, tmp_path):
    (tmp_path / "f").write_bytes(seal(CONTENT, PASSPHRASE, cheap))
    with pytest.raises(NotSealedError):
        key.unseal((tmp_path / "f").read_bytes())
    with pytest.raises(NotSealedError):
        read_team_sealed(tmp_path / "f")
    (tmp_path / "g").write_bytes(key.seal(CONTENT))
    assert key.unseal(read_team_sealed(tmp_path / "g")) == CONTENT


def test_a_file_of_a_later_version_is_told_so(key):
    with pytest.raises(NewerSealError):
        key.unseal(key.seal(CONTENT).replace(b"team-file 1\n", b"team-file 2\n", 1))


def test_no_passphrase_is_no_team(cheap):
    with pytest.raises(EmptyPassphraseError):
        TeamKey("", cheap)


def test_a_guess_costs_what_a_guess_at_a_store_costs():
    assert TEAM_COST == ORDINARY


def test_the_same_person_is_the_same_on_every_laptop_and_another_in_another_team(key, other, cheap):
    one = uuid4()

    assert key.token("person", one) == TeamKey(PASSPHRASE, cheap).token("person", one)
    assert len({key.token("person", one), other.token("person", one), key.token("assessment", one)}) == 3
    assert one.hex not in key.token("person", one)


def test_what_stands_for_an_id_never_changes_between_versions(key):
    """It must not: the files of last month would tell of other people."""
    assert key.token("person", UUID(int=1)) == "2c64420b2c7d142f86f29b18803801d0"
    assert key.shift_days(UUID(int=1), 14) == -14


@pytest.mark.parametrize("most", [0, 1, 7, 31])
def test_days_are_moved_by_no_more_than_was_asked_and_by_all_of_it(key, most):
    moved = {key.shift_days(UUID(int=number), most) for number in range(1_000)}

    assert moved == set(range(-most, most + 1))
