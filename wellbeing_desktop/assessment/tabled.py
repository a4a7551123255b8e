"""What leaves a store of one signed assessment, in a table for other programs or to the team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from wellbeing_desktop.assessment.age_band import AgeBand, age_on, band_of
from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Made, Stage
from wellbeing_desktop.assessment.framework import Framework


@dataclass(frozen=True, slots=True)
class Named:
    """What is in a table only where somebody asks for it: names, and the person's words by indicator."""

    reference: str
    name: str
    practitioner: str
    own_words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tabled:
    """One signed assessment in its newest signed version. `named` is None in a table without names."""

    id: UUID
    version: int
    person_id: UUID
    born_on: date | None
    held_on: date
    entered_on: date
    stage: Stage
    made: Made
    framework: Framework
    answers: Mapping[tuple[Voice, str], Answer]
    named: Named | None = None

    @property
    def age_band(self) -> AgeBand:
        """How old the person was on the day it was held."""
        return band_of(age_on(self.born_on, self.held_on))

    def answer(self, voice: Voice, indicator_id: str) -> Answer:
        """Return one voice's answer; `not_explored` where nobody gave one."""
        return self.answers.get((voice, indicator_id), Reason.NOT_EXPLORED)
