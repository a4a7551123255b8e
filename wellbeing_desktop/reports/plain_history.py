"""The versions of an assessment as plain text: who signed which, what changed, and why."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.sign_off import Amendment, SignOff
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import signed_day
from wellbeing_desktop.reports.labels import IT_WAS, PERSON_SAYS
from wellbeing_desktop.reports.plain_blocks import INDENT, fact, ours, quoted
from wellbeing_desktop.reports.plain_parts import Told
from wellbeing_desktop.reports.sentences import AGREES
from wellbeing_desktop.reports.told_alike import answer_then
from wellbeing_desktop.reports.voices import answer_words


def versions(told: Told) -> Iterator[str]:
    """Say of every version who signed it, and what an amendment changed."""
    made = told.assessment
    signed = [*(a.replaced for a in made.amendments), made.sign_off]
    for version, (sign_off, amendment) in enumerate(
        zip(signed, (None, *made.amendments), strict=True), start=1
    ):
        yield _version(version, sign_off)
        if amendment is not None:
            yield from _amended(told, amendment)
        if version <= len(made.amendments):
            yield from _said_then(told, made.amendments[version - 1].replaced)


def _version(version: int, sign_off: SignOff | None) -> str:
    if sign_off is None:
        return fill(_tr("paper", "Version %1: not signed off"), version)
    form = _tr("paper", "Version %1: signed off %2 by %3", "version, day and name")
    return ours(fill(form, version, signed_day(sign_off.signed_at), sign_off.signed_by))


def _amended(told: Told, amendment: Amendment) -> Iterator[str]:
    yield fact(_tr("paper", "Why"), f"{amendment.reason} ({amendment.by})", indent=INDENT)
    for (voice, indicator_id), was in amendment.was.items():
        title = told.assessment.framework.indicator(indicator_id).title
        now = answer_words(answer_then(told.assessment, amendment.version, (voice, indicator_id)))
        said = fill(IT_WAS(), title, told.names.of(voice), now, answer_words(was))
        yield f"{INDENT}{said}"


def _said_then(told: Told, replaced: SignOff) -> Iterator[str]:
    """What the person said of a version that was replaced since."""
    if replaced.agreement is not None:
        yield f"{INDENT}{fill(PERSON_SAYS(), told.names.person, AGREES[replaced.agreement]())}"
    yield fact(_tr("paper", "Comment"), quoted(replaced.comment), indent=INDENT)
