"""Words that several screens share: names of stages, reasons, dates and how far two voices are apart."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from wellbeing_desktop.language import counted
from wellbeing_desktop.language import fill as fill  # noqa: PLC0414 -- the pages find it here

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.answers import Reason
    from wellbeing_desktop.assessment.assessment import Made, MadeWith, Stage
    from wellbeing_desktop.assessment.notes import ChangeReason
    from wellbeing_desktop.assessment.plan import ActionState
    from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice

_tr = QCoreApplication.translate

DOT, WIDE_DOT = "\u00a0· ", "\u00a0\u00a0·  "
"""Stand between two things said in one line. The line may break after the dot and not before it."""

# The keys below are the values of the domain's enums, which are texts: the lock screen needs
# this module and not the domain.


def stage_name(stage: Stage) -> str:
    """Name a stage as a heading does: "First picture"."""
    return {
        "first": _tr("words", "First picture"),
        "review": _tr("words", "Review"),
        "closing": _tr("words", "Closing picture"),
    }[stage]


def reason_to_choose(reason: Reason) -> str:
    """Say a reason as the person chooses it."""
    return {
        "not_explored": _tr("words", "Leave this for now"),
        "not_applicable": _tr("words", "This is not part of my life"),
        "does_not_know": _tr("words", "I don’t know"),
        "prefers_not_to_say": _tr("words", "I’d rather not say"),
    }[reason]


def reason_in_table(reason: Reason) -> str:
    """Say a reason as a table does."""
    return {
        "not_explored": _tr("words", "Not talked about yet"),
        "not_applicable": _tr("words", "Does not apply"),
        "does_not_know": _tr("words", "Does not know"),
        "prefers_not_to_say": _tr("words", "Prefers not to say"),
    }[reason]


def made_words(made: Made, person: str, practitioner: str) -> str:
    """Say how an assessment is made, with the names of the two."""
    return {
        "together": _tr("words", "Together"),
        "person_alone": fill(_tr("words", "%1 on their own"), person),
        "practitioner_alone": fill(_tr("words", "%1 on their own"), practitioner),
    }[made]


def made_with_words(helper: MadeWith) -> str:
    """Name who helped the person to take part."""
    return {
        "interpreter": _tr("words", "Interpreter"),
        "advocate": _tr("words", "Advocate"),
        "carer": _tr("words", "Carer"),
    }[helper]


def agreement_words(agreement: Agreement) -> str:
    """Say what the person thinks of the picture, as they choose it."""
    return {
        "agree": _tr("words", "I agree with it"),
        "partly": _tr("words", "I agree with parts of it"),
        "disagree": _tr("words", "I disagree"),
        "did_not_take_part": _tr("words", "I did not take part"),
    }[agreement]


def copy_choice_words(choice: CopyChoice) -> str:
    """Say what the person wants of a copy to keep."""
    return {
        "taken": _tr("words", "Would like one"),
        "declined": _tr("words", "Would not"),
        "later": _tr("words", "Decide later"),
    }[choice]


def action_state_words(state: ActionState) -> str:
    """Say where an action stands."""
    return {
        "open": _tr("words", "Open"),
        "done": _tr("words", "Done"),
        "dropped": _tr("words", "Dropped"),
        "carried_over": _tr("words", "Carried over"),
    }[state]


def change_reason_words(reason: ChangeReason) -> str:
    """Say why an answer moved since last time."""
    return {
        "things_changed": _tr("words", "Things changed"),
        "we_know_more_now": _tr("words", "We know more now"),
        "circumstances": _tr("words", "Circumstances beyond the person"),
    }[reason]


def long_date(day: date) -> str:
    """Write a day with its week day: "Friday, 20 November 2026"."""
    return QLocale().toString(_qdate(day), _tr("words", "dddd, d MMMM yyyy"))


def plain_date(day: date) -> str:
    """Write a day: "20 November 2026"."""
    return QLocale().toString(_qdate(day), _tr("words", "d MMMM yyyy"))


def near_date(day: date, today: date) -> str:
    """Write a day as near it as one would say it: "today", "12 May", "12 May 2025"."""
    if day == today:
        return _tr("words", "today")
    if day.year == today.year:
        return QLocale().toString(_qdate(day), _tr("words", "d MMMM"))
    return plain_date(day)


def clock(moment: datetime) -> str:
    """Write the time of day on this laptop's clock: "14:32"."""
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), _tr("words", "HH:mm"))


def from_laptop_words(name: str) -> str:
    """Say whose form of an assessment stands beside one's own; "" where it is one's own."""
    return fill(_tr("words", "From %1’s laptop"), name) if name else ""


def talked_about_words(count: int, of: int) -> str:
    """Say how much of a part was talked about; never a percentage."""
    if count == 0:
        return _tr("words", "Not started yet")
    if count == of:
        return counted("All %n talked about", "All %n talked about", of)
    return fill(counted("%1 of %n talked about", "%1 of %n talked about", of), count)


def apart_words(person: int, practitioner: int) -> str:
    """Say two voices' steps: "4 for both", "4 and 3, one step apart". The person comes first."""
    if person == practitioner:
        return fill(_tr("words", "%1 for both"), person)
    apart = {
        1: _tr("words", "%1 and %2, one step apart"),
        2: _tr("words", "%1 and %2, two steps apart"),
        3: _tr("words", "%1 and %2, three steps apart"),
        4: _tr("words", "%1 and %2, four steps apart"),
    }[abs(person - practitioner)]
    return fill(apart, person, practitioner)


def too_long_words(limit: int) -> str:
    """Say that a text is too long; nothing of it was cut."""
    return counted(
        "That is longer than %n letter. Please shorten it.",
        "That is longer than %n letters. Please shorten it.",
        limit,
    )


def small_number(count: int) -> str:
    """Write a small number as a word, a larger one in figures.

    A language whose number words change with what is counted has figures instead.
    """
    names = (
        _tr("numbers", "no"),
        _tr("numbers", "one"),
        _tr("numbers", "two"),
        _tr("numbers", "three"),
        _tr("numbers", "four"),
        _tr("numbers", "five"),
        _tr("numbers", "six"),
        _tr("numbers", "seven"),
        _tr("numbers", "eight"),
        _tr("numbers", "nine"),
    )
    return names[count] if count < len(names) else str(count)


def moved_words(by: int, since: str) -> str:
    """Say a move since a day: "up one since May", "as in May", "down two since May"."""
    if by == 0:
        return fill(_tr("words", "as in %1"), since)
    way = _tr("words", "up %1 since %2") if by > 0 else _tr("words", "down %1 since %2")
    return fill(way, small_number(abs(by)), since)


def month_of(day: date, today: date) -> str:
    """Name the month of a day, with its year where that differs: "May", "May 2025"."""
    form = _tr("words", "MMMM") if day.year == today.year else _tr("words", "MMMM yyyy")
    return QLocale().toString(_qdate(day), form)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def isolated(name: str) -> str:
    """Return a name at which a sentence may begin: written right to left, it does not turn the sentence."""
    turns = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in name)
    return f"\u2068{name}\u2069" if turns else name
