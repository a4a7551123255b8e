"""Words as people are found by them: without case, accents and punctuation."""

from __future__ import annotations

import unicodedata

_ALIKE = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


def folded(text: str) -> str:
    """Return the text without case and accents: "Zoë Łuczak" is "zoe luczak"."""
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_ALIKE)
    return "".join(c for c in plain if unicodedata.category(c) != "Mn").casefold()


def words(text: str) -> list[str]:
    """Return the folded words of a text as somebody may type them, each once.

    Punctuation parts words: "O'Brien" is "o" and "brien".
    """
    spaced = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in folded(text))
    return list(dict.fromkeys(spaced.split()))


def findable(*texts: str) -> set[str]:
    """Return every word that the texts are found by, "obrien" for "O'Brien" too."""
    pieces = [piece for text in texts for piece in text.split()]
    return {word for piece in pieces for word in (*words(piece), "".join(words(piece)))} - {""}
