"""What stands on a time line in words: each picture, each voice's score, and what happened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer
from wellbeing_desktop.assessment.framework import Quadrant
from wellbeing_desktop.assessment.life import Event, Happened, Life
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.scoring import QuadrantScore, one_decimal, score
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.agreement_words import title_words
from wellbeing_desktop.ui.joining import commas, ended, sentences
from wellbeing_desktop.ui.words import fill, plain_date, stage_name

_tr = QCoreApplication.translate


def lead_words(life: Life) -> str:
    """Say how many pictures there are and from when to when; with one or none, what is missing."""
    count = len(life.pictures)
    if not count:
        return _tr("life", "There is no signed picture yet. The lines begin with the first one.")
    first, last = plain_date(life.pictures[0].held_on), plain_date(life.pictures[-1].held_on)
    if count == 1:
        return fill(_tr("life", "There is one picture, of %1. A line needs a second one."), first)
    words = counted("%n picture, from %1 to %2.", "%n pictures, from %1 to %2.", count)
    return fill(words, first, last)


def table_words() -> str:
    """Say how the table is to be read."""
    return _tr(
        "life",
        "A number is the mean of a part’s steps; – stands where less than half of it has one. What a move "
        "means is for the two of you to say.",
    )


def scale_words() -> str:
    """Say how the lines are to be read."""
    return _tr(
        "life",
        "A point is the mean of a part’s steps, where at least half of it has one. Points are joined only "
        "where the part means the same in both. What a move means is for the two of you to say.",
    )


def voice_name(life: Life, voice: Voice) -> str:
    """Name a voice: the person, or the practitioner's view, whoever gave it."""
    return life.person.called if voice is Voice.PERSON else _tr("life", "Practitioner’s view")


def picture_words(picture: Assessment) -> str:
    """Name a picture by its day and stage."""
    return commas((plain_date(picture.held_on), stage_name(picture.stage)))


def point_words(life: Life, picture: Assessment, quadrant: Quadrant) -> str:
    """Say what each voice has of a quadrant in one picture."""
    own = next((q for q in picture.framework.quadrants if q.id == quadrant.id), None)
    said = [ended(picture_words(picture))]
    if own is None:
        said.append(_tr("life", "This part was not in it."))
        return sentences(said)
    for voice in life.voices:
        words = score_words(score(picture, own, voice))
        said.append(ended(fill(_tr("life", "%1: %2"), voice_name(life, voice), words)))
    return sentences(said)


def score_words(found: QuadrantScore) -> str:
    """Say a score with what it rests on: "3.8, 4 of 4 rated"."""
    if found.mean is None:
        words = _tr("life", "not enough explored, %1 of %2 rated")
        return fill(words, found.rated, found.applicable)
    mean = QLocale().toString(float(one_decimal(found.mean)), "f", 1)
    return fill(_tr("life", "%1, %2 of %3 rated"), mean, found.rated, found.applicable)


def cell_words(picture: Assessment, quadrant: Quadrant, voice: Voice) -> str:
    """Say a voice's score in little room: "3.8 (4 of 4)"; a dash where there is none."""
    own = next((q for q in picture.framework.quadrants if q.id == quadrant.id), None)
    if own is None:
        return _tr("life", "not in it")
    found = score(picture, own, voice)
    if found.mean is None:
        return fill(_tr("life", "– (%1 of %2)"), found.rated, found.applicable)
    mean = QLocale().toString(float(one_decimal(found.mean)), "f", 1)
    return fill(_tr("life", "%1 (%2 of %3)"), mean, found.rated, found.applicable)


def event_words(event: Event) -> str:
    """Say what happened, without its day."""
    if isinstance(event.about, Consent):
        return _answered(event.about)
    if isinstance(event.about, TrailMark):
        return {
            TrailAct.MOVED: _tr("life", "A picture was moved from one record to another."),
            TrailAct.WITHDRAWN: _tr("life", "A picture was withdrawn."),
            TrailAct.PUT_BACK: _tr("life", "A picture was put back."),
        }[event.about.act]
    if isinstance(event.about, Assessment):
        return fill(_tr("life", "The picture of %1 was corrected."), plain_date(event.about.held_on))
    done = event.kind is Happened.STEP_DONE
    said = _tr("life", "A step is done.") if done else _tr("life", "A step was dropped.")
    return sentences((said, ended(event.about.outcome) if event.about.outcome else ""))


def dated_event_words(event: Event) -> str:
    """Say what happened, and on which day."""
    return sentences((ended(plain_date(event.day)), event_words(event)))


def _answered(consent: Consent) -> str:
    """Say what was agreed to or not, without how it was asked."""
    words = {
        ConsentAnswer.GIVEN: _tr("life", "%1: yes."),
        ConsentAnswer.REFUSED: _tr("life", "%1: no."),
        ConsentAnswer.WITHDRAWN: _tr("life", "%1: taken back."),
    }[consent.answer]
    return fill(words, title_words(consent.to, consent.body))


def kind_words(kind: Happened) -> str:
    """Name a kind of event, for the key."""
    return {
        Happened.STEP_DONE: _tr("life", "step done"),
        Happened.STEP_DROPPED: _tr("life", "step dropped"),
        Happened.AGREEMENT: _tr("life", "agreement"),
        Happened.AMENDED: _tr("life", "corrected"),
        Happened.TRAIL: _tr("life", "moved or withdrawn"),
    }[kind]


def quadrant_words(life: Life, quadrant: Quadrant) -> str:
    """Say in a sentence each, and a line each, where the voices' lines of a quadrant begin and end."""
    said = []
    for voice in life.voices:
        rated = [p for p in life.points(quadrant.id, voice) if p.score.mean is not None]
        if not rated:
            said.append(fill(_tr("life", "%1: nothing to draw yet."), voice_name(life, voice)))
            continue
        ends = [(score_mean(p.score), plain_date(p.day)) for p in (rated[0], rated[-1])]
        if len(rated) == 1:
            said.append(fill(_tr("life", "%1: %2 on %3."), voice_name(life, voice), *ends[0]))
            continue
        form = _tr("life", "%1: %2 on %3, %4 on %5.")
        said.append(fill(form, voice_name(life, voice), *ends[0], *ends[1]))
    return "\n".join(said)


def score_mean(found: QuadrantScore) -> str:
    """Write a score's mean to one decimal, as this language writes it; "" for none."""
    return "" if found.mean is None else QLocale().toString(float(one_decimal(found.mean)), "f", 1)


def heading_words(person: Person) -> str:
    """Name the page."""
    return fill(_tr("life", "%1’s time line"), person.called)
