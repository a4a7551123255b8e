"""Labels that stand on the record, the summary and both as plain text."""

from __future__ import annotations

from collections.abc import Mapping

from wellbeing_desktop.language import Later
from wellbeing_desktop.language import later as _later

RECORD_TITLE = _later("paper", "Record of assessment")
STRENGTHS = _later("paper", "Strengths")
NOTHING_CHOSEN = _later("paper", "Nothing was chosen.")
NO_STRENGTHS = _later("paper", "None were written down.")
NO_STEPS = _later("paper", "No steps were agreed.")
NOBODY_ELSE = _later("paper", "Nobody else")
MATTERS_NOW = _later("paper", "What matters most to %1 now")
MATTERS = _later("paper", "What matters most to %1")
NOT_ENOUGH = _later("paper", "not enough explored")
NOT_RATED = _later("paper", "not rated")
A_SERVICE = _later("paper", "A service")
SOMEBODY_ELSE = _later("paper", "Somebody else")
NEXT_REVIEW = _later("paper", "Next review:")
CHANGE_SINCE = _later("paper", "Change since %1")
IT_WAS = _later("paper", "%1, %2: %3; it was %4.", "statement, whose answer, answer now, answer then")
PERSON_SAYS = _later("paper", "%1 %2.", "a name, and whether that person agrees or took a copy")
COMMENT_OF = _later("paper", "%1’s comment")
NOT_WRITTEN = _later("paper", "Whether %1 sees this as a fair picture was not written down.")
MATTERS_MOST_SPOKEN = _later("paper", "Matters most:")

LABELS: Mapping[str, Later] = {
    "person": _later("paper", "Person"),
    "known_as": _later("paper", "Known as"),
    "reference": _later("paper", "Reference"),
    "stage": _later("paper", "Stage"),
    "held_on": _later("paper", "Held on"),
    "entered_on": _later("paper", "Entered on"),
    "practitioner": _later("paper", "Practitioner"),
    "role": _later("paper", "Role"),
    "version": _later("paper", "Version"),
    "words_used": _later("paper", "Words used"),
    "made": _later("paper", "Made"),
    "where": _later("paper", "Where"),
    "also_there": _later("paper", "Also there"),
    "what_helps": _later("paper", "What helps"),
    "trail": _later("paper", "What happened to it"),
    "state": _later("paper", "State"),
    "what": _later("paper", "What"),
    "who": _later("paper", "Who"),
    "by_when": _later("paper", "By when"),
    "first_step": _later("paper", "First step"),
    "outcome": _later("paper", "Came of it"),
    "since": _later("paper", "Since then"),
    "protection": _later("paper", "Why protection"),
    "seen": _later("paper", "Seen"),
    "told": _later("paper", "Told"),
    "view": _later("paper", "View"),
    "strength": _later("paper", "Strength"),
    "different": _later("paper", "Why we see it differently"),
}
