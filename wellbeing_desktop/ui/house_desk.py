"""The bridge to what the organisation decided: read once, kept on the database thread as it is changed."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from wellbeing_desktop.assessment.approaches import Approaches
from wellbeing_desktop.assessment.errors import DamagedRuleError
from wellbeing_desktop.assessment.house_rules import HouseRule, LockRule, Organisation, ReviewRule
from wellbeing_desktop.assessment.retention import KeepRule
from wellbeing_desktop.assessment.safety import SafetyGuide
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.words import clock

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store

R = TypeVar("R", bound=HouseRule)

KINDS: tuple[type[HouseRule], ...] = (LockRule, ReviewRule, Organisation, Approaches, SafetyGuide, KeepRule)
"""Every kind of rule that is kept. Who adds one names it here."""

TRY_AGAIN_MS = 3_000


class Rules(Protocol):
    """Whoever can say which rule holds."""

    def rule(self, kind: type[R]) -> R:
        """Return the rule of a kind as it is now."""


class UsualRules:
    """The usual rules, where nobody decided anything."""

    def rule(self, kind: type[R]) -> R:
        """Return the default of a kind."""
        return kind()


class HouseDesk(QObject):
    """Knows every rule, the default until it is read; keeps a changed one until it is durable."""

    known = Signal(str)
    """A rule is known, or another one now: its name."""
    saving = Signal()
    saved = Signal(str)
    """All that was changed is durable: at this time of day."""
    failed = Signal(object)
    """Something is not durable; it is tried again."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._later = Later(self)
        self._rules: dict[str, HouseRule] = {}
        self._damaged: set[str] = set()
        self._unsaved: dict[str, HouseRule] = {}
        self._pending: list[Future[None]] = []
        self._again = QTimer(self)
        self._again.setInterval(TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    def look(self) -> None:
        """Read every rule; `known` follows for each."""
        for kind in KINDS:
            future = self.store.soon(self.store.setting, kind.NAME)
            self._later.when(future, partial(self._on_read, kind), self.failed.emit)

    @property
    def is_safe(self) -> bool:
        """Whether all that was changed is durable."""
        return not self._pending and not self._unsaved

    def rule(self, kind: type[R]) -> R:
        """Return the rule of a kind as it is now."""
        found = self._rules.get(kind.NAME)
        return found if isinstance(found, kind) else kind()

    def is_damaged(self, kind: type[HouseRule]) -> bool:
        """Tell whether what was kept cannot be read, so that the default holds until it is changed."""
        return kind.NAME in self._damaged

    def keep(self, rule: HouseRule) -> None:
        """Take a rule from now on, and store it.

        Raises:
            AssessmentError, ValueError: the rule cannot be kept so; nothing changed.
        """
        kept = rule.cleaned()
        if kept == self._rules.get(rule.NAME, type(rule)()) and not self.is_damaged(type(rule)):
            return
        self._rules[rule.NAME] = self._unsaved[rule.NAME] = kept
        self._damaged.discard(rule.NAME)
        self.known.emit(rule.NAME)
        self._save(kept)

    def try_again(self) -> None:
        """Store once more what is not durable."""
        if not self._pending:
            for rule in list(self._unsaved.values()):
                self._save(rule)

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until all is durable, for closing; tell whether it is."""
        try:
            failed = [future.exception(seconds) is not None for future in self._pending]
        except TimeoutError:
            return False
        return not any(failed) and (bool(self._pending) or not self._unsaved)

    def close(self) -> None:
        """Deliver nothing more; what was asked for is still stored."""
        self._again.stop()
        self._later.stop()

    def _on_read(self, kind: type[HouseRule], text: str) -> None:
        if kind.NAME in self._rules:
            return
        try:
            self._rules[kind.NAME] = kind.from_text(text)
        except DamagedRuleError:
            self._damaged.add(kind.NAME)
        self.known.emit(kind.NAME)

    def _save(self, rule: HouseRule) -> None:
        self.saving.emit()
        future: Future[None] = self.store.soon(self.store.save_setting, rule.NAME, rule.as_text())
        self._pending.append(future)
        self._later.when(
            future, lambda _: self._on_stored(future, rule), lambda error: self._on_failed(future, error)
        )

    def _on_stored(self, future: Future[None], rule: HouseRule) -> None:
        self._pending.remove(future)
        if self._unsaved.get(rule.NAME) == rule:
            del self._unsaved[rule.NAME]
        if not self._pending and not self._unsaved:
            self._again.stop()
            self.saved.emit(clock(datetime.now().astimezone()))

    def _on_failed(self, future: Future[None], error: BaseException) -> None:
        self._pending.remove(future)
        self._again.start()
        self.failed.emit(error)
