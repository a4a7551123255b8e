"""Finished reports as one file, in which each keeps its tags: a tree of trees."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from wellbeing_desktop.language import spoken_tag


class Joined:
    """A file that grows by whole reports; each is a part of its own in the tree and in the bookmarks."""

    def __init__(self) -> None:
        self._pdf = Pdf.new()
        self._root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = Dictionary(Type=Name.StructElem, S=Name.Document, P=self._root, Lang=String(spoken_tag()))
        self._document = self._pdf.make_indirect(document)
        self._parts: list[Object] = []
        self._numbers: list[Object] = []
        self._bookmarks: list[OutlineItem] = []
        self._pages = 0

    def add(self, pdf: bytes, name: str) -> None:
        """Put a report of ours behind what is there; the name is its bookmark's and its part's."""
        self._bookmarks.append(OutlineItem(name, self._pages))
        with Pdf.open(BytesIO(pdf)) as source:
            self._pdf.pages.extend(source.pages)
            # With its pages in place a tree takes their new selves along, not copies of them.
            self._hang(self._pdf.copy_foreign(source.Root.StructTreeRoot), len(source.pages), name)

    def finish(self, title: str) -> bytes:
        """Return the file, to be printed on one side of the paper."""
        self._document.K = Array(self._parts)
        self._root.K = self._document
        self._root.ParentTree = Dictionary(Kids=Array(self._numbers))
        self._root.ParentTreeNextKey = self._pages
        catalog = self._pdf.Root
        catalog.StructTreeRoot = self._root
        catalog.MarkInfo = Dictionary(Marked=True)
        catalog.Lang = String(spoken_tag())
        catalog.ViewerPreferences = Dictionary(Duplex=Name.Simplex, DisplayDocTitle=True)
        with self._pdf.open_outline() as outline:
            outline.root.extend(self._bookmarks)
        self._pdf.docinfo[Name.Title] = title
        finished = BytesIO()
        packed = pikepdf.ObjectStreamMode.generate
        self._pdf.save(finished, deterministic_id=True, object_stream_mode=packed)
        return finished.getvalue()

    def _hang(self, tree: Object, pages: int, name: str) -> None:
        """Let a copied tree hang under the document, and number its pages on from those before."""
        part = tree.K
        part.S = Name.Part
        part.T = String(name)
        part.P = self._document
        self._parts.append(part)
        first, numbered = self._pages, tree.ParentTree.Nums
        self._pages += pages
        for place in range(pages):
            numbered[2 * place] = first + place
            self._pdf.pages[first + place].obj.StructParents = first + place
        limits = Array([first, self._pages - 1])
        self._numbers.append(self._pdf.make_indirect(Dictionary(Limits=limits, Nums=numbered)))
