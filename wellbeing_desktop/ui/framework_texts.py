"""The framework as it is said to one person: in the first of their languages that there are texts for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.framework import Framework, Wording
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.exchange.framework_file import FrameworkFileError
from wellbeing_desktop.exchange.framework_languages import easy_words_of, first_spoken, framework_in
from wellbeing_desktop.language import spoken_tag

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

    def said_to(self, person: Person) -> Framework:
        """Return the framework for a new assessment of somebody."""
        language = first_spoken(self.core, person.languages, self._own)
        if not language:
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
