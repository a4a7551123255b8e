"""Reads a finished PDF back: its words, its tree, its fonts, and what is drawn outside the tree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pypdfium2

_PAINTS = frozenset(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"'])


@dataclass(frozen=True)
class Element:
    """An element of the tree, with the roles that hold it, outermost first."""

    role: str
    path: tuple[str, ...]
    alt: str
    actual: str
    lang: str
    marks: int


def text_of(pdf: bytes, page: int | None = None) -> str:
    """The words of one page or of all, every run of white space as one space."""
    document = pypdfium2.PdfDocument(pdf)
    pages = range(len(document)) if page is None else [page]
    found = " ".join(document[p].get_textpage().get_text_range() for p in pages)
    document.close()
    return one_spaced(found)


def drawn_text(pdf: bytes, page: int) -> str:
    """The letters that are really on a page: no space is guessed between two lines."""
    return pypdf.PdfReader(BytesIO(pdf)).pages[page].extract_text().replace("\n", "")


def text_above_and_below(pdf: bytes, page: int) -> str:
    """The words in the upper 17 mm and the lower 20 mm of a page."""
    document = pypdfium2.PdfDocument(pdf)
    words = document[page].get_textpage()
    upper = words.get_text_bounded(0, 842 - 17 / 25.4 * 72, 596, 842)
    return one_spaced(f"{upper} {words.get_text_bounded(0, 0, 596, 20 / 25.4 * 72)}")


def letters_of(pdf: bytes) -> str:
    """The words as another reader finds them, without any white space."""
    return squeezed("".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages))


def one_spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("\ufffe", "").split())


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def elements_of(pdf: bytes) -> list[Element]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return list(_walk(opened.Root.StructTreeRoot.K, ()))


def spoken_of(pdf: bytes) -> str:
    """What is read aloud in the place of signs, in the order of the pages."""
    found: list[str] = []
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC" and "/ActualText" in operands[1]:
                    found.append(str(operands[1].ActualText))
    return "; ".join(found)


def unembedded_fonts(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        fonts = [o for o in opened.objects if _is(o, "/Type", "/Font") and "/DescendantFonts" not in o]
        return [str(font.BaseFont) for font in fonts if not _has_file(font)]


def bookmarks_of(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return [item.title for item in _items(outline.root)]


def painted_outside_of_the_tree(pdf: bytes) -> list[str]:
    """Every painting operator that is neither tagged nor an artifact."""
    found = []
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            depth = 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                depth += (name in {"BDC", "BMC"}) - (name == "EMC")
                if name in _PAINTS and depth == 0:
                    found.append(f"{name} {operands}")
            assert depth == 0
    return found


def marks_that_lead_astray(pdf: bytes) -> list[tuple[int, int]]:
    """Every (page, id) of a mark that the tree of page numbers does not lead to the element it is in."""
    astray = []
    with pikepdf.open(BytesIO(pdf)) as opened:
        numbered = dict(_numbered(opened.Root.StructTreeRoot.ParentTree))
        for place, page in enumerate(opened.pages):
            led_to = numbered[int(page.obj.StructParents)]
            drawn = [
                int(operands[1].MCID)
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and "/MCID" in operands[1]
            ]
            assert drawn == list(range(len(led_to)))
            for mcid in drawn:
                kids = [kid for kid in led_to[mcid].K if "/MCID" in kid]
                if (mcid, page.obj.objgen) not in [(int(kid.MCID), kid.Pg.objgen) for kid in kids]:
                    astray.append((place, mcid))
    return astray


def named_objects(pdf: bytes) -> set[str]:
    """The kinds of things in the file that could do harm or show a picture."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = {
            k
            for o in opened.objects
            if isinstance(o, pikepdf.Dictionary | pikepdf.Stream)
            for k in dict(o.items())
        }
        images = any(_is(o, "/Subtype", "/Image") for o in opened.objects)
    return (found & {"/URI", "/JS", "/JavaScript", "/AA", "/OpenAction", "/EmbeddedFiles", "/A/URI"}) | (
        {"/Image"} if images else set()
    )


def _walk(node: Any, path: tuple[str, ...]) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from _walk(kid, path)
    elif "/S" in node:
        kids = node.get("/K", pikepdf.Array())
        marks = sum("/MCID" in kid for kid in kids)
        said = [str(node.get(name, "")) for name in ("/Alt", "/ActualText", "/Lang")]
        role = str(node.S)[1:]
        yield Element(role, path, *said, marks)
        yield from _walk(kids, (*path, role))


def _numbered(tree: Any) -> Iterator[tuple[int, Any]]:
    for kid in tree.get("/Kids", []):
        found = list(_numbered(kid))
        assert [found[0][0], found[-1][0]] == [int(limit) for limit in kid.Limits]
        yield from found
    numbers = tree.get("/Nums", pikepdf.Array())
    for place in range(0, len(numbers), 2):
        yield int(numbers[place]), numbers[place + 1]


def _items(items: Any) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _items(item.children)


def _is(thing: Any, key: str, value: str) -> bool:
    return isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) and str(thing.get(key, "")) == value


def _has_file(font: Any) -> bool:
    descriptor = font.get("/FontDescriptor")
    return descriptor is not None and any(f"/FontFile{n}" in descriptor for n in ("", "2", "3"))
