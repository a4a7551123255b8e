"""Words put together: lists, sentences in a row, quotations. Each language has its own way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.language import counted, fill, speaks_english

_tr = QCoreApplication.translate


def commas(parts: Iterable[str]) -> str:
    """Join what belongs together: "A, B, C". What is empty is left out."""
    return _folded(_tr("joining", "%1, %2"), parts)


def sentences(parts: Iterable[str]) -> str:
    """Put whole sentences one after the other. What is empty is left out."""
    return _folded(_tr("joining", "%1 %2", "one sentence after another"), parts)


def listed(parts: Sequence[str], most: int = 9) -> str:
    """Join as one says it: "A, B and C", or "A, B and 2 more" where there are more than `most`."""
    if len(parts) > most:
        more = counted("%1 and %n more", "%1 and %n more", len(parts) - most)
        return fill(more, commas(parts[:most]))
    if len(parts) < 2:
        return "".join(parts)
    return fill(_tr("joining", "%1 and %2"), commas(parts[:-1]), parts[-1])


def quoted(words: str) -> str:
    """Put what somebody said in quotation marks."""
    return fill(_tr("joining", "“%1”"), words)


def ended(words: str) -> str:
    """End words that stand as a sentence."""
    if words.endswith((".", "!", "?", "…", "”")):
        return words
    return fill(_tr("joining", "%1."), words)


def starting(words: str) -> str:
    """Return words as they begin a line: "today" becomes "Today"."""
    return words[:1].upper() + words[1:]


def in_passing(words: str) -> str:
    """Return words of a choice as they stand inside a sentence: "Does not know" becomes "does not know".

    Only English is known to write them small; in another language they stay as they are.
    """
    return words[:1].lower() + words[1:] if speaks_english() else words


def _folded(pair: str, parts: Iterable[str]) -> str:
    whole = ""
    for part in filter(None, parts):
        whole = fill(pair, whole, part) if whole else part
    return whole
