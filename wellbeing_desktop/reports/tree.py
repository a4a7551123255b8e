"""Adds the tree of tags to a file that reportlab wrote: as text behind its end, as a PDF may grow.

Made object by object through a library, the tree took as long as a third of the drawing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pikepdf import Dictionary, Name, Pdf, String

from wellbeing_desktop.reports.tags import Marked, Tag, pdf_string

_END = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_NUMBERS = {name: re.compile(rb"/%s (\d+)" % name) for name in (b"Size", b"Root", b"Info", b"Pages")}
_KIDS = re.compile(rb"/Kids \[([^\]]*)\]")
_ENTRY = 20
"""Bytes of a line in the table of where objects stand."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A file that a tree was added to, and the number of the object that is its root."""

    data: bytes
    root: int


def with_tree(data: bytes, log: Sequence[Marked], language: str) -> Grown:
    """Return a file with the tree of a log behind it; `hang` then hangs it up."""
    drawn = _Drawn(data)
    tree = _Tree(drawn, language)
    for marked in log:
        tree.add(marked)
    return Grown(drawn.grown(tree.objects()), tree.root)


def hang(pdf: Pdf, root: int, language: str) -> None:
    """Let the opened file and its pages know their tree."""
    for place, page in enumerate(pdf.pages):
        page.obj.StructParents = place
        page.obj.Tabs = Name.S
    pdf.Root.StructTreeRoot = pdf.get_object(root, 0)
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(language)


class _Drawn:
    """A file as reportlab writes it: one table of objects, its trailer at the end."""

    def __init__(self, data: bytes) -> None:
        end = _END.search(data, max(0, len(data) - 1024))
        if end is None:
            raise ValueError("this is no file of reportlab's")
        self._data = data
        self._trailer = end[1]
        self._table = int(end[2])
        self.size = self._number(b"Size", self._trailer)
        catalog = self._object(self._number(b"Root", self._trailer))
        kids = _KIDS.search(self._object(self._number(b"Pages", catalog)))
        self.pages = [int(kid) for kid in (kids[1] if kids else b"").split()[::3]]

    def grown(self, objects: Sequence[str]) -> bytes:
        """Return the file with more objects, numbered on from its own."""
        at, body, places = len(self._data), [], []
        for number, written in enumerate(objects, start=self.size):
            one = f"{number} 0 obj\n{written}\nendobj\n".encode("latin-1")
            places.append(f"{at:010d} 00000 n \n")
            body.append(one)
            at += len(one)
        root, info = (self._number(name, self._trailer) for name in (b"Root", b"Info"))
        table = (
            f"xref\n0 1\n0000000000 65535 f \n{self.size} {len(objects)}\n{''.join(places)}trailer\n"
            f"<</Size {self.size + len(objects)}/Root {root} 0 R/Info {info} 0 R/Prev {self._table}>>\n"
            f"startxref\n{at}\n%%EOF\n"
        )
        return b"".join([self._data, *body, table.encode()])

    def _object(self, number: int) -> bytes:
        entry = self._data.index(b"\n", self._data.index(b"\n", self._table) + 1) + 1 + _ENTRY * number
        start = int(self._data[entry : entry + 10])
        return self._data[start : self._data.index(b"endobj", start)]

    @staticmethod
    def _number(name: bytes, within: bytes) -> int:
        found = _NUMBERS[name].search(within)
        if found is None:
            raise ValueError("this is no file of reportlab's")
        return int(found[1])


@dataclass(slots=True)
class _Element:
    """An element: its number in the file, its parent's, what it says of itself, and what stands in it."""

    number: int
    parent: int
    looks: str
    kids: list[str] = field(default_factory=list)

    def written(self) -> str:
        """Return the element as an object."""
        return f"<</Type/StructElem{self.looks}/P {self.parent} 0 R/K[{' '.join(self.kids)}]>>"


class _Tree:
    """Makes an element the first time that one of its marks, or of its kids', is drawn."""

    def __init__(self, drawn: _Drawn, language: str) -> None:
        self.root = drawn.size
        self._pages = drawn.pages
        self._document = _Element(drawn.size + 1, drawn.size, f"/S/Document/Lang {_text(language)}")
        self._elements = [self._document]
        self._made: dict[Tag, _Element] = {}
        self._marks: list[dict[int, int]] = [{} for _ in drawn.pages]

    def add(self, marked: Marked) -> None:
        """Add one mark of a page."""
        element = self._element(marked.tag)
        element.kids.append(f"<</Type/MCR/Pg {self._pages[marked.page]} 0 R/MCID {marked.mcid}>>")
        self._marks[marked.page][marked.mcid] = element.number

    def objects(self) -> list[str]:
        """Return the root and all its elements, numbered one after the other."""
        pages = [
            f"{place} [{' '.join(f'{marks[mcid]} 0 R' for mcid in sorted(marks))}]"
            for place, marks in enumerate(self._marks)
        ]
        root = (
            f"<</Type/StructTreeRoot/K {self._document.number} 0 R"
            f"/ParentTree<</Nums[{' '.join(pages)}]>>/ParentTreeNextKey {len(pages)}>>"
        )
        return [root, *(element.written() for element in self._elements)]

    def _element(self, tag: Tag) -> _Element:
        if tag not in self._made:
            parent = self._element(tag.parent) if tag.parent else self._document
            if tag not in self._made:  # the parent may have made all its kids
                self._make(tag, parent)
        return self._made[tag]

    def _make(self, tag: Tag, parent: _Element) -> None:
        element = _Element(self._document.number + len(self._elements), parent.number, _looks(tag))
        self._elements.append(element)
        parent.kids.append(f"{element.number} 0 R")
        self._made[tag] = element
        for kid in tag.kids:
            self._make(kid, element)


def _looks(tag: Tag) -> str:
    looks = [f"/S/{tag.role}"]
    for name, words in (("Alt", tag.alt), ("ActualText", tag.actual), ("Lang", tag.lang)):
        if words:
            looks.append(f"/{name} {_text(words)}")
    table = f"/Scope/{tag.scope}" if tag.scope else ""
    table += f"/ColSpan {tag.columns}" if tag.columns > 1 else ""
    if table:
        looks.append(f"/A<</O/Table{table}>>")
    return "".join(looks)


def _text(words: str) -> str:
    return f"({words})" if words.isalnum() and words.isascii() else pdf_string(words)
