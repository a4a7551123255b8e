"""The tree that a screen reader walks: what each mark on paper is, in the order it is drawn.

While pages are drawn every mark goes into a log; afterwards the tree is written into the
finished file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

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


def write_tree(pdf: Pdf, log: Sequence[Marked], language: str) -> None:
    """Write the tree of a log into a file whose pages carry its marks."""
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array(), Lang=String(language))
    )
    root.K = document
    tree = _Tree(pdf, document)
    for marked in log:
        tree.add(marked)
    _number_pages(pdf, root, tree.parents)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(language)


class _Tree:
    """Makes an element the first time that one of its marks, or of its kids', is drawn."""

    def __init__(self, pdf: Pdf, document: pikepdf.Object) -> None:
        self._pdf = pdf
        self._document = document
        self._made: dict[Tag, pikepdf.Object] = {}
        self.parents: dict[int, dict[int, pikepdf.Object]] = {}

    def add(self, marked: Marked) -> None:
        element = self._element(marked.tag)
        page = self._pdf.pages[marked.page].obj
        element.K.append(Dictionary(Type=Name.MCR, Pg=page, MCID=marked.mcid))
        self.parents.setdefault(marked.page, {})[marked.mcid] = element

    def _element(self, tag: Tag) -> pikepdf.Object:
        if tag not in self._made:
            parent = self._element(tag.parent) if tag.parent else self._document
            if tag not in self._made:  # the parent may have made all its kids
                self._make(tag, parent)
        return self._made[tag]

    def _make(self, tag: Tag, parent: pikepdf.Object) -> None:
        element = self._pdf.make_indirect(_element_of(tag, parent))
        parent.K.append(element)
        self._made[tag] = element
        for kid in tag.kids:
            self._make(kid, element)


def _element_of(tag: Tag, parent: pikepdf.Object) -> Dictionary:
    element = Dictionary(Type=Name.StructElem, S=Name("/" + tag.role), P=parent, K=Array())
    if tag.alt:
        element.Alt = String(tag.alt)
    if tag.actual:
        element.ActualText = String(tag.actual)
    if tag.lang:
        element.Lang = String(tag.lang)
    table = Dictionary(O=Name.Table)
    if tag.scope:
        table.Scope = Name("/" + tag.scope)
    if tag.columns > 1:
        table.ColSpan = tag.columns
    if len(table.keys()) > 1:
        element.A = table
    return element


def _number_pages(pdf: Pdf, root: pikepdf.Object, parents: dict[int, dict[int, pikepdf.Object]]) -> None:
    numbers = Array()
    for place, page in enumerate(pdf.pages):
        page.obj.StructParents = place
        page.obj.Tabs = Name.S
        marks = parents.get(place, {})
        numbers.append(place)
        numbers.append(pdf.make_indirect(Array([marks[mcid] for mcid in sorted(marks)])))
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = len(pdf.pages)


def pdf_string(text: str) -> str:
    """Write a text as a string in a page's stream."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
