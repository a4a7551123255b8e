"""What all tables share: how Python's types stand in columns, and the constraints of the domain."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import cast
from uuid import UUID

from sqlalchemy import CheckConstraint, Integer, MetaData, Table, Text
from sqlalchemy.orm import DeclarativeBase

from wellbeing_desktop.storage.columns import DayText, Flag, IdText, MomentText, TextList

STRICT = {"sqlite_strict": True}
STRICT_BY_KEY = {"sqlite_strict": True, "sqlite_with_rowid": False}


class Base(DeclarativeBase):
    """Common to all rows."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map = {
        str: Text(),
        int: Integer(),
        bool: Flag(),
        UUID: IdText(),
        date: DayText(),
        datetime: MomentText(),
        tuple[str, ...]: TextList(),
    }


def table_of(row: type[Base]) -> Table:
    """Return a row class's table, for statements that need no more than that."""
    return cast("Table", row.__table__)


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """Let a column hold only the words of an enumeration.

    Not by IN: that builds a table of the words for every row that is written.
    """
    return CheckConstraint(" OR ".join(f"{column} = '{word}'" for word in words), name=column)


def at_most(limit: int, *columns: str) -> list[CheckConstraint]:
    """Let columns hold no more characters than the limit."""
    return [CheckConstraint(f"length({c}) <= {limit}", name=f"{c}_length") for c in columns]


def days(*columns: str) -> list[CheckConstraint]:
    """Let columns hold only days that exist."""
    return [CheckConstraint(f"{c} IS date({c})", name=f"{c}_day") for c in columns]


def lists(*columns: str) -> list[CheckConstraint]:
    """Let columns hold only what looks like a JSON array (reading it for every row would cost)."""
    return [CheckConstraint(f"{c} GLOB '[[]*]'", name=f"{c}_list") for c in columns]


def flags(*columns: str) -> list[CheckConstraint]:
    """Let columns hold only 0 and 1."""
    return [CheckConstraint(f"{c} IN (0, 1)", name=c) for c in columns]


def step_or_reason() -> list[CheckConstraint]:
    """Let a row hold a step on the scale or a reason, never both and never neither."""
    return [
        CheckConstraint("(step IS NULL) <> (reason IS NULL)", name="step_or_reason"),
        CheckConstraint("step BETWEEN 1 AND 5", name="step"),
    ]
