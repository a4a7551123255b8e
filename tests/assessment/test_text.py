import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT, clean, clean_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)
MARKS = st.text("ab \n\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=40)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  outer space goes \n", "outer space goes"),
        ("one\ttab", "one tab"),
        ("line\nbreaks\n\nstay", "line\nbreaks\n\nstay"),
        ("from\r\nWindows, from\rold Macs", "from\nWindows, from\nold Macs"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("e\u0301", "\u00e9"),
        ("no\x00\x07\x1b\x7f controls", "no controls"),
        ("a\ud800b\udfffc", "abc"),
        ("a\ufffeb\U0001ffffc\ufdd0d", "abcd"),
        ("soft\u00adhyphen, \ufeffmark", "softhyphen, mark"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        ),
        ("\U0001f469\u200d\U0001f467", "\U0001f469\u200d\U0001f467"),
        ("\u2764\ufe0f", "\u2764\ufe0f"),
        ("\u06dd\u0661", "\u06dd\u0661"),
        ("\u0600\u0661", "\u0600\u0661"),
        ("<b>&amp;</b> $x^2$ =1+1", "<b>&amp;</b> $x^2$ =1+1"),
        ("", ""),
        (" \u200d \u2066\u2069 ", ""),
    ],
)
def test_text_is_kept_as_written_without_what_could_break_a_page(typed, kept):
    assert clean(typed) == kept


def test_a_flag_of_a_nation_keeps_its_tags():
    scotland = "\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in "gbsct") + "\U000e007f"

    assert clean(scotland) == scotland


@pytest.mark.parametrize("opener", "\u202a\u202b\u202d\u202e")
def test_an_embedding_and_its_end_stay_together(opener):
    assert clean(f"a {opener}b\u202c c") == f"a {opener}b\u202c c"


@pytest.mark.parametrize("opener", "\u2066\u2067\u2068")
def test_an_isolate_and_its_end_stay_together(opener):
    assert clean(f"a {opener}b\u2069 c") == f"a {opener}b\u2069 c"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u202eturned", "turned"),
        ("a\u202c b", "a b"),
        ("a\u2069 b", "a b"),
        ("\u2067a\u202c", "a"),
        ("\u202ba\u2069", "a"),
        ("\u202eone\ntwo\u202c", "one\ntwo"),
        ("\u2067a\u202eb\u2069c", "\u2067ab\u2069c"),
        ("\u202aa\u2067b\u2069c\u202c", "\u202aa\u2067b\u2069c\u202c"),
        ("\u202aa\u2067b\u202cc\u2069d\u202c", "\u202aa\u2067bc\u2069d\u202c"),
    ],
)
def test_a_bidirectional_mark_without_its_partner_in_the_line_goes(typed, kept):
    assert clean(typed) == kept


def test_own_words_may_fill_the_limit_and_are_never_cut():
    assert len(clean("x" * OWN_WORDS_LIMIT + "  ")) == 4000
    with pytest.raises(TextTooLongError) as refused:
        clean("x" * (OWN_WORDS_LIMIT + 1))
    assert (refused.value.length, refused.value.limit) == (4001, 4000)


def test_the_limit_counts_what_is_kept():
    assert clean("\x00" * 9000 + "e\u0301" * OWN_WORDS_LIMIT) == "\u00e9" * OWN_WORDS_LIMIT


def test_a_name_stands_on_one_line_with_single_spaces():
    assert clean_line("  Aoife \n\t  N\u00ed  Bhriain ") == "Aoife N\u00ed Bhriain"


def test_a_line_has_a_limit_of_its_own():
    assert len(clean_line("x" * LINE_LIMIT)) == LINE_LIMIT
    with pytest.raises(TextTooLongError):
        clean_line("x" * (LINE_LIMIT + 1))


def test_a_line_is_measured_after_its_spaces_are_closed_up():
    assert clean_line("x" + " " * 300 + "\u0958\u0958") == "x \u0915\u093c\u0915\u093c"


@pytest.mark.parametrize(
    "hostile", ["\u202a" * 20_000 + "\u2069" * 20_000, "\u2066\u202a" * 20_000 + "\u2069" * 20_000]
)
def test_a_flood_of_marks_is_cleaned_at_once(hostile):
    assert len(clean_line(f"{hostile}a", 90_000)) < 60_000


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
def test_cleaned_text_can_always_be_stored_and_never_holds_a_control(text):
    cleaned = clean(text)

    cleaned.encode("utf-8")
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()
    assert not [c for c in cleaned if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]


@given(MARKS)
def test_every_mark_that_stays_has_its_partner(text):
    for line in clean(text).split("\n"):
        depth: list[str] = []
        for character in line:
            if character in "\u202a\u202b\u202d\u202e":
                depth.append("\u202c")
            elif character in "\u2066\u2067\u2068":
                depth.append("\u2069")
            elif character in "\u202c\u2069":
                assert depth.pop() == character
        assert not depth


@given(MARKS)
def test_nothing_but_marks_and_outer_space_ever_goes(text):
    marks = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))

    assert clean(text).translate(marks).strip() == text.translate(marks).strip()
