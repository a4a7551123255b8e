"""Where bars may be cut, so that none tells of one to four people, alone or beside another.

A bar begins as one: everyone in the group. It is cut between two neighbouring answers only where both
sides hold nobody or at least five people, and where the same part of every other group that shows it,
taken from this one or this one from it, leaves nobody or at least five. A group is cut only where
those that it narrows are cut too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from wellbeing_desktop.assessment.team_groups import FEWEST, TeamFilter

SPREAD_CUTS = (5, 9, 8, 2, 3, 1, 4, 6, 7)
"""In which order the cuts of a spread are tried: what was rated, what does not apply, then steps."""

SHIFT_CUTS = (3, 2, 1)
"""The same for moves: rated both times, then up, then down."""

Part = tuple[int, int]
"""From after one cut up to another."""


class Slot(NamedTuple):
    """A group by its number: its cells, and the numbers of the groups that it narrows.

    `within` are those of its own period, `longer` those of longer periods.
    """

    number: int
    cells: tuple[int, ...]
    within: tuple[int, ...]
    longer: tuple[int, ...]


class Folding:
    """The cuts of one measure: group by group, period by period, the longer ones first."""

    def __init__(self, cuts: Sequence[int]) -> None:
        self._cuts = cuts
        self._totals: dict[int, list[int]] = {}
        self._ends: dict[int, list[int]] = {}

    def add_period(self, running: Sequence[Sequence[int]], slots: Iterable[Slot]) -> None:
        """Cut the bars of a period's groups, in the order in which they are offered.

        Args:
            running: for each cell, how many people stand before each place and after the last one.
            slots: the groups.
        """
        blocks = _Blocks(running)
        alike: dict[tuple[int, ...], int] = {}
        for slot in slots:
            same = alike.setdefault(slot.cells, slot.number)
            if same != slot.number:
                self._totals[slot.number], self._ends[slot.number] = self._totals[same], self._ends[same]
            else:
                self._cut(slot, blocks)

    def has(self, group: int) -> bool:
        """Tell whether the group's period was added."""
        return group in self._ends

    def ends(self, group: int) -> list[int]:
        """Return where a group's bar begins, is cut and ends."""
        return self._ends[group]

    def bars(self, group: int) -> list[tuple[Part, int]]:
        """Return the parts that a group's bar is cut into, with how many people each holds."""
        return [(part, self.count(group, part)) for part in pairwise(self._ends[group])]

    def count(self, group: int, part: Part) -> int:
        """Count the people of a group in one part."""
        low, high = part
        return self._totals[group][high] - self._totals[group][low]

    def _cut(self, slot: Slot, blocks: _Blocks) -> None:
        totals = blocks.totals(slot.cells)
        self._totals[slot.number] = totals
        ends = [0, len(totals) - 1]
        allowed = self._allowed(slot)
        blocks.divide((ends[0], ends[1]), slot.cells)
        for cut in self._cuts:
            if cut in allowed:
                parts = [(end, cut) if end < cut else (cut, end) for end in ends]
                if all(self._is_safe(part, totals, slot, blocks) for part in parts):
                    for part in parts:
                        blocks.divide(part, slot.cells)
                    ends.append(cut)
        self._ends[slot.number] = sorted(ends)

    def _allowed(self, slot: Slot) -> set[int]:
        allowed = set(self._cuts)
        for number in (*slot.within, *slot.longer):
            allowed.intersection_update(self._ends[number])
        return allowed

    def _is_safe(self, part: Part, totals: Sequence[int], slot: Slot, blocks: _Blocks) -> bool:
        low, high = part
        here = totals[high] - totals[low]
        if 0 < here < FEWEST:
            return False
        for number in slot.longer:
            if 0 < abs(self.count(number, part) - here) < FEWEST:
                return False
        return blocks.may_divide(part, slot.cells)


class _Blocks:
    """What the groups that show a part have made of it: blocks of cells, none with one to four people."""

    def __init__(self, running: Sequence[Sequence[int]]) -> None:
        self._running = running
        self._block_of: dict[Part, list[int]] = {}
        self._sizes: dict[Part, list[int]] = {}

    def totals(self, cells: Sequence[int]) -> list[int]:
        """Add up cells, place by place."""
        return [sum(column) for column in zip(*(self._running[cell] for cell in cells), strict=True)]

    def may_divide(self, part: Part, cells: Sequence[int]) -> bool:
        """Tell whether each block is left whole, or in two that are both large enough."""
        if part not in self._sizes:
            return True
        sizes = self._sizes[part]
        for block, count in self._inside(part, cells).items():
            if 0 < count < FEWEST or 0 < sizes[block] - count < FEWEST:
                return False
        return True

    def divide(self, part: Part, cells: Sequence[int]) -> None:
        """Divide the blocks of a part by who is in the group."""
        low, high = part
        if part not in self._sizes:
            self._block_of[part] = [0] * len(self._running)
            self._sizes[part] = [sum(running[high] - running[low] for running in self._running)]
        block_of, sizes = self._block_of[part], self._sizes[part]
        new: dict[int, int] = {}
        for block, count in self._inside(part, cells).items():
            if 0 < count < sizes[block]:
                new[block] = len(sizes)
                sizes[block] -= count
                sizes.append(count)
        if new:
            for cell in cells:
                block_of[cell] = new.get(block_of[cell], block_of[cell])

    def _inside(self, part: Part, cells: Sequence[int]) -> Mapping[int, int]:
        low, high = part
        block_of, running = self._block_of[part], self._running
        found: dict[int, int] = {}
        for cell in cells:
            count = running[cell][high] - running[cell][low]
            if count:
                block = block_of[cell]
                found[block] = found.get(block, 0) + count
        return found


def slots_of(groups: Mapping[TeamFilter, int], cells: Mapping[TeamFilter, Sequence[int]]) -> list[Slot]:
    """Return the slots of one period's groups, in the order of `groups`.

    Args:
        groups: every offered group with its number.
        cells: the groups of one period with the numbers of their cells.
    """
    found = []
    for group, number in groups.items():
        if group in cells:
            wider = [each for each in group.wider() if each in groups]
            within = tuple(groups[each] for each in wider if each.period == group.period)
            longer = tuple(groups[each] for each in wider if each.period != group.period)
            found.append(Slot(number, tuple(cells[group]), within, longer))
    return found
