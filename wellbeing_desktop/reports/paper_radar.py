"""The radar on a page: a ground that is drawn once, and everything that lies over it.

The ground comes as a PDF and is laid in as a form, so that it stands in the reading order and
is shared by every page that shows it; series, marks and labels are the page's own.
"""

from __future__ import annotations

from functools import partial

from typing_extensions import override

from wellbeing_desktop.charts.ground import ground_pdf
from wellbeing_desktop.charts.labels import LabelForm
from wellbeing_desktop.charts.paper import GROUND_REACH, PaperFrame, paper_radar
from wellbeing_desktop.charts.series import RadarData
from wellbeing_desktop.charts.words import USUAL, ChartWords
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.shapes import draw_shapes, measure
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter


class Radar(Box):
    """A radar in the middle of its width, as high as its labels need. `alt` names every answer."""

    def __init__(
        self,
        setter: Typesetter,
        data: RadarData,
        frame: PaperFrame,
        alt: str,
        words: ChartWords = USUAL,
    ) -> None:
        super().__init__()
        self.tag = Tag("Figure", alt=alt)
        self._setter = setter
        self._ground = ground_pdf(data.ring, frame.radius)
        regular, bold = (
            partial(measure, size=frame.text, setter=setter, bold=heavy) for heavy in (False, True)
        )
        self._radar = paper_radar(data, frame, regular, words, bold)

    @property
    def form(self) -> LabelForm:
        """How much the labels say; short ones ask for a list of the reasons."""
        return self._radar.form

    @override
    def height(self, width: float) -> float:
        return self._radar.height

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        middle = (x + width / 2, top - self._radar.height / 2)
        reach = GROUND_REACH * self._radar.radius
        with paper.tagged(self.tag):
            paper.form(self._ground, 0, middle[0] - reach, middle[1] - reach)
            draw_shapes(paper, self._radar.shapes, middle, self._setter)

    @override
    def adopt(self, parent: Tag) -> None:
        self.tag.parent = parent
