"""The record: a ledger of everything, in two columns that never merge."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Rule, Stack, columns
from wellbeing_desktop.reports.dates import long_date, signed_day
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.labels import (
    LABELS,
    MATTERS_NOW,
    NO_STRENGTHS,
    NOBODY_ELSE,
    NOTHING_CHOSEN,
    RECORD_TITLE,
    STRENGTHS,
)
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.page import Book, bind
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.quotes import is_long
from wellbeing_desktop.reports.record_agreement import agreement
from wellbeing_desktop.reports.record_change import picture
from wellbeing_desktop.reports.record_plan import plan
from wellbeing_desktop.reports.record_ratings import ratings
from wellbeing_desktop.reports.runs import Words, bold
from wellbeing_desktop.reports.sentences import NOT_A_TEST, STAGES, ended, made_words, semicolons
from wellbeing_desktop.reports.styles import FOOTER_RULE, MM, RECORD, UNDER_TITLE
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter
from wellbeing_desktop.reports.trail_words import trail_words
from wellbeing_desktop.reports.voices import names_of, shape_of

_LABEL = 26 * MM
_AIR = 1.5 * MM
_HALF = 82 * MM
_BETWEEN = 6 * MM
_WIDTH = 170 * MM
_NAME_LIMIT = 60
"""Characters of a name within a sentence; the facts have the whole."""


def record(sheet: Sheet, setter: Typesetter) -> bytes:
    """Return the record of an assessment: everything, in both voices."""
    return bind(*record_parts(sheet, setter))


def record_parts(sheet: Sheet, setter: Typesetter, bookmark: str = "") -> tuple[Book, list[Box]]:
    """Return the record as what its pages are set with and what stands on them.

    `bookmark` stands among the bookmarks where several records are in one file.
    """
    desk = Desk(sheet, RECORD, setter, names_of(sheet.person, sheet.assessment, _NAME_LIMIT))
    boxes: list[Box] = [
        Paragraph(setter, RECORD_TITLE(), RECORD.title, tag=Tag("H1", bookmark=bookmark)),
        Rule(UNDER_TITLE, after=5),
        *_facts(desk),
        *_matters(desk),
        *picture(desk),
        *ratings(desk),
        *plan(desk),
        *agreement(desk),
    ]
    return desk.book(_tr("paper", "Record"), RECORD_TITLE(), NOT_A_TEST()), boxes


def _facts(desk: Desk) -> Iterator[Box]:
    left = [_fact(desk, name, words, _HALF) for name, words in _left_facts(desk)]
    right = [_fact(desk, name, words, _HALF) for name, words in _right_facts(desk)]
    yield columns(
        (_HALF, Stack(left, breaks=True)), (_HALF, Stack(right, breaks=True)), gap=_BETWEEN, breaks=True
    )
    for name, text in _wide_facts(desk):
        yield _fact(desk, name, text, _WIDTH)
    yield Rule(FOOTER_RULE, before=5, after=2)


def _fact(desk: Desk, name: str, words: Words, width: float) -> Box:
    type_ = desk.look.body.spaced(before=2.7)
    label, said = desk.text(bold(name), type_), desk.text(words, type_)
    return columns((_LABEL, label), (width - _LABEL - _AIR, said), gap=_AIR, before=2.7, breaks=True)


def _left_facts(desk: Desk) -> Iterator[tuple[str, Words]]:
    person, assessment = desk.sheet.person, desk.assessment
    yield LABELS["person"](), bold(person.name)
    if person.known_as and person.known_as != person.name:
        yield LABELS["known_as"](), person.known_as
    yield LABELS["reference"](), bold(person.reference)
    yield LABELS["stage"](), STAGES[assessment.stage]()
    yield LABELS["held_on"](), long_date(assessment.held_on)
    yield LABELS["entered_on"](), long_date(assessment.entered_on)


def _right_facts(desk: Desk) -> Iterator[tuple[str, Words]]:
    assessment, framework = desk.assessment, desk.assessment.framework
    yield LABELS["practitioner"](), assessment.practitioner.name
    if assessment.practitioner.role:
        yield LABELS["role"](), assessment.practitioner.role
    yield LABELS["version"](), _version(assessment)
    yield LABELS["words_used"](), f"{framework.title} {framework.version}"
    names = (desk.names.person, desk.names.practitioner)
    yield LABELS["made"](), made_words(assessment.made, assessment.made_with, names)


def _version(assessment: Assessment) -> str:
    if assessment.sign_off is None:
        return fill(_tr("paper", "%1, draft: not signed off"), assessment.version)
    signed = signed_day(assessment.sign_off.signed_at)
    return fill(_tr("paper", "%1, signed off %2", "version and day"), assessment.version, signed)


def _wide_facts(desk: Desk) -> Iterator[tuple[str, str]]:
    assessment = desk.assessment
    if assessment.setting:
        yield LABELS["where"](), assessment.setting
    yield LABELS["also_there"](), semicolons(assessment.also_there) or NOBODY_ELSE()
    if desk.sheet.person.communication:
        yield LABELS["what_helps"](), " ".join(map(ended, desk.sheet.person.communication))
    if desk.sheet.trail:
        yield LABELS["trail"](), trail_words(desk.sheet.trail)


def _matters(desk: Desk) -> Iterator[Box]:
    yield desk.heading(_tr("paper", "1  What matters most, and what is going well"))
    matters = _small_heading(desk, fill(MATTERS_NOW(), desk.names.person))
    left = Stack([matters, *_priorities(desk)], breaks=True)
    found = _strengths(desk)
    if is_long(*(text for _, text in found)):
        yield left
        yield Stack(
            [_small_heading(desk, STRENGTHS()), *_strength_items(desk, found, _WIDTH)], breaks=True, before=6
        )
    else:
        right = Stack([_small_heading(desk, STRENGTHS()), *_strength_items(desk, found, _HALF)])
        yield columns((_HALF, left), (_HALF, right), gap=_BETWEEN, breaks=True)


def _priorities(desk: Desk) -> Iterator[Box]:
    framework = desk.assessment.framework
    for place, indicator_id in enumerate(desk.assessment.matters_most, start=1):
        indicator = framework.indicator(indicator_id)
        words = (bold(f"{ended(indicator.title)} "), indicator.statement)
        yield _item(desk, fill(_tr("paper", "%1.", "a number in a list"), place), words)
    if not desk.assessment.matters_most:
        yield desk.text(NOTHING_CHOSEN())


def _strengths(desk: Desk) -> list[tuple[str, str]]:
    indicators = desk.assessment.framework.all_indicators
    return [(i.id, strength) for i in indicators for strength in desk.assessment.note(i.id).strengths]


def _strength_items(desk: Desk, found: list[tuple[str, str]], width: float) -> Iterator[Box]:
    for indicator_id, strength in found:
        yield _item(desk, shape_of(desk.assessment.framework, indicator_id), strength, width)
    if not found:
        yield desk.text(NO_STRENGTHS())


def _item(desk: Desk, mark: Words, words: Words, width: float = _HALF) -> Box:
    return columns((6 * MM, desk.text(mark)), (width - 6 * MM, desk.text(words)), breaks=True)


def _small_heading(desk: Desk, words: str) -> Box:
    return desk.text(bold(words), role="H3")
