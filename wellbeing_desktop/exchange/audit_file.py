"""The audit as a file: CSV for a spreadsheet, JSON for whoever checks the chain. Ids, no names."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from wellbeing_desktop.exchange.cells import guarded

FORMAT = "wellbeing-desktop/audit"
"""What stands first in every JSON file of an audit."""

COLUMNS = ("number", "at", "act", "who", "person_id", "assessment_id", "version", "detail")

Entries = Sequence[Mapping[str, Any]]


def as_csv(entries: Entries) -> bytes:
    """Return the entries, the first first, as CSV with a heading; no cell is ever a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for entry in _in_order(entries):
        writer.writerow([_safe(_plain(entry[name])) for name in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def as_json(entries: Entries, head: Mapping[str, Any]) -> bytes:
    """Return the entries, the first first, with the head of the whole chain, as JSON."""
    table: dict[str, Any] = {"format": FORMAT, "format_version": 1, "head": dict(head)}
    table["entries"] = [{name: _plain(one[name]) for name in COLUMNS} for one in _in_order(entries)]
    return (json.dumps(table, indent=1) + "\n").encode()


def _in_order(entries: Entries) -> list[Mapping[str, Any]]:
    return sorted(entries, key=lambda entry: int(entry["number"]))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return str(value) if isinstance(value, UUID) else value


def _safe(value: object) -> str:
    text = "" if value is None else str(value)
    return guarded(text)
