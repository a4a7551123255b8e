"""Your turn: the person answers alone. No header, no numbers, nothing of the practitioner."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.give_back import GiveBack
from wellbeing_desktop.ui.pages.indicator_gate import GUARDED
from wellbeing_desktop.ui.pages.your_turn_sheet import YourTurnSheet
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.one_of import OneOf
from wellbeing_desktop.ui.widgets.paint import painter_on

MARGIN_X, MARGIN_Y, LEAST_MARGIN = 96, 24, 24
TWO_COLUMNS_EM = 58


class YourTurnPage(QWidget):
    """Leads the person through one quadrant's statements, and asks for the laptop back at the end.

    What is only asked when the two are alone is left out: that is not for a screen passed over.
    """

    ended = Signal()

    def __init__(self, theme: Theme, editor: AssessmentEditor) -> None:
        super().__init__()
        self.setObjectName("your-turn-page")
        self._theme = theme
        self._editor = editor
        self._ids: list[str] = []
        self._at = 0
        self._sheet: YourTurnSheet | None = None
        self._back = GiveBack(theme, editor)
        self._back.carried_on.connect(self.ended)
        self._back.looked_back.connect(lambda: self._go_to(0))
        self._parts = OneOf()
        self._parts.add(self._back)
        self._lay_out()
        theme.changed.connect(self._arrange)

    def start(self, indicator_id: str) -> None:
        """Begin at an indicator and go on to the end of its quadrant."""
        framework = self._editor.assessment.framework
        quadrant = framework.quadrant_of(indicator_id)
        indicators = quadrant.indicators if quadrant else framework.overall
        self._ids = [i.id for i in indicators if i.id != GUARDED]
        self._go_to(self._ids.index(indicator_id) if indicator_id in self._ids else 0)

    def commit(self) -> None:
        """Hand over what was typed last."""
        if self._sheet is not None:
            self._sheet.commit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter_on(self).fillRect(self.rect(), self._theme.colour("lamp_tint"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("body")
        self._column = QVBoxLayout(inside)
        self._column.addWidget(self._parts, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _arrange(self) -> None:
        ems = self._theme.ems(self.width())
        margin = MARGIN_X if ems >= TWO_COLUMNS_EM else LEAST_MARGIN
        self._column.setContentsMargins(margin, MARGIN_Y, margin, MARGIN_Y)
        if self._sheet is not None:
            self._sheet.stack(stacked=ems < TWO_COLUMNS_EM)

    def _go_to(self, place: int) -> None:
        self._drop_sheet()
        self._at = place
        self._editor.stop_at(self._ids[place])
        sheet = YourTurnSheet(self._theme, self._editor, self._ids[place], (place + 1, len(self._ids)))
        sheet.went_on.connect(self._on_went_on)
        sheet.went_back.connect(self._on_went_back)
        sheet.stopped.connect(self._end)
        self._sheet = sheet
        self._parts.add(sheet)
        self._parts.show_one(sheet)
        self._arrange()
        sheet.start()

    def _on_went_on(self) -> None:
        if self._at + 1 < len(self._ids):
            self._go_to(self._at + 1)
        else:
            self._end()

    def _on_went_back(self) -> None:
        if self._at > 0:
            self._go_to(self._at - 1)
        else:
            self._end()

    def _end(self) -> None:
        self._drop_sheet()
        self._back.show_thanks(self._ids)
        self._parts.show_one(self._back)

    def _drop_sheet(self) -> None:
        self.commit()
        if self._sheet is not None:
            self._parts.drop(self._sheet)
            self._sheet = None
