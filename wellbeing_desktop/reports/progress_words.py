"""The fixed words of a report of progress, and the sentences that are put together for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.change import Move
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.scoring import one_decimal
from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import long_date, short_date, signed_day
from wellbeing_desktop.reports.progress_content import Progress
from wellbeing_desktop.reports.runs import Run, bold, filled
from wellbeing_desktop.reports.sentences import CHANGE_REASONS, commas, labelled, listed, moved, semicolons

TITLE = _later("progress", "How things have moved")
KIND = _later("progress", "Progress, first to latest")
BOTH_PICTURES = _later("progress", "The first and the latest picture")
WHY = _later("progress", "Why things moved, latest picture")
DONE = _later("progress", "What was done")
FIRST = _later("progress", "first")
HOW_COMPARED = _later(
    "progress",
    "Only what the same voice rated both times is compared. There are no norms: no move is called "
    "significant.",
)
HOW_COMPARED_OWN = _later("progress", "Only what was rated both times is compared.")
NO_FIGURE_OWN = _later(
    "progress", "I chose fewer than three steps this time, so there is no picture to draw yet."
)

_NAMED = 3
_DAYS_NAMED = 8


def state_words(progress: Progress) -> str:
    """Say which pictures it is of: "pictures signed off 12 June 2025 and 14 May 2026".

    What the person keeps may be in large print, where there is room for less.
    """
    moments = [one.sign_off.signed_at for one in (progress.then, progress.now) if one.sign_off]
    if progress.own:
        days = [short_date(moment.astimezone().date()) for moment in moments]
        return fill(_tr("progress", "signed off %1"), listed(days))
    signed = [signed_day(moment) for moment in moments]
    return fill(_tr("progress", "pictures signed off %1"), listed(signed))


def reason_words(progress: Progress, reason: ChangeReason) -> str:
    """Say why something moved; what the person keeps speaks of them as "me"."""
    if progress.own and reason is ChangeReason.CIRCUMSTANCES:
        return _tr("progress", "Circumstances beyond me")
    return CHANGE_REASONS[reason]()


def who_and_when(progress: Progress) -> tuple[str | Run, ...]:
    """Say from which picture to which, and when there were others between."""
    days = [bold(long_date(one.held_on)) for one in (progress.then, progress.now)]
    if progress.own:
        said = filled(_tr("progress", "From my first picture on %1 to the latest on %2."), *days)
    else:
        person = progress.sheet.person
        form = _tr("progress", "%1, %2. From the first picture on %3 to the latest on %4.", "name, reference")
        said = filled(form, bold(progress.names.person), person.reference, *days)
    return (*said, f" {_between(progress)}") if progress.between else said


def moved_words(progress: Progress, voice: Voice) -> list[str | Run]:
    """Say how many of what a voice rated both times moved up, stayed and moved down."""
    found = progress.moves(voice)
    counts = (len(found), progress.applicable(voice))
    if not found:
        return list(_whose(progress, voice, _none_form(progress, voice)))
    said: list[str | Run] = list(_whose(progress, voice, _rated_form(progress, voice), *counts))
    groups = (
        (_tr("progress", "%1 moved up"), [m for m in found if m.by > 0]),
        (_tr("progress", "%1 stayed"), [m for m in found if not m.by]),
        (_tr("progress", "%1 moved down"), [m for m in found if m.by < 0]),
    )
    parts = [_told(progress, bold(_counted(form, group)), group) for form, group in groups]
    return [*said, " ", *_put_in(_tr("progress", "Of those, %1, %2 and %3."), parts)]


def change_words(progress: Progress, quadrant: Quadrant, voice: Voice) -> str:
    """Say a quadrant's change: "up 1.5, 4 of 4 in both"; what the person keeps has no mean on it."""
    change = progress.change(quadrant, voice)
    pairs = fill(_tr("progress", "%1 of %2 in both"), change.both, change.applicable)
    if change.mean is None or progress.own:
        return pairs
    return commas((moved(one_decimal(change.mean)), pairs))


def steps_words(then: int | None, now: int | None) -> str:
    """Say a step then and now in little room: "3 to 5", "4 same", "only 4 now"."""
    if then is None and now is None:
        return _tr("progress", "not rated")
    if then is None:
        return fill(_tr("progress", "only %1 now"), now)
    if now is None:
        return fill(_tr("progress", "only %1 first"), then)
    if then == now:
        return fill(_tr("progress", "%1 same"), now)
    return fill(_tr("progress", "%1 to %2", "a step then and now"), then, now)


def figure_words(progress: Progress) -> str:
    """Say every axis with the person's steps, for those who hear the figure."""
    said = (labelled(i.title, _steps_of(progress, i)) for i in progress.indicators)
    return fill(_tr("progress", "The person’s first and latest steps. %1."), semicolons(said))


def whose_answers(progress: Progress) -> str:
    """Say whose answers the figure shows."""
    names = progress.names
    if len(progress.voices) == 1:
        alone = _tr("progress", "My own answers.") if progress.own else _tr("progress", "%1’s own answers.")
        return fill(alone, names.person)
    if progress.own:
        return fill(_tr("progress", "My own answers; %1’s are in the list."), names.practitioner)
    form = _tr("progress", "%1’s own answers only; %2’s are in the list.")
    return fill(form, names.person, names.practitioner)


def then_and_now(progress: Progress) -> str:
    """Head the own words of both pictures."""
    if progress.own:
        return _tr("progress", "Then and now, in my words")
    return fill(_tr("progress", "Then and now, in %1’s words"), progress.names.person)


def not_compared_words(progress: Progress) -> str:
    """Say what was left out of the comparison and why; "" where nothing was."""
    if not progress.not_compared:
        return ""
    form = _tr(
        "progress", "Left out, because it is in one picture only or does not mean the same in both: %1."
    )
    return fill(form, listed(progress.not_compared))


def _steps_of(progress: Progress, indicator: Indicator) -> str:
    return steps_words(*progress.steps(Voice.PERSON, indicator.id))


def _between(progress: Progress) -> str:
    days = [long_date(one.held_on) for one in progress.between]
    if len(days) > _DAYS_NAMED:
        return _count("Between them: %n picture.", "Between them: %n pictures.", len(days))
    return fill(_tr("progress", "Between them: %1."), listed(days))


def _rated_form(progress: Progress, voice: Voice) -> str:
    if progress.own and voice is Voice.PERSON:
        return _tr("progress", "%1 rated %2 of %3 both times.", "%1 is “I”")
    return _tr("progress", "%1 rated %2 of %3 both times.")


def _none_form(progress: Progress, voice: Voice) -> str:
    if progress.own and voice is Voice.PERSON:
        return _tr(
            "progress",
            "%1 rated no statement both times, so there is no move to tell of, up or down.",
            "%1 is “I”",
        )
    return _tr("progress", "%1 rated no statement both times, so there is no move to tell of, up or down.")


def _whose(progress: Progress, voice: Voice, form: str, *values: int) -> tuple[str | Run, ...]:
    name = progress.names.of(voice)
    if progress.own and voice is Voice.PERSON:
        name = _tr("progress", "I", "the person")
    return filled(form, bold(name), *map(str, values))


def _counted(form: str, group: Sequence[Move]) -> str:
    """Say a count; a number stays in the line of its word."""
    if not group:
        return fill(form, _tr("progress", "none"))
    return fill(form, len(group)).replace(f"{len(group)} ", f"{len(group)}\u00a0")


def _told(progress: Progress, count: Run, group: Sequence[Move]) -> tuple[str | Run, ...]:
    """Name what a count stands for where it is few; up, down and the same alike."""
    if not 0 < len(group) <= _NAMED:
        return (count,)
    titles = [progress.framework.indicator(m.indicator_id).title for m in group]
    return filled(_tr("progress", "%1 (%2)", "how many moved, and their names"), count, listed(titles))


def _put_in(form: str, parts: Sequence[tuple[str | Run, ...]]) -> Iterator[str | Run]:
    """Put parts that are made of several runs in the places of a text."""
    places = [Run(f"%{place}") for place in range(len(parts))]
    for piece in filled(form, *places):
        if isinstance(piece, Run):
            yield from parts[places.index(piece)]
        else:
            yield piece
