"""A person's time line: every quadrant over time in both and the same as a table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.framework import Quadrant
from wellbeing_desktop.assessment.life import Life
from wellbeing_desktop.charts.life_line import LifeData
from wellbeing_desktop.charts.series import Series, SeriesKind
from wellbeing_desktop.ui.life_words import (
    dated_event_words,
    heading_words,
    lead_words,
    point_words,
    quadrant_words,
    scale_words,
    table_words,
    voice_name,
)
from wellbeing_desktop.ui.models.counted_rows import Index
from wellbeing_desktop.ui.models.life_model import LifeModel
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.card import Card
from wellbeing_desktop.ui.widgets.event_key import EventKey
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.life_view import LifeView, Stop
from wellbeing_desktop.ui.widgets.page_frame import FOOT_GAP, PageFrame
from wellbeing_desktop.ui.widgets.quadrant_caption import QuadrantCaption
from wellbeing_desktop.ui.widgets.radar_key import RadarKey
from wellbeing_desktop.ui.widgets.row_face import STACKED_UNDER_EM, RowFace
from wellbeing_desktop.ui.widgets.row_list import RowList
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, plain_date

PICTURE, TABLE = "life-picture", "life-table"
TWO_COLUMNS_EM = 64.0
LIST_PX = 280
CARD_GAP_PX = 20
WIDEST_PX = 360
LETTERS = 100
"""In a line below a chart: as wide as the chart, so that a day is not parted from its year."""


class LifePage(QWidget):
    """Shows one life as charts, or as the same in rows."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("life-page")
        self._theme = theme
        self._life: Life | None = None
        self._heading = Heading(theme, "", "page")
        self._lead = Heading(theme, "", "lead")
        self._lead.setObjectName("life-lead")
        self._ways = Segments(
            theme,
            self.tr("How it is shown"),
            {PICTURE: self.tr("Picture"), TABLE: self.tr("Table")},
        )
        self._ways.chosen.connect(self._on_way)
        self._key = RadarKey(theme)
        self._events = EventKey(theme)
        self._how = Text(theme, scale_words(), muted=True)
        self._charts = QWidget()
        self._column = QVBoxLayout(self._charts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(CARD_GAP_PX)
        self._model = LifeModel(self)
        self._rows: RowList | None = None
        self._lay_out()

    def show_life(self, life: Life) -> None:
        """Show somebody's time line as charts."""
        self._life = life
        self._heading.setText(heading_words(life.person))
        self._lead.setText(lead_words(life))
        has_any = bool(life.pictures)
        for part in (self._ways, self._key, self._how):
            part.setVisible(has_any)
        self._key.show_series([Series((), SeriesKind(v.value), voice_name(life, v)) for v in life.voices])
        self._events.show_kinds({event.kind for event in life.events} if has_any else set())
        self._make_charts(life)
        self._drop_rows()
        self._ways.set_value(PICTURE)
        self._show_way(PICTURE)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._body = self._frame.body
        self._body.setSpacing(12)
        self._ways.setMaximumWidth(WIDEST_PX * 2)
        for part in (self._heading, self._lead, self._ways, self._key, self._events, self._charts, self._how):
            self._body.addWidget(part)
        self._body.addStretch()  # takes what no table takes
        back = SecondButton(self._theme, self.tr("Back"), "arrow-left")
        self._frame.add_foot(wired(back, "life-back", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _make_charts(self, life: Life) -> None:
        """Make a chart for each quadrant, two beside each other where there is room."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for first in range(0, len(life.quadrants), 2):
            row = Columns(self._theme, TWO_COLUMNS_EM, CARD_GAP_PX, CARD_GAP_PX)
            for place in range(first, min(first + 2, len(life.quadrants))):
                row.add(self._chart(life, place), 1)
            self._column.addWidget(row)

    def _chart(self, life: Life, place: int) -> QWidget:
        quadrant = life.quadrants[place]
        summary = quadrant_words(life, quadrant)
        card = Card(self._theme, pad=16)
        card.body.setSpacing(8)  # the chart's focus ring stands clear of the words above and below
        card.body.addWidget(QuadrantCaption(self._theme, quadrant.title, place, ""))
        view = LifeView(self._theme, f"life-{quadrant.id}", quadrant.title)
        view.show_life(_data(life, quadrant), _stops(life, quadrant), summary)
        said = Text(self._theme, summary, pt=11)
        said.setObjectName(f"life-said-{quadrant.id}")
        said.set_letters_in_a_line(LETTERS)
        view.stopped.connect(said.setText)
        card.body.addWidget(view)
        card.body.addWidget(said)
        card.body.addStretch(1)  # the chart stays where it is while other words stand below it
        return card

    def _on_way(self, way: str) -> None:
        if self._life is not None:
            self._show_way(way)

    def _show_way(self, way: str) -> None:
        as_table = way == TABLE
        self._how.setText(table_words() if as_table else scale_words())
        if as_table and self._rows is None and self._life is not None:
            self._rows = self._made_rows(self._life)
            self._body.insertWidget(self._body.indexOf(self._how) + 1, self._rows, 1)
        has_charts = not as_table and self._life is not None and bool(self._life.pictures)
        self._charts.setVisible(has_charts)
        self._events.setVisible(has_charts and self._life is not None and bool(self._life.events))
        if self._rows is not None:
            self._rows.setVisible(as_table)
        self._frame.set_bottom(0 if as_table else FOOT_GAP)

    def _made_rows(self, life: Life) -> RowList:
        self._model.show(life)
        heads = [self.tr("When"), *(q.title for q in life.quadrants)]
        rows = RowList(self._theme, self._model, self._face, heads, [1.15, *[1.0] * len(life.quadrants)])
        rows.fill(self._frame.area, LIST_PX, is_short=True)
        self._frame.watch(rows.view.verticalScrollBar())
        rows.view.setObjectName("life-rows")
        rows.view.setAccessibleName(heading_words(life.person))
        return rows

    def _drop_rows(self) -> None:
        if self._rows is not None:
            self._frame.forget(self._rows.view.verticalScrollBar())
            self._body.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
            self._rows = None

    def _face(self, index: Index) -> RowFace:
        """Return a row; where its cells stand below one another each says what it is of."""
        row = self._model.row(index)
        if not row.cells:
            return RowFace(name=plain_date(row.day), cells=((row.what, ""),), leads_on=False)
        cells = row.cells
        if self._life is not None and self._is_stacked():
            named = zip(self._life.quadrants, cells, strict=True)
            cells = tuple((fill(self.tr("%1: %2"), q.title, ink), muted) for q, (ink, muted) in named)
        return RowFace(name=plain_date(row.day), reference=row.what, cells=cells, leads_on=False)

    def _is_stacked(self) -> bool:
        return self._rows is not None and self._theme.ems(self._rows.view.width()) < STACKED_UNDER_EM


def _data(life: Life, quadrant: Quadrant) -> LifeData:
    days = [picture.held_on for picture in life.pictures] + [event.day for event in life.events]
    person, practitioner = (life.points(quadrant.id, voice) for voice in Voice)
    first, last = min(days), max(days)
    return LifeData(person, practitioner, life.events, first, last, plain_date(first), plain_date(last))


def _stops(life: Life, quadrant: Quadrant) -> list[Stop]:
    """Return every picture and event by day, each a sentence: one order to read in."""
    stops = [Stop(p.held_on, partial(point_words, life, p, quadrant)) for p in life.pictures]
    stops += [Stop(e.day, partial(dated_event_words, e)) for e in life.events]
    return sorted(stops, key=lambda stop: stop.day)
