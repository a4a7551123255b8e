"""One person's whole record as a JSON file; `docs/record-format.md` explains it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.exchange.json_text import json_value
from wellbeing_desktop.exchange.problems import RecordFileError, problem_of
from wellbeing_desktop.exchange.record_models import FORMAT, FORMAT_VERSION, RecordModel
from wellbeing_desktop.exchange.record_reader import record_of
from wellbeing_desktop.exchange.record_writer import record_table
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr

__all__ = ["RecordFileError", "read_record", "read_record_file", "record_schema", "write_record"]

SIZE_LIMIT = 32_000_000
"""Bytes of a record file. Longer ones are refused before they are read."""


def write_record(record: PersonRecord) -> bytes:
    """Return the record as UTF-8 JSON, indented; the same record gives the same bytes."""
    return _json(record_table(record))


def read_record(data: bytes) -> PersonRecord:
    """Make the record from a file's bytes, by the domain's own rules.

    Raises:
        RecordFileError: something is wrong; the error names the first place.
    """
    if len(data) > SIZE_LIMIT:
        raise _too_large()
    plain, value = json_value(data)
    _check_format(value)
    try:
        model = RecordModel.model_validate_json(plain)
    except ValidationError as error:
        problem = problem_of(error.errors(include_url=False)[0])
        raise RecordFileError(problem.place, problem.sentence) from None
    return record_of(model)


def read_record_file(path: Path) -> PersonRecord:
    """Read a record file. A file that is too large is refused before it is read.

    Raises:
        RecordFileError: something is wrong; the error names the first place.
        OSError: the file cannot be read.
    """
    if path.stat().st_size > SIZE_LIMIT:
        raise _too_large()
    with path.open("rb") as file:
        return read_record(file.read(SIZE_LIMIT + 1))


def record_schema() -> dict[str, Any]:
    """Return the JSON schema of the format, as shipped in `resources/schemas/`."""
    schema = RecordModel.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A person's record",
        **{name: part for name, part in schema.items() if name != "title"},
    }


def schema_text() -> bytes:
    """Return the schema as the bytes of its file."""
    return _json(record_schema())


def _check_format(value: object) -> None:
    if not isinstance(value, dict) or "format" not in value:
        raise RecordFileError("", _tr("files", "this is JSON, but not a record of one person"))
    if value["format"] != FORMAT:
        raise RecordFileError("format", fill(_tr("files", "this must be %1"), FORMAT))
    version = value.get("format_version")
    if type(version) is int and version > FORMAT_VERSION:
        sentence = _tr("files", "the file is of a newer format; it needs a newer version of the application")
        raise RecordFileError("format_version", sentence)


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _too_large() -> RecordFileError:
    megabytes = SIZE_LIMIT // 1_000_000
    return RecordFileError(
        "", fill(_tr("files", "the file is larger than %1 MB, which no record is"), megabytes)
    )
