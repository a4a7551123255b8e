"""Invented teams, and their figures worked out the plain way: one person after the other."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from fractions import Fraction

from tests.assessment.conftest import small_framework
from wellbeing_desktop.assessment.framework import Framework, Quadrant
from wellbeing_desktop.assessment.team_groups import Period, TeamFilter, framework_name
from wellbeing_desktop.assessment.team_lines import (
    BANDS,
    STAGES,
    TeamColumns,
    TeamLine,
    TeamLines,
    gathered,
    places_of,
)

VERSIONS: tuple[Framework, ...] = (small_framework(), replace(small_framework(), version="0.9"))


def team_of(people: int, seed: int, versions: int = 1) -> TeamLines:
    """Invent a team: one to four assessments each over three years, most answers in the middle."""
    chance = random.Random(seed)
    found = []
    for person in range(people):
        band, day = chance.randrange(2, 6), date(2024, 1, 5).toordinal() + chance.randrange(500)
        for number in range(chance.choice((1, 1, 2, 2, 3, 4))):
            version = chance.randrange(versions)
            stage = 0 if number == 0 else chance.choice((1, 1, 2))
            codes = bytes(chance.choices(range(1, 10), (1, 2, 4, 4, 2, 2, 1, 1, 1))[0] for _ in range(22))
            assert len(codes) == len(places_of(VERSIONS[version]))
            found.append(TeamLine(person, day, stage, version, band, codes))
            day += chance.randrange(60, 260)
    found.sort(key=lambda line: line.day)
    return gathered(VERSIONS[:versions], TeamColumns.of(found))


def is_in(period: Period, line: TeamLine) -> bool:
    """Tell whether a line's day is in a period."""
    day = date.fromordinal(line.day)
    half = 1 if day.month < 7 else 2
    return (not period.year or day.year == period.year) and (not period.half or half == period.half)


def members(lines: TeamLines, group: TeamFilter) -> dict[int, tuple[TeamLine, TeamLine]]:
    """Return the people of a group, each with their first and latest line in its period."""
    found: dict[int, list[TeamLine]] = {}
    for line in lines.lines():
        if is_in(group.period, line):
            found.setdefault(line.person, []).append(line)

    def fits(latest: TeamLine) -> bool:
        return (
            group.framework in {"", framework_name(lines.frameworks[latest.framework])}
            and group.stage in {None, STAGES[latest.stage]}
            and group.band in {None, BANDS[latest.band]}
        )

    return {person: (own[0], own[-1]) for person, own in found.items() if fits(own[-1])}


def code(lines: TeamLines, line: TeamLine, place: tuple[str, str]) -> int:
    """Return what a line says at a place."""
    places = places_of(lines.frameworks[line.framework])
    return line.codes[places.index(place)] if place in places else 0  # type: ignore[arg-type]


def quadrant_score(lines: TeamLines, line: TeamLine, quadrant: Quadrant, voice: str) -> int:
    """Return the rounded score of a quadrant as a step, or 6 where not enough was explored."""
    codes = [code(lines, line, (i.id, voice)) for i in quadrant.indicators]
    steps = [c for c in codes if 1 <= c <= 5]
    if not steps or len(steps) * 2 < sum(c != 7 for c in codes):
        return 6
    return int(Fraction(sum(steps), len(steps)) + Fraction(1, 2))


def moves(lines: TeamLines, pair: tuple[TeamLine, TeamLine], place: tuple[str, str]) -> int | None:
    """Return how far somebody moved at a place, None unless they rated it in two assessments."""
    then, now = (code(lines, line, place) for line in pair)
    return now - then if pair[0] is not pair[1] and 1 <= then <= 5 and 1 <= now <= 5 else None
