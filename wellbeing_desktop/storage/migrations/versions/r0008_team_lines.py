"""The answers of signed assessments once more, packed for a team's figures.

Revision ID: 0008
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_VOICES = ("person", "practitioner")
_REASONS = {"not_explored": 6, "not_applicable": 7, "does_not_know": 8, "prefers_not_to_say": 9}
_TOGETHER = 1000
_SIGNED = sa.text(
    "SELECT a.key, a.framework_hash, w.voice, w.indicator_id, w.step, w.reason "
    "FROM assessment a LEFT JOIN answer w ON w.assessment_key = a.key "
    "WHERE a.signed_at IS NOT NULL ORDER BY a.key"
)


def upgrade() -> None:
    """Add a table and fill it from the answers, which stay as they are."""
    table = op.create_table(
        "team_line",
        sa.Column("assessment_key", sa.Integer(), nullable=False),
        sa.Column("codes", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(codes) > 0", name="ck_team_line_codes"),
        sa.ForeignKeyConstraint(
            ["assessment_key"],
            ["assessment.key"],
            name="fk_team_line_assessment_key",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("assessment_key", name="pk_team_line"),
        sqlite_strict=True,
    )
    connection = op.get_bind()
    places = {
        content_hash: _places(json.loads(content))
        for content_hash, content in connection.execute(
            sa.text("SELECT content_hash, content FROM framework")
        )
    }
    rows: list[dict[str, Any]] = []
    for row in _packed(connection.execute(_SIGNED), places):
        rows.append(row)
        if len(rows) == _TOGETHER:
            connection.execute(sa.insert(table), rows)
            rows = []
    if rows:
        connection.execute(sa.insert(table), rows)


def _places(framework: dict[str, Any]) -> dict[tuple[str, str], int]:
    of_quadrants = [i["id"] for quadrant in framework["quadrants"] for i in quadrant["indicators"]]
    ids = of_quadrants + [i["id"] for i in framework["overall"]]
    return {(voice, name): at for at, (voice, name) in enumerate((v, i) for v in _VOICES for i in ids)}


def _packed(rows: Iterable[Any], places: dict[str, dict[tuple[str, str], int]]) -> Iterator[dict[str, Any]]:
    for key, answers in groupby(rows, key=lambda row: row[0]):
        codes = bytearray()
        for _, content_hash, voice, indicator_id, step, reason in answers:
            codes = codes or bytearray([_REASONS["not_explored"]] * len(places[content_hash]))
            if voice is not None:
                at = places[content_hash][voice, indicator_id]
                codes[at] = _REASONS[reason] if step is None else step
        yield {"assessment_key": key, "codes": bytes(codes)}
