"""What can be worked out from the counts of groups by adding and taking away, however many."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

_FIVE = 5
_PRIME = (1 << 61) - 1
_BASE = 0x9E3779B97F4A7C15 % _PRIME
"""Sums are worked out in whole numbers below the prime, with powers of the base as weights. What
follows is always noticed; once in a million millions a union seems to follow that does not."""


class Derivable:
    """The counts that follow from those told so far, over cells of people of whom each is in one.

    Whatever follows is a sum of cells at right angles to every row that is kept here. A random sum of
    those rows gives each cell a number; a union of cells follows from what was told if theirs add up
    to nothing.

    Args:
        sizes: how many people each cell holds.
    """

    def __init__(self, sizes: Sequence[int]) -> None:
        self._few = {cell: size for cell, size in enumerate(sizes) if 0 < size < _FIVE}
        self._rows = [[int(cell == at) for cell in range(len(sizes))] for at in range(len(sizes))]
        self._weights = [pow(_BASE, at + 1, _PRIME) for at in range(len(sizes))]

    def tell(self, cells: Sequence[int]) -> bool:
        """Tell the count of a union of cells, unless one of a few people would follow; return whether."""
        if not self._few:
            return True
        rows = self._rows_without(cells)
        if rows is None:
            return True
        if self._few_follow(rows):
            return False
        self._rows = rows
        return True

    def _rows_without(self, cells: Sequence[int]) -> list[list[int]] | None:
        """Return rows at right angles to one union more; None where it follows already."""
        along = [sum(row[cell] for cell in cells) % _PRIME for row in self._rows]
        first = next((at for at, value in enumerate(along) if value), None)
        if first is None:
            return None
        pivot, inverse = self._rows[first], pow(along[first], -1, _PRIME)
        found = []
        for at, (row, value) in enumerate(zip(self._rows, along, strict=True)):
            if at != first:
                share = value * inverse % _PRIME
                found.append(
                    [(a - share * b) % _PRIME for a, b in zip(row, pivot, strict=True)] if share else row
                )
        return found

    def _few_follow(self, rows: Sequence[Sequence[int]]) -> bool:
        """Tell whether cells of together one to four people add up to nothing.

        Those are two halves of at most two people each, or three people and one, or four in one cell.
        """
        weighed = [*zip(self._weights, rows, strict=False)]
        of_size: dict[int, set[int]] = {size: set() for size in (1, 2, 3, 4)}
        ones = []
        for cell, size in self._few.items():
            number = sum(weight * row[cell] for weight, row in weighed) % _PRIME
            of_size[size].add(number)
            ones += [number] * (size == 1)
        halves = of_size[1] | of_size[2] | {(a + b) % _PRIME for a, b in combinations(ones, 2)}
        opposite = {-number % _PRIME for number in halves}
        return (
            any(0 in numbers for numbers in (halves, of_size[3], of_size[4]))
            or not opposite.isdisjoint(halves)
            or any(-number % _PRIME in of_size[1] for number in of_size[3])
        )
