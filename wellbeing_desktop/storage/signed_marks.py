"""A mark over all that was signed, in the chain of what was done: `verify` tells where it no longer fits.

Whoever has the passphrase can change a row with another program. A version that was signed here has
its mark in the audit, so that its words cannot be changed, nor it taken out, without the chain
being made anew as well; the heads of the chain that backups carry tell of that. The mark is an HMAC
under a key derived from the store's: it says nothing to whoever has the audit alone.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.storage import audit_chain, looking
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.audit_entry import Act, AuditRow
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.kdf import KEY_BYTES
from wellbeing_desktop.storage.parts import PARTS
from wellbeing_desktop.storage.writing import Values, head_values

AT_ONCE = 25
"""How many marks are checked before others have their turn."""

_FIRST = "mark-1:"
_PURPOSE = b"wellbeing signed 1"
_COUNTED = ("talked_about",)
"""Columns that are counted from others, and so say nothing by themselves."""

_TOLD = (Act.SIGNED, Act.MOVED_HERE, Act.IMPORTED, Act.ERASED)


@dataclass(frozen=True, slots=True)
class Marked:
    """A version that was signed here, and the mark of what it said."""

    assessment_id: UUID
    version: int
    mark: str


def mark_of(assessment: Assessment, data_key: bytes) -> str:
    """Return the mark over everything a version says, whosever it is."""
    key = HKDF(SHA256(), KEY_BYTES, None, _PURPOSE).derive(data_key)
    return _FIRST + hmac.digest(key, _text(said_by(assessment)).encode(), "sha256").hex()


def said_by(assessment: Assessment) -> tuple[Values, dict[str, list[str]]]:
    """Return all that a version says: its own columns, and the rows of each part as texts in one order."""
    head = {name: value for name, value in head_values(assessment).items() if name not in _COUNTED}
    parts = {table.__tablename__: sorted(map(_text, rows(assessment))) for table, rows in PARTS.items()}
    return head, parts


def marked(connection: Connection) -> list[Marked]:
    """Return what was signed here with a mark and was not erased since, as far as the audit tells."""
    told = audit_chain.told_since(connection, 0, _TOLD)
    owners = {row.assessment_id: row.person_id for row in told if row.assessment_id is not None}
    brought = {row.person_id: row.number for row in told if row.act == Act.IMPORTED}
    erased = {row.person_id: row.number for row in told if row.act == Act.ERASED}

    def may_be_gone(row: AuditRow) -> bool:
        """Tell whether it was erased with its person; a file may have moved it to one whom it brought."""
        return (
            row.assessment_id is None
            or erased.get(owners[row.assessment_id], 0) > row.number
            or any(
                brought.get(person, 0) > row.number and at > brought[person] for person, at in erased.items()
            )
        )

    return [
        Marked(row.assessment_id, row.version, row.detail)
        for row in told
        if row.assessment_id is not None
        and row.version is not None
        and row.act == Act.SIGNED
        and row.detail.startswith(_FIRST)
        and not may_be_gone(row)
    ]


def problems(
    connection: Connection, shelf: FrameworkShelf, some: Sequence[Marked], data_key: bytes
) -> list[str]:
    """Return a line for each of these that is gone, or does not say what was signed."""
    wanted = {each.assessment_id for each in some}
    found = looking.whole(connection, shelf, StoredAssessment.id.in_(wanted))
    there = {(each.id, each.version): each for each in found}
    lines = []
    for each in some:
        now = there.get((each.assessment_id, each.version))
        if now is None:
            words = _tr("store check", "assessment %1 version %2 was signed, and is not there")
        elif not hmac.compare_digest(mark_of(now, data_key), each.mark):
            words = _tr("store check", "assessment %1 version %2 is not as it was signed")
        else:
            continue
        lines.append(fill(words, each.assessment_id, each.version))
    return lines


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return str(value)
