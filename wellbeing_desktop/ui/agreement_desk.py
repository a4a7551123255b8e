"""The bridge to what a person agreed to: looked up and added to on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.errors import DamagedRuleError
from wellbeing_desktop.assessment.house_rules import Organisation
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Agreed:
    """All that a person agreed to, refused or took back, the first answer first.

    `lawful_basis` is what the organisation says of keeping it: not the person's to give.
    `sharings` is what was decided when something was to go to a body, the first decision first.
    """

    person: Person
    consents: tuple[Consent, ...]
    lawful_basis: str = ""
    sharings: tuple[Sharing, ...] = ()


class AgreementDesk(QObject):
    """Knows what one person agreed to, the one asked for last."""

    known = Signal(object)
    """What is agreed, as `Agreed`; after `look` and after `keep`."""
    kept = Signal()
    """The answer that was said last is durable."""
    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)
        self._asked: Person | None = None

    def look(self, person: Person) -> None:
        """Look what a person agreed to; `known` follows."""
        self._asked = person
        future = self._store.soon(self._read, person)
        self._later.when(future, self._tell, self.failed.emit)

    def keep(self, person: Person, consent: Consent) -> None:
        """Add an answer, one at a time; `kept` and `known` follow once it is durable, else `failed`."""
        self._asked = person

        def keep() -> Agreed:
            self._store.save_consent(person.id, consent)
            return self._read(person)

        def kept(agreed: Agreed) -> None:
            self.kept.emit()
            self._tell(agreed)

        self._later.once(lambda: self._store.soon(keep), kept, self.failed.emit)

    def close(self) -> None:
        """Deliver nothing more."""
        self._later.stop()

    def _read(self, person: Person) -> Agreed:
        agreed, shared = self._store.consents(person.id), self._store.sharings(person.id)
        return Agreed(person, agreed, self._lawful_basis(), shared)

    def _lawful_basis(self) -> str:
        try:
            return Organisation.from_text(self._store.setting(Organisation.NAME)).lawful_basis
        except DamagedRuleError:
            return ""

    def _tell(self, agreed: Agreed) -> None:
        if self._asked is not None and agreed.person.id == self._asked.id:
            self.known.emit(agreed)
