"""What a hand-over holds before it is sealed: who made it and when, and whole records, packed.

The first line is a table of its own, every further line one person's record as in a record file.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID, uuid4

from pydantic import ValidationError

from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.exchange.fields import Line, Moment
from wellbeing_desktop.exchange.framework_models import Strict
from wellbeing_desktop.exchange.json_text import json_value
from wellbeing_desktop.exchange.packing import unpacked
from wellbeing_desktop.exchange.problems import RecordFileError, problem_of
from wellbeing_desktop.exchange.record_file import read_record
from wellbeing_desktop.exchange.record_writer import record_table
from wellbeing_desktop.language import translate as _tr

SUFFIX = ".wellbeing-handover"
"""How the names of hand-overs end."""

FORMAT = "wellbeing-desktop/hand-over"
UNPACKED_LIMIT = 512 * 1024 * 1024
"""Bytes of a hand-over once unpacked. A small file must not fill the memory."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Whole records on their way to a colleague. `made_at` is aware; `id` is new for each file."""

    records: tuple[PersonRecord, ...]
    made_by: str
    made_at: datetime
    id: UUID = field(default_factory=uuid4)


class _Head(Strict):
    """The first line."""

    format: Literal["wellbeing-desktop/hand-over"]
    format_version: Literal[1]
    id: UUID
    made_at: Moment
    made_by: Line
    records: int


def pack(hand_over: HandOver) -> bytes:
    """Return a hand-over as bytes; they are not encrypted yet."""
    head = {
        "format": FORMAT,
        "format_version": 1,
        "id": str(hand_over.id),
        "made_at": hand_over.made_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "made_by": hand_over.made_by,
        "records": len(hand_over.records),
    }
    tables = (head, *map(record_table, hand_over.records))
    return zlib.compress(b"\n".join(json.dumps(table, ensure_ascii=False).encode() for table in tables))


def unpack(data: bytes) -> HandOver:
    """Read a hand-over, every record by the rules of a record file.

    Raises:
        RecordFileError: something is wrong; the error names the first place.
    """
    first, *lines = unpacked(data, UNPACKED_LIMIT).split(b"\n")
    _check_format(json_value(first)[1])
    try:
        head = _Head.model_validate_json(first)
    except ValidationError as error:
        problem = problem_of(error.errors(include_url=False)[0])
        raise RecordFileError(problem.place, problem.sentence) from None
    if head.records != len(lines):
        raise RecordFileError("records", _tr("files", "the file was cut short"))
    return HandOver(_records(lines), head.made_by, head.made_at, head.id)


def _check_format(value: object) -> None:
    version = value.get("format_version") if isinstance(value, dict) else None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise RecordFileError("format", _tr("files", "this is not a hand-over"))
    if isinstance(version, int) and version > 1:
        sentence = _tr("files", "a newer version of this application made the hand-over")
        raise RecordFileError("format_version", sentence)


def _records(lines: Sequence[bytes]) -> tuple[PersonRecord, ...]:
    records = []
    for number, line in enumerate(lines):
        try:
            records.append(read_record(line))
        except RecordFileError as error:
            raise RecordFileError(f"records[{number}].{error.place}".rstrip("."), error.sentence) from None
    return tuple(records)
