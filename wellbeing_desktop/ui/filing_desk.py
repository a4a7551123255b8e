"""The bridge to where the official record has a picture: looked up and kept on the database thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from uuid import UUID

    from wellbeing_desktop.storage.store import Store


class FilingDesk(QObject):
    """Knows where the versions of one assessment were filed, the one asked for last."""

    known = Signal(object)
    """The filings, the first version first; after `look` and after `file`."""
    kept = Signal()
    """What was said last is durable."""
    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)
        self._asked: UUID | None = None

    def look(self, assessment: Assessment) -> None:
        """Look where an assessment was filed; `known` follows."""
        wanted = self._asked = assessment.id
        future = self._store.soon(self._store.filings, wanted)
        self._later.when(future, lambda found: self._tell(wanted, found), self.failed.emit)

    def file(self, assessment: Assessment, filing: Filing) -> None:
        """Keep where it was filed; `known` follows once that is durable, else `failed`."""
        wanted = self._asked = assessment.id

        def keep() -> tuple[Filing, ...]:
            self._store.save_filing(wanted, filing)
            return self._store.filings(wanted)

        def kept(found: tuple[Filing, ...]) -> None:
            self._tell(wanted, found)
            self.kept.emit()

        self._later.once(lambda: self._store.soon(keep), kept, self.failed.emit)

    def close(self) -> None:
        """Deliver nothing more."""
        self._later.stop()

    def _tell(self, wanted: UUID, found: tuple[Filing, ...]) -> None:
        if wanted == self._asked:
            self.known.emit(found)
