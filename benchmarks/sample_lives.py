"""Invented lives for a store of many people: pictures over years, with trends, gaps and refusals."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from benchmarks.big_store import _FIRST, _surname
from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.team_lines import REASON_CODES

REVIEW_DAYS = 90
_REASONS = (
    *[REASON_CODES[Reason.NOT_EXPLORED]] * 5,
    *[REASON_CODES[Reason.NOT_APPLICABLE]] * 2,
    REASON_CODES[Reason.DOES_NOT_KNOW],
    REASON_CODES[Reason.PREFERS_NOT_TO_SAY],
)
_AGES = ((12, 18, 1), (18, 26, 2), (26, 65, 6), (65, 80, 4), (80, 97, 3))
"""From which age to which, and how often."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One assessment of a life. `codes` are its answers, the person's first; `steps` counts its plan."""

    id: UUID
    held_on: date
    stage: Stage
    codes: bytes
    steps: int
    signed: bool = True


@dataclass(frozen=True, slots=True)
class Life:
    """One person with their pictures, the first first, and which practitioner of the team works with them."""

    person: Person
    practitioner: int
    pictures: list[Picture] = field(default_factory=list)


def lives(people: int, today: date, indicators: int, seed: int, practitioners: int = 12) -> Iterator[Life]:
    """Invent lives with ten pictures each on average; the same seed and day give the same lives."""
    chance = random.Random(seed)
    for number in range(1, people + 1):
        low, high, _ = chance.choices(_AGES, [often for *_, often in _AGES])[0]
        age_days = chance.randrange(low * 365, high * 365)
        born_on = None if chance.random() < 0.04 else today - timedelta(days=age_days)
        name = f"{chance.choice(_FIRST)} {_surname(chance)}"
        person = Person(f"SW-{number:05}", name, born_on=born_on, sample=True, id=_id(chance))
        practitioner = min(practitioners - 1, int(chance.paretovariate(1.2)) - 1)
        yield Life(person, practitioner, _pictures(today, indicators, chance))


def _pictures(today: date, indicators: int, chance: random.Random) -> list[Picture]:
    """Invent pictures that go back from somewhere in the last year; one life in three has come to its end."""
    count = max(1, round(chance.triangular(1, 24, 5)))
    ended = chance.random() < 1 / 3
    days = [today - timedelta(days=chance.randrange(400) if ended else chance.randrange(1, 120))]
    while len(days) < count:
        days.insert(0, days[0] - timedelta(days=chance.randrange(55, 190)))
    base = [chance.choice((1, 2, 2, 3, 3, 3, 4, 4, 5)) for _ in range(indicators)]
    drift = [chance.gauss(0.12, 0.22) for _ in range(indicators)]
    seen = [chance.gauss(0, 0.6) for _ in range(indicators)]
    shy = chance.random() * 0.35
    found = []
    for place, day in enumerate(days):
        lived = [base[i] + drift[i] * place + chance.gauss(0, 0.45) for i in range(indicators)]
        codes = [_answer(value, shy / (1 + place / 3), chance) for value in lived]
        alone = chance.random() < 0.1
        gap = 1.0 if alone else 0.12
        codes += [_answer(value + other, gap, chance) for value, other in zip(lived, seen, strict=True)]
        is_last = place == len(days) - 1
        stage = Stage.FIRST if place == 0 else Stage.CLOSING if ended and is_last else Stage.REVIEW
        signed = not (is_last and not ended and chance.random() < 0.05)
        found.append(Picture(_id(chance), day, stage, bytes(codes), chance.choice((0, 1, 2, 2, 3)), signed))
    return found


def _answer(value: float, gap: float, chance: random.Random) -> int:
    if chance.random() < gap:
        return chance.choice(_REASONS)
    return min(5, max(1, round(value)))


def _id(chance: random.Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)
