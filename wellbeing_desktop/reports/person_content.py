"""What is on the person's own copy, and in whose words: the same on paper and as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework, Indicator
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.charts.series import PRIVATE
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.make import CopyOptions, Sheet
from wellbeing_desktop.reports.voices import Names, shortened

_NAME_LIMIT = 40


@dataclass(frozen=True)
class Content:
    """What a copy holds. What is left out is not in it, and nothing counts it."""

    sheet: Sheet
    options: CopyOptions

    @property
    def assessment(self) -> Assessment:
        """The assessment that the copy is of."""
        return self.sheet.assessment

    @cached_property
    def names(self) -> Names:
        """What the two are called: the person is "me"."""
        return Names(
            _tr("own copy", "me"),
            shortened(self.assessment.practitioner.called or _tr("own copy", "my worker"), _NAME_LIMIT),
        )

    @cached_property
    def format(self) -> CopyFormat:
        """The format that was asked for, or the person's own."""
        return self.options.copy_format or self.sheet.person.copy_format

    @cached_property
    def framework(self) -> Framework:
        """The framework in the words of the copy."""
        framework = self.assessment.framework
        easy = self.format is CopyFormat.EASY_WORDS
        return framework.reworded(self.sheet.words) if easy else framework

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """Indicators that are not on the copy at all."""
        return () if self.options.include_free_from_harm else PRIVATE

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """The quadrants' indicators that are on the copy, in axis order."""
        return tuple(i for i in self.framework.indicators if i.id not in self.left_out)

    @cached_property
    def all_indicators(self) -> tuple[Indicator, ...]:
        """The same and those of the centre."""
        return self.indicators + self.framework.overall

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Who is heard on it: the person, and the practitioner if they gave anything."""
        practitioner = Voice.PRACTITIONER
        answers = (self.assessment.answer(practitioner, i.id) for i in self.all_indicators)
        return tuple(Voice) if any(a is not Reason.NOT_EXPLORED for a in answers) else (Voice.PERSON,)

    @cached_property
    def own_words(self) -> tuple[tuple[Indicator, str], ...]:
        """The person's own words: at what matters most first, then in the order of the picture."""
        if not self.options.own_words:
            return ()
        stars = self.assessment.matters_most
        ranked = sorted(self._worded, key=lambda i: stars.index(i.id) if i.id in stars else len(stars))
        said = ((i, self.assessment.note(i.id).own_words) for i in ranked)
        return tuple((indicator, text) for indicator, text in said if text)

    @cached_property
    def strengths(self) -> tuple[tuple[Indicator, str], ...]:
        """What is going well, in the order of the picture."""
        return tuple((i, text) for i in self._worded for text in self.assessment.note(i.id).strengths)

    @cached_property
    def matters_most(self) -> tuple[Indicator, ...]:
        """What matters most to the person now, most first."""
        wanted = (i for i in self.assessment.matters_most if i not in self.left_out)
        return tuple(self.framework.indicator(i) for i in wanted)

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """The steps of the plan that still stand or are done; none where the plan is unwanted."""
        found = self.assessment.actions if self.options.plan else ()
        return tuple(a for a in found if a.state is not ActionState.DROPPED and a.what)

    @property
    def _worded(self) -> tuple[Indicator, ...]:
        """Indicators whose words are on the copy."""
        return tuple(i for i in self.all_indicators if i.id not in self.options.left_out)
