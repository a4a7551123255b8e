"""One sitting (or several) that ends in a signed-off picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice, is_step
from wellbeing_desktop.assessment.errors import (
    AlreadySignedOffError,
    MissingReasonError,
    NotSignedOffError,
    SignedOffError,
    StepOffScaleError,
    TooManyPrioritiesError,
)
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.plan import Action, protects
from wellbeing_desktop.assessment.sign_off import Amendment, Said, SignOff
from wellbeing_desktop.assessment.text import clean, clean_line

MATTERS_MOST_LIMIT = 3


class Stage(StrEnum):
    """Where in the work an assessment stands."""

    FIRST = "first"
    REVIEW = "review"
    CLOSING = "closing"


class State(StrEnum):
    """Whether an assessment may still change."""

    DRAFT = "draft"
    SIGNED_OFF = "signed_off"
    AMENDED = "amended"


class Made(StrEnum):
    """How an assessment was made."""

    TOGETHER = "together"
    PERSON_ALONE = "person_alone"
    PRACTITIONER_ALONE = "practitioner_alone"


class MadeWith(StrEnum):
    """Who helped the person to take part."""

    INTERPRETER = "interpreter"
    ADVOCATE = "advocate"
    CARER = "carer"


@dataclass(slots=True)
class Assessment:
    """One picture of a person's wellbeing; the only place where answers are checked.

    An answer that nobody gave reads as `Reason.NOT_EXPLORED` and is not kept in `answers`.
    `held_on` is the day the two met, `entered_on` the day it was typed.
    """

    framework: Framework
    person_id: UUID
    practitioner: Practitioner
    held_on: date
    entered_on: date
    stage: Stage = Stage.FIRST
    made: Made = Made.TOGETHER
    made_with: tuple[MadeWith, ...] = ()
    also_there: tuple[str, ...] = ()
    setting: str = ""
    answers: dict[tuple[Voice, str], Answer] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)
    matters_most: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    next_review: date | None = None
    stopped_at: str = ""
    said: Said = field(default_factory=Said)
    sign_off: SignOff | None = None
    amendments: tuple[Amendment, ...] = ()
    version: int = 1
    id: UUID = field(default_factory=uuid4)

    @property
    def state(self) -> State:
        """Draft until signed off; amended once a later version was signed."""
        if self.sign_off is None:
            return State.DRAFT
        return State.AMENDED if self.amendments else State.SIGNED_OFF

    def answer(self, voice: Voice, indicator_id: str) -> Answer:
        """Return one voice's answer; `not_explored` where nobody gave one.

        Raises:
            UnknownIndicatorError: the framework has no such indicator.
        """
        self.framework.indicator(indicator_id)
        return self.answers.get((voice, indicator_id), Reason.NOT_EXPLORED)

    def note(self, indicator_id: str) -> Note:
        """Return what is written at an indicator; an empty note where nothing is.

        Raises:
            UnknownIndicatorError: the framework has no such indicator.
        """
        self.framework.indicator(indicator_id)
        return self.notes.get(indicator_id, Note())

    def is_talked_about(self, indicator_id: str) -> bool:
        """Tell whether the person gave a step or a reason other than `not_explored`."""
        return self.answer(Voice.PERSON, indicator_id) is not Reason.NOT_EXPLORED

    def rate(self, voice: Voice, indicator_id: str, answer: Answer) -> None:
        """Give or replace one voice's answer to one indicator.

        Raises:
            SignedOffError: the assessment no longer changes.
            UnknownIndicatorError: the framework has no such indicator.
            StepOffScaleError: the step is not on the indicator's scale.
        """
        self._check_open()
        before = self.answer(voice, indicator_id)
        if not isinstance(answer, Reason) and not is_step(answer):
            raise StepOffScaleError(indicator_id, answer)
        if answer is Reason.NOT_EXPLORED:
            self.answers.pop((voice, indicator_id), None)
        else:
            self.answers[voice, indicator_id] = answer
        if self.amendments:
            self.amendments[-1].was.setdefault((voice, indicator_id), before)

    def write(self, indicator_id: str, note: Note) -> None:
        """Replace what is written at an indicator.

        Raises:
            SignedOffError: the assessment no longer changes.
            UnknownIndicatorError: the framework has no such indicator.
            TextTooLongError: a text is longer than its limit; nothing was changed.
        """
        self._check_open()
        self.framework.indicator(indicator_id)
        kept = note.cleaned()
        if kept == Note():
            self.notes.pop(indicator_id, None)
        else:
            self.notes[indicator_id] = kept

    def set_matters_most(self, indicator_ids: Iterable[str]) -> None:
        """Say what matters most to the person now, most first; at most three, each once.

        Raises:
            SignedOffError: the assessment no longer changes.
            UnknownIndicatorError: the framework has no such indicator.
            TooManyPrioritiesError: more than three were given.
        """
        self._check_open()
        wanted = tuple(dict.fromkeys(self.framework.indicator(i).id for i in indicator_ids))
        if len(wanted) > MATTERS_MOST_LIMIT:
            raise TooManyPrioritiesError(MATTERS_MOST_LIMIT)
        self.matters_most = wanted

    def set_actions(self, actions: Iterable[Action]) -> None:
        """Replace the plan. While it is a draft, a reason to protect may still be missing.

        Raises:
            SignedOffError: the assessment no longer changes.
            TextTooLongError: a text is longer than its limit; nothing was changed.
        """
        self._check_open()
        self.actions = tuple(action.cleaned() for action in actions)

    def describe(
        self,
        *,
        held_on: date | None = None,
        made: Made | None = None,
        made_with: Iterable[MadeWith] | None = None,
        also_there: Iterable[str] | None = None,
        setting: str | None = None,
    ) -> None:
        """Say how and when the assessment is made; what is None stays as it is.

        Raises:
            SignedOffError: the assessment no longer changes.
            TextTooLongError: a text is longer than its limit.
        """
        self._check_open()
        people = None if also_there is None else tuple(filter(None, map(clean_line, also_there)))
        place = None if setting is None else clean(setting)
        self.held_on = held_on or self.held_on
        self.made = made or self.made
        if made_with is not None:
            chosen = set(made_with)
            self.made_with = tuple(helper for helper in MadeWith if helper in chosen)
        self.also_there = self.also_there if people is None else people
        self.setting = self.setting if place is None else place

    def plan_review(self, day: date | None) -> None:
        """Say when the two will look again; None where no day was agreed.

        Raises:
            SignedOffError: the assessment no longer changes.
        """
        self._check_open()
        self.next_review = day

    def stop_at(self, indicator_id: str) -> None:
        """Remember the indicator where a draft was left, so that it opens there again.

        Raises:
            SignedOffError: the assessment no longer changes.
            UnknownIndicatorError: the framework has no such indicator.
        """
        self._check_open()
        self.stopped_at = self.framework.indicator(indicator_id).id

    def say(self, said: Said) -> None:
        """Keep what the person says of the picture before it is signed.

        Raises:
            SignedOffError: the assessment no longer changes.
            TextTooLongError: the comment is longer than its limit; nothing was changed.
        """
        self._check_open()
        self.said = said.cleaned()

    def sign(self, sign_off: SignOff, asks_why: Callable[[str], bool] = protects) -> None:
        """Make the assessment unchangeable; `asks_why` tells which approaches need a reason.

        Raises:
            AlreadySignedOffError: it was signed before.
            MissingReasonError: an action's approach needs a reason, and nothing says why.
            TextTooLongError: the comment is longer than its limit.
        """
        if self.sign_off is not None:
            raise AlreadySignedOffError
        actions = tuple(action.checked(asks_why) for action in self.actions)
        self.sign_off = sign_off.cleaned()
        self.actions = actions
        self.stopped_at = ""
        self.said = Said()
        if self.amendments:
            amendment = self.amendments[-1]
            amendment.was = {k: v for k, v in amendment.was.items() if self.answer(*k) != v}

    def amend(self, *, by: str, reason: str) -> Assessment:
        """Return the next version as a draft; this one stays as it was signed.

        Raises:
            NotSignedOffError: a draft needs no amendment.
            MissingReasonError: no reason was given.
            TextTooLongError: the reason is longer than its limit.
        """
        if self.sign_off is None:
            raise NotSignedOffError
        why = clean(reason)
        if not why:
            raise MissingReasonError
        later = copy(self)
        later.version = self.version + 1
        amendment = Amendment(later.version, clean_line(by), why, self.sign_off)
        later.amendments = (*self.amendments, amendment)
        later.answers, later.notes = dict(self.answers), dict(self.notes)
        later.sign_off = None
        return later

    def _check_open(self) -> None:
        if self.sign_off is not None:
            raise SignedOffError


def in_order(assessments: Iterable[Assessment]) -> list[Assessment]:
    """Return assessments by day held, then by sign-off; drafts of a day come last."""

    def place(assessment: Assessment) -> tuple[date, bool, float]:
        signed = assessment.sign_off
        return assessment.held_on, signed is None, signed.signed_at.timestamp() if signed else 0.0

    return sorted(assessments, key=place)
