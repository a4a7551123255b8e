from __future__ import annotations

import pytest

from wellbeing_desktop import language
from wellbeing_desktop.ui.joining import commas, ended, in_passing, listed, quoted, sentences


def test_what_belongs_together_stands_with_commas_and_what_is_empty_is_left_out():
    assert commas(("Aoife", "", "SW-0142", "today")) == "Aoife, SW-0142, today"
    assert commas(()) == ""


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B"), "A and B"),
        (("A", "B", "C"), "A, B and C"),
        (("A", "B", "C", "D", "E"), "A, B, C and 2 more"),
    ],
)
def test_a_list_is_said_as_one_says_it(parts, said):
    assert listed(parts, 3) == said


def test_sentences_follow_one_another():
    assert sentences(("One.", "", "Two.")) == "One. Two."


def test_what_somebody_wrote_never_fills_a_gap_of_what_is_around_it():
    assert commas(("100 %1", "%2", "c")) == "100 %1, %2, c"
    assert quoted("%1") == "“%1”"


@pytest.mark.parametrize(("words", "said"), [("Signed", "Signed."), ("Signed.", "Signed."), ("Oh!", "Oh!")])
def test_a_sentence_ends(words, said):
    assert ended(words) == said


def test_only_english_is_known_to_write_a_choice_small_inside_a_sentence():
    assert in_passing("Does not know") == "does not know"
    language.speak(lambda context, text, disambiguation, n: text)
    try:
        assert in_passing("Weiß es nicht") == "Weiß es nicht"
    finally:
        language.speak(None)
