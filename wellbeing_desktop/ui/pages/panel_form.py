"""A small form that takes the place of a panel for a while: a heading, what is asked, one way on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame

_tr = QCoreApplication.translate


class PanelForm(QWidget):
    """What the forms of the copy share; lay out what is asked in `body`, then `add_foot`."""

    left = Signal()

    def __init__(self, theme: Theme, heading: str, onward: str, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._widest_px = 0
        self._frame = PageFrame(theme)
        self.body = self._frame.body
        self.body.setSpacing(14)
        self.body.addWidget(Heading(theme, heading, "page"))
        self._said = Text(theme, "")
        self._said.setObjectName("form-said")
        self._frame.add_above_foot(self._said)
        self.go = PrimaryButton(theme, onward, icon)
        self.go.clicked.connect(self.submit)
        self.back = QuietButton(theme, _tr("panel form", "Back"), "arrow-left")
        self.back.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def submit(self) -> None:
        """Hand over what was filled in, or say at the field what is wrong."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Say what stands in the way; "" for nothing."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def add_foot(self) -> None:
        """Add the buttons, after all that is asked: Tab goes that way too."""
        self._frame.add_foot(self.go)
        self._frame.add_foot_end(self.back)

    def keep_narrow(self, width_px: int) -> None:
        """Let nothing below the heading be wider than this at 100 %, where the form has a whole page."""
        self._widest_px = width_px
        self._theme.changed.connect(self._fit)
        self._fit()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def show_whole(self, widget: QWidget) -> None:
        """Scroll until a field and its sentence can be seen, once that has its place."""
        QTimer.singleShot(0, self, lambda: self._frame.show_whole(widget))

    def _fit(self) -> None:
        for place in range(1, self.body.count()):
            item = self.body.itemAt(place)
            part = item.widget() if item is not None else None
            if part is not None:
                part.setMaximumWidth(self._theme.px(self._widest_px))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
