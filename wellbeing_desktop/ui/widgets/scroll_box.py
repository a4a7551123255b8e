"""A part that scrolls by itself where it stands beside others, and with the page where it does not."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.widgets.spoken import Role, meet_as

BAR_PX = 12


class ScrollBox(QWidget):
    """Holds one widget with a layout, in a window of its own onto it or whole.

    Args:
        inside: what it holds.
        name: the object name of what scrolls.
        spoken: what assistive tools call it.
    """

    def __init__(self, inside: QWidget, name: str, spoken: str) -> None:
        super().__init__()
        self._inside = inside
        self._is_whole = False
        self.area = QScrollArea()
        meet_as(self.area, Role.Document)
        self.area.setObjectName(name)
        self.area.setAccessibleName(spoken)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(inside)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.area)
        self._keep_clear()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_clear()

    def set_whole(self, *, whole: bool) -> None:
        """Show all of it, for a page that scrolls, or as much as there is room for."""
        if whole == self._is_whole:
            return
        self._is_whole = whole
        if whole:
            self.area.takeWidget()
            self._inside.setAutoFillBackground(False)  # its ground was that of the window onto it
            self._column.addWidget(self._inside)
        else:
            self._column.removeWidget(self._inside)
            self.area.setWidget(self._inside)
        self._inside.show()
        self.area.setVisible(not whole)
        self._keep_clear()

    def _keep_clear(self) -> None:
        """Leave room for the bar, which stands where lines of reading end."""
        layout = self._inside.layout()
        if layout is not None:
            bar = 0 if self._is_whole else BAR_PX
            mirrored = self.isRightToLeft()
            layout.setContentsMargins(bar if mirrored else 0, 0, 0 if mirrored else bar, 0)
