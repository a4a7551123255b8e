"""Which letters the fonts of the pages can set by themselves, and which language they may be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from wellbeing_desktop.reports import fonts

_LANGUAGES = {
    "ARABIC": ("ar", "fa", "ur", "ps", "ckb", "sd"),
    "HEBREW": ("he", "yi"),
    "CYRILLIC": ("uk", "ru", "bg", "be", "sr", "mk"),
    "GREEK": ("el",),
    "CJK": ("zh", "ja"),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "HANGUL": ("ko",),
    "DEVANAGARI": ("hi", "ne", "mr"),
    "BENGALI": ("bn",),
    "GURMUKHI": ("pa",),
    "TAMIL": ("ta",),
    "THAI": ("th",),
    "ETHIOPIC": ("am", "ti"),
    "GEORGIAN": ("ka",),
    "ARMENIAN": ("hy",),
}


@lru_cache(maxsize=1 << 14)
def is_plain(character: str) -> bool:
    """Tell whether a character is set left to right by its own glyph in a font of the pages."""
    if character in "\n ":
        return True
    if unicodedata.bidirectional(character) in {"R", "AL", "AN"}:
        return False
    if unicodedata.category(character)[0] == "M" or unicodedata.category(character) == "Cf":
        return False
    return fonts.has(fonts.REGULAR, character) or fonts.has(fonts.SPARE, character)


def needs_setting(text: str) -> bool:
    """Tell whether a text needs someone who can shape it or run it from right to left."""
    return not text.isascii() and not all(map(is_plain, text))


def runs_right_to_left(text: str) -> bool:
    """Tell whether most letters of a text run from right to left."""
    ways = [unicodedata.bidirectional(c) for c in text]
    return sum(way in {"R", "AL"} for way in ways) > ways.count("L")


def needs_right_to_left(text: str) -> bool:
    """Tell whether any letter of a text runs from right to left."""
    return any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text)


def language_of(text: str, spoken: Sequence[str] = ()) -> str | None:
    """Guess the language of a text in another script, first from the languages that are spoken."""
    for character in text:
        if unicodedata.category(character)[0] == "L":
            script = unicodedata.name(character, "").split(" ", 1)[0].split("-")[0]
            if script in _LANGUAGES:
                return _chosen(_LANGUAGES[script], spoken)
    return None


def by_font(text: str, *, bold: bool) -> list[tuple[str, str]]:
    """Cut a text into (part, font): a word that a font lacks a letter of goes whole to the other."""
    own, spare = (fonts.BOLD, fonts.SPARE_BOLD) if bold else (fonts.REGULAR, fonts.SPARE)
    if text.isascii():
        return [(text, own)]
    parts: list[tuple[str, str]] = []
    for word in re.findall(r"[^\W\d_]+|.", text, re.DOTALL):
        name = next((font for font in (own, spare) if _draws(font, word)), fonts.SPARE)
        if parts and parts[-1][1] == name:
            parts[-1] = (parts[-1][0] + word, name)
        else:
            parts.append((word, name))
    return parts


def _draws(font: str, word: str) -> bool:
    """Tell whether a font has a word; a sign that the own font lacks is never bold."""
    is_own = font in {fonts.REGULAR, fonts.BOLD}
    return (is_own or word.isalpha()) and all(fonts.has(font, c) for c in word)


def _chosen(languages: Sequence[str], spoken: Sequence[str]) -> str:
    return next((tag for tag in spoken if tag.split("-")[0].lower() in languages), languages[0])
