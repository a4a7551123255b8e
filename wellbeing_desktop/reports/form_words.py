"""The fixed words of the paper form and of the practitioner's sheet."""

from __future__ import annotations

from collections.abc import Sequence

from wellbeing_desktop.language import Later
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.runs import Words, bold, filled
from wellbeing_desktop.reports.sentences import AGREES
from wellbeing_desktop.reports.styles import STAR

TITLE = _later("form", "How life is for me: paper form")
KIND = _later("form", "Paper form")
REFERENCE = _later("form", "Reference (not a name)")
DAY = _later("form", "Day we met")
ALSO_THERE = _later("form", "Who else was there")
FILLED_IN = _later("form", "Filled in")
FILLED_IN_HOW = (
    _later("form", "by me"),
    _later("form", "together"),
    _later("form", "by someone for me"),
    _later("form", "with an interpreter or advocate"),
)
REASONS = (
    _later("form", "Leave this for now"),
    _later("form", "This is not part of my life"),
    _later("form", "I don’t know"),
    _later("form", "I’d rather not say"),
)
MATTERS_MOST = _later("form", "matters most to me")
CENTRE = _later("form", "My life as a whole")
OWN_WORDS = _later("form", "In my own words")
OWN_WORDS_NEXT = _later("form", "In my own words, for the next page")
TO_FILL_IN = _later("form", "Reference:")
EASY = _later("form", "easy words")

SHEET_TITLE = _later("form", "Practitioner’s sheet")
SHEET_KIND = _later("form", "Paper form, practitioner’s sheet")
SHEET_INTRODUCTION = _later(
    "form", "Fill in after the person has answered. Your view stands beside theirs and never replaces it."
)
PRACTITIONER = _later("form", "Practitioner")
STATEMENT = _later("form", "Statement")
SHEET_REASONS = (
    _later("form", "not talked\nabout"),
    _later("form", "does not\napply"),
    _later("form", "does not\nknow"),
    _later("form", "prefers\nnot to say"),
)
EVIDENCE = _later("form", "Seen, told,\nview")
ASK_ALOUD = _later(
    "form", "%1: ask aloud, when the two of you are alone. First say what happens when somebody tells."
)
PLAN = (_later("form", "What happens next"), _later("form", "Who"), _later("form", "By when"))
THE_PERSON = _later("form", "The person:")
COMMENT = _later("form", "The person’s comment, in their own words")
LOOK_AGAIN = _later("form", "Look again on")


def introduction() -> Words:
    """Say how to fill the form in; the star is the one that is beside each statement."""
    said = _tr(
        "form",
        "For each statement, tick the words that come closest %1. One tick is enough. Skip anything. "
        "There are no wrong answers. Tick the star %2 beside up to three that matter most to me.",
        "%1 is the word today in bold, %2 a star",
    )
    return filled(said, bold(_tr("form", "today")), STAR)


def said(words: Sequence[Later]) -> list[str]:
    """Say each of some choices."""
    return [word() for word in words]


def agreement() -> list[str]:
    """Say what the person can think of the picture."""
    return said(tuple(AGREES.values()))
