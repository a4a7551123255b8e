"""The frameworks that a store's assessments were made with, each kept once."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from wellbeing_desktop.assessment.framework import Framework, framework_from_dict
from wellbeing_desktop.storage.errors import DamagedStoreError
from wellbeing_desktop.storage.people_tables import StoredFramework
from wellbeing_desktop.storage.writing import framework_values


class FrameworkShelf:
    """Frameworks by content hash, read from the store once and then kept in memory."""

    def __init__(self) -> None:
        self._by_hash: dict[str, Framework] = {}

    def keep(self, connection: Connection, framework: Framework) -> None:
        """Write a framework to the store unless the same words are there."""
        found = select(StoredFramework.id).where(StoredFramework.content_hash == framework.content_hash)
        if connection.execute(found).first() is None:
            connection.execute(insert(StoredFramework).values(framework_values(framework)))

    def get(self, connection: Connection, content_hash: str) -> Framework:
        """Return a framework in the words that were kept.

        Raises:
            DamagedStoreError: what was kept is not what the hash says.
        """
        if content_hash not in self._by_hash:
            wanted = select(StoredFramework.content).where(StoredFramework.content_hash == content_hash)
            framework = framework_from_dict(json.loads(connection.execute(wanted).scalar_one()))
            if framework.content_hash != content_hash:
                raise DamagedStoreError
            self._by_hash[content_hash] = framework
        return self._by_hash[content_hash]
