"""Blank forms, read back: their words, their boxes, what a screen reader is told of them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pikepdf

from wellbeing_desktop.assessment.framework import Framework, Indicator, Quadrant
from wellbeing_desktop.reports.make_form import FormOptions, FormPart

FORM = FormOptions(FormPart.FORM)
SHEET = FormOptions(FormPart.SHEET)
BOTH = FormOptions()
WITH_HARM = FormOptions(FormPart.FORM, include_free_from_harm=True)

HARM = "free_from_harm"
TITLE = "A title of exactly thirty char"


def squares(pdf: bytes, page: int) -> int:
    """Count the empty squares that are drawn on a page."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        marks = pikepdf.parse_content_stream(opened.pages[page])
        drawn = [operands for operands, operator in marks if str(operator) == "re"]
    return sum(abs(float(width) - float(height)) < 0.01 for _, _, width, height in drawn)


def framework_of(
    counts: Sequence[int], *, statement: int = 15, step: int = 12, title: str = TITLE
) -> Framework:
    """A framework with so many indicators in each quadrant and texts of so many words."""
    numbers = iter(range(sum(counts) + 2))

    def indicator() -> Indicator:
        number = next(numbers)
        steps = tuple(f"S{number}x{place} " + " ".join(["worded"] * step) for place in range(1, 6))
        words = f"I{number}x " + " ".join(["stated"] * (statement - 1))
        return Indicator(f"i{number}", title, words, "about", ("?",), ("yes",), steps)

    quadrants = tuple(
        Quadrant(f"q{place}", f"Part {place}", "purpose", tuple(indicator() for _ in range(count)))
        for place, count in enumerate(counts)
    )
    return Framework("made", "2.1.0", "Made up", "ours", quadrants, (indicator(), indicator()))


def words_of(framework: Framework) -> list[str]:
    """Every statement and step that belongs on the form."""
    kept = [i for i in framework.all_indicators if i.id != HARM]
    return [text for i in kept for text in (i.statement, *i.steps)]


def harm_words(framework: Framework) -> list[str]:
    """What is asked aloud, and its steps."""
    harm = framework.indicator(HARM)
    return [harm.title, harm.statement, *harm.steps]
