"""A team file before it is sealed: a line on the file, then a line for each assessment, packed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from datetime import UTC
from functools import lru_cache
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, ValidationError

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.team_file import MOST_SHIFT_DAYS, TeamFile
from wellbeing_desktop.exchange.fields import Moment
from wellbeing_desktop.exchange.framework_models import Strict
from wellbeing_desktop.exchange.json_text import json_value
from wellbeing_desktop.exchange.packing import unpacked
from wellbeing_desktop.exchange.problems import RecordFileError, problem_of
from wellbeing_desktop.exchange.record_models import HeldFramework
from wellbeing_desktop.exchange.record_reader import framework_of
from wellbeing_desktop.exchange.record_writer import held_framework
from wellbeing_desktop.exchange.team_file_lines import LineRule, line_text, read_lines
from wellbeing_desktop.language import translate as _tr

SUFFIX = ".wellbeing-team"
"""How the names of team files end."""

FORMAT = "wellbeing-desktop/team-file"
UNPACKED_LIMIT = 256 * 1024 * 1024
"""Bytes of a team file once unpacked. A small file must not fill the memory."""

FRAMEWORKS_LIMIT = 200
"""Frameworks of one file."""


class _Head(Strict):
    """The first line."""

    format: Literal["wellbeing-desktop/team-file"]
    format_version: Literal[1]
    id: UUID
    laptop: Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
    made_at: Moment
    shift_days: Annotated[int, Field(ge=0, le=MOST_SHIFT_DAYS)]
    frameworks: Annotated[int, Field(ge=0, le=FRAMEWORKS_LIMIT)]
    assessments: Annotated[int, Field(ge=0)]


def pack(file: TeamFile) -> bytes:
    """Return a team file as bytes; they are not encrypted yet."""
    head = {
        "format": FORMAT,
        "format_version": 1,
        "id": str(file.id),
        "laptop": file.laptop,
        "made_at": file.made_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "shift_days": file.shift_days,
        "frameworks": len(file.frameworks),
        "assessments": len(file.lines),
    }
    held = (held_framework(one.content_hash, one) for one in file.frameworks)
    tables = (json.dumps(table, ensure_ascii=False).encode() for table in (head, *held))
    return zlib.compress(b"\n".join((*tables, *map(line_text, file.lines))))


def unpack(data: bytes) -> TeamFile:
    """Read a team file: whole, or not at all.

    Raises:
        RecordFileError: something is wrong; the error names the first place.
    """
    first, *rest = unpacked(data, UNPACKED_LIMIT).split(b"\n")
    _check_format(json_value(first)[1])
    try:
        head = _Head.model_validate_json(first)
    except ValidationError as error:
        problem = problem_of(error.errors(include_url=False)[0])
        raise RecordFileError(problem.place, problem.sentence) from None
    if head.frameworks + head.assessments != len(rest):
        raise RecordFileError("assessments", _tr("files", "the file was cut short"))
    frameworks = _frameworks(rest[: head.frameworks])
    lines = read_lines(rest[head.frameworks :], LineRule(frameworks))
    return TeamFile(head.id, head.laptop, head.made_at, head.shift_days, frameworks, lines)


def _frameworks(lines: Sequence[bytes]) -> tuple[Framework, ...]:
    read: dict[str, Framework] = {}
    for number, line in enumerate(lines):
        place = f"frameworks[{number}]"
        try:
            framework = _framework(line)
        except RecordFileError as error:
            raise RecordFileError(f"{place}.{error.place}".rstrip("."), error.sentence) from None
        if framework.content_hash in read:
            raise RecordFileError(place, _tr("files", "this framework stands there already"))
        read[framework.content_hash] = framework
    return tuple(read.values())


@lru_cache(maxsize=32)
def _framework(line: bytes) -> Framework:
    """Read a framework once, however many laptops send the same."""
    try:
        held = HeldFramework.model_validate_json(json_value(line)[0])
    except ValidationError as error:
        problem = problem_of(error.errors(include_url=False)[0])
        raise RecordFileError(problem.place, problem.sentence) from None
    return framework_of(held)


def _check_format(value: object) -> None:
    version = value.get("format_version") if isinstance(value, dict) else None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise RecordFileError("format", _tr("files", "this is not a team file"))
    if isinstance(version, int) and version > 1:
        sentence = _tr("files", "a newer version of this application made the team file")
        raise RecordFileError("format_version", sentence)
