"""What a hand-over holds before it is sealed: who made it and when, and whole records, packed.

The first line is a table of its own, every further line one person's record as in a record file.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, Protocol
from uuid import UUID, uuid4

from pydantic import ValidationError

from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.exchange.fields import Line, Moment
from wellbeing_desktop.exchange.framework_models import Strict
from wellbeing_desktop.exchange.json_text import json_value
from wellbeing_desktop.exchange.packing import unpacked_lines
from wellbeing_desktop.exchange.problems import RecordFileError, problem_of
from wellbeing_desktop.exchange.record_file import SIZE_LIMIT as RECORD_LIMIT
from wellbeing_desktop.exchange.record_file import read_record
from wellbeing_desktop.exchange.record_writer import record_table
from wellbeing_desktop.language import translate as _tr

SUFFIX = ".wellbeing-handover"
"""How the names of hand-overs end."""

FORMAT = "wellbeing-desktop/hand-over"
UNPACKED_LIMIT = 2 * 1024**3
"""Bytes of a hand-over once unpacked, some 40,000 people's. A small file must not go on for ever."""


class Records(Protocol):
    """Whole records that can be gone through, as often as it is needed, and counted."""

    def __iter__(self) -> Iterator[PersonRecord]:
        """Give one record after the other."""

    def __len__(self) -> int:
        """How many there are."""


class Packed:
    """Records as a file held them, each packed and read anew each time: thousands take little memory."""

    def __init__(self, lines: Sequence[bytes], person_ids: Sequence[UUID]) -> None:
        """Keep lines that were read once and found right, each packed by itself."""
        self._lines = tuple(lines)
        self.person_ids = tuple(person_ids)

    def __iter__(self) -> Iterator[PersonRecord]:
        return (read_record(zlib.decompress(line)) for line in self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@dataclass(frozen=True, slots=True)
class HandOver:
    """Whole records on their way to a colleague. `made_at` is aware; `id` is new for each file."""

    records: Records
    made_by: str
    made_at: datetime
    id: UUID = field(default_factory=uuid4)

    @property
    def person_ids(self) -> tuple[UUID, ...]:
        """Whose records they are."""
        records = self.records
        return records.person_ids if isinstance(records, Packed) else tuple(r.person.id for r in records)


class _Head(Strict):
    """The first line."""

    format: Literal["wellbeing-desktop/hand-over"]
    format_version: Literal[1]
    id: UUID
    made_at: Moment
    made_by: Line
    records: int


def pack(hand_over: HandOver) -> bytes:
    """Return a hand-over as bytes; they are not encrypted yet. Its records are gone through once."""
    head = {
        "format": FORMAT,
        "format_version": 1,
        "id": str(hand_over.id),
        "made_at": hand_over.made_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "made_by": hand_over.made_by,
        "records": len(hand_over.records),
    }
    packing = zlib.compressobj()
    parts = [packing.compress(_line(head))]
    parts += [packing.compress(b"\n" + _line(record_table(record))) for record in hand_over.records]
    return b"".join([*parts, packing.flush()])


def unpack(data: bytes, told: Callable[[float], None] = lambda _: None) -> HandOver:
    """Read a hand-over, every record by the rules of a record file.

    Args:
        data: its bytes.
        told: is told before each record how much is read, from 0 to 1; what it raises ends the work.

    Raises:
        RecordFileError: something is wrong; the error names the first place.
    """
    lines = unpacked_lines(data, UNPACKED_LIMIT, RECORD_LIMIT)
    first = next(lines)
    _check_format(json_value(first)[1])
    try:
        head = _Head.model_validate_json(first)
    except ValidationError as error:
        problem = problem_of(error.errors(include_url=False)[0])
        raise RecordFileError(problem.place, problem.sentence) from None
    packed, person_ids = [], []
    for number, line in enumerate(lines):
        told(min(1.0, number / max(1, head.records)))
        person_ids.append(_read(number, line).person.id)
        packed.append(zlib.compress(line))
    if head.records != len(packed):
        raise RecordFileError("records", _tr("files", "the file was cut short"))
    return HandOver(Packed(packed, person_ids), head.made_by, head.made_at, head.id)


def _line(table: Mapping[str, object]) -> bytes:
    return json.dumps(table, ensure_ascii=False).encode()


def _check_format(value: object) -> None:
    version = value.get("format_version") if isinstance(value, dict) else None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise RecordFileError("format", _tr("files", "this is not a hand-over"))
    if isinstance(version, int) and version > 1:
        sentence = _tr("files", "a newer version of this application made the hand-over")
        raise RecordFileError("format_version", sentence)


def _read(number: int, line: bytes) -> PersonRecord:
    try:
        return read_record(line)
    except RecordFileError as error:
        raise RecordFileError(f"records[{number}].{error.place}".rstrip("."), error.sentence) from None
