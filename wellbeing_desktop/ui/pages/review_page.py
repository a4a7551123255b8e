"""The picture so far: a sentence, the radar, and a table in which every answer can be changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.assessment import State
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.charts.series import SeriesKind, radar_data
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.pages.indicator_gate import GUARDED
from wellbeing_desktop.ui.pages.review_rows import PartRow, ScaleHead, StepRow
from wellbeing_desktop.ui.sentences import picture_sentence
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.page_frame import LOWER_PX, PageFrame
from wellbeing_desktop.ui.widgets.radar_key import RadarKey
from wellbeing_desktop.ui.widgets.radar_view import RadarView
from wellbeing_desktop.ui.widgets.scroll_box import ScrollBox
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import near_date

FIGURE_PART, TABLE_PART = 46, 54
TWO_COLUMNS_EM = 80
STACKED_RADAR_PX = 480


class ReviewPage(QWidget):
    """Shows both voices apart, what moved since last time, and where nothing was rated."""

    place_wanted = Signal(str)
    plan_wanted = Signal()
    talk_wanted = Signal()
    finished = Signal()

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, shared: SharedScreen, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.setObjectName("review-page")
        self._theme = theme
        self._editor = editor
        self._shared = shared
        self._today = today
        self._stale = True
        self._is_draft = editor.assessment.state is State.DRAFT
        self._heading = Heading(theme, "", "page")
        self._sentence = Heading(theme, "", "lead")
        self._radar = RadarView(theme)
        self._radar.setObjectName("radar")
        self._key = RadarKey(theme)
        self._rows: dict[str, StepRow] = {}
        self._parts: list[PartRow] = []
        self._table = ScrollBox(self._make_rows(), "picture-table", self.tr("Every answer"))
        policy = QSizePolicy.Policy
        self._table.area.setSizePolicy(policy.Expanding, policy.Ignored)  # it scrolls before the page does
        self._only = QuietButton(theme, self.tr("Table only"))
        self._lay_out()
        editor.changed.connect(self._on_changed)
        shared.changed.connect(self._on_shared)
        theme.changed.connect(self._arrange)

    def refresh(self) -> None:
        """Show the assessment as it is now; cheap where nothing changed."""
        if not self._stale:
            return
        self._stale = False
        assessment, previous = self._editor.assessment, self._editor.previous
        self._heading.setText(self.tr("The picture so far") if self._is_draft else self.tr("The picture"))
        sentence = picture_sentence(self._editor.person, assessment, previous, self._today())
        self._sentence.setText(sentence)
        for row in self._rows.values():
            row.refresh(assessment, previous, self._today())
            row.show_reason(assessment, previous)
        self._show_whys()
        for part in self._parts:
            part.refresh(assessment, self._editor.person)
        self._show_radar(sentence)

    def commit(self) -> None:
        """Hand over what was typed last."""
        for row in self._rows.values():
            row.commit()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the whole table first and the radar under it, where there is no room beside it."""
        stacked = self._theme.ems(self.width()) < TWO_COLUMNS_EM
        self._radar.setMinimumHeight(self._theme.px(STACKED_RADAR_PX) if stacked else 0)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.BottomToTop if stacked else ways.LeftToRight)
        self._table.set_whole(whole=stacked)

    def _show_radar(self, sentence: str) -> None:
        """Draw the radar; matplotlib is loaded here, on the first visit, and not before."""
        previous, called = self._editor.previous, self._editor.person.called
        labels = {
            SeriesKind.PERSON: called,
            SeriesKind.PRACTITIONER: self._editor.assessment.practitioner.called,
        }
        if previous is not None:
            labels[SeriesKind.EARLIER] = commas((called, near_date(previous.held_on, self._today())))
        data = radar_data(self._editor.assessment, previous, labels=labels)
        self._radar.show_picture(data, sentence)
        self._key.show_series(data.series)

    def _make_rows(self) -> QWidget:
        inside = QWidget()
        meet_as(inside, Role.List)
        inside.setAccessibleName(self.tr("Every answer"))
        column = QVBoxLayout(inside)
        column.setSpacing(0)
        column.addWidget(ScaleHead(self._theme, changeable=self._is_draft))
        framework = self._editor.assessment.framework
        for place, quadrant in enumerate(framework.quadrants):
            part = PartRow(self._theme, quadrant, place)
            self._parts.append(part)
            column.addWidget(part)
            for indicator in quadrant.indicators:
                column.addWidget(self._row(indicator.id))
        column.addSpacing(12)
        for indicator in framework.overall:
            column.addWidget(self._row(indicator.id))
        column.addStretch(1)
        return inside

    def _row(self, indicator_id: str) -> StepRow:
        indicator = self._editor.assessment.framework.indicator(indicator_id)
        row = StepRow(self._theme, indicator, changeable=self._is_draft)
        row.change_wanted.connect(self.place_wanted)
        row.why_said.connect(self._on_why_said)
        row.reason_said.connect(self._on_reason_said)
        self._rows[indicator_id] = row
        return row

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._frame.tighten_below(LOWER_PX)
        self._frame.body.addWidget(self._heading)
        self._frame.body.addWidget(self._sentence)
        self._columns = self._make_columns()
        self._frame.body.addLayout(self._columns, 1)
        self._add_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _make_columns(self) -> QBoxLayout:
        self._figure = QWidget()
        figure = QVBoxLayout(self._figure)
        figure.setContentsMargins(0, 0, 0, 0)
        figure.addWidget(self._radar, 1)
        figure.addWidget(self._key)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(24)
        row.addWidget(self._figure, FIGURE_PART)
        row.addWidget(self._table, TABLE_PART)
        return row

    def _add_foot(self) -> None:
        plan = PrimaryButton(self._theme, self.tr("Make the plan"), "arrow-right", trailing=True)
        self._frame.add_foot(wired(plan, "make-plan", self.plan_wanted))
        if self._is_draft:
            back = SecondButton(self._theme, self.tr("Back to talking"), "arrow-left")
            self._frame.add_foot(wired(back, "back-to-talking", self.talk_wanted))
        else:
            plan.setText(self.tr("See the plan"))
        self._frame.add_foot(wired(self._only, "table-only", self._on_table_only))
        stop = QuietButton(self._theme, self.tr("Finish for now"))
        self._frame.add_foot_end(wired(stop, "finish", self.finished))

    def _show_whys(self) -> None:
        """Show why the two differ. What is asked only when they are alone is not on a shared screen."""
        for indicator_id, row in self._rows.items():
            row.show_why(self._editor.assessment, allowed=not (self._shared.on and indicator_id == GUARDED))

    def _on_shared(self, _on: bool) -> None:
        self._show_whys()

    def _on_why_said(self, indicator_id: str, words: str) -> None:
        self._editor.rewrite(indicator_id, why_different=words)

    def _on_reason_said(self, indicator_id: str, reason: ChangeReason | None) -> None:
        self._editor.rewrite(indicator_id, change_reason=reason)

    def _on_table_only(self) -> None:
        only = not self._figure.isHidden()
        self._figure.setVisible(not only)
        self._only.setText(self.tr("Picture and table") if only else self.tr("Table only"))

    def _on_changed(self, _indicator_id: str) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()
