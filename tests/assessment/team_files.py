"""Team files as plain values, for tests of what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import UUID

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.team_file import SentLine, TeamFile
from wellbeing_desktop.assessment.team_lines import places_of


def line(framework: Framework, person: int, assessment: int, **changes: object) -> SentLine:
    """One line with a 3 everywhere, held on a day of May 2026."""
    codes = bytes([3]) * len(places_of(framework))
    one = SentLine(f"{person:032x}", f"{assessment:032x}", 1, date(2026, 5, 12).toordinal(), 1, 0, 3, codes)
    return one._replace(**changes)


def team_file(
    framework: Framework, lines: Sequence[SentLine], number: int = 1, laptop: int = 1, day: int = 20
) -> TeamFile:
    """A file of a laptop, made on a day of November 2026."""
    made_at = datetime(2026, 11, day, 9, 30, tzinfo=UTC)
    return TeamFile(UUID(int=number), f"{laptop:032x}", made_at, 0, (framework,), tuple(lines))
