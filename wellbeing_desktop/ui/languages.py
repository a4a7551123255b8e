"""Languages as people write them, and the tags under which they are kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QLocale

from wellbeing_desktop.assessment.people import is_language_tag
from wellbeing_desktop.ui.joining import commas

_BETWEEN = re.compile(r"[,;\n،、]")
_NONE = {QLocale.Language.AnyLanguage, QLocale.Language.C}


class UnknownLanguageError(Exception):
    """A word that is no language's name. `word` is what was written."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def language_words(tags: Sequence[str]) -> str:
    """Write tags as names with commas: "Polish, English". A tag with more to it stays a tag."""
    return commas(_name(tag) for tag in tags)


def read_languages(text: str) -> tuple[str, ...]:
    """Return the tags (BCP 47) of languages that are written by name or tag, with commas.

    Raises:
        UnknownLanguageError: a word is neither.
    """
    words = (" ".join(word.split()) for word in _BETWEEN.split(text))
    return tuple(dict.fromkeys(_tag(word) for word in words if word))


def _name(tag: str) -> str:
    return next((name for name, code in _english().items() if code == tag), tag)


def _tag(word: str) -> str:
    for names in (_english, _own):
        found = next((code for name, code in names().items() if name.casefold() == word.casefold()), "")
        if found:
            return found
    tag = word.replace("_", "-")
    language = QLocale.codeToLanguage(tag.split("-")[0].lower())
    if language in _NONE or not is_language_tag(tag):
        raise UnknownLanguageError(word)
    return tag


@lru_cache(maxsize=1)
def _english() -> dict[str, str]:
    """Return the tag of every language by its English name."""
    coded = ((QLocale.languageToString(language), QLocale.languageToCode(language)) for language in _known())
    return {name: code for name, code in coded if code}


@lru_cache(maxsize=1)
def _own() -> dict[str, str]:
    """Return the tag of every language by the name it has for those who speak it."""
    coded = (
        (QLocale(language).nativeLanguageName(), QLocale.languageToCode(language)) for language in _known()
    )
    return {name: code for name, code in coded if name and code}


def _known() -> list[QLocale.Language]:
    return [language for language in QLocale.Language if language not in _NONE]
