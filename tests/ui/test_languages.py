from __future__ import annotations

import pytest

from wellbeing_desktop.assessment.people import is_language_tag
from wellbeing_desktop.ui.languages import UnknownLanguageError, language_words, read_languages


def test_languages_are_read_by_english_name_own_name_and_tag() -> None:
    assert read_languages("Polish, العربية; Gaeilge, uk,sr-Latn") == ("pl", "ar", "ga", "uk", "sr-Latn")


def test_what_is_written_twice_is_kept_once() -> None:
    assert read_languages("English, en, english") == ("en",)


def test_nothing_written_is_no_language() -> None:
    assert read_languages(" , ") == ()


def test_a_word_that_is_no_language_is_refused() -> None:
    with pytest.raises(UnknownLanguageError) as refused:
        read_languages("English, Klingonese")

    assert refused.value.word == "Klingonese"


def test_tags_are_written_as_names_and_read_back_the_same() -> None:
    tags = ("pl", "en", "ar", "ga", "lt", "ro", "sr-Latn")

    assert language_words(tags) == "Polish, English, Arabic, Irish, Lithuanian, Romanian, sr-Latn"
    assert read_languages(language_words(tags)) == tags


@pytest.mark.parametrize("written", ["en-GB spoken slowly", "pl-", "uk_Українська", "en-abcdefghi"])
def test_what_no_file_of_a_record_could_hold_is_asked_about_where_it_is_written(written):
    with pytest.raises(UnknownLanguageError) as refused:
        read_languages(f"Polish, {written}")

    assert refused.value.word == written


def test_whatever_is_taken_can_be_read_again_from_a_record():
    for written in ("English, Polish, pt_BR, sr-Latn, Gaeilge", "ckb, zh-Hant-TW"):
        assert all(map(is_language_tag, read_languages(written)))
