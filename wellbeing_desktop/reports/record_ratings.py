"""Section 3 of the record: every rating in both voices, with everything that was written at it."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.scoring import score
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Need, Row, Rule, Stack, columns, hanging, space
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.dots import RECORD_DOTS, Dots
from wellbeing_desktop.reports.labels import LABELS, MATTERS_MOST_SPOKEN, NOT_ENOUGH, NOT_RATED
from wellbeing_desktop.reports.paragraph import Align, Paragraph
from wellbeing_desktop.reports.quotes import barred, is_long, quoted
from wellbeing_desktop.reports.runs import Run, Words, bold
from wellbeing_desktop.reports.sentences import CENTRE, CENTRE_APART, REASONS, SAME_KEY, ended
from wellbeing_desktop.reports.styles import BETWEEN_ROWS, MM, STAR, TEXT_WIDTH, UNDER_PART, Type
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.voices import both_answers, both_steps, quadrant_shape

_COLUMN = 82 * MM
_BETWEEN = 6 * MM
_HANG = 5.5 * MM
_STRIP = 44 * MM
_ENDS = 6 * MM
_PART_NEEDS = 110.0
"""A quadrant's name keeps its first statement beside it."""


def ratings(desk: Desk) -> Iterator[Box]:
    """Return the section."""
    yield Need(24 + _PART_NEEDS)
    yield desk.heading(_tr("paper", "3  Every rating, both voices"))
    number = 1
    for place, quadrant in enumerate(desk.assessment.framework.quadrants):
        yield from _part_head(desk, _shape_and_name(desk, place, quadrant), _coverage(desk, quadrant))
        for indicator in quadrant.indicators:
            yield from _block(desk, number, indicator)
            number += 1
    yield from _centre(desk, number)


def _centre(desk: Desk, number: int) -> Iterator[Box]:
    overall = desk.assessment.framework.overall
    if overall:
        yield from _part_head(desk, CENTRE(), desk.text(CENTRE_APART(), desk.look.small))
    for place, indicator in enumerate(overall):
        yield from _block(desk, number + place, indicator)


def _part_head(desk: Desk, words: Words, below: Box) -> Iterator[Box]:
    yield Need(_PART_NEEDS)
    name = Paragraph(desk.setter, words, desk.look.part, tag=Tag("H3"))
    yield Stack([name, below, Rule(UNDER_PART, before=4)], before=desk.look.part.before, after=4)


def _shape_and_name(desk: Desk, place: int, quadrant: Quadrant) -> Words:
    return quadrant_shape(place, 1.1 * desk.look.part.size), f"  {quadrant.title}"


def _coverage(desk: Desk, quadrant: Quadrant) -> Box:
    words: list[str | Run] = []
    for voice in Voice:
        found = score(desk.assessment, quadrant, voice)
        form = _tr("paper", "(%1\u00a0of\u00a0%2\u00a0rated)", "kept together")
        rated = fill(form, found.rated, found.applicable)
        words += [desk.names.mark(voice, names=False), f" {desk.names.of(voice)} "]
        words += [f"{found.shown or NOT_ENOUGH()} {rated}    "]
    return desk.text(words, desk.look.small)


def _block(desk: Desk, number: int, indicator: Indicator) -> Iterator[Box]:
    """A statement; it never breaks, but its long texts stand below it and may."""
    note = desk.assessment.note(indicator.id)
    sides = columns(
        (_COLUMN, Stack(_person_side(desk, indicator, note))),
        (_COLUMN, Stack(_practitioner_side(desk, indicator, note))),
        gap=_BETWEEN,
    )
    below = list(_across(desk, note))
    long = list(_long_texts(desk, note))
    kept = [] if is_long(*note.strengths, note.why_different) else below
    yield Stack([_head(desk, number, indicator), sides, *kept], before=4)
    yield from long
    yield from [] if kept else below
    yield Rule(BETWEEN_ROWS, before=4.5, after=4)


def _head(desk: Desk, number: int, indicator: Indicator) -> Box:
    lead = desk.look.lead
    count = desk.text(f"{number}\u00a0\u00a0", lead)
    wide = count.natural_width()
    words: list[str | Run] = []
    if indicator.id in desk.assessment.matters_most:
        words.append(Run(f"{STAR} ", bold=False, spoken=f"{MATTERS_MOST_SPOKEN()} "))
    words += [f"{indicator.title}   ", Run(indicator.statement, bold=False, size=desk.look.small.size)]
    title = desk.text(words, lead, role="H4")
    cells = [(0.0, wide, count), (wide, TEXT_WIDTH - _STRIP - 4 * MM - wide, title)]
    return Row([*cells, (TEXT_WIDTH - _STRIP, _STRIP, _strip(desk, indicator))], after=0.5)


def _strip(desk: Desk, indicator: Indicator) -> Box:
    steps = both_steps(desk.assessment, indicator)
    line = desk.look.lead.leading
    if steps == (None, None):
        return desk.text(NOT_RATED(), _beside_lead(desk))
    dots = Dots(steps, RECORD_DOTS, line, inset=0, alt=both_answers(desk.assessment, indicator, desk.names))
    return Row([(_ENDS, RECORD_DOTS.length, dots), *_ends(desk)])


def _ends(desk: Desk) -> list[tuple[float, float, Box]]:
    """The numbers at both ends of a strip; they say nothing that the strip does not."""
    type_ = _beside_lead(desk)
    low = Paragraph(desk.setter, Run("1", spoken=""), type_, align=Align.LEFT)
    high = Paragraph(desk.setter, Run("5", spoken=""), type_, align=Align.RIGHT)
    return [(0.0, 4 * MM, low), (_STRIP - 4 * MM, 4 * MM, high)]


def _beside_lead(desk: Desk) -> Type:
    """Small type in the line of a statement's title."""
    return Type(desk.look.small.size, desk.look.lead.leading)


def _person_side(desk: Desk, indicator: Indicator, note: Note) -> Iterator[Box]:
    yield _hung(desk, desk.names.mark(Voice.PERSON, names=False), _said(desk, indicator, Voice.PERSON))
    if is_long(note.own_words):
        yield _hung(desk, "", _tr("paper", "Said more: in full below."))
    elif note.own_words:
        yield _hung(desk, "", quoted(note.own_words))


def _practitioner_side(desk: Desk, indicator: Indicator, note: Note) -> Iterator[Box]:
    said = _said(desk, indicator, Voice.PRACTITIONER)
    yield _hung(desk, desk.names.mark(Voice.PRACTITIONER, names=False), said)
    if is_long(note.seen, note.told, note.view):
        yield _hung(desk, "", _tr("paper", "Note in full below."))
        return
    for words in _note_parts(note):
        yield _hung(desk, "", words)


def _said(desk: Desk, indicator: Indicator, voice: Voice) -> Words:
    name, answer = bold(desk.names.of(voice)), desk.assessment.answer(voice, indicator.id)
    if isinstance(answer, Reason):
        not_rated = _tr("paper", "not rated:", "before the reason")
        return name, bold(f"  {not_rated} "), REASONS[answer]()
    step = bold(f"({answer})")
    if voice is Voice.PRACTITIONER and answer == desk.assessment.answer(Voice.PERSON, indicator.id):
        return name, f"  {SAME_KEY()}\u00a0", step
    return name, f"  {indicator.words(answer)}\u00a0", step


def _note_parts(note: Note) -> list[Words]:
    parts = (("seen", note.seen), ("told", note.told), ("view", note.view))
    return [(_lead(label), text) for label, text in parts if text]


def _lead(label: str) -> Run:
    """A label that leads a text in, in bold."""
    return bold(f"{ended(LABELS[label]())} ")


def _across(desk: Desk, note: Note) -> Iterator[Box]:
    for strength in note.strengths:
        yield _hung(desk, "", (_lead("strength"), strength), TEXT_WIDTH)
    if note.why_different:
        yield _hung(desk, "", (_lead("different"), note.why_different), TEXT_WIDTH)


def _long_texts(desk: Desk, note: Note) -> Iterator[Box]:
    if is_long(note.own_words):
        words = desk.text(quoted(note.own_words), desk.look.body)
        name = fill(_tr("paper", "In %1’s words, in full"), desk.names.person)
        yield from _in_full(desk, Voice.PERSON, name, [(note.own_words, words)])
    if is_long(note.seen, note.told, note.view):
        name = fill(_tr("paper", "%1’s note, in full"), desk.names.practitioner)
        parts = [("", desk.text(words)) for words in _note_parts(note)]
        yield from _in_full(desk, Voice.PRACTITIONER, name, parts)


def _in_full(desk: Desk, voice: Voice, name: str, texts: list[tuple[str, Paragraph]]) -> Iterator[Box]:
    yield Need(60)
    yield space(4)
    yield _hung(desk, desk.names.mark(voice, names=False), bold(name), TEXT_WIDTH)
    for text, box in texts:
        yield barred(box, text)
    yield space(3)


def _hung(desk: Desk, mark: Words, words: Words, width: float = _COLUMN) -> Box:
    body = desk.look.body.spaced(before=1.6)
    return hanging(_HANG, desk.text(mark, body), desk.text(words, body), width)
