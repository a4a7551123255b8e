"""The framework as it is said to one person: in the first of their languages that there are texts for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.framework import Framework, Wording
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.exchange.framework_file import FrameworkFileError
from wellbeing_desktop.exchange.framework_languages import (
    easy_words_of,
    first_spoken,
    framework_in,
    languages_of,
)
from wellbeing_desktop.language import spoken_tag

ENGLISH = "en"

_Texts = TypeVar("_Texts")


class FrameworkTexts(QObject):
    """Finds texts in another language; a file that is wrong is told of once, and English stands in."""

    refused = Signal(str)
    """What is wrong in a file, a line for each problem."""

    def __init__(self, core: Framework, own: Path | None = None) -> None:
        super().__init__()
        self.core = core
        self._own = own
        self._told: set[str] = set()

    def offered_to(self, person: Person) -> tuple[str, ...]:
        """Return the languages that there are texts in, the one that suits somebody best first."""
        best = first_spoken(self.core, person.languages, self._own) or ENGLISH
        known = (ENGLISH, *languages_of(self.core, self._own))
        return (best, *(each for each in known if each not in {best, best.split("-")[0]}))

    def said_in(self, language: str) -> Framework:
        """Return the framework for a new assessment in one of the languages there are."""
        if language in {"", ENGLISH}:
            return self.core
        return self._or_else(lambda: framework_in(self.core, language, self._own), self.core)

    def spoken(self) -> Framework:
        """Return the framework in the language of the window, for a paper that is nobody's yet."""
        return self._or_else(lambda: framework_in(self.core, spoken_tag(), self._own), self.core)

    def easy_words(self, framework: Framework) -> dict[str, Wording]:
        """Return the easy words of a framework in the language of its words."""
        return self._or_else(lambda: easy_words_of(framework, self._own), {})

    def _or_else(self, read: Callable[[], _Texts], usual: _Texts) -> _Texts:
        try:
            return read()
        except FrameworkFileError as error:
            if str(error) not in self._told:
                self._told.add(str(error))
                self.refused.emit(str(error))
            return usual
