"""Who speaks on a page: names, marks and what each said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework, Indicator
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.sentences import REASONS, commas, labelled, semicolons
from wellbeing_desktop.reports.styles import DISC, RING, quadrant_ink, quadrant_sign

MARKS = {Voice.PERSON: DISC, Voice.PRACTITIONER: RING}


@dataclass(frozen=True, slots=True)
class Names:
    """What the two are called on a page."""

    person: str
    practitioner: str

    def of(self, voice: Voice) -> str:
        """Return the name of a voice."""
        return self.person if voice is Voice.PERSON else self.practitioner

    def mark(self, voice: Voice, *, names: bool = True) -> Run:
        """Return a voice's mark, read aloud as its name; silent beside the name itself."""
        return Run(MARKS[voice], bold=False, spoken=spoken_name(self.of(voice)) if names else "")


def spoken_name(name: str) -> str:
    """Say whose answer comes next, for those who hear it."""
    return fill(_tr("paper", "%1:", "a name, before what they said"), name)


def names_of(person: Person, assessment: Assessment, limit: int = 200) -> Names:
    """Return what the two are called; where both have one name, the practitioner has theirs whole."""
    first, second = person.called, assessment.practitioner.called or _tr("paper", "The practitioner")
    if first == second:
        second = assessment.practitioner.name
    return Names(shortened(first, limit), shortened(second, limit))


def shortened(text: str, limit: int) -> str:
    """Return a text of at most so many characters, with "…" where there is more."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def answer_words(answer: Answer) -> str:
    """Say an answer: "4", or "prefers not to say"."""
    return REASONS[answer]() if isinstance(answer, Reason) else str(answer)


def both_answers(assessment: Assessment, indicator: Indicator, names: Names) -> str:
    """Say what both gave to an indicator, for those who hear a strip: "Wilbert 4, Joanne 3"."""
    heard = ((names.of(v), assessment.answer(v, indicator.id)) for v in Voice)
    form = _tr("paper", "%1 %2", "a name, and what that voice answered")
    return commas(fill(form, name, answer_words(answer)) for name, answer in heard)


def figure_words(assessment: Assessment, indicators: Iterable[Indicator], names: Names) -> str:
    """Say every axis with both answers, for those who hear the figure."""
    said = (labelled(i.title, both_answers(assessment, i, names)) for i in indicators)
    return fill(_tr("paper", "Radar. %1."), semicolons(said))


def both_steps(assessment: Assessment, indicator: Indicator) -> tuple[int | None, int | None]:
    """Return the steps of the person and the practitioner."""
    person, practitioner = (step_of(assessment.answer(voice, indicator.id)) for voice in Voice)
    return person, practitioner


def shape_of(framework: Framework, indicator_id: str) -> Run:
    """Return the shape of an indicator's quadrant in its colour; at the centre there is none."""
    quadrant = framework.quadrant_of(indicator_id)
    return Run("") if quadrant is None else quadrant_shape(framework.quadrants.index(quadrant))


def quadrant_shape(place: int, size: float = 0.0) -> Run:
    """Return the shape of a quadrant by its place; its name stands beside it."""
    return Run(quadrant_sign(place), bold=False, colour=quadrant_ink(place), size=size, spoken="")
