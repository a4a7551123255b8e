"""Fixed words of the pages, and sentences that are put together from an assessment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.assessment.assessment import Made, MadeWith, Stage
from wellbeing_desktop.assessment.change import Sight
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice

NOT_A_TEST = (
    "The ratings are a way of talking together. They are not a test, a diagnosis, a risk score or a decision "
    "about services."
)
NOT_A_TEST_COPY = "The ratings are a way of talking together. They are not a test or a decision."
NOT_A_TEST_FORM = (
    "The ratings are a way of talking together. They are not a test, and nobody passes or fails."
)
NO_NORMS = (
    "They have no norms: people cannot be compared by them, and no move is called significant. "
    "A gap is never counted as low."
)
CORE_SOURCE = (
    "The four parts are those of “The purpose of social work” (Northern Ireland, 2017); the statements are "
    "our own words."
)
PRACTICE_AID = "This is a practice aid; the official record is the organisation’s."
HOW_MEANS = (
    "Mean of the rated steps, shown when at least half of what applies is rated. Change is the mean of the "
    "paired moves. The two voices are never averaged; there is no total."
)
HOW_MEANS_ALONE = (
    "Mean of the rated steps, shown when at least half of what applies is rated. The two voices are never "
    "averaged; there is no total."
)
SCALE = "1 is hardest just now, 5 is going best."
GAP_KEY = "not rated: a gap, never a low answer"
SAME_KEY = "the same step"
NO_FIGURE = "Fewer than three statements are rated, so there is no figure to draw yet."
CENTRE = "The centre: life as a whole"
CENTRE_APART = "Two statements of their own; in no quadrant and in no mean."
SAMPLE_MARK = "SAMPLE: invented person"
DRAFT_MARK = "DRAFT"

REASONS: Mapping[Reason, str] = {
    Reason.NOT_EXPLORED: "not talked about yet",
    Reason.NOT_APPLICABLE: "does not apply",
    Reason.DOES_NOT_KNOW: "does not know",
    Reason.PREFERS_NOT_TO_SAY: "prefers not to say",
}
STAGES: Mapping[Stage, str] = {
    Stage.FIRST: "First picture",
    Stage.REVIEW: "Review",
    Stage.CLOSING: "Closing picture",
}
MADE_WITH: Mapping[MadeWith, str] = {
    MadeWith.INTERPRETER: "an interpreter",
    MadeWith.ADVOCATE: "an advocate",
    MadeWith.CARER: "a carer",
}
STATES: Mapping[ActionState, str] = {
    ActionState.OPEN: "Open",
    ActionState.DONE: "Done",
    ActionState.DROPPED: "Dropped",
    ActionState.CARRIED_OVER: "Carried over",
}
AGREES: Mapping[Agreement, str] = {
    Agreement.AGREE: "agrees",
    Agreement.PARTLY: "agrees with parts",
    Agreement.DISAGREE: "disagrees",
    Agreement.DID_NOT_TAKE_PART: "did not take part",
}
COPIES: Mapping[CopyChoice, str] = {
    CopyChoice.TAKEN: "took a copy",
    CopyChoice.DECLINED: "did not want a copy",
    CopyChoice.LATER: "will decide later about a copy",
}
CHANGE_REASONS: Mapping[ChangeReason, str] = {
    ChangeReason.THINGS_CHANGED: "Things changed",
    ChangeReason.WE_KNOW_MORE_NOW: "We know more now",
    ChangeReason.CIRCUMSTANCES: "Circumstances beyond the person",
}

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBERS = (
    *("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)


def long_date(day: date) -> str:
    """Write a day: "20 November 2025", its parts kept together."""
    return f"{day.day}\u00a0{_MONTHS[day.month - 1]}\u00a0{day.year}"


def short_date(day: date | None) -> str:
    """Write a day in little room: "20 Nov 2025"; nothing where none was agreed."""
    return "" if day is None else f"{day.day}\u00a0{_MONTHS[day.month - 1][:3]}\u00a0{day.year}"


def signed_day(moment: datetime) -> str:
    """Write the day of a moment on this laptop's calendar."""
    return long_date(moment.astimezone().date())


def listed(words: Sequence[str], most: int | None = None) -> str:
    """Write a list: "a, b and c", or with the rest only counted: "a, b and 2 more"."""
    if most is not None and len(words) > most:
        return f"{', '.join(words[:most])} and {len(words) - most} more"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def counted(number: int) -> str:
    """Write a number at the head of a sentence: "Ten", "None", "21"."""
    return _NUMBERS[number].capitalize() if number < len(_NUMBERS) else str(number)


def same_way(found: Sight) -> str:
    """Say how two voices see things: "14 of 16 the same way, and 2 one step apart"."""
    if found.same == found.both:
        return f"all {found.both} the same way" if found.both > 1 else "the 1 that both rated the same way"
    parts = [f"{found.same} of {found.both} the same way"]
    parts += [f"{found.one_apart} one step apart"] if found.one_apart else []
    parts += [f"{found.further_apart} more than one step apart"] if found.further_apart else []
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"


def made_words(made: Made, helpers: Iterable[MadeWith], person: str, practitioner: str) -> str:
    """Say how an assessment was made: "Together, with an interpreter"."""
    how = {
        Made.TOGETHER: "Together",
        Made.PERSON_ALONE: f"By {person} alone",
        Made.PRACTITIONER_ALONE: f"By {practitioner} alone, without {person}",
    }[made]
    with_whom = listed([MADE_WITH[helper] for helper in helpers])
    return f"{how}, with {with_whom}" if with_whom else how


def moved(by: str) -> str:
    """Say a mean move, given as a number to one decimal: "up 1.5", "down 0.3", "level"."""
    if by.strip("-0.") == "":
        return "level"
    return f"down {by[1:]}" if by.startswith("-") else f"up {by}"


def ended(text: str) -> str:
    """Return a text of someone's with a full stop, unless it ends in a mark of its own."""
    return text if text[-1:] in ".!?…" else f"{text}."
