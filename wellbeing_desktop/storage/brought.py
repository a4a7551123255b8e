"""Which assessments are a colleague's form of another one here, and whose."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert

from wellbeing_desktop.storage.brought_tables import StoredBrought


def save(connection: Connection, own_id: UUID, original_id: UUID, from_name: str, now: datetime) -> None:
    """Note that an assessment came from a colleague, beside the one with the original id."""
    values = {"assessment_id": own_id, "original_id": original_id, "from_name": from_name, "at": now}
    connection.execute(insert(StoredBrought).values(values))
