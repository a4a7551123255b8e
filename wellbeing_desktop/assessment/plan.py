"""What was agreed: small steps, who does them, by when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from wellbeing_desktop.assessment.errors import MissingReasonError
from wellbeing_desktop.assessment.text import clean, clean_line

APPROACHES = ("prevention", "early_intervention", "empowering", "support", "protection")
"""Neutral defaults of the approach taken; an organisation may use its own list."""

PROTECTION = "protection"
"""The approach that asks for a reason."""


def protects(approach: str) -> bool:
    """Tell whether an approach is the one that protects."""
    return approach == PROTECTION


class Owner(StrEnum):
    """Who does it."""

    PERSON = "person"
    SUPPORT = "support"
    PRACTITIONER = "practitioner"
    SERVICE = "service"


class ActionState(StrEnum):
    """Where an action stands today."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    CARRIED_OVER = "carried_over"


@dataclass(slots=True, frozen=True)
class Action:
    """One agreed step. `owner_name` names somebody from the person's life, or a service."""

    what: str
    owner: Owner = Owner.PERSON
    owner_name: str = ""
    by: date | None = None
    approach: str = ""
    protection_reason: str = ""
    first_step: str = ""
    state: ActionState = ActionState.OPEN
    outcome: str = ""
    id: UUID = field(default_factory=uuid4)

    def cleaned(self) -> Action:
        """Return the action with every text as it may be kept.

        Raises:
            TextTooLongError: a text is longer than its limit.
        """
        return replace(
            self,
            what=clean(self.what),
            owner_name=clean_line(self.owner_name),
            approach=clean_line(self.approach),
            protection_reason=clean(self.protection_reason),
            first_step=clean(self.first_step),
            outcome=clean(self.outcome),
        )

    def checked(self, asks_why: Callable[[str], bool] = protects) -> Action:
        """Return the cleaned action, ready to be signed.

        Args:
            asks_why: tells of an approach whether it needs a reason.

        Raises:
            MissingReasonError: its approach needs a reason, and nothing says why.
        """
        action = self.cleaned()
        if asks_why(action.approach) and not action.protection_reason:
            raise MissingReasonError
        return action
