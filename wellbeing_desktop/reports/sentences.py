"""Fixed words of the pages, and sentences that are put together from an assessment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.assessment.assessment import Made, MadeWith, Stage
from wellbeing_desktop.assessment.change import Sight
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice
from wellbeing_desktop.language import Later, fill
from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import long_date

NOT_A_TEST = _later(
    "paper",
    "The ratings are a way of talking together. They are not a test, a diagnosis, a risk score or a decision "
    "about services.",
)
NOT_A_TEST_COPY = _later(
    "paper", "The ratings are a way of talking together. They are not a test or a decision."
)
NOT_A_TEST_FORM = _later(
    "paper", "The ratings are a way of talking together. They are not a test, and nobody passes or fails."
)
NO_NORMS = _later(
    "paper",
    "They have no norms: people cannot be compared by them, and no move is called significant. "
    "A gap is never counted as low.",
)
CORE_SOURCE = _later(
    "paper",
    "The four parts are those of “The purpose of social work” (Northern Ireland, 2017); the statements are "
    "our own words.",
)
PRACTICE_AID = _later("paper", "This is a practice aid; the official record is the organisation’s.")
HOW_MEANS = _later(
    "paper",
    "Mean of the rated steps, shown when at least half of what applies is rated. Change is the mean of the "
    "paired moves. The two voices are never averaged; there is no total.",
)
HOW_MEANS_ALONE = _later(
    "paper",
    "Mean of the rated steps, shown when at least half of what applies is rated. The two voices are never "
    "averaged; there is no total.",
)
SCALE = _later("paper", "1 is hardest just now, 5 is going best.")
GAP_KEY = _later("paper", "not rated: a gap, never a low answer")
SAME_KEY = _later("paper", "the same step")
NO_FIGURE = _later("paper", "Fewer than three statements are rated, so there is no figure to draw yet.")
CENTRE = _later("paper", "The centre: life as a whole")
CENTRE_SHORT = _later("paper", "The centre")
CENTRE_APART = _later("paper", "Apart from the four parts: in no quadrant and in no mean.")
DRAFT_UNASKED = _later(
    "paper", "This is a draft. It is not signed off, and nobody has been asked yet to agree with it."
)
DRAFT_MAY_CHANGE = _later(
    "paper", "This is a draft. It is not signed off, and what is said here may still change."
)
SAMPLE_MARK = _later("paper", "SAMPLE: invented person")
DRAFT_MARK = _later("paper", "DRAFT")

REASONS: Mapping[Reason, Later] = {
    Reason.NOT_EXPLORED: _later("paper", "not talked about yet"),
    Reason.NOT_APPLICABLE: _later("paper", "does not apply"),
    Reason.DOES_NOT_KNOW: _later("paper", "does not know"),
    Reason.PREFERS_NOT_TO_SAY: _later("paper", "prefers not to say"),
}
STAGES: Mapping[Stage, Later] = {
    Stage.FIRST: _later("paper", "First picture"),
    Stage.REVIEW: _later("paper", "Review"),
    Stage.CLOSING: _later("paper", "Closing picture"),
}
MADE_WITH: Mapping[MadeWith, Later] = {
    MadeWith.INTERPRETER: _later("paper", "an interpreter"),
    MadeWith.ADVOCATE: _later("paper", "an advocate"),
    MadeWith.CARER: _later("paper", "a carer"),
}
STATES: Mapping[ActionState, Later] = {
    ActionState.OPEN: _later("paper", "Open"),
    ActionState.DONE: _later("paper", "Done"),
    ActionState.DROPPED: _later("paper", "Dropped"),
    ActionState.CARRIED_OVER: _later("paper", "Carried over"),
}
AGREES: Mapping[Agreement, Later] = {
    Agreement.AGREE: _later("paper", "agrees"),
    Agreement.PARTLY: _later("paper", "agrees with parts"),
    Agreement.DISAGREE: _later("paper", "disagrees"),
    Agreement.DID_NOT_TAKE_PART: _later("paper", "did not take part"),
}
COPIES: Mapping[CopyChoice, Later] = {
    CopyChoice.TAKEN: _later("paper", "took a copy"),
    CopyChoice.DECLINED: _later("paper", "did not want a copy"),
    CopyChoice.LATER: _later("paper", "will decide later about a copy"),
}
CHANGE_REASONS: Mapping[ChangeReason, Later] = {
    ChangeReason.THINGS_CHANGED: _later("paper", "Things changed"),
    ChangeReason.WE_KNOW_MORE_NOW: _later("paper", "We know more now"),
    ChangeReason.CIRCUMSTANCES: _later("paper", "Circumstances beyond the person"),
}

_MADE: Mapping[Made, Later] = {
    Made.TOGETHER: _later("paper", "Together"),
    Made.PERSON_ALONE: _later("paper", "By %1 alone"),
    Made.PRACTITIONER_ALONE: _later("paper", "By %2 alone, without %1"),
}
_MADE_WITHIN: Mapping[Made, Later] = {
    Made.TOGETHER: _later("paper", "together"),
    Made.PERSON_ALONE: _later("paper", "by %1 alone"),
    Made.PRACTITIONER_ALONE: _later("paper", "by %2 alone, without %1"),
}
STATES_WITHIN: Mapping[ActionState, Later] = {
    ActionState.OPEN: _later("paper", "open"),
    ActionState.DONE: _later("paper", "done"),
    ActionState.DROPPED: _later("paper", "dropped"),
    ActionState.CARRIED_OVER: _later("paper", "carried over"),
}
_APPROACHES: Mapping[str, Later] = {
    "prevention": _later("paper", "Prevention"),
    "early_intervention": _later("paper", "Early intervention"),
    "empowering": _later("paper", "Empowering"),
    "support": _later("paper", "Support"),
    "protection": _later("paper", "Protection"),
}

_NUMBERS = (
    *(_later("numbers", "None"), _later("numbers", "One"), _later("numbers", "Two")),
    *(_later("numbers", "Three"), _later("numbers", "Four"), _later("numbers", "Five")),
    *(_later("numbers", "Six"), _later("numbers", "Seven"), _later("numbers", "Eight")),
    *(_later("numbers", "Nine"), _later("numbers", "Ten"), _later("numbers", "Eleven")),
    *(_later("numbers", "Twelve"), _later("numbers", "Thirteen"), _later("numbers", "Fourteen")),
    *(_later("numbers", "Fifteen"), _later("numbers", "Sixteen"), _later("numbers", "Seventeen")),
    *(_later("numbers", "Eighteen"), _later("numbers", "Nineteen"), _later("numbers", "Twenty")),
)
"""How many moved or stayed, at the head of a sentence. A language may as well write figures."""


def commas(words: Iterable[str]) -> str:
    """Write parts one after the other: "a, b, c"."""
    return between(_tr("paper", "%1, %2")).join(words)


def semicolons(words: Iterable[str]) -> str:
    """Write longer parts one after the other: "a, b; c"."""
    return between(_tr("paper", "%1; %2")).join(words)


def between(pair: str) -> str:
    """Return what stands between two parts of a list, from how a pair of them is written."""
    return pair.removeprefix("%1").removesuffix("%2")


def listed(words: Sequence[str], most: int | None = None) -> str:
    """Write a list: "a, b and c", or with the rest only counted: "a, b and 2 more"."""
    if most is not None and len(words) > most:
        return fill(_count("%1 and %n more", "%1 and %n more", len(words) - most), commas(words[:most]))
    if len(words) < 2:
        return "".join(words)
    return fill(_tr("paper", "%1 and %2", "the end of a list"), commas(words[:-1]), words[-1])


def labelled(label: str, words: str) -> str:
    """Write what something is and what is said there: "Where: at home"."""
    return fill(_tr("paper", "%1: %2", "a label, and what is said there"), label, words)


def counted(number: int) -> str:
    """Write a number at the head of a sentence: "Ten", "None", "21"."""
    return _NUMBERS[number]() if number < len(_NUMBERS) else str(number)


def capital(text: str) -> str:
    """Return words of ours as they begin a sentence."""
    return f"{text[:1].upper()}{text[1:]}"


def quote_marks() -> tuple[str, str]:
    """Return the marks before and after someone's own words."""
    return _tr("paper", "“", "before own words"), _tr("paper", "”", "after own words")


def same_way(found: Sight) -> str:
    """Say how two voices see things: "14 of 16 the same way, and 2 one step apart"."""
    if found.same == found.both:
        return _count("the one that both rated the same way", "all %n the same way", found.both)
    parts = [fill(_tr("paper", "%1 of %2 the same way"), found.same, found.both)]
    if found.one_apart:
        parts.append(_count("one a step apart", "%n one step apart", found.one_apart))
    if found.further_apart:
        more = _count("one more than a step apart", "%n more than one step apart", found.further_apart)
        parts.append(more)
    return fill(_tr("paper", "%1, and %2"), commas(parts[:-1]), parts[-1])


def rated_words(name: str, rated: int, of: int) -> str:
    """Say how many one voice rated, without a full stop: "Wilbert rated 14 of 16"."""
    if rated:
        return fill(_tr("paper", "%1 rated %2 of %3"), name, rated, of)
    return fill(_tr("paper", "%1 rated none of %2"), name, of)


def see_words(person: str, practitioner: str, found: Sight) -> str:
    """Say how the two see things: "Wilbert and Joanne see all 16 the same way."."""
    return fill(_tr("paper", "%1 and %2 see %3."), person, practitioner, same_way(found))


def made_words(
    made: Made, helpers: Iterable[MadeWith], names: tuple[str, str], *, begins: bool = True
) -> str:
    """Say how an assessment was made: "Together, with an interpreter".

    `names` are what the person and the practitioner are called; `begins` is false within a sentence.
    """
    how = fill((_MADE if begins else _MADE_WITHIN)[made](), *names)
    with_whom = listed([MADE_WITH[helper]() for helper in helpers])
    return fill(_tr("paper", "%1, with %2", "how it was made"), how, with_whom) if with_whom else how


def review_words(day: date | None, *, closing: bool) -> str:
    """Say when the two look again, after "Next review:"."""
    if day is not None:
        return ended(long_date(day))
    return (
        _tr("paper", "none; this is the closing picture.") if closing else _tr("paper", "no day was agreed.")
    )


def approach_words(approach: str) -> str:
    """Say the approach taken; the organisation's own words stay as they are."""
    known = _APPROACHES.get(approach)
    if known is not None:
        return known()
    return capital(approach.replace("_", " ")) if approach.islower() else approach


def both_times(both: int, of: int) -> str:
    """Say how many of those that apply in both, and mean the same in both, were rated then and now."""
    return fill(_tr("paper", "%1 of %2 rated both times."), both, of)


def none_both_times(of: int) -> str:
    """Say that nothing was rated then and now, which is no move either way."""
    return fill(_tr("paper", "None of %1 rated both times, so there is no move to tell of."), of)


def counted_moves(number: int, *, up: bool) -> str:
    """Say how many moved one way, without a full stop: "Ten moved up"."""
    form = _tr("paper", "%1 moved up") if up else _tr("paper", "%1 moved down")
    return fill(form, counted(number))


def stayed(number: int) -> str:
    """Say how many stayed as they were."""
    return fill(_tr("paper", "%1 stayed."), counted(number))


def moved(by: str) -> str:
    """Say a mean move, given as a number to one decimal: "up 1.5", "down 0.3", "level"."""
    if by.strip("-0.") == "":
        return _tr("paper", "level")
    down = by.startswith("-")
    return fill(_tr("paper", "down %1") if down else _tr("paper", "up %1"), by.removeprefix("-"))


def moved_by(by: str | None, both: int, applicable: int) -> str:
    """Say a quadrant's mean move with how many it rests on: "up 1.5, 3 of 4"."""
    pairs = of_words(both, applicable)
    return pairs if by is None else commas((moved(by), pairs))


def of_words(some: int, of: int) -> str:
    """Say how many of how many: "3 of 4"."""
    return fill(_tr("paper", "%1 of %2", "how many of how many"), some, of)


def ended(text: str) -> str:
    """Return a text of someone's with a full stop, unless it ends in a mark of its own."""
    if text[-1:] in ".!?…":
        return text
    return fill(_tr("paper", "%1.", "ends a sentence"), text)
