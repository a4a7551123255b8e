"""What a person may ask of whoever keeps their record."""

from __future__ import annotations

from enum import Enum, auto


class Right(Enum):
    """What is asked for."""

    EVERYTHING = auto()
    TO_BE_FORGOTTEN = auto()
