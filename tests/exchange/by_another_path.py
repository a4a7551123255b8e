"""A team's figures worked out again from a table and its codebook, by plain Python and nothing of ours.

What it knows of the rules is what `docs/method.md` says of them.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from math import floor
from pathlib import Path

Meaning = tuple[str, ...]
Answer = str | int | None
"""A step, a reason, or None where the framework has no such statement."""


@dataclass
class Picture:
    """One assessment of the table."""

    held_on: str
    stage: str
    framework: tuple[str, str]
    band: str
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)


Group = list[tuple[Picture | None, Picture]]
"""Each person's first picture, None where there is one alone, and their latest."""


@dataclass
class Figures:
    """What is counted of one statement or part of life, each person once."""

    spread: Counter[Answer]
    moves: list[Fraction]

    def between(self, low: int, high: int) -> int:
        """Count who gave a step from `low` to `high`."""
        return sum(self.spread[step] for step in range(low, high + 1))

    def directions(self) -> Counter[int]:
        """Count who moved down (-1), stayed (0) and moved up (1)."""
        return Counter((move > 0) - (move < 0) for move in self.moves)


class Table:
    """The table and the codebook beside it, as another program reads them."""

    def __init__(self, table: Path, codebook: Path) -> None:
        self.people: dict[str, dict[str, Picture]] = {}
        self.parts: dict[tuple[str, str], dict[str, list[str]]] = {}
        self._meanings: dict[tuple[tuple[str, str], str], Meaning] = {}
        for row in _rows(table):
            self._add(row)
        for row in _rows(codebook):
            self._explain(row)

    def group(
        self, period: tuple[int, int], framework: tuple[str, str] | None, stage: str, band: str
    ) -> Group:
        """Return each person's first picture (None where there is one alone) and their latest.

        Whom it holds is judged by the latest. The table has each person's pictures in their order.
        """
        found = []
        for pictures in self.people.values():
            there = [one for one in pictures.values() if _is_in(one.held_on, period)]
            if not there:
                continue
            last = there[-1]
            if framework in {None, last.framework} and stage in {"", last.stage} and band in {"", last.band}:
                found.append((there[0] if len(there) > 1 else None, last))
        return found

    def indicator(self, group: Group, of: tuple[str, str], place: tuple[str, str]) -> Figures:
        """Work out one statement as a framework means it; `place` is the voice and the statement."""
        spread: Counter[Answer] = Counter()
        moves = []
        for first, last in group:
            now = self._answer(last, of, place)
            spread[now] += 1
            then = None if first is None else self._answer(first, of, place)
            if isinstance(now, int) and isinstance(then, int):
                moves.append(Fraction(now - then))
        return Figures(spread, moves)

    def part(self, group: Group, of: tuple[str, str], place: tuple[str, str]) -> Figures:
        """Work out one part of life as a framework has it; `place` is the voice and the part."""
        voice, name = place
        spread: Counter[Answer] = Counter()
        moves = []
        for first, last in group:
            places = [(voice, indicator) for indicator in self.parts[of][name]]
            now = [self._answer(last, of, each) for each in places]
            spread[_score(now)] += 1
            then = [None if first is None else self._answer(first, of, each) for each in places]
            paired = [
                b - a for a, b in zip(then, now, strict=True) if isinstance(a, int) and isinstance(b, int)
            ]
            if paired:
                moves.append(Fraction(sum(paired), len(paired)))
        return Figures(spread, moves)

    def _answer(self, picture: Picture, of: tuple[str, str], place: tuple[str, str]) -> Answer:
        own = self._meanings.get((picture.framework, place[1]))
        return picture.answers.get(place) if own == self._meanings[of, place[1]] else None

    def _add(self, row: dict[str, str]) -> None:
        pictures = self.people.setdefault(row["person"], {})
        framework = row["framework"], row["framework_version"]
        made = Picture(row["held_on"], row["stage"], framework, row["age_band"])
        picture = pictures.setdefault(row["assessment"], made)
        picture.answers[row["voice"], row["indicator"]] = int(row["step"]) if row["step"] else row["reason"]
        listed = self.parts.setdefault(framework, {}).setdefault(row["quadrant"], [])
        if row["indicator"] not in listed:
            listed.append(row["indicator"])

    def _explain(self, row: dict[str, str]) -> None:
        framework = row["framework"], row["framework_version"]
        name = row["code"].split(" ")[0]
        if row["column"] in {"indicator", "step"} and row["code"]:
            before = self._meanings.get((framework, name), ())
            self._meanings[framework, name] = (*before, row["meaning"])


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _is_in(day: str, period: tuple[int, int]) -> bool:
    year, half = period
    return (not year or int(day[:4]) == year) and (not half or (1 if int(day[5:7]) <= 6 else 2) == half)


def _score(answers: list[Answer]) -> Answer:
    """Return the score of a part rounded to a step, halves up; too little explored reads as a reason."""
    if all(answer is None for answer in answers):
        return None
    rated = [answer for answer in answers if isinstance(answer, int)]
    applicable = [answer for answer in answers if answer not in {None, "not_applicable"}]
    if not rated or 2 * len(rated) < len(applicable):
        return "not_explored"
    return floor(Fraction(sum(rated), len(rated)) + Fraction(1, 2))
