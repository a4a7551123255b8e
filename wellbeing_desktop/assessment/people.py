"""The people: whose wellbeing it is, and the professional who sits beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

TAG_LETTERS = 35
"""Letters of one language tag."""

TAG_PATTERN = r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
"""How a language tag is written (BCP 47)."""


def is_language_tag(text: str) -> bool:
    """Tell whether a text is written as a language tag is, such as "en", "ar" or "zh-Hant"."""
    return len(text) <= TAG_LETTERS and re.fullmatch(TAG_PATTERN, text) is not None


class CopyFormat(StrEnum):
    """How the person wants their copy."""

    STANDARD = "standard"
    LARGE_PRINT = "large_print"
    EASY_WORDS = "easy_words"


@dataclass(slots=True)
class Person:
    """The one whose wellbeing it is.

    `reference` is the organisation's, and stands where a name must not. `known_as` is what
    they like to be called; screens and pages fall back to `name`. `languages` are BCP 47 tags,
    first choice first. `sample` marks an invented person on every screen and page.
    """

    reference: str
    name: str
    known_as: str = ""
    born_on: date | None = None
    languages: tuple[str, ...] = ("en",)
    copy_format: CopyFormat = CopyFormat.STANDARD
    communication: tuple[str, ...] = ()
    sample: bool = False
    id: UUID = field(default_factory=uuid4)

    @property
    def called(self) -> str:
        """What they like to be called, or their name, or the reference."""
        return self.known_as or self.name or self.reference


@dataclass(slots=True, frozen=True)
class Practitioner:
    """The signed-in professional. `contact` is one line for the person's copy, such as a number."""

    name: str
    role: str = ""
    contact: str = ""
    id: UUID = field(default_factory=uuid4)

    @property
    def called(self) -> str:
        """The first word of the name: what a person would call them."""
        return self.name.split()[0] if self.name.split() else self.name
