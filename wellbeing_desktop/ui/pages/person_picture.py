"""A person's latest signed picture on a card, with its sentence and the ways on from it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.charts.series import LEAST_RATED, radar_data
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.sentences import person_sentence
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.card import Card
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.radar_view import RadarView
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, plain_date, stage_name

FIGURE_SHARE = 0.62
ABOVE_RADAR_PX = 8
QWIDGETSIZE_MAX = (1 << 24) - 1
DRAW_AFTER_MS = 40
"""The page is on screen before the first figure is drawn."""


class LatestPicture(QWidget):
    """Shows the person's own line. `picture_wanted` and `copy_wanted` come with the picture's id.

    `progress_wanted` comes just before `copy_wanted` where it is what moved that is to be shown.
    """

    picture_wanted = Signal(object)
    copy_wanted = Signal(object)
    progress_wanted = Signal(object)
    compare_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._picture: UUID | None = None
        self._person: Person | None = None
        self._assessment: Assessment | None = None
        self._when = Text(theme, "", muted=True)
        self._radar = RadarView(theme, around="names", ground="sheet")
        self._radar.setObjectName("latest-radar")
        self._above_radar = QSpacerItem(0, 0)
        self._sentence = Text(theme, "")
        self._open = wired(LinkButton(theme, self.tr("Open the picture")), "open-picture", self._on_open)
        self._copy = wired(LinkButton(theme, ""), "open-copy", self._on_copy)
        compare = LinkButton(theme, self.tr("Compare"))
        compare.setAccessibleName(self.tr("Compare pictures"))
        self._compare = wired(compare, "compare-pictures", self.compare_wanted)
        moved = LinkButton(theme, self.tr("What moved (PDF)"))
        self._progress = wired(moved, "open-progress", self._on_progress)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._card = Card(theme, pad=32)
        self._lay_out(self._card, Heading(theme, self.tr("Latest picture"), "section"))
        self._draw = QTimer(self)
        self._draw.setSingleShot(True)
        self._draw.setInterval(DRAW_AFTER_MS)
        self._draw.timeout.connect(self._show_radar)

    def show_picture(self, person: Person, assessment: Assessment | None, *, several: bool = False) -> None:
        """Show the newest signed picture, or say that there is none yet; `several` can be compared."""
        for link in (self._compare, self._progress):
            link.setVisible(several)
        self._person, self._assessment = person, assessment
        has_figure = assessment is not None and _is_enough(assessment)
        self._radar.setVisible(has_figure)
        self._above_radar.changeSize(0, ABOVE_RADAR_PX if has_figure else 0)
        self._column.setStretch(1, 0 if has_figure else 100)
        for link in (self._open, self._copy):
            link.setVisible(assessment is not None)
        if assessment is None:
            self._when.setText(self.tr("There is none yet."))
            words = self.tr("It appears here once a picture is signed off.")
            self._sentence.setText(words)
            self._keep_height()
            return
        self._picture = assessment.id
        self._when.setText(commas((stage_name(assessment.stage), plain_date(assessment.held_on))))
        self._sentence.setText(person_sentence(person, assessment))
        self._copy.setText(fill(self.tr("%1’s copy (PDF)"), person.called))
        self._keep_height()
        self._draw.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        """Let the figure be as high as its width asks for, however long the columns beside it are."""
        if self._radar.isHidden():
            self._card.setMaximumHeight(QWIDGETSIZE_MAX)
            return
        wide = self.width()
        least = self._card.heightForWidth(wide) - self._radar.minimumSizeHint().height()
        self._card.setMaximumHeight(least + round(FIGURE_SHARE * wide))

    def _lay_out(self, card: Card, heading: Heading) -> None:
        links = Flow(gap=22, between=0)
        links.addWidget(self._open)
        links.addWidget(self._copy)
        links.addWidget(self._compare)
        links.addWidget(self._progress)
        card.body.setSpacing(2)
        card.body.addWidget(heading)
        card.body.addWidget(self._when)
        card.body.addItem(self._above_radar)
        card.body.addWidget(self._radar, 100)
        card.body.addSpacing(8)
        card.body.addWidget(self._sentence)
        card.body.addSpacing(8)
        card.body.addLayout(links)
        card.body.addStretch(1)
        self._column.addWidget(card, 1)
        self._column.addStretch(0)

    def _show_radar(self) -> None:
        if self._assessment is not None and _is_enough(self._assessment):
            data = radar_data(self._assessment, voices=(Voice.PERSON,))
            self._radar.show_picture(data, self._sentence.text())

    def _on_open(self) -> None:
        self.picture_wanted.emit(self._picture)

    def _on_progress(self) -> None:
        self.progress_wanted.emit(self._picture)
        self.copy_wanted.emit(self._picture)

    def _on_copy(self) -> None:
        self.copy_wanted.emit(self._picture)


def _is_enough(assessment: Assessment) -> bool:
    """Tell whether enough was rated for a figure; with less there are words alone."""
    return radar_data(assessment, voices=(Voice.PERSON,)).rated() >= LEAST_RATED
