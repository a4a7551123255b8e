"""The audit as a file: CSV for a spreadsheet, JSON for whoever checks the chain. Ids, no names."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from textwrap import indent
from typing import Any
from uuid import UUID

from wellbeing_desktop.exchange.cells import guarded
from wellbeing_desktop.files import whole_file

FORMAT = "wellbeing-desktop/audit"
"""What stands first in every JSON file of an audit."""

COLUMNS = ("number", "at", "act", "who", "person_id", "assessment_id", "version", "detail")

Entry = Mapping[str, Any]


def write_audit(path: Path, entries: Iterable[Entry], head: Mapping[str, Any]) -> None:
    """Write entries as they come, the first first: JSON where the file's name ends so, else CSV.

    The file is whole, or as it was before. What the entries raise on their way ends it.

    Args:
        path: the file.
        entries: what was done, by the names of `COLUMNS`.
        head: the end of the whole chain, for JSON.

    Raises:
        OSError: it could not be written.
    """
    lines = as_json(entries, head) if path.suffix.lower() == ".json" else as_csv(entries)
    with whole_file(path) as file:
        for line in lines:
            file.write(line.encode())


def as_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """Return the lines of a CSV file with a heading; no cell is ever a formula."""
    line = io.StringIO()
    writer = csv.writer(line)
    writer.writerow(COLUMNS)
    yield f"\ufeff{line.getvalue()}"
    for entry in entries:
        line.seek(0)
        line.truncate()
        writer.writerow([_safe(_plain(entry[name])) for name in COLUMNS])
        yield line.getvalue()


def as_json(entries: Iterable[Entry], head: Mapping[str, Any]) -> Iterator[str]:
    """Return the lines of a JSON file with the head of the whole chain."""
    table = {"format": FORMAT, "format_version": 1, "head": dict(head)}
    opening = json.dumps(table, indent=1).removesuffix("\n}")
    yield f'{opening},\n "entries": ['
    before, after = "\n", ""
    for entry in entries:
        one = {name: _plain(entry[name]) for name in COLUMNS}
        yield before + indent(json.dumps(one, indent=1), "  ")
        before, after = ",\n", "\n "
    yield f"{after}]\n}}\n"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return str(value) if isinstance(value, UUID) else value


def _safe(value: object) -> str:
    text = "" if value is None else str(value)
    return guarded(text)
