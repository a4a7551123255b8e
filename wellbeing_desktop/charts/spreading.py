"""Blocks in a column: kept apart by moving as little as can be. Heights grow upwards."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def spread(wanted: Sequence[float], heights: Sequence[float], apart: float) -> list[float]:
    """Return middles as near to the wanted ones as can be, top to bottom and never overlapping.

    Least squares, by pooling neighbours that would stand in the wrong order. `wanted` falls.
    """
    offsets = _offsets(heights, apart)
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        total, count = want + offset, 1
        while pools and pools[-1][0] / pools[-1][1] < total / count:
            before = pools.pop()
            total, count = total + before[0], count + before[1]
        pools.append((total, count))
    level = [total / count for total, count in pools for _ in range(count)]
    return [at - offset for at, offset in zip(level, offsets, strict=True)]


def clamped(middles: Sequence[float], heights: Sequence[float], apart: float, limit: float) -> list[float]:
    """Move spread middles as little as can be, so that all blocks lie between -limit and limit."""
    offsets = _offsets(heights, apart)
    highest = limit - heights[0] / 2
    lowest = -limit + heights[-1] / 2 + offsets[-1]
    levels = (middle + offset for middle, offset in zip(middles, offsets, strict=True))
    kept = (max(lowest, min(highest, level)) for level in levels)
    return [at - offset for at, offset in zip(kept, offsets, strict=True)]


def _offsets(heights: Sequence[float], apart: float) -> list[float]:
    """How far below the first block's middle each middle lies when all stand close together."""
    offsets = [0.0]
    for before, after in pairwise(heights):
        offsets.append(offsets[-1] + (before + after) / 2 + apart)
    return offsets[: len(heights)]
