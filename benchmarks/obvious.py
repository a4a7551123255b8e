"""What somebody would write in an afternoon: a summary as a script, and as a spreadsheet with a chart.

Both say less than a summary does; nothing is made slow on purpose.
"""

from __future__ import annotations

from io import BytesIO
from math import pi
from pathlib import Path

from matplotlib.figure import Figure
from openpyxl import Workbook
from openpyxl.chart import RadarChart, Reference
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Image, Paragraph, SimpleDocTemplate, Spacer, Table

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.reports.make import Sheet

STYLES = getSampleStyleSheet()


def rows_of(sheet: Sheet) -> list[tuple[str, int | None, int | None]]:
    """Return each statement's title with the steps of both voices."""
    made = sheet.assessment
    rows = []
    for indicator in made.framework.indicators:
        answers = [made.answer(voice, indicator.id) for voice in (Voice.PERSON, Voice.PRACTITIONER)]
        steps = [answer if isinstance(answer, int) else None for answer in answers]
        rows.append((indicator.title, steps[0], steps[1]))
    return rows


def obvious_summary(sheet: Sheet, file: Path) -> None:
    """Write a summary: a new figure, saved as a picture of 200 dpi, laid out with a table and a plan."""
    made, rows = sheet.assessment, rows_of(sheet)
    person = sheet.person
    picture = Image(BytesIO(radar_png(rows)), 300, 300)
    story = [
        Paragraph(f"Summary: {person.called}", STYLES["Title"]),
        Paragraph(f"{person.reference}, {made.stage.value}, held on {made.held_on}", STYLES["Normal"]),
        picture,
        Table([["Statement", person.called, "Practitioner"], *([t, p or "-", q or "-"] for t, p, q in rows)]),
        Spacer(1, 12),
        *(Paragraph(action.what, STYLES["Bullet"]) for action in made.actions),
    ]
    SimpleDocTemplate(str(file), pagesize=A4, topMargin=30, bottomMargin=30).build(story)


def radar_png(rows: list[tuple[str, int | None, int | None]]) -> bytes:
    """Return a radar of both voices as a picture."""
    figure = Figure(figsize=(6, 6))
    axes = figure.add_subplot(projection="polar")
    angles = [2 * pi * place / len(rows) for place in range(len(rows))]
    for column, label in ((1, "Person"), (2, "Practitioner")):
        axes.plot([*angles, angles[0]], [*(row[column] for row in rows), rows[0][column]], "o-", label=label)
    axes.set_xticks(angles, [row[0] for row in rows], fontsize=7)
    axes.set_ylim(0, 5)
    axes.legend()
    data = BytesIO()
    figure.savefig(data, dpi=200)
    return data.getvalue()


def obvious_workbook(sheet: Sheet, file: Path) -> None:
    """Write the same as a spreadsheet with a radar chart."""
    rows = rows_of(sheet)
    book = Workbook()
    page = book.active
    page.append([sheet.person.reference])
    for row in (("Statement", "Person", "Practitioner"), *rows):
        page.append(row)
    chart = RadarChart()
    chart.type = "marker"
    last = len(rows) + 2
    chart.add_data(Reference(page, min_col=2, max_col=3, min_row=2, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(page, min_col=1, min_row=3, max_row=last))
    page.add_chart(chart, "E2")
    book.save(file)
