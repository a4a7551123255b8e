"""Two or three pictures of one person side by side: what each voice said then and now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import Move, means_the_same, move
from wellbeing_desktop.assessment.errors import DifferentPeopleError
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.assessment.notes import ChangeReason

MOST_PICTURES = 3


@dataclass(slots=True, frozen=True)
class Saying:
    """One voice at one indicator: an answer for each picture, and its move from first to last.

    An answer is None where the indicator meant something else, or was not there. `move` is None
    unless the voice rated in the first and in the last.
    """

    indicator: Indicator
    voice: Voice
    answers: tuple[Answer | None, ...]
    move: Move | None


@dataclass(slots=True, frozen=True)
class Comparison:
    """Pictures of one person by day held, the earliest first. Change is from first to last."""

    pictures: tuple[Assessment, ...]

    @property
    def then(self) -> Assessment:
        """The earliest."""
        return self.pictures[0]

    @property
    def now(self) -> Assessment:
        """The latest."""
        return self.pictures[-1]

    def sayings(self, indicator: Indicator) -> tuple[Saying, ...]:
        """Return what each voice said, the person first; a voice that never answered is left out."""
        return tuple(s for s in self._sayings(indicator) if any(_is_heard(a) for a in s.answers))

    def words(self, indicator_id: str) -> tuple[str, str]:
        """Return the person's own words at an indicator then and now, "" where there are none.

        Words stand by what they were said about: where an indicator means something else, those
        of then are left out.
        """
        same = means_the_same(indicator_id, self.then.framework, self.now.framework)
        then = self.then.note(indicator_id).own_words if same else ""
        return then, self.now.note(indicator_id).own_words

    def reason(self, indicator_id: str) -> ChangeReason | None:
        """Return why it moved, as the latest picture says."""
        return self.now.note(indicator_id).change_reason

    def left_out(self) -> tuple[Indicator, ...]:
        """Return what one of the two has and cannot be compared: it is new, gone or means something else."""
        then, now = self.then.framework, self.now.framework
        changed = [i for i in now.all_indicators if not means_the_same(i.id, then, now)]
        gone = [i for i in then.all_indicators if not now.has(i.id)]
        return (*changed, *gone)

    def _sayings(self, indicator: Indicator) -> Iterator[Saying]:
        for voice in Voice:
            answers = tuple(self._answer(picture, voice, indicator.id) for picture in self.pictures)
            yield Saying(indicator, voice, answers, move(self.then, self.now, voice, indicator.id))

    def _answer(self, picture: Assessment, voice: Voice, indicator_id: str) -> Answer | None:
        if not means_the_same(indicator_id, picture.framework, self.now.framework):
            return None
        return picture.answer(voice, indicator_id)


def compared(pictures: Sequence[Assessment]) -> Comparison:
    """Put two or three pictures of one person in order: by day held, then by sign-off.

    Raises:
        DifferentPeopleError: they are of different people.
        ValueError: there are fewer than two or more than three.
    """
    if not 2 <= len(pictures) <= MOST_PICTURES:
        raise ValueError(len(pictures))
    if len({picture.person_id for picture in pictures}) > 1:
        raise DifferentPeopleError
    return Comparison(tuple(sorted(pictures, key=_in_order)))


def _in_order(picture: Assessment) -> tuple[date, datetime]:
    signed = picture.sign_off
    return picture.held_on, signed.signed_at if signed else datetime.max.replace(tzinfo=UTC)


def _is_heard(answer: Answer | None) -> bool:
    return answer is not None and answer is not Reason.NOT_EXPLORED
