"""Combining fifty laptops' team files, five hundred assessments each, from passphrase to the team's lines."""

from __future__ import annotations

import os
import random
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter
from uuid import UUID

from benchmarks.harness import Result
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.team_file import SentLine, TeamFile
from wellbeing_desktop.assessment.team_lines import BANDS, STAGES, places_of
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.exchange.team_file import SUFFIX, pack
from wellbeing_desktop.storage.team_key import TeamKey
from wellbeing_desktop.ui.team_reading import read_team_files

LAPTOPS, EACH = 50, 500
PASSPHRASE = "only for measuring of teams"
SEED = 20_261_122


def measure() -> list[Result]:
    """Write the files, then read and combine them as the window does."""
    with tempfile.TemporaryDirectory() as home:
        files = written(Path(home))
        told: list[float] = []
        began = perf_counter()
        key = TeamKey(PASSPHRASE)
        derived = perf_counter() - began
        read = read_team_files(files, key, told.append)
        taken = perf_counter() - began
        assert len(read.combined.lines) == LAPTOPS * EACH
        assert len(told) == LAPTOPS + 1
        size = sum(file.stat().st_size for file in files) // LAPTOPS // 1000
    detail = f"{derived:.1f} s of it the passphrase; {size} KB a file"
    return [Result(f"combining {LAPTOPS} team files of {EACH} assessments", taken, 5, "s", detail)]


def written(home: Path) -> list[Path]:
    """Write a file for each laptop."""
    dice, framework, key = random.Random(SEED), shipped_framework(), TeamKey(PASSPHRASE)
    files = [home / f"{number}{SUFFIX}" for number in range(LAPTOPS)]
    for file in files:
        file.write_bytes(key.seal(pack(team_file(framework, dice))))
    return files


def team_file(framework: Framework, dice: random.Random) -> TeamFile:
    """One laptop's five hundred assessments of a hundred people."""
    width, first = len(places_of(framework)), date(2024, 1, 1).toordinal()
    people = [os.urandom(16).hex() for _ in range(EACH // 5)]
    lines = tuple(
        SentLine(
            person=dice.choice(people),
            assessment=os.urandom(16).hex(),
            version=1,
            day=first + dice.randrange(1_000),
            stage=dice.randrange(len(STAGES)),
            framework=0,
            band=dice.randrange(len(BANDS)),
            codes=bytes(dice.choices(range(1, 10), k=width)),
        )
        for _ in range(EACH)
    )
    made_at = datetime(2026, 11, 22, tzinfo=UTC)
    return TeamFile(UUID(bytes=os.urandom(16)), os.urandom(16).hex(), made_at, 0, (framework,), lines)
