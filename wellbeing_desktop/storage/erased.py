"""Who was erased here, as marks that say nothing of anybody without the key of the store.

The audit keeps the id of somebody who was erased, but a backup that is put back brings an audit of its
own day. So a file beside the store holds a mark for each: HMAC-SHA256 of the id, under a key that is
derived from the store's. Whoever finds the file learns how many there are; whoever takes it away takes
only what the audit does not know by itself.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, select

from wellbeing_desktop.files import write_whole
from wellbeing_desktop.storage import audit_chain
from wellbeing_desktop.storage.audit_entry import Act, AuditHead
from wellbeing_desktop.storage.database import connect, make_engine
from wellbeing_desktop.storage.kdf import KEY_BYTES
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.places import DATABASE

FILE = "wellbeing.erased"

_LARGEST_FILE = 16 * 1024 * 1024
"""Bytes: more than two hundred thousand marks."""

_PURPOSE = b"wellbeing erased 1"
_TELLING = (Act.ERASED, Act.BROUGHT_BACK)


@dataclass(frozen=True, slots=True)
class CameBack:
    """Somebody who was erased here and is in the store again; `called` and `reference` name them."""

    person_id: UUID
    reference: str
    called: str


def came_back(folder: Path, unlock: Callable[[Path], tuple[bytes, object]]) -> int:
    """Count who was erased from a closed store and is in it again, such as after a backup was put back.

    Raises:
        StoreError: it cannot be opened or read.
    """
    data_key, _ = unlock(folder)
    marks = ErasedMarks(folder, data_key)
    with closing(connect(folder / DATABASE, data_key)) as connection, plain_errors():
        engine = make_engine(connection)
        with engine.connect() as reading:
            return len(marks.came_back(reading))


class ErasedMarks:
    """The marks of one open store. To be asked on its database thread, in a transaction."""

    def __init__(self, folder: Path, data_key: bytes) -> None:
        self._file = folder / FILE
        self._key = HKDF(SHA256(), KEY_BYTES, None, _PURPOSE).derive(data_key)

    def among(self, connection: Connection, person_ids: Iterable[UUID]) -> frozenset[UUID]:
        """Return who of these was erased here, and was not brought back on purpose since."""
        marks = self._caught_up(connection)
        return frozenset(one for one in person_ids if marks and self._mark(one) in marks)

    def came_back(self, connection: Connection) -> list[CameBack]:
        """Return who was erased here and is in the store again without anybody having said so."""
        marks = self._caught_up(connection)
        if not marks:
            return []
        table = StoredPerson
        rows = connection.execute(
            select(table.id, table.reference, table.name, table.known_as).order_by(table.key)
        )
        return [
            CameBack(row.id, row.reference, row.known_as or row.name or row.reference)
            for row in rows
            if self._mark(row.id) in marks
        ]

    def catch_up(self, connection: Connection) -> None:
        """Take in what the audit tells since; a file that cannot be written is caught up another time."""
        self._caught_up(connection)

    def _caught_up(self, connection: Connection) -> frozenset[str]:
        marks, seen = self._read()
        knows = audit_chain.has_link(connection, seen)
        told = audit_chain.told_since(connection, seen.number if knows else 0, _TELLING)
        net = {self._mark(row.person_id): row.act for row in told if row.person_id is not None}
        new = marks | {mark for mark, act in net.items() if act == Act.ERASED}
        if knows:  # of an older audit only what it adds counts: what it dropped may have been erased later
            new -= {mark for mark, act in net.items() if act == Act.BROUGHT_BACK}
        if new != marks or not knows or not self._file.exists():
            self._write(new, audit_chain.head(connection))
        return new

    def _mark(self, person_id: UUID) -> str:
        return hmac.digest(self._key, person_id.bytes, "sha256").hex()

    def _read(self) -> tuple[frozenset[str], AuditHead]:
        """Return the marks and how far the audit was read; nothing of a file that is not as it should be."""
        try:
            with self._file.open("rb") as file:
                found = json.loads(file.read(_LARGEST_FILE))
            return frozenset(map(str, found["marks"])), AuditHead(int(found["number"]), str(found["hash"]))
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return frozenset(), audit_chain.START

    def _write(self, marks: frozenset[str], seen: AuditHead) -> None:
        said = {"number": seen.number, "hash": seen.hash, "marks": sorted(marks)}
        with suppress(OSError):
            write_whole(self._file, json.dumps(said).encode())
