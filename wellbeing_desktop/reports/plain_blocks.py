"""Blocks of plain text: headings in capitals, facts on a line each, an empty line between blocks."""

from __future__ import annotations

from collections.abc import Iterable

INDENT = "   "


def block(heading: str, lines: Iterable[str]) -> str:
    """Return lines under a heading; "" where there are none."""
    found = [line for line in lines if line]
    return "\n".join([heading.upper(), *found]) if found else ""


def fact(name: str, words: str, *, indent: str = "") -> str:
    """Return "Name: words"; "" where there are no words."""
    return f"{indent}{name}: {words}" if words else ""


def quoted(text: str) -> str:
    """Return someone's own words, exactly as typed, in quotation marks."""
    return f"“{text}”" if text else ""


def ours(text: str) -> str:
    """Return words of our own with plain spaces: other programs show the unbreakable ones as signs."""
    return text.replace("\u00a0", " ")


def starting(text: str) -> str:
    """Return words as they begin a line."""
    return text[:1].upper() + text[1:]


def together(blocks: Iterable[str]) -> str:
    """Return the blocks that hold anything as one text, ending with a line break."""
    return "\n\n".join(filter(None, blocks)) + "\n"
