"""Several laptops' team files become the lines of one team: every assessment counts once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.team_file import SentLine, TeamFile
from wellbeing_desktop.assessment.team_lines import TeamColumns, TeamLine, TeamLines, gathered

FRAMEWORKS_LIMIT = 256
"""Frameworks of one team: a line says by one byte which is its own."""


class Aside(StrEnum):
    """Why a sound file adds nothing."""

    SAME_FILE = "same_file"
    OLDER = "older"
    MANY_FRAMEWORKS = "many_frameworks"


@dataclass(frozen=True)
class Combined:
    """A team's lines, and what was noticed on the way.

    `aside` holds, by the place of a file among those given, why it adds nothing. `twice` counts the
    assessments that stood in the files of more than one laptop; each counts once.
    """

    lines: TeamLines
    laptops: int
    twice: int
    aside: dict[int, Aside]


def combined(files: Sequence[TeamFile]) -> Combined:
    """Combine team files.

    Of the files of one laptop only the newest counts: what was withdrawn or erased there since is
    in no figure. Of an assessment that two laptops sent, the newest version counts.
    """
    aside = _aside(files)
    _leave_too_many(files, aside)
    counted = [file for place, file in enumerate(files) if place not in aside]
    frameworks: dict[str, Framework] = {}
    newest: dict[str, tuple[int, SentLine]] = {}
    total = 0
    for file in sorted(counted, key=lambda file: file.made_at):
        known = [_place(frameworks, framework) for framework in file.frameworks]
        total += len(file.lines)
        for line in file.lines:
            before = newest.get(line.assessment)
            if before is None or before[1].version <= line.version:
                newest[line.assessment] = known[line.framework], line
    found = sorted(newest.values(), key=lambda one: one[1].day)
    order = _newest_first(found, len(frameworks))
    words = [*frameworks.values()]
    return Combined(
        gathered([words[place] for place in order], TeamColumns.of(_lines(found, order))),
        laptops=len(counted),
        twice=total - len(newest),
        aside=aside,
    )


def _aside(files: Sequence[TeamFile]) -> dict[int, Aside]:
    aside: dict[int, Aside] = {}
    newest: dict[str, int] = {}
    seen: set[object] = set()
    for place, file in enumerate(files):
        if file.id in seen:
            aside[place] = Aside.SAME_FILE
            continue
        seen.add(file.id)
        other = newest.setdefault(file.laptop, place)
        if other == place:
            continue
        older, newest[file.laptop] = (other, place) if files[other].made_at < file.made_at else (place, other)
        aside[older] = Aside.OLDER
    return aside


def _leave_too_many(files: Sequence[TeamFile], aside: dict[int, Aside]) -> None:
    """Leave aside what would bring more frameworks than lines can name."""
    known: set[str] = set()
    for place, file in enumerate(files):
        more = known | {framework.content_hash for framework in file.frameworks}
        if place not in aside and len(more) > FRAMEWORKS_LIMIT:
            aside[place] = Aside.MANY_FRAMEWORKS
        elif place not in aside:
            known = more


def _place(frameworks: dict[str, Framework], framework: Framework) -> int:
    """Return the place of a framework among those met so far."""
    frameworks.setdefault(framework.content_hash, framework)
    return list(frameworks).index(framework.content_hash)


def _newest_first(found: Sequence[tuple[int, SentLine]], frameworks: int) -> list[int]:
    """Return the places of all frameworks, that of the latest line first: its words stand for everyone."""
    return list(dict.fromkeys((*(place for place, _ in reversed(found)), *range(frameworks))))


def _lines(found: Sequence[tuple[int, SentLine]], order: Sequence[int]) -> list[TeamLine]:
    """Return the lines in their order; a number stands for each person from here on."""
    numbers: dict[str, int] = {}
    place_of = {framework: place for place, framework in enumerate(order)}
    return [
        TeamLine(
            numbers.setdefault(line.person, len(numbers)),
            line.day,
            line.stage,
            place_of[framework],
            line.band,
            line.codes,
        )
        for framework, line in found
    ]
