"""Change in words: what moved up, stayed and moved down, how much that rests on, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import QuadrantChange, Tally, tally
from wellbeing_desktop.assessment.comparison import Comparison, Saying
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.scoring import one_decimal
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import commas, ended, in_passing, sentences
from wellbeing_desktop.ui.words import fill, plain_date, reason_in_table, small_number, stage_name

_tr = QCoreApplication.translate


def picture_name(picture: Assessment) -> str:
    """Name a picture by its stage and day."""
    return commas((stage_name(picture.stage), plain_date(picture.held_on)))


def voice_name(comparison: Comparison, person: Person, voice: Voice) -> str:
    """Name a voice: the person, or whoever gave the practitioner's view then and now."""
    if voice is Voice.PERSON:
        return person.called
    then, now = (p.practitioner.called for p in (comparison.then, comparison.now))
    return now if then == now else fill(_tr("compare", "%1, then %2"), then, now)


def comparison_sentence(comparison: Comparison, person: Person) -> str:
    """Say aloud what moved, in each voice that rated something in both."""
    days = (plain_date(p.held_on) for p in (comparison.then, comparison.now))
    said = [fill(_tr("compare", "From %1 to %2."), *days)]
    for voice in Voice:
        found = tally(comparison.then, comparison.now, voice)
        if found.both or voice is Voice.PERSON:
            said.append(_tally_words(voice_name(comparison, person, voice), found))
    return sentences(said)


def change_words(change: QuadrantChange, name: str) -> str:
    """Say a quadrant's change with what it rests on: "Aoife up 0.5 on average (2 of 4 in both)"."""
    if change.mean is None:
        words = counted(
            "%1: nothing rated both times (0 of %n)",
            "%1: nothing rated both times (0 of %n)",
            change.applicable,
        )
        return fill(words, name)
    if change.mean == 0:
        words = counted(
            "%1: the same on average (%2 of %n in both)",
            "%1: the same on average (%2 of %n in both)",
            change.applicable,
        )
        return fill(words, name, change.both)
    by = QLocale().toString(float(one_decimal(abs(change.mean))), "f", 1)
    if change.mean > 0:
        words = counted(
            "%1: up %3 on average (%2 of %n in both)",
            "%1: up %3 on average (%2 of %n in both)",
            change.applicable,
        )
    else:
        words = counted(
            "%1: down %3 on average (%2 of %n in both)",
            "%1: down %3 on average (%2 of %n in both)",
            change.applicable,
        )
    return fill(words, name, change.both, by)


def answers_words(saying: Saying) -> str:
    """Say what a voice answered each time: "2, then 4"."""
    return _in_turn([_answer_words(a) for a in saying.answers if a is not None])


def moved_sign(saying: Saying) -> str:
    """Say which way a voice moved, with an arrow for the eye: "↑ moved up two"."""
    if saying.move is None or saying.move.by == 0:
        return moved_plainly(saying)
    return fill("↑ %1" if saying.move.by > 0 else "↓ %1", moved_plainly(saying))


def moved_plainly(saying: Saying) -> str:
    """Say which way a voice moved; up and down are said alike."""
    if saying.move is None:
        return _tr("compare", "not rated both times")
    by = saying.move.by
    if by == 0:
        return _tr("compare", "the same")
    words = _tr("compare", "moved up %1") if by > 0 else _tr("compare", "moved down %1")
    return fill(words, small_number(abs(by)))


def left_out_words(comparison: Comparison) -> str:
    """Say what is not compared, and why; "" where everything is."""
    titles = [i.title for i in comparison.left_out()]
    if not titles:
        return ""
    first = _tr(
        "compare", "Left out, because it is only in one of the two or does not mean the same in both:"
    )
    return sentences((first, ended(commas(titles))))


def _tally_words(name: str, found: Tally) -> str:
    if found.both == 0:
        return fill(_tr("compare", "%1 rated nothing both times."), name)
    words = counted(
        "Of %n that %1 rated both times, %2 moved up, %3 stayed the same and %4 moved down.",
        "Of %n that %1 rated both times, %2 moved up, %3 stayed the same and %4 moved down.",
        found.both,
    )
    counts = (found.up, found.same, found.down)
    return fill(words, name, *(c or _tr("sentences", "none") for c in counts))


def _answer_words(answer: Answer) -> str:
    return in_passing(reason_in_table(answer)) if isinstance(answer, Reason) else str(answer)


def _in_turn(parts: Sequence[str]) -> str:
    if len(set(parts)) == 1 and len(parts) > 1:
        return fill(_tr("compare", "%1 each time"), parts[0])
    whole = parts[0] if parts else ""
    for part in parts[1:]:
        whole = fill(_tr("compare", "%1, then %2"), whole, part)
    return whole
