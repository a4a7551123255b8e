"""What a report of progress tells, and in whose words: the same on paper and as plain text.

It compares the first signed picture with the latest. Only what the same voice rated both times,
and what means the same both times, counts as a move.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from wellbeing_desktop.assessment.answers import Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import Move, QuadrantChange, means_the_same, moves, quadrant_change
from wellbeing_desktop.assessment.comparison import Comparison, compared
from wellbeing_desktop.assessment.framework import Framework, Indicator, Quadrant
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.step_change import lived
from wellbeing_desktop.charts.series import PRIVATE
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.make import CopyOptions, NothingToCompareError, Sheet
from wellbeing_desktop.reports.voices import Names, names_of, shortened

_NAME_LIMIT = 40
_TOLD = frozenset({ActionState.DONE, ActionState.DROPPED})


@dataclass(frozen=True)
class Progress:
    """From the first picture of a sheet to its assessment; `own` where it is the person's to keep.

    What is left out is not in it, and nothing counts it.
    """

    sheet: Sheet
    options: CopyOptions
    own: bool

    @cached_property
    def comparison(self) -> Comparison:
        """The first picture and the latest.

        Raises:
            NothingToCompareError: there is no earlier picture.
        """
        if not self.sheet.earlier:
            raise NothingToCompareError
        return compared((self.sheet.earlier[0], self.sheet.assessment))

    @property
    def then(self) -> Assessment:
        """The first picture."""
        return self.comparison.then

    @property
    def now(self) -> Assessment:
        """The latest."""
        return self.comparison.now

    @property
    def between(self) -> tuple[Assessment, ...]:
        """The pictures that were made between the two."""
        return self.sheet.earlier[1:]

    @cached_property
    def names(self) -> Names:
        """What the voices are called; a practitioner who changed is named then and now."""
        now, then = (names_of(self.sheet.person, one, _NAME_LIMIT) for one in (self.now, self.then))
        person = _tr("own copy", "me") if self.own else now.person
        if then.practitioner == now.practitioner:
            return Names(person, now.practitioner)
        both = fill(_tr("paper", "%1, then %2", "two workers"), then.practitioner, now.practitioner)
        return Names(person, shortened(both, _NAME_LIMIT))

    @cached_property
    def format(self) -> CopyFormat:
        """The format that was asked for, or the person's own; what is for the file has one."""
        if not self.own:
            return CopyFormat.STANDARD
        return self.options.copy_format or self.sheet.person.copy_format

    @cached_property
    def framework(self) -> Framework:
        """The latest framework, in the words of the report."""
        easy = self.format is CopyFormat.EASY_WORDS
        return self.now.framework.reworded(self.sheet.words) if easy else self.now.framework

    @cached_property
    def left_off(self) -> tuple[str, ...]:
        """Ids of what is not on it at all."""
        return PRIVATE if self.own and not self.options.include_free_from_harm else ()

    @cached_property
    def quadrants(self) -> tuple[Quadrant, ...]:
        """The quadrants with what means the same both times."""
        found = (replace(q, indicators=self._compared(q.indicators)) for q in self.framework.quadrants)
        return tuple(quadrant for quadrant in found if quadrant.indicators)

    @cached_property
    def centre(self) -> tuple[Indicator, ...]:
        """What means the same both times at the centre."""
        return self._compared(self.framework.overall)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """What means the same both times, without the centre."""
        return tuple(i for quadrant in self.quadrants for i in quadrant.indicators)

    @cached_property
    def not_compared(self) -> tuple[str, ...]:
        """Titles of what only one of the two has, or what does not mean the same."""
        found = (i for i in self.comparison.left_out() if i.id not in self.left_off)
        return tuple(self._said(i).title for i in found)

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Who is heard: the person, and a practitioner who gave anything in either picture."""
        seen = (*self.indicators, *self.centre)
        answers = (one.answer(Voice.PRACTITIONER, i.id) for one in (self.then, self.now) for i in seen)
        return tuple(Voice) if any(a is not Reason.NOT_EXPLORED for a in answers) else (Voice.PERSON,)

    def steps(self, voice: Voice, indicator_id: str) -> tuple[int | None, int | None]:
        """Return a voice's step then and now; None for a gap."""
        then, now = (step_of(one.answer(voice, indicator_id)) for one in (self.then, self.now))
        return then, now

    def moves(self, voice: Voice) -> list[Move]:
        """Return a voice's moves in axis order, without the centre."""
        return moves(self.then, self.now, voice, self.indicators)

    def change(self, quadrant: Quadrant, voice: Voice) -> QuadrantChange:
        """Return the mean of a voice's moves, and on how many of how many it rests."""
        return quadrant_change(self.then, self.now, quadrant, voice)

    def applicable(self, voice: Voice) -> int:
        """Count what applies to a voice both times."""
        return sum(self.change(quadrant, voice).applicable for quadrant in self.quadrants)

    @cached_property
    def words(self) -> tuple[tuple[Indicator, str, str], ...]:
        """The person's own words where there are some then and now: what matters most first."""
        if self.own and not self.options.own_words:
            return ()
        stars = self.now.matters_most
        kept = [i for i in (*self.indicators, *self.centre) if not self._keeps_words_off(i)]
        ranked = sorted(kept, key=lambda i: stars.index(i.id) if i.id in stars else len(stars))
        said = ((i, *self.comparison.words(i.id)) for i in ranked)
        return tuple((i, then, now) for i, then, now in said if then and now)

    @cached_property
    def reasons(self) -> tuple[tuple[ChangeReason, list[str]], ...]:
        """Why things moved, as the latest picture says: each reason with its statements."""
        seen = (*self.indicators, *self.centre)
        found = [
            (reason, [i.title for i in seen if self.comparison.reason(i.id) is reason])
            for reason in ChangeReason
        ]
        return tuple((reason, titles) for reason, titles in found if titles)

    @cached_property
    def done(self) -> tuple[Action, ...]:
        """Steps of all these plans that are done, and on the file's what was dropped too."""
        if self.own and not self.options.plan:
            return ()
        pictures = (*self.sheet.earlier, self.sheet.assessment)
        agreed = (a for one in pictures for a in lived(one.actions, self.sheet.step_changes))
        latest = {action.what: action for action in agreed if action.what}
        wanted = {ActionState.DONE} if self.own else _TOLD
        return tuple(action for action in latest.values() if action.state in wanted)

    def _compared(self, indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
        then, now = self.then.framework, self.now.framework
        same = (i for i in indicators if means_the_same(i.id, then, now))
        return tuple(i for i in same if i.id not in self.left_off)

    def _said(self, indicator: Indicator) -> Indicator:
        has = self.framework.has(indicator.id)
        return self.framework.indicator(indicator.id) if has else indicator

    def _keeps_words_off(self, indicator: Indicator) -> bool:
        return self.own and indicator.id in self.options.left_out
