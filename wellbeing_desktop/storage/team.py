"""The lines of a team's figures: written when an assessment is signed, read in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, insert, select

from wellbeing_desktop.assessment.age_band import band_of
from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.team_lines import (
    BANDS,
    REASON_CODES,
    STAGES,
    TeamColumns,
    TeamLines,
    code_of,
    gathered,
    packed,
    places_of,
)
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.base import table_of
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.part_tables import StoredAnswer
from wellbeing_desktop.storage.team_tables import StoredTeamLine

_ASSESSMENT = table_of(StoredAssessment)
_LINE = table_of(StoredTeamLine)
_ANSWER = table_of(StoredAnswer)


def keep(connection: Connection, key: int, assessment: Assessment) -> None:
    """Write the line of an assessment that was just signed."""
    connection.execute(insert(_LINE).values(assessment_key=key, codes=packed(assessment)))


def lines(connection: Connection, shelf: FrameworkShelf) -> TeamLines:
    """Return everyone's newest signed versions, withdrawn ones left out, by day held, then by sign-off.

    The driver is asked directly and values stay in columns: a row of its own for each assessment
    costs three times as much. Sorting and ages are Python's: where memory is wiped after use the
    database does neither fast.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    born = {person: _number(day) for person, day in driver.execute(_BORN).fetchall()}
    rows = driver.execute(_LINES).fetchall()
    if not rows:
        return gathered([], TeamColumns.of(()))
    *columns, signed = zip(*rows, strict=True)
    day_at = {day: date.fromisoformat(day).toordinal() for day in set(columns[1])}
    days = list(map(day_at.__getitem__, columns[1]))
    in_order = sorted(range(len(rows)), key=signed.__getitem__) if _share_a_day(columns) else range(len(rows))
    pick = itemgetter(*sorted(in_order, key=days.__getitem__), 0)
    people, held, stages, hashes, codes = (pick(column)[:-1] for column in columns)
    framework_at = {content_hash: at for at, content_hash in enumerate(dict.fromkeys(reversed(hashes)))}
    return gathered(
        [shelf.get(connection, content_hash) for content_hash in framework_at],
        TeamColumns(
            people=people,
            days=tuple(map(day_at.__getitem__, held)),
            stages=bytes(map(_STAGE_AT.__getitem__, stages)),
            framework_of=bytes(map(framework_at.__getitem__, hashes)),
            bands=_bands(held, [born.get(person, _NEVER) for person in people]),
            codes=codes,
        ),
    )


def problems(connection: Connection, shelf: FrameworkShelf, keys: Sequence[int]) -> list[str]:
    """Return a line for each of these assessments whose team line does not say what its answers say."""
    rows = connection.execute(
        select(_LINE.c.assessment_key, _LINE.c.codes).where(_LINE.c.assessment_key.in_(keys))
    )
    kept = {row.assessment_key: row.codes for row in rows}
    found = []
    for key, name, codes in _packed_anew(connection, shelf, keys):
        if kept.pop(key, None) != codes:
            words = _tr("store check", "the team figures of assessment %1 differ from its answers")
            found.append(fill(words, name))
    return found


def stray_problems(connection: Connection) -> list[str]:
    """Return a line where there are team lines of no signed assessment."""
    signed = select(_ASSESSMENT.c.key).where(
        _ASSESSMENT.c.key == _LINE.c.assessment_key, _ASSESSMENT.c.signed_at.is_not(None)
    )
    stray = select(func.count()).select_from(_LINE).where(~signed.exists())
    words = _tr("store check", "team figures belong to no signed assessment")
    return [words] if connection.scalar(stray) else []


def _share_a_day(columns: Sequence[Sequence[object]]) -> bool:
    """Tell whether somebody has two assessments of one day: then it matters which was signed first."""
    return len(set(zip(columns[0], columns[1], strict=True))) < len(columns[0])


_LINES = (
    "SELECT a.person_key, a.held_on, a.stage, a.framework_hash, l.codes, a.signed_at "
    "FROM team_line l CROSS JOIN assessment a ON a.key = l.assessment_key WHERE a.standing = 1"
)
_BORN = "SELECT key, born_on FROM person WHERE born_on IS NOT NULL"
_NEVER = 99_999_999
_STAGE_AT = {str(stage): place for place, stage in enumerate(STAGES)}


def _number(day: str) -> int:
    """Return 20261103 for 2026-11-03: such numbers tell ages by one subtraction."""
    return int(day.replace("-", ""))


def _bands(held_on: Sequence[str], born: Sequence[int]) -> bytes:
    """Return the place of the age band of each line in `BANDS`."""
    number_of = {day: _number(day) for day in dict.fromkeys(held_on)}
    held = map(number_of.__getitem__, held_on)
    ages = [(day - birth) // 10_000 for day, birth in zip(held, born, strict=True)]
    band_at = {age: BANDS.index(band_of(age)) for age in set(ages)}
    return bytes(map(band_at.__getitem__, ages))


def _packed_anew(
    connection: Connection, shelf: FrameworkShelf, keys: Sequence[int]
) -> Iterator[tuple[int, str, bytes]]:
    """Give the key, name and codes of each of these assessments that is signed, from its answers."""
    head, answer = _ASSESSMENT.c, _ANSWER.c
    wanted = (
        select(
            head.key,
            head.id,
            head.version,
            head.framework_hash,
            answer.voice,
            answer.indicator_id,
            answer.step,
            answer.reason,
        )
        .select_from(_ASSESSMENT.outerjoin(_ANSWER, answer.assessment_key == head.key))
        .where(head.signed_at.is_not(None), head.key.in_(keys))
        .order_by(head.key)
    )
    for key, rows in groupby(connection.execute(wanted), key=lambda row: int(row.key)):
        answers = list(rows)
        framework = shelf.get(connection, answers[0].framework_hash)
        name = f"{answers[0].id} version {answers[0].version}"
        yield key, name, _codes(answers, {place: at for at, place in enumerate(places_of(framework))})


def _codes(rows: Iterable[Any], places: dict[tuple[str, Voice], int]) -> bytes:
    codes = bytearray([REASON_CODES[Reason.NOT_EXPLORED]] * len(places))
    for row in rows:
        if row.voice is not None and (row.indicator_id, row.voice) in places:
            answer: Answer = Reason(row.reason) if row.step is None else row.step
            codes[places[row.indicator_id, Voice(row.voice)]] = code_of(answer)
    return bytes(codes)
