"""Why the window is locked, and since when; short enough to hand to the process that comes after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Self

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.ui.joining import sentences

_tr = QCoreApplication.translate


class LockReason(Enum):
    """What locked the window. The letters go into the code and never change."""

    ASKED = "a"
    IDLE = "i"
    SLEEP = "s"
    LID = "l"
    SCREEN = "c"


@dataclass(frozen=True, slots=True)
class Locked:
    """A reason and a moment. Its code holds nothing else: others can read a process's arguments."""

    reason: LockReason
    since: datetime

    @property
    def code(self) -> str:
        """The letter of the reason and the seconds since 1970, such as "i1795300000"."""
        return f"{self.reason.value}{int(self.since.timestamp())}"

    @classmethod
    def read(cls, code: str) -> Self | None:
        """Return what a code says; None for anything that is no code."""
        reasons = {reason.value: reason for reason in LockReason}
        reason, seconds = reasons.get(code[:1]), code[1:]
        if reason is None or not (seconds.isascii() and seconds.isdecimal() and len(seconds) <= 11):
            return None
        return cls(reason, datetime.fromtimestamp(int(seconds)).astimezone())


def why_words(reason: LockReason) -> str:
    """Say in two sentences why it is locked."""
    why = {
        LockReason.ASKED: _tr("lock", "You locked it yourself."),
        LockReason.IDLE: _tr("lock", "Nobody used it for a while."),
        LockReason.SLEEP: _tr("lock", "The laptop went to sleep."),
        LockReason.LID: _tr("lock", "The lid was closed."),
        LockReason.SCREEN: _tr("lock", "The screen of the laptop was locked."),
    }[reason]
    return sentences((why, _tr("lock", "What you did last was saved first.")))
