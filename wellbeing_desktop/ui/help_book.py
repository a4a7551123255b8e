"""The help pages as they are shipped: read, found by words, and by the screen they are for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from wellbeing_desktop import resources

FOLDER = "help"


class Kind(StrEnum):
    """What a block of a page is."""

    TEXT = "text"
    HEAD = "head"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a small heading, or one item of a list."""

    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One short page.

    `screens` are the object names of the pages of the window that it is for, `find` are words
    it can be found by beside its own, `see` the ids of pages to read next.
    """

    id: str
    title: str
    screens: tuple[str, ...]
    find: str
    see: tuple[str, ...]
    blocks: tuple[Block, ...]


class HelpBook:
    """All pages in their order; the first one is for whoever asks from nowhere in particular."""

    def __init__(self, pages: Iterable[HelpPage]) -> None:
        self.pages = tuple(pages)
        self._by_id = {page.id: page for page in self.pages}

    def page(self, page_id: str) -> HelpPage:
        """Return one page.

        Raises:
            KeyError: there is no such page.
        """
        return self._by_id[page_id]

    def page_for(self, screen: str) -> HelpPage:
        """Return the page that fits a screen, by its object name."""
        return next((page for page in self.pages if screen in page.screens), self.pages[0])

    def search(self, text: str) -> list[HelpPage]:
        """Return the pages that hold every word of the text, those that name it in the title first.

        A word is found by how it begins, whatever its case and accents.
        """
        wanted = _words(text)
        ranked = [(_rank(page, wanted), page) for page in self.pages]
        found = [(rank, page) for rank, page in ranked if rank]
        return [page for _, page in sorted(found, key=lambda each: -each[0])]


def shipped_help(code: str = "", own: Path | None = None) -> HelpBook:
    """Read the pages that are shipped, each in a language where it has been translated, else in English.

    Args:
        code: of the language, such as "pl"; "" for English.
        own: the user's folder of translations, whose `help/<code>` goes before what is shipped.
    """
    files = sorted(resources.folder(FOLDER).glob("*.md"))
    folders = [
        folder / code for folder in (own and own / FOLDER, resources.folder(FOLDER)) if code and folder
    ]
    return HelpBook(_page_of(file, folders) for file in files)


def _page_of(file: Path, folders: Sequence[Path]) -> HelpPage:
    """Read a page in the words of the first folder that has it; where it leads to is in English alone."""
    english = read_page(file.stem.partition("-")[2], file.read_text("utf-8"))
    for folder in folders:
        try:
            said = read_page(english.id, (folder / file.name).read_text("utf-8"))
        except (OSError, UnicodeDecodeError):
            continue
        return replace(said, screens=english.screens, see=english.see)
    return english


def read_page(page_id: str, text: str) -> HelpPage:
    """Read one page: its title, the lines about it, an empty line, then paragraphs.

    Args:
        page_id: the page's id, which other pages name it by.
        text: what stands in its file.
    """
    head, _, body = text.partition("\n\n")
    title, *lines = head.splitlines()
    about = {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return HelpPage(
        id=page_id,
        title=title.removeprefix("# "),
        screens=_listed(about.get("for", "")),
        find=about.get("find", ""),
        see=_listed(about.get("see", "")),
        blocks=tuple(_blocks(body)),
    )


def _blocks(body: str) -> Iterator[Block]:
    for line in filter(None, body.splitlines()):
        if line.startswith("## "):
            yield Block(Kind.HEAD, line.removeprefix("## "))
        elif line.startswith("- "):
            yield Block(Kind.ITEM, line.removeprefix("- "))
        else:
            yield Block(Kind.TEXT, line)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _rank(page: HelpPage, wanted: list[str]) -> int:
    """Return how well a page fits: 0 where it does not hold every word."""
    title, named = _words(page.title), _words(page.find)
    told = [word for block in page.blocks for word in _words(block.words)]
    if not wanted or not all(_begins(word, [*title, *named, *told]) for word in wanted):
        return 0
    return 1 + sum(3 * _begins(word, title) + 2 * _begins(word, named) for word in wanted)


def _begins(start: str, words: Iterable[str]) -> bool:
    return any(word.startswith(start) for word in words)


def _words(text: str) -> list[str]:
    """Return the words of a text without case, accents and signs."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    plain = plain.replace("’", "").replace("'", "")
    return "".join(c if c.isalnum() else " " for c in plain).split()
