"""Who works at this laptop, and what was chosen."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.text import clean, clean_line
from wellbeing_desktop.storage.people_tables import StoredPractitioner, StoredSetting
from wellbeing_desktop.storage.writing import practitioner_values

VALUE_LIMIT = 120_000
"""Characters of one setting's value."""


def save_practitioner(connection: Connection, practitioner: Practitioner) -> None:
    """Insert a practitioner, or replace what is known of them.

    Raises:
        TextTooLongError: a text is longer than its limit.
    """
    values = practitioner_values(practitioner)
    connection.execute(insert(StoredPractitioner).values(values).on_conflict_do_update(["id"], set_=values))


def practitioners(connection: Connection) -> list[Practitioner]:
    """Return everyone who works here, by name."""
    rows = connection.execute(select(StoredPractitioner).order_by(StoredPractitioner.name))
    return [Practitioner(row.name, row.role, row.contact, row.id) for row in rows]


def setting(connection: Connection, name: str, default: str) -> str:
    """Return what was chosen, or the default."""
    value = connection.scalar(select(StoredSetting.value).where(StoredSetting.name == name))
    return default if value is None else value


def save_setting(connection: Connection, name: str, value: str) -> None:
    """Remember what was chosen.

    Raises:
        TextTooLongError: the name or the value is longer than its limit.
    """
    values = {"name": clean_line(name), "value": clean(value, VALUE_LIMIT)}
    connection.execute(insert(StoredSetting).values(values).on_conflict_do_update(["name"], set_=values))
