"""The first pages of everything about a person: what happened, and what stands beside the pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Need, Rule, columns
from wellbeing_desktop.reports.dates import long_date, short_date
from wellbeing_desktop.reports.everything import LEFT_OUT, Everything, name_of, ordered
from wellbeing_desktop.reports.everything_events import ANSWERS, events, purpose_words
from wellbeing_desktop.reports.labels import LABELS
from wellbeing_desktop.reports.page import Book, Running
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.runs import Words, bold
from wellbeing_desktop.reports.sentences import NOT_A_TEST, SAMPLE_MARK, capital, commas, ended, semicolons
from wellbeing_desktop.reports.styles import MM, RECORD, UNDER_TITLE, Type
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter

_LABEL = 40 * MM
_WIDTH = 170 * MM
_WORRY = 90
"""Points that a worry's heading needs below it, so that it does not end a page."""
_EVENTS = Grid((28 * MM, 96 * MM, 40 * MM), gap=3 * MM)
_AGREED = Grid((28 * MM, 44 * MM, 40 * MM, 49 * MM), gap=3 * MM)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where the first pages are put together."""

    it: Everything
    setter: Typesetter

    def text(self, words: Words, type_: Type | None = None, *, tag: Tag | None = None) -> Paragraph:
        return Paragraph(self.setter, words, type_ or RECORD.body, tag=tag or Tag("P"))

    def heading(self, words: str) -> Paragraph:
        return self.text(words, RECORD.heading, tag=Tag("H2"))

    def fact(self, name: str, words: Words) -> Box:
        type_ = RECORD.body.spaced(before=2.7)
        label, said = self.text(bold(name), type_), self.text(words, type_)
        return columns((_LABEL, label), (_WIDTH - _LABEL, said), before=2.7, breaks=True)

    def table(self, grid: Grid, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
        table = Table(grid, before=6)
        table.head([Cell(self.text(head, RECORD.table.strong())) for head in heads])
        for row in rows:
            table.add([Cell(self.text(words, RECORD.table)) for words in row])
        return table


def cover(it: Everything, setter: Typesetter) -> tuple[Book, list[Box]]:
    """Return the first pages as what they are set with and what stands on them."""
    desk = _Desk(it, setter)
    title = _tr("paper", "Everything about one person")
    boxes: list[Box] = [
        Paragraph(setter, title, RECORD.title, tag=Tag("H1")),
        Rule(UNDER_TITLE, after=5),
        *_facts(desk),
        *_contents(desk),
        *_chronology(desk),
        *_agreements(desk),
        *_safety(desk),
        *_done(desk),
    ]
    reference = it.record.person.reference
    state = fill(_tr("paper", "made on %1"), long_date(it.made_on))
    marks = (SAMPLE_MARK(),) if it.record.person.sample else ()
    running = Running(_tr("paper", "Everything"), reference, state, NOT_A_TEST(), marks)
    return Book(commas((title, reference)), RECORD, running, setter), boxes


def _facts(desk: _Desk) -> Iterator[Box]:
    it, person = desk.it, desk.it.record.person
    yield desk.fact(LABELS["person"](), bold(person.name))
    if person.known_as and person.known_as != person.name:
        yield desk.fact(LABELS["known_as"](), person.known_as)
    yield desk.fact(LABELS["reference"](), bold(person.reference))
    if person.born_on is not None:
        yield desk.fact(_tr("paper", "Born on"), long_date(person.born_on))
    if person.communication:
        yield desk.fact(LABELS["what_helps"](), " ".join(map(ended, person.communication)))
    made = fill(_tr("paper", "%1, by %2", "a day and a name"), long_date(it.made_on), it.made_by)
    yield desk.fact(_tr("paper", "This copy was made"), made)
    yield desk.fact(_tr("paper", "Left out"), _left_out_words(it))


def _left_out_words(it: Everything) -> str:
    if not it.left_out:
        return _tr("paper", "Nothing. This is all that is kept here about this person.")
    count = _count(
        "%n passage is left out, because it speaks about somebody else.",
        "%n passages are left out, because they speak about somebody else.",
        it.left_out,
    )
    return " ".join((count, fill(_tr("paper", "Where one stood it says “%1”."), LEFT_OUT())))


def _contents(desk: _Desk) -> Iterator[Box]:
    yield desk.heading(_tr("paper", "What is in here"))
    names = [name_of(one) for one in ordered(desk.it.record)]
    if not names:
        yield desk.text(_tr("paper", "What happened, in its order. No picture was made."))
        return
    words = _tr("paper", "What happened, in its order; then, each on pages of its own, the whole record of:")
    yield desk.text(words)
    for name in names:
        yield columns((6 * MM, desk.text("•")), (_WIDTH - 6 * MM, desk.text(name)), before=1.5)


def _chronology(desk: _Desk) -> Iterator[Box]:
    yield desk.heading(_tr("paper", "What happened"))
    found = events(desk.it)
    if not found:
        yield desk.text(_tr("paper", "Nothing was written down yet."))
        return
    heads = (_tr("paper", "Day"), LABELS["what"](), LABELS["who"]())
    yield desk.table(_EVENTS, heads, ((short_date(e.day), e.what, e.who) for e in found))


def _agreements(desk: _Desk) -> Iterator[Box]:
    if not desk.it.record.consents:
        return
    yield desk.heading(_tr("paper", "What was agreed to"))
    heads = (
        _tr("paper", "Day"),
        _tr("paper", "What was asked"),
        _tr("paper", "Answer, and how"),
        _tr("paper", "What was told"),
    )
    rows = (
        (
            _day(one.said_at),
            purpose_words(one),
            semicolons(filter(None, (capital(ANSWERS[one.answer]()), one.how, one.asked_by))),
            one.told,
        )
        for one in desk.it.record.consents
    )
    yield desk.table(_AGREED, heads, rows)


def _safety(desk: _Desk) -> Iterator[Box]:
    if desk.it.record.safety:
        yield desk.heading(_tr("paper", "Worries about safety"))
    for entry in desk.it.record.safety:
        yield from _worry(desk, entry)


def _worry(desk: _Desk, entry: SafetyEntry) -> Iterator[Box]:
    yield Need(_WORRY)
    words = _tr("paper", "Noticed on %1, written down by %2")
    head = fill(words, long_date(entry.noticed_on), entry.written_by)
    yield desk.text(bold(head), RECORD.body.spaced(before=6), tag=Tag("H3"))
    if entry.kept_at is None:
        yield desk.text(_tr("paper", "A draft: it is not kept yet."))
    parts = (
        (LABELS["seen"](), entry.seen),
        (LABELS["told"](), entry.told),
        (LABELS["view"](), entry.view),
        (_tr("paper", "Done"), entry.done),
        (_tr("paper", "Why"), entry.why),
    )
    yield from (desk.fact(name, text) for name, text in parts if text)


def _done(desk: _Desk) -> Iterator[Box]:
    if not desk.it.done:
        return
    yield desk.heading(_tr("paper", "Who looked, and what was done"))
    heads = (_tr("paper", "Day"), LABELS["what"](), LABELS["who"]())
    yield desk.table(_EVENTS, heads, ((_day(d.at), d.what, d.who) for d in desk.it.done))


def _day(moment: datetime) -> str:
    return short_date(moment.astimezone().date())
