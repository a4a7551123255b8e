"""The summary: one sheet for the desk, always exactly one page.

Some parts never give way. The rest starts at its least and grows by a ladder, one rung at a
time, while the page holds; what was shortened says where the whole stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import ROUNDING, Box, Row, Stack, spaced
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.runs import filled
from wellbeing_desktop.reports.sentences import NOT_A_TEST
from wellbeing_desktop.reports.shorten import MARKED, pointer
from wellbeing_desktop.reports.styles import SUMMARY, TEXT_WIDTH
from wellbeing_desktop.reports.summary_foot import Part, agreement, matters, next_steps, plan, why
from wellbeing_desktop.reports.summary_list import WIDTH as LIST_WIDTH
from wellbeing_desktop.reports.summary_list import ratings_list
from wellbeing_desktop.reports.summary_parts import panels, particulars, sentence, title
from wellbeing_desktop.reports.summary_side import WIDTH as SIDE_WIDTH
from wellbeing_desktop.reports.summary_side import beside_list
from wellbeing_desktop.reports.text import Typesetter
from wellbeing_desktop.reports.voices import names_of

_NAME_LIMIT = 32
_MOST_LETTERS = 8000
"""No page holds more: what has more is not even tried whole."""


@dataclass(frozen=True, slots=True)
class Rungs:
    """How much of what may give way is shown: lines, or how many; None for all of it."""

    reasons: bool = False
    comment: int | None = 0
    actions: int | None = 2
    quotes: int | None = 0
    who: int | None = 1
    what: int | None = 1
    why: bool = False


LEAST = Rungs()
EVERYTHING = Rungs(True, None, None, None, None, None, True)
LADDER: tuple[tuple[str, int | bool], ...] = (
    ("reasons", True),
    ("comment", 1),
    ("actions", 3),
    ("quotes", 1),
    ("who", 2),
    ("actions", 4),
    ("what", 2),
    ("quotes", 2),
    ("comment", 2),
    ("actions", 5),
    ("why", True),
    ("quotes", 3),
    ("comment", 3),
    ("actions", 6),
    ("what", 3),
    ("who", 3),
    ("quotes", 4),
    ("actions", 8),
)
"""What grows, and to how much, in the order in which it does."""


def summary(sheet: Sheet, setter: Typesetter) -> bytes:
    """Return the summary of an assessment, on one page."""
    desk = Desk(sheet, SUMMARY, setter, names_of(sheet.person, sheet.assessment, _NAME_LIMIT))
    page = Stack(_Page(desk).fitted())
    return desk.bind(_tr("paper", "Summary"), _tr("paper", "Summary of an assessment"), [page], NOT_A_TEST())


class _Page:
    """Puts the page together; each part is made and measured once for every rung of its own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._fixed: list[Box] = [title(desk), particulars(desk), sentence(desk), panels(desk)]
        self._list = ratings_list(desk)
        self._matters = cache(lambda lines: matters(desk, lines))
        self._why = cache(lambda whole: why(desk, whole=whole))
        self._plan = cache(lambda *knobs: plan(desk, *knobs))
        self._steps = cache(lambda actions: next_steps(desk, actions))
        self._agreement = cache(lambda lines: agreement(desk, lines))
        self._side: Callable[[bool], Box] = cache(lambda reasons: beside_list(desk, reasons=reasons))

    def fitted(self) -> list[Box]:
        """Return the boxes of the fullest page that is one."""
        if _letters(self._desk) <= _MOST_LETTERS:
            everything = self._boxes(EVERYTHING)
            if self._fits(everything):
                return everything
        rungs = LEAST
        for name, value in LADDER:
            change: dict[str, Any] = {name: value}
            grown = replace(rungs, **change)
            if self._fits(self._boxes(grown)):
                rungs = grown
        return self._boxes(rungs)

    def _fits(self, boxes: list[Box]) -> bool:
        high = sum(gap + box.height(TEXT_WIDTH) for gap, box in spaced(boxes))
        return high <= self._desk.look.height + ROUNDING

    def _boxes(self, rungs: Rungs) -> list[Box]:
        parts = self._parts(rungs)
        middle = Row(
            [(0.0, SIDE_WIDTH, self._side(rungs.reasons)), (TEXT_WIDTH - LIST_WIDTH, LIST_WIDTH, self._list)],
            before=6,
        )
        boxes = [*self._fixed, middle, *(part.box for part in parts)]
        if any(part.is_cut for part in parts) or not rungs.reasons:
            boxes.append(self._desk.text(filled(MARKED(), pointer(4)), self._desk.look.small))
        return boxes

    def _parts(self, rungs: Rungs) -> list[Part]:
        return [
            self._matters(rungs.quotes),
            self._why(rungs.why),
            self._plan(rungs.actions, rungs.what, rungs.who),
            self._steps(rungs.actions),
            self._agreement(rungs.comment),
        ]


def _letters(desk: Desk) -> int:
    """Count the letters that all of what may give way would take."""
    made = desk.assessment
    words = [made.note(i).own_words for i in made.matters_most]
    plans = [text for action in made.actions for text in (action.what, action.owner_name)]
    comment = (made.sign_off or made.said).comment
    return sum(map(len, (*words, *plans, comment)))
