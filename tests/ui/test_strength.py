"""A new passphrase is long enough and hard to guess; the words say what makes it better."""

from __future__ import annotations

import pytest

from wellbeing_desktop.ui.passphrases import problem_of
from wellbeing_desktop.ui.strength import Strength, strength_of, strength_words


@pytest.mark.parametrize(
    "passphrase",
    [
        "otter lantern sixpence gravel",
        "Tá mo mhadra an-mhór anois",
        "žluťoučký kůň úpěl",
        "x7!Kp0-q#Wm2",
        "a" * 30 + "otter lantern gravel" * 9,
    ],
)
def test_what_is_long_and_hard_to_guess_will_do(passphrase):
    assert problem_of(passphrase, passphrase) == ""


@pytest.mark.parametrize(
    ("passphrase", "sentence"),
    [
        ("", "That is short."),
        ("lantern", "That is short."),
        ("one two", "That is short."),
        ("aaaaaaaaaaaaaaa", "That repeats itself."),
        ("passwordpassword", "That can be guessed."),
        ("qwertyuiop12", "That can be guessed."),
        ("a b c d", "That can be guessed."),
    ],
)
def test_what_will_not_do_gets_a_sentence_that_says_what_to_do(passphrase, sentence):
    assert problem_of(passphrase, passphrase).startswith(sentence)


def test_the_words_grow_with_the_strength():
    assert [strength_of(words) for words in ("", "password", "qwertyuiop12", "wellbeing desktop")] == [
        0,
        0,
        1,
        3,
    ]
    assert len({strength_words(strength) for strength in Strength}) == 4


def test_a_passphrase_of_any_length_is_estimated_quickly():
    assert strength_of("correct horse battery staple " * 500) == Strength.VERY_HARD
