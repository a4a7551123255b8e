"""Blocks of plain text: headings in capitals, facts on a line each, an empty line between blocks."""

from __future__ import annotations

from collections.abc import Iterable

from wellbeing_desktop.reports.sentences import labelled, quote_marks

INDENT = "   "


def block(heading: str, lines: Iterable[str]) -> str:
    """Return lines under a heading; "" where there are none."""
    found = [line for line in lines if line]
    return "\n".join([heading.upper(), *found]) if found else ""


def fact(name: str, words: str, *, indent: str = "") -> str:
    """Return "Name: words"; "" where there are no words."""
    return f"{indent}{labelled(name, words)}" if words else ""


def quoted(text: str) -> str:
    """Return someone's own words, exactly as typed, in quotation marks."""
    before, after = quote_marks()
    return f"{before}{text}{after}" if text else ""


def ours(text: str) -> str:
    """Return words of our own with plain spaces: other programs show the unbreakable ones as signs."""
    return text.replace("\u00a0", " ")


def together(blocks: Iterable[str]) -> str:
    """Return the blocks that hold anything as one text, ending with a line break."""
    return "\n\n".join(filter(None, blocks)) + "\n"
