"""What the domain refuses. Errors carry data; the screen and the command line find the words."""

from __future__ import annotations

from datetime import date


class AssessmentError(Exception):
    """Base of every refusal of the domain."""


class SignedOffError(AssessmentError):
    """A signed-off assessment no longer changes; a correction is an amendment."""


class NotSignedOffError(AssessmentError):
    """Only a signed-off assessment can be amended or filed."""


class AlreadySignedOffError(SignedOffError):
    """It was signed off before."""


class UnknownIndicatorError(AssessmentError):
    """The framework has no such indicator."""

    def __init__(self, indicator_id: str) -> None:
        super().__init__(indicator_id)
        self.indicator_id = indicator_id


class StepOffScaleError(AssessmentError):
    """The step is not on the indicator's scale."""

    def __init__(self, indicator_id: str, step: object) -> None:
        super().__init__(indicator_id, step)
        self.indicator_id = indicator_id
        self.step = step


class TextTooLongError(AssessmentError):
    """A text is longer than its limit; nothing was cut."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(length, limit)
        self.length = length
        self.limit = limit


class TooManyPrioritiesError(AssessmentError):
    """No more than three things can matter most."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class MissingReasonError(AssessmentError):
    """An amendment needs a reason, and an action that protects needs one too."""


class DayOutsideError(AssessmentError):
    """A day lies outside the days that are possible, from the first to the last."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(first, last)
        self.first = first
        self.last = last


class WithdrawnError(AssessmentError):
    """The assessment is withdrawn; put it back before it changes."""


class NotWithdrawnError(AssessmentError):
    """Only a withdrawn assessment can be put back."""


class SamePersonError(AssessmentError):
    """The assessment is that person's already."""


class DifferentPeopleError(AssessmentError):
    """Two assessments of different people are never compared."""


class EntryKeptError(AssessmentError):
    """What is kept about a worry no longer changes; more is said in a further entry."""


class DamagedRuleError(AssessmentError):
    """What stands in the store for a house rule cannot be read; the default holds meanwhile."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class TooFewPeopleError(AssessmentError):
    """A group holds fewer people than may be told of, or would tell of as few beside another."""
