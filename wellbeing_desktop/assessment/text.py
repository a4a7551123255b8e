"""Text that people write: kept as they wrote it, without what could break a page or a store."""

from __future__ import annotations

import unicodedata

from wellbeing_desktop.assessment.errors import TextTooLongError

OWN_WORDS_LIMIT = 4000
"""Characters of one own words, note, comment or outcome."""

LINE_LIMIT = 200
"""Characters of a text that stands in one line: a name, an owner, a reference."""

_KEPT_FORMATS = frozenset("\u200c\u200d")
"""Zero-width joiner and non-joiner: scripts and emoji need them."""

_SPACES = str.maketrans(dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n") | {"\t": " "})

_MARKS = frozenset("\u200e\u200f\u061c")
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_ISOLATES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_CLOSERS = frozenset("\u202c\u2069")


def clean(text: str, limit: int = OWN_WORDS_LIMIT) -> str:
    """Return the text as it may be kept: NFC, line breaks kept, no controls, outer space trimmed.

    Tabs become spaces. Joiners that scripts and emoji need stay. Controls, lone surrogates
    and bidirectional marks without their partner go.

    Args:
        text: what was typed or read from a file.
        limit: the most characters that may be kept.

    Raises:
        TextTooLongError: the cleaned text is longer than the limit; nothing is cut.
    """
    plain = text.replace("\r\n", "\n").translate(_SPACES)
    kept = "".join(filter(_may_stay, plain))
    cleaned = unicodedata.normalize("NFC", _without_unpaired_marks(kept)).strip()
    if len(cleaned) > limit:
        raise TextTooLongError(len(cleaned), limit)
    return cleaned


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return the text as `clean` does, on one line: every run of white space is one space.

    Raises:
        TextTooLongError: the cleaned text is longer than the limit.
    """
    return clean(" ".join(clean(text, max(limit, len(text))).split()), limit)


def _may_stay(character: str) -> bool:
    if character == "\n" or character in _KEPT_FORMATS or character in _MARKS:
        return True
    if character in _OPENERS or character in _ISOLATES or character in _CLOSERS:
        return True
    if 0xE0020 <= ord(character) <= 0xE007F:  # tags inside the flags of nations
        return True
    category = unicodedata.category(character)
    if category in {"Cc", "Cs", "Cf"}:
        return False
    return ord(character) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(character) <= 0xFDEF


def _without_unpaired_marks(text: str) -> str:
    """Drop bidirectional openers and closers that have no partner in their own line."""
    return "\n".join(map(_paired_line, text.split("\n")))


def _paired_line(line: str) -> str:
    open_marks: list[tuple[int, str]] = []
    unpaired: set[int] = set()
    for place, character in enumerate(line):
        closer = _OPENERS.get(character) or _ISOLATES.get(character)
        if closer:
            open_marks.append((place, closer))
        elif character in _CLOSERS:
            if open_marks and open_marks[-1][1] == character:
                open_marks.pop()
            else:
                unpaired.add(place)
    unpaired.update(place for place, _ in open_marks)
    return "".join(c for place, c in enumerate(line) if place not in unpaired) if unpaired else line
