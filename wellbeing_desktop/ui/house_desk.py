"""The bridge to what the organisation decided: read once, kept on the database thread as it is changed."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from wellbeing_desktop.assessment.approaches import Approaches
from wellbeing_desktop.assessment.errors import DamagedRuleError
from wellbeing_desktop.assessment.house_rules import HouseRule, LockRule, Organisation, ReviewRule
from wellbeing_desktop.assessment.retention import KeepRule
from wellbeing_desktop.assessment.safety import SafetyGuide
from wellbeing_desktop.ui.keeper import Keeper

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store

R = TypeVar("R", bound=HouseRule)

KINDS: tuple[type[HouseRule], ...] = (LockRule, ReviewRule, Organisation, Approaches, SafetyGuide, KeepRule)
"""Every kind of rule that is kept. Who adds one names it here."""


class Rules(Protocol):
    """Whoever can say which rule holds."""

    def rule(self, kind: type[R]) -> R:
        """Return the rule of a kind as it is now."""


class UsualRules:
    """The usual rules, where nobody decided anything."""

    def rule(self, kind: type[R]) -> R:
        """Return the default of a kind."""
        return kind()


class HouseDesk(Keeper[HouseRule]):
    """Knows every rule, the default until it is read; keeps a changed one until it is durable."""

    known = Signal(str)
    """A rule is known, or another one now: its name."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._rules: dict[str, HouseRule] = {}
        self._damaged: set[str] = set()

    def look(self) -> None:
        """Read every rule; `known` follows for each."""
        for kind in KINDS:
            future = self.store.soon(self.store.setting, kind.NAME)
            self._later.when(future, partial(self._on_read, kind), self.failed.emit)

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
        self._rules[rule.NAME] = kept
        self._damaged.discard(rule.NAME)
        self.known.emit(rule.NAME)
        self._save(rule.NAME, kept)

    def _on_read(self, kind: type[HouseRule], text: str) -> None:
        if kind.NAME in self._rules:
            return
        try:
            self._rules[kind.NAME] = kind.from_text(text)
        except DamagedRuleError:
            self._damaged.add(kind.NAME)
        self.known.emit(kind.NAME)

    @override
    def _written(self, thing: HouseRule) -> Future[None]:
        return self.store.soon(self.store.save_setting, thing.NAME, thing.as_text())
