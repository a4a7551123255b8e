"""What somebody agreed to, in words: what holds now and since when, and what was said before."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo, since, standing
from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.words import fill, plain_date

_tr = QCoreApplication.translate


def title_words(to: ConsentTo, body: str = "") -> str:
    """Name a question: "Taking part", "Sharing with the school"."""
    return {
        ConsentTo.TAKE_PART: _tr("agreements", "Taking part"),
        ConsentTo.SHARING: fill(_tr("agreements", "Sharing with %1"), body),
        ConsentTo.PICTURES: _tr("agreements", "Photos and film"),
    }[to]


def holds_words(consents: tuple[Consent, ...], to: ConsentTo, body: str = "") -> str:
    """Say what holds now and since when: "Yes, since 12 May 2026. Said again on 3 November 2026."."""
    now, began = standing(consents, to, body), since(consents, to, body)
    if now is None or began is None:
        return _tr("agreements", "Not asked yet.")
    first, last = _day(began), _day(now.said_at)
    said = {
        ConsentAnswer.GIVEN: _tr("agreements", "Yes, since %1."),
        ConsentAnswer.REFUSED: _tr("agreements", "No, since %1."),
        ConsentAnswer.WITHDRAWN: _tr("agreements", "Taken back on %1."),
    }[now.answer]
    again = fill(_tr("agreements", "Said again on %1."), last) if last != first else ""
    return sentences((fill(said, first), again))


def said_words(one: Consent) -> str:
    """Say what was answered at one moment, how it was asked and who asked."""
    answered = {
        ConsentAnswer.GIVEN: _tr("agreements", "%1: yes."),
        ConsentAnswer.REFUSED: _tr("agreements", "%1: no."),
        ConsentAnswer.WITHDRAWN: _tr("agreements", "%1: taken back."),
    }[one.answer]
    way = _tr("agreements", "Asked %1.", "how it was asked, such as: in writing")
    if one.answer is ConsentAnswer.WITHDRAWN:
        way = _tr("agreements", "Said %1.", "how a yes was taken back, such as: in writing")
    how = fill(way, one.how)
    by = fill(_tr("agreements", "Written down by %1."), one.asked_by)
    parts = (fill(answered, _day(one.said_at)), how if one.how else "", by if one.asked_by else "")
    return sentences(parts)


def lacking_words(called: str, body: str, found: Found) -> str:
    """Say what there is instead of a yes to sharing with a body."""
    words = {
        Found.NOT_ASKED: _tr("agreements", "%1 has not been asked yet about sharing with %2."),
        Found.GIVEN: _tr("agreements", "%1 said yes to sharing with %2."),
        Found.REFUSED: _tr("agreements", "%1 said no to sharing with %2."),
        Found.WITHDRAWN: _tr("agreements", "%1 took back the yes to sharing with %2."),
    }[found]
    return fill(words, called, body)


def decided_words(one: Sharing) -> str:
    """Say what was decided when something was to go to a body."""
    if one.decided is Decided.LEFT:
        said = _tr("agreements", "%1: not shared, because there was no yes.")
    elif one.found is Found.GIVEN:
        said = _tr("agreements", "%1: something was shared, with a yes.")
    else:
        said = _tr("agreements", "%1: something was shared without a yes.")
    by = fill(_tr("agreements", "Written down by %1."), one.by)
    return sentences((fill(said, _day(one.at)), by if one.by else ""))


def _day(moment: datetime) -> str:
    return plain_date(moment.astimezone().date())
