"""A recovery key that was copied by hand."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.storage.errors import RecoveryKeyTypoError
from wellbeing_desktop.storage.recovery import SECRET_BYTES, parsed, printed

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
secrets = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)


@given(secrets)
def test_a_key_is_nine_groups_of_four_and_reads_back(secret):
    key = printed(secret)

    assert re.fullmatch(rf"([{LETTERS}]{{4}}-){{8}}[{LETTERS}]{{4}}", key)
    assert parsed(key) == secret


@given(secrets)
def test_case_spaces_dashes_and_letters_that_look_alike_are_forgiven(secret):
    key = printed(secret)
    sloppy = key.lower().replace("0", "o").replace("1", "l").replace("-", " – ")

    assert parsed(f"  {sloppy}\n") == secret
    assert parsed(key.replace("1", "I").replace("-", "")) == secret


def test_every_wrong_letter_is_noticed_and_its_group_named():
    chance = random.Random(1)
    for _ in range(2):
        key = printed(chance.randbytes(SECRET_BYTES)).replace("-", "")
        for place, right in enumerate(key):
            for wrong in LETTERS.replace(right, ""):
                with pytest.raises(RecoveryKeyTypoError) as caught:
                    parsed(key[:place] + wrong + key[place + 1 :])
                assert caught.value.group == place // 4 + 1


def test_two_swapped_neighbours_are_noticed():
    chance = random.Random(3)
    for _ in range(40):
        key = printed(chance.randbytes(SECRET_BYTES)).replace("-", "")
        for i in range(35):
            if key[i] != key[i + 1]:
                with pytest.raises(RecoveryKeyTypoError):
                    parsed(key[:i] + key[i + 1] + key[i] + key[i + 2 :])


@pytest.mark.parametrize(
    ("change", "group"),
    [
        (lambda key: key[:-1], 9),
        (lambda key: key[:7] + key[8:], 2),
        (lambda key: key.replace("-", "")[:-3], None),
        (lambda key: key + "-ABCD", None),
        (lambda key: key[:5] + "U" + key[6:], 2),
        (lambda key: key[:20] + "é" + key[21:], 5),
        (lambda key: "", None),
        (lambda key: "\ud800" * 36, 1),
    ],
)
def test_what_cannot_be_a_key_names_its_group_where_it_can(change, group):
    with pytest.raises(RecoveryKeyTypoError) as caught:
        parsed(change(printed(bytes(range(20)))))

    assert caught.value.group == group
