"""Sections 5 and 6 of the record: what the person says of it, who signed, and what it is not."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.sign_off import Agreement, Amendment, Said, SignOff
from wellbeing_desktop.language import fill, speaks_english
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Need, Rule, Stack, columns
from wellbeing_desktop.reports.dates import signed_day
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.labels import COMMENT_OF, IT_WAS, LABELS, NOT_WRITTEN, PERSON_SAYS
from wellbeing_desktop.reports.quotes import barred, quoted
from wellbeing_desktop.reports.runs import bold
from wellbeing_desktop.reports.sentences import (
    AGREES,
    COPIES,
    CORE_SOURCE,
    DRAFT_MAY_CHANGE,
    DRAFT_UNASKED,
    NO_NORMS,
    NOT_A_TEST,
    PRACTICE_AID,
    commas,
)
from wellbeing_desktop.reports.styles import MM, SIGNATURE, TEXT_WIDTH
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.ticks import Ticks
from wellbeing_desktop.reports.told_alike import answer_then
from wellbeing_desktop.reports.voices import answer_words

_GRID = Grid((15 * MM, 33 * MM, 37 * MM, 76 * MM), gap=3 * MM)

_TO_SIGN = 24.0
"""Room above the line for a name, where a page begins too."""
_LOW = 0.45
"""Up to so much of a page, what ends the record moves to the next one as a whole."""
_CORE = "social-wellbeing"
"""The framework whose source has a sentence of its own; another one says its whole."""


def agreement(desk: Desk) -> Iterator[Box]:
    """Return sections 5 and 6: on one page where they are low, and never section 6 alone on one."""
    sign_off = desk.assessment.sign_off
    heading = desk.heading(_tr("paper", "5  Agreement and sign-off"))
    said = _draft(desk) if sign_off is None else [*_agreed(desk, sign_off), _signatures(desk)]
    end = [_versions(desk), _what_not(desk)]
    together = Stack([heading, *said, *end])
    if _is_low(desk, together):
        yield together
        return
    yield Need(110)
    yield heading
    yield from said
    yield from [Stack(end)] if _is_low(desk, Stack(end)) else end


def _is_low(desk: Desk, box: Box) -> bool:
    return box.height(TEXT_WIDTH) <= _LOW * desk.look.height


def _what_not(desk: Desk) -> Box:
    """Return section 6: what the ratings are not, and where the parts come from."""
    framework = desk.assessment.framework
    source = CORE_SOURCE() if framework.id == _CORE else framework.source
    words = " ".join(filter(None, (NOT_A_TEST(), NO_NORMS(), source, PRACTICE_AID())))
    heading = desk.heading(_tr("paper", "6  What the ratings are not"))
    return Stack([heading, desk.text(words, desk.look.small)])


def _draft(desk: Desk) -> list[Box]:
    said = desk.assessment.said
    if said == Said():
        return [desk.text(DRAFT_UNASKED())]
    return [desk.text(DRAFT_MAY_CHANGE()), *_agreed(desk, said)]


def _agreed(desk: Desk, sign_off: SignOff | Said) -> Iterator[Box]:
    name = desk.names.person
    copy = f"{fill(PERSON_SAYS(), name, COPIES[sign_off.copy]())} " if sign_off.copy else ""
    if sign_off.agreement is None:
        yield desk.text(f"{copy}{fill(NOT_WRITTEN(), name)}")
    else:
        asked = fill(
            _tr("paper", "Asked whether this is a fair picture, %1", "what is agreed is ticked"), name
        )
        yield desk.text(f"{copy}{asked}")
        choices = [(AGREES[choice](), choice is sign_off.agreement) for choice in Agreement]
        yield Ticks(desk.setter, choices, desk.look.body.spaced(before=4, after=4))
    if sign_off.comment:
        heading = desk.text(bold(fill(COMMENT_OF(), name)), desk.look.body.spaced(before=3, after=1))
        yield heading
        yield barred(desk.text(quoted(sign_off.comment)), sign_off.comment)


def _signatures(desk: Desk) -> Box:
    practitioner = desk.assessment.practitioner
    wished = _tr("paper", "%1, and date. Only if wished: it says that the person has seen this.")
    person = fill(wished, desk.sheet.person.name)
    signs = commas(filter(None, (practitioner.name, _within(practitioner.role))))
    other = fill(_tr("paper", "%1, and date", "who signs here"), signs) if signs else _tr("paper", "and date")
    cells = [
        Stack([Rule(SIGNATURE, after=3), desk.text(words, desk.look.small)]) for words in (person, other)
    ]
    row = columns((82 * MM, cells[0]), (82 * MM, cells[1]), gap=6 * MM, before=_TO_SIGN)
    return Stack([Box(), row], after=4)


def _within(role: str) -> str:
    """Write a role as it stands within a sentence; letters that stand for words stay large."""
    return role if role[1:2].isupper() or not speaks_english() else f"{role[:1].lower()}{role[1:]}"


def _versions(desk: Desk) -> Box:
    type_ = desk.look.table
    table = Table(_GRID, before=6)
    heads = (
        LABELS["version"](),
        _tr("paper", "Signed off"),
        _tr("paper", "By", "who signed"),
        _tr("paper", "What changed, and why"),
    )
    table.head([Cell(desk.text(words, type_.strong())) for words in heads])
    for version, (sign_off, amendment) in enumerate(_history(desk), start=1):
        signed = _tr("paper", "not signed off") if sign_off is None else signed_day(sign_off.signed_at)
        by = sign_off.signed_by if sign_off else amendment.by if amendment else ""
        changed = Stack(_changed(desk, version, amendment), breaks=True)
        texts: list[Box] = [desk.text(words, type_) for words in (str(version), signed, by)]
        table.add([Cell(box) for box in (*texts, changed)])
    return table


def _history(desk: Desk) -> list[tuple[SignOff | None, Amendment | None]]:
    """The sign-off of every version, and the amendment that made it (none made the first)."""
    amendments = desk.assessment.amendments
    signed = [*(a.replaced for a in amendments), desk.assessment.sign_off]
    return list(zip(signed, (None, *amendments), strict=True))


def _changed(desk: Desk, version: int, amendment: Amendment | None) -> Iterator[Box]:
    type_ = desk.look.table
    if amendment is None:
        signed = desk.assessment.sign_off or desk.assessment.amendments
        yield desk.text(_tr("paper", "First sign-off.") if signed else _tr("paper", "Draft."), type_)
    else:
        yield desk.text(amendment.reason, type_)
    for (voice, indicator_id), was in amendment.was.items() if amendment else ():
        title = desk.assessment.framework.indicator(indicator_id).title
        now = answer_then(desk.assessment, version, (voice, indicator_id))
        said = fill(IT_WAS(), title, desk.names.of(voice), answer_words(now), answer_words(was))
        yield desk.text(said, desk.look.small)
    yield from _said_then(desk, version)


def _said_then(desk: Desk, version: int) -> Iterator[Box]:
    """What the person said of a version that was replaced since."""
    if version > len(desk.assessment.amendments):
        return
    replaced = desk.assessment.amendments[version - 1].replaced
    if replaced.agreement is not None:
        yield desk.text(fill(PERSON_SAYS(), desk.names.person, AGREES[replaced.agreement]()), desk.look.small)
    if replaced.comment:
        yield desk.text(quoted(replaced.comment), desk.look.small)
