"""The tree that a screen reader walks: what each mark on paper is, in the order it is drawn.

While pages are drawn every mark goes into a log; afterwards `tree` adds it to the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field

HEADINGS = ("H1", "H2", "H3")


@dataclass(eq=False, slots=True)
class Tag:
    """An element of the tree. `alt` describes it, `actual` is its text where the marks are not.

    `kids` are those that stand in it whether drawn or not (cells). `bookmark` stands in the
    outline instead of a heading's own words, where those name someone.
    """

    role: str
    parent: Tag | None = None
    alt: str = ""
    actual: str = ""
    lang: str | None = None
    scope: str = ""
    columns: int = 1
    bookmark: str = ""
    kids: list[Tag] = field(default_factory=list)

    def holds(self, kid: Tag) -> Tag:
        """Put another element under this one for good, and return it."""
        kid.parent = self
        self.kids.append(kid)
        return kid

    @property
    def top(self) -> Tag:
        """The outermost element that holds this one."""
        return self if self.parent is None else self.parent.top


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked stretch of a page: its element, page (0 first) and id on that page."""

    tag: Tag
    page: int
    mcid: int


def pdf_string(text: str) -> str:
    """Write a text as a string in a page's stream."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
