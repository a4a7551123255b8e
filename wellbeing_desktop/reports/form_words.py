"""The fixed words of the paper form and of the practitioner's sheet."""

from __future__ import annotations

from wellbeing_desktop.reports.runs import Words, bold
from wellbeing_desktop.reports.sentences import AGREES
from wellbeing_desktop.reports.styles import STAR

TITLE = "How life is for me: paper form"
KIND = "Paper form"
INTRODUCTION: Words = (
    "For each statement, tick the words that come closest ",
    bold("today"),
    ". One tick is enough. Skip anything. There are no wrong answers. Tick the star "
    f"{STAR} beside up to three that matter most to me.",
)
REFERENCE = "Reference (not a name)"
DAY = "Day we met"
ALSO_THERE = "Who else was there"
FILLED_IN = "Filled in"
FILLED_IN_HOW = ("by me", "together", "by someone for me", "with an interpreter or advocate")
REASONS = ("Leave this for now", "This is not part of my life", "I don’t know", "I’d rather not say")
MATTERS_MOST = "matters most to me"
CENTRE = "My life as a whole"
OWN_WORDS = "In my own words"
OWN_WORDS_NEXT = "In my own words, for the next page"
TO_FILL_IN = "Reference:"
EASY = "easy words"

SHEET_TITLE = "Practitioner’s sheet"
SHEET_KIND = "Paper form, practitioner’s sheet"
SHEET_INTRODUCTION = (
    "Fill in after the person has answered. Your view stands beside theirs and never replaces it."
)
PRACTITIONER = "Practitioner"
STATEMENT = "Statement"
SHEET_REASONS = ("not talked\nabout", "does not\napply", "does not\nknow", "prefers\nnot to say")
EVIDENCE = "Seen, told,\nview"
ASK_ALOUD = ": ask aloud, when the two of you are alone. First say what happens when somebody tells."
PLAN = ("What happens next", "Who", "By when")
THE_PERSON = "The person:"
AGREEMENT = tuple(AGREES.values())
COMMENT = "The person’s comment, in their own words"
LOOK_AGAIN = "Look again on"
