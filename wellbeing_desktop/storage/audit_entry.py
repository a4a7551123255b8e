"""Who did what when: the words of the audit. Ids and our own words, never a text from people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Act(StrEnum):
    """What was done."""

    OPENED = "opened"
    FAILED_UNLOCKS = "failed_unlocks"
    LOCKED = "locked"
    VIEWED = "viewed"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    CONSENT_ASKED = "consent_asked"
    SHARING_DECIDED = "sharing_decided"
    SAFETY_NOTED = "safety_noted"
    SAFETY_KEPT = "safety_kept"
    SAFETY_VIEWED = "safety_viewed"
    SAFETY_MOVED = "safety_moved"
    STEP_SAID = "step_said"
    STARTED = "started"
    CHANGED = "changed"
    SIGNED = "signed"
    AMENDED = "amended"
    AMENDMENT_DISCARDED = "amendment_discarded"
    FILED = "filed"
    MOVED_AWAY = "moved_away"
    MOVED_HERE = "moved_here"
    WITHDRAWN = "withdrawn"
    PUT_BACK = "put_back"
    EXPORT_BEGUN = "export_begun"
    EXPORTED = "exported"
    SAVED_COPY = "saved_copy"
    PRINTED = "printed"
    COPIED_TEXT = "copied_text"
    IMPORTED = "imported"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    ERASED = "erased"
    BROUGHT_BACK = "brought_back"
    SETTING_CHANGED = "setting_changed"
    PRACTITIONER_CHANGED = "practitioner_changed"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105 (a word for what was done)
    RECOVERY_KEY_CHANGED = "recovery_key_changed"
    AUDIT_EXPORTED = "audit_exported"


_DETAIL = re.compile(r"[a-z0-9_.:-]{0,80}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done, before it has a number and a time.

    `detail` is one of our own words, a number or an id: lower case and no spaces, so that nothing
    a person said fits into it.
    """

    act: Act
    person_id: UUID | None = None
    assessment_id: UUID | None = None
    version: int | None = None
    detail: str = ""

    def __post_init__(self) -> None:
        if _DETAIL.fullmatch(self.detail) is None:
            raise ValueError("a detail is one word of our own")


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One link of the chain as it stands. `act` may be a word that a later version wrote.

    `at` is what the clock said, in UTC; a clock can be wrong, so the order is that of `number`.
    """

    number: int
    at: datetime
    act: str
    who: UUID | None
    person_id: UUID | None
    assessment_id: UUID | None
    version: int | None
    detail: str


@dataclass(frozen=True, slots=True)
class AuditHead:
    """How long the chain is and its last hash (hex): it stands for everything before it."""

    number: int
    hash: str
