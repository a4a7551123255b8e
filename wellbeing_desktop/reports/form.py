"""The blank paper form: the screen on paper, one part a page, and the practitioner's sheet to it.

It asks for a reference and never for a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.charts.series import PRIVATE
from wellbeing_desktop.reports.boxes import Box, Stack, columns
from wellbeing_desktop.reports.form_desk import FormDesk, Part, placed
from wellbeing_desktop.reports.form_pages import Section, lay_out
from wellbeing_desktop.reports.form_sheet import practitioners_sheet
from wellbeing_desktop.reports.form_statement import part_head, statement, ticks
from wellbeing_desktop.reports.form_words import (
    ALSO_THERE,
    DAY,
    FILLED_IN,
    FILLED_IN_HOW,
    KIND,
    REFERENCE,
    SHEET_KIND,
    SHEET_TITLE,
    TITLE,
    introduction,
    said,
)
from wellbeing_desktop.reports.make_form import FormOptions, FormPart
from wellbeing_desktop.reports.mark import Mark
from wellbeing_desktop.reports.page import Book, bind_together
from wellbeing_desktop.reports.sentences import NOT_A_TEST, NOT_A_TEST_FORM
from wellbeing_desktop.reports.styles import FORM, FORM_TICKS, MM, SHEET, TEXT_WIDTH
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter

_MARK = 11 * MM
_FILLED_IN = 16 * MM


def form(framework: Framework, setter: Typesetter, options: FormOptions, *, easy: bool = False) -> bytes:
    """Return the form of a framework and the sheet to it, or one of the two."""
    papers: list[tuple[Book, Sequence[Box]]] = []
    if options.part is not FormPart.SHEET:
        desk = FormDesk(framework, FORM, setter, easy)
        papers.append((desk.book(KIND(), TITLE(), NOT_A_TEST_FORM()), _persons_form(desk, options)))
    if options.part is not FormPart.FORM:
        desk = FormDesk(framework, SHEET, setter, easy)
        sheet = practitioners_sheet(desk, on_form=options.include_free_from_harm)
        papers.append((desk.book(SHEET_KIND(), SHEET_TITLE(), NOT_A_TEST()), sheet))
    return bind_together(papers)


def _persons_form(desk: FormDesk, options: FormOptions) -> list[Box]:
    left_out = () if options.include_free_from_harm else PRIVATE
    asked = (part.without(left_out) for part in desk.parts())
    sections = [_section(desk, part) for part in asked if part.indicators]
    sections[0] = Section((_front(desk),), sections[0].parts)
    return lay_out(desk, _with_centre(sections) if desk.framework.overall else sections)


def _section(desk: FormDesk, part: Part) -> Section:
    numbered = enumerate(part.indicators, start=1)
    statements = [statement(desk, number, indicator) for number, indicator in numbered]
    return Section((), ((part_head(desk, part), statements),))


def _with_centre(sections: Sequence[Section]) -> list[Section]:
    """Put the centre after the last part, on the same page where it needs no page more."""
    *parts, last, centre = sections
    both = last.joined(centre)
    return [*parts, both] if both.least_pages() == last.least_pages() else list(sections)


def _front(desk: FormDesk) -> Box:
    """What stands above the first part: what this is, how it goes, of whom and when."""
    wide = TEXT_WIDTH - _MARK - 4 * MM
    title = columns((wide, desk.text(TITLE(), desk.look.title, tag=Tag("H1"))), (_MARK + 4 * MM, Mark(_MARK)))
    how = desk.text(introduction(), desk.look.lead.spaced(before=6, after=3))
    fields = desk.fields(REFERENCE(), DAY(), ALSO_THERE())
    label = desk.text(FILLED_IN(), desk.look.label)
    choices = ticks(desk, said(FILLED_IN_HOW), FORM_TICKS)
    filled_in = placed(TEXT_WIDTH, [(0.0, _FILLED_IN, label), (_FILLED_IN, TEXT_WIDTH - _FILLED_IN, choices)])
    filled_in.before = filled_in.after = 5
    return Stack([title, how, fields, filled_in])
