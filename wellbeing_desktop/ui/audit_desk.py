"""The bridge to who did what when: read, checked and saved on the database thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.files import write_whole
from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.storage.audit_entry import Act, AuditRow
    from wellbeing_desktop.storage.store import Store

AT_ONCE = 100
EXPORT_PAGE = 2_000


@dataclass(frozen=True)
class Wanted:
    """What is looked at: one person or everybody, some acts or all."""

    person_id: UUID | None = None
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True)
class Told:
    """A page of what was done, with the names that its ids have on this laptop."""

    wanted: Wanted
    before: int | None
    rows: tuple[AuditRow, ...]
    total: int
    names: Mapping[UUID, str]


class AuditDesk(QObject):
    """Brings the audit a page at a time."""

    told = Signal(object)
    checked = Signal(object)
    """What is wrong with the chain, in lines for the record; an empty list where it is whole."""
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)

    def look(self, wanted: Wanted, before: int | None = None) -> None:
        """Look for the newest that is wanted, or for what came before; `told` follows."""

        def read() -> Told:
            which = {"person_id": wanted.person_id, "acts": tuple(wanted.acts)}
            rows = self._store.audit(AT_ONCE, before=before, **which)  # type: ignore[arg-type]
            total = self._store.count_audit(**which)  # type: ignore[arg-type]
            return Told(wanted, before, tuple(rows), total, self._names(rows))

        self._later.when(self._store.soon(read), self.told.emit, self.failed.emit)

    def check(self) -> None:
        """Check the whole chain; `checked` follows."""
        self._later.when(self._store.soon(self._store.audit_problems), self.checked.emit, self.failed.emit)

    def save(self, wanted: Wanted, path: Path) -> None:
        """Save all that is wanted as a file, CSV or JSON by its ending; `saved` with its path follows."""
        from wellbeing_desktop.exchange.audit_file import as_csv, as_json  # noqa: PLC0415
        from wellbeing_desktop.storage.audit_entry import Act, Entry  # noqa: PLC0415

        def write() -> Path:
            with self._store.exporting([Entry(Act.AUDIT_EXPORTED, wanted.person_id)]):
                entries = [asdict(row) for row in self._all(wanted)]
                is_json = path.suffix.lower() == ".json"
                head = asdict(self._store.audit_head())
                write_whole(path, as_json(entries, head) if is_json else as_csv(entries))
            return path

        self._later.when(self._store.soon(write), self.saved.emit, self.failed.emit)

    def close(self) -> None:
        """Deliver nothing more."""
        self._later.stop()

    def _all(self, wanted: Wanted) -> list[AuditRow]:
        found: list[AuditRow] = []
        before: int | None = None
        while page := self._store.audit(
            EXPORT_PAGE, before=before, person_id=wanted.person_id, acts=tuple(wanted.acts)
        ):
            found += page
            before = page[-1].number
        return found

    def _names(self, rows: list[AuditRow]) -> dict[UUID, str]:
        """Return names for ids; who was erased since has none."""
        from wellbeing_desktop.storage.errors import UnknownPersonError  # noqa: PLC0415

        names = {one.id: one.name for one in self._store.practitioners()}
        for person_id in {row.person_id for row in rows if row.person_id is not None}:
            try:
                person = self._store.person(person_id)
            except UnknownPersonError:
                continue
            names[person_id] = person.name or person.called
        return names
