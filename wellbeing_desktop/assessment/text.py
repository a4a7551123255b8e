"""Text that people write: kept as they wrote it, without what could break a page or a store."""

from __future__ import annotations

import unicodedata

from wellbeing_desktop.assessment.errors import TextTooLongError

OWN_WORDS_LIMIT = 4000
"""Characters of one own words, note, comment or outcome."""

LINE_LIMIT = 200
"""Characters of a text that stands in one line: a name, an owner, a reference."""

_JOINERS = frozenset("\u200c\u200d")
"""Zero-width joiner and non-joiner: scripts and emoji need them."""

_SIGNS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Number and verse signs: they are seen, though Unicode calls them format characters."""

_SPACES = str.maketrans(dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n") | {"\t": " "})

_MARKS = frozenset("\u200e\u200f\u061c")
_EMBEDS, _END_OF_EMBED = frozenset("\u202a\u202b\u202d\u202e"), "\u202c"
_ISOLATES, _END_OF_ISOLATE = frozenset("\u2066\u2067\u2068"), "\u2069"
_BIDI = _EMBEDS | _ISOLATES | {_END_OF_EMBED, _END_OF_ISOLATE}
_KEPT_FORMATS = _JOINERS | _SIGNS | _MARKS | _BIDI


def clean(text: str, limit: int = OWN_WORDS_LIMIT) -> str:
    """Return the text as it may be kept: NFC, line breaks kept, no controls, outer space trimmed.

    Tabs become spaces. Joiners that scripts and emoji need stay. Controls, lone surrogates
    and bidirectional marks without their partner go. Where nothing is left to see, nothing stays.

    Args:
        text: what was typed or read from a file.
        limit: the most characters that may be kept.

    Raises:
        TextTooLongError: the cleaned text is longer than the limit; nothing is cut.
    """
    cleaned = _cleaned(text)
    if len(cleaned) > limit:
        raise TextTooLongError(len(cleaned), limit)
    return cleaned


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return the text as `clean` does, on one line: every run of white space is one space.

    Raises:
        TextTooLongError: the cleaned text is longer than the limit.
    """
    return clean(" ".join(_cleaned(text).split()), limit)


def _cleaned(text: str) -> str:
    plain = text.replace("\r\n", "\n").translate(_SPACES)
    kept = _without_unpaired_marks("".join(filter(_may_stay, plain)))
    cleaned = unicodedata.normalize("NFC", kept).strip()
    return cleaned if any(map(_is_seen, cleaned)) else ""


def _may_stay(character: str) -> bool:
    if character == "\n" or character in _KEPT_FORMATS:
        return True
    if 0xE0020 <= ord(character) <= 0xE007F:  # tags inside the flags of nations
        return True
    category = unicodedata.category(character)
    if category in {"Cc", "Cs", "Cf"}:
        return False
    return ord(character) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(character) <= 0xFDEF


def _is_seen(character: str) -> bool:
    if character in _SIGNS:
        return True
    return not character.isspace() and unicodedata.category(character) != "Cf"


def _without_unpaired_marks(text: str) -> str:
    """Drop bidirectional openers and closers that have no partner in their own line."""
    return "\n".join(map(_paired_line, text.split("\n")))


def _paired_line(line: str) -> str:
    """Pair marks as Unicode does: the end of an isolate also ends every embedding inside it."""
    if _BIDI.isdisjoint(line):
        return line
    opened: list[int] = []
    unpaired: set[int] = set()
    isolates = 0
    for place, character in enumerate(line):
        if character in _EMBEDS or character in _ISOLATES:
            opened.append(place)
            isolates += character in _ISOLATES
        elif character == _END_OF_EMBED and opened and line[opened[-1]] in _EMBEDS:
            opened.pop()
        elif character == _END_OF_ISOLATE and isolates:
            while line[opened[-1]] in _EMBEDS:
                unpaired.add(opened.pop())
            opened.pop()
            isolates -= 1
        elif character in _BIDI:
            unpaired.add(place)
    unpaired.update(opened)
    return "".join(c for place, c in enumerate(line) if place not in unpaired)
