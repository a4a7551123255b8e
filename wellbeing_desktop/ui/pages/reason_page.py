"""Asks why something is done to a whole assessment, and says plainly what will happen to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.errors import AssessmentError, TextTooLongError
from wellbeing_desktop.ui.pages.parts import headed, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import too_long_words

WIDEST_PX = 680


@dataclass(frozen=True)
class Asked:
    """What a reason is asked for: the words of the page, and what is done with the reason."""

    heading: str
    lead: str
    onward: str
    do: Callable[[str], None]


class ReasonPage(QWidget):
    """One field, one way on. A reason that is missing or too long is said at the field."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reason-page")
        self._asked: Asked | None = None
        self._heading = Heading(theme, "", "page")
        self._lead = Heading(theme, "", "lead")
        self._reason = named(LineField(theme, self.tr("Why?")), "reason")
        self._reason.entered.connect(self._on_go)
        theme.changed.connect(self._keep_narrow)
        self._go = wired(PrimaryButton(theme, "", "check"), "reason-go", self._on_go)
        self._frame = PageFrame(theme)
        body = self._frame.body
        body.setSpacing(12)
        body.addLayout(headed(self._heading, self._lead))
        body.addWidget(self._reason)
        words = self.tr("The reason stays with the picture. Please write no other person’s name in it.")
        body.addWidget(Text(theme, words, muted=True))
        body.addStretch(1)
        self._frame.add_foot(self._go)
        leave = QuietButton(theme, self.tr("Not now"))
        self._frame.add_foot(wired(leave, "leave-reason", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._theme = theme
        self._keep_narrow()

    def ask(self, asked: Asked) -> None:
        """Ask for a reason anew."""
        self._asked = asked
        self._heading.setText(asked.heading)
        self._lead.setText(asked.lead)
        self._go.setText(asked.onward)
        self._reason.clear()
        self._reason.error("")

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _keep_narrow(self) -> None:
        """Let the line be as long as one reads, however wide the window is."""
        self._reason.setMaximumWidth(self._theme.px(WIDEST_PX))

    def _on_go(self) -> None:
        self._reason.error("")
        if self._asked is None:
            return
        if not self._reason.text().strip():
            self._refuse(self.tr("Please say why in a few words."))
            return
        try:
            self._asked.do(self._reason.text())
        except TextTooLongError as error:
            self._refuse(too_long_words(error.limit))
        except AssessmentError:
            self._refuse(self.tr("That is not possible any more. Please go back and look again."))

    def _refuse(self, sentence: str) -> None:
        self._reason.error(sentence)
        self._reason.setFocus()
        self._frame.show_whole(self._reason)
