"""Shares a form out over pages: one part a page, and room to write in what is left of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wellbeing_desktop.reports.boxes import Box, NewPage, Rule, Stack, spaced
from wellbeing_desktop.reports.form_desk import FormDesk
from wellbeing_desktop.reports.form_words import OWN_WORDS, OWN_WORDS_NEXT
from wellbeing_desktop.reports.form_writing import LEAST, WritingBox
from wellbeing_desktop.reports.page import paginate
from wellbeing_desktop.reports.styles import BETWEEN_ROWS, FORM, TEXT_WIDTH

_AIRS = (8.5, 7.0, 5.5, 4.5)
"""Space about the line under a statement: what gives way first. Type never does."""
_WRITING_BEFORE = 7.0
_OWN_SHARE = 0.62
"""Of the room for two boxes to write in; the second is for the next page."""


@dataclass(frozen=True, slots=True)
class Section:
    """What begins a page: what stands first on it, and parts, each a head and its statements."""

    front: tuple[Box, ...]
    parts: tuple[tuple[Box, Sequence[Box]], ...]

    def joined(self, other: Section) -> Section:
        """Return both as one, the other's parts after these."""
        return Section(self.front, self.parts + other.parts)

    def boxes(self, air: float) -> list[Box]:
        """Return the boxes; a head keeps its first statement beside it."""
        found = list(self.front)
        for head, statements in self.parts:
            first, *rest = (_over_line(box, air) for box in statements)
            found += [Stack([head, first]), *rest]
        return found

    def least_pages(self) -> int:
        """Return on how many pages it fits at the least."""
        return len(paginate(self.boxes(_AIRS[-1]), FORM.height))


@dataclass(slots=True)
class _Page:
    """A page; `ends` says that a part ends on it. `labels` are those of the boxes to write in."""

    boxes: list[Box]
    ends: bool = False
    labels: list[str] = field(default_factory=list)

    @property
    def room(self) -> float:
        """What is left of the page for boxes to write in."""
        used = sum(gap + box.height(TEXT_WIDTH) for gap, box in spaced(self.boxes))
        return FORM.height - used - (_WRITING_BEFORE if self.boxes else 0.0)

    def writing(self, desk: FormDesk) -> Iterator[Box]:
        """Return the boxes to write in, as high as there is room."""
        shares = (1.0,) if len(self.labels) == 1 else (_OWN_SHARE, 1 - _OWN_SHARE)
        room = self.room - _WRITING_BEFORE * (len(self.labels) - 1)
        for label, share in zip(self.labels, shares, strict=False):
            words = desk.text(label, desk.look.label)
            yield WritingBox(words, share * room, _WRITING_BEFORE if self.boxes else 0.0)


def lay_out(desk: FormDesk, sections: Sequence[Section]) -> list[Box]:
    """Return the boxes of a form, each section on pages of its own, as few as hold it."""
    pages = [page for section in sections for page in _pages_of(section)]
    _find_room_to_write(pages)
    boxes: list[Box] = []
    for page in pages:
        boxes += [NewPage(), *page.boxes, *page.writing(desk)]
    return boxes


def _pages_of(section: Section) -> list[_Page]:
    """Place a section on as few pages as can be: airily if there is still room to write, else tightly."""
    least = section.least_pages()
    placed = (paginate(section.boxes(air), FORM.height) for air in _AIRS)
    fitting = [
        _paged([[one.box for one in page] for page in pages]) for pages in placed if len(pages) == least
    ]
    return next((pages for pages in fitting if pages[-1].room >= LEAST), fitting[0])


def _paged(pages: Sequence[list[Box]]) -> list[_Page]:
    return [_Page(boxes, ends=place == len(pages)) for place, boxes in enumerate(pages, start=1)]


def _find_room_to_write(pages: list[_Page]) -> None:
    """Give every part a box to write in: on its page, on the one before, or on one more at the end."""
    homeless = False
    for place, page in enumerate(pages):
        before = pages[place - 1] if place else None
        if not page.ends:
            continue
        if page.room >= LEAST:
            page.labels.append(OWN_WORDS())
        elif before is not None and before.labels == [OWN_WORDS()] and before.room >= 2 * LEAST / _OWN_SHARE:
            before.labels.append(OWN_WORDS_NEXT())
        else:
            homeless = True
    if homeless:
        pages.append(_Page([], labels=[OWN_WORDS()]))


def _over_line(box: Box, air: float) -> Box:
    return Stack([box, Rule(BETWEEN_ROWS, before=air / 2, after=air / 2)])
