"""Words as people are found by them: without case, accents and punctuation."""

from __future__ import annotations

import unicodedata

LONGEST = 40
"""Letters of a word that a search looks at."""

MOST_WORDS = 8
"""Words that a search looks at."""

_ALIKE = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


def folded(text: str) -> str:
    """Return the text without case and accents: "Zoë Łuczak" is "zoe luczak"."""
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_ALIKE)
    return "".join(c for c in plain if unicodedata.category(c) != "Mn").casefold()


def typed_words(text: str) -> list[str]:
    """Return what somebody typed as folded words, each once, the first few; punctuation is passed over.

    "O'Br Mary" is "obr" and "mary".
    """
    words = ("".join(_parts(piece))[:LONGEST] for piece in text.split())
    return [word for word in dict.fromkeys(words) if word][:MOST_WORDS]


def beginnings(*texts: str) -> set[str]:
    """Return all that may be typed to find the texts: the beginnings of their words.

    A word with punctuation in it begins at each of its parts: "O'Brien" is found by "ob", by "o'b"
    and by "bri".
    """
    found: set[str] = set()
    for piece in " ".join(texts).split():
        parts = _parts(piece)
        for start in range(len(parts)):
            word = "".join(parts[start:])[:LONGEST]
            found.update(word[:length] for length in range(1, len(word) + 1))
    return found


def _parts(piece: str) -> list[str]:
    return "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in folded(piece)).split()
