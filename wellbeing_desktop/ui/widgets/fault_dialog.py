"""The one dialog for what nobody foresaw: calm, says what is safe, and what one can do."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, SecondButton
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired


class FaultDialog(MessageDialog):
    """Shown without waiting: what was going on when the fault happened has to end first."""

    def __init__(self, window: QWidget, theme: Theme, kept: str, details: str) -> None:
        super().__init__(window, theme, self.tr("Something went wrong"), kept)
        self.setObjectName("fault-dialog")
        self._details = details
        again = self.tr("If it happens again, close the window and open it again.")
        passed_on = self.tr(
            "You can pass the details on to whoever looks after this laptop. They say where in the "
            "program it went wrong. There are no names and no answers in them."
        )
        self.body.addWidget(Text(theme, again))
        self.body.addWidget(Text(theme, passed_on, muted=True))
        self._copied = Text(theme, "", bold=True)
        self._copied.setObjectName("details-copied")
        self._copied.hide()
        self.body.addWidget(self._copied)
        self.body.addSpacing(16)
        self._carry_on = wired(PrimaryButton(theme, self.tr("Carry on")), "carry-on", self.accept)
        self.body.addLayout(self._choices())
        self._carry_on.setDefault(True)
        self._carry_on.setFocus()  # once it stands in the dialog: before, the ring would not be drawn

    def add_details(self, details: str) -> None:
        """Take the details of another fault in, which came while this one was shown."""
        if details not in self._details:
            self._details = f"{self._details}\n{details}"

    def _choices(self) -> Flow:
        row = Flow(gap=12)
        copy = SecondButton(self._theme, self.tr("Copy details"), "copy")
        row.addWidget(self._carry_on)
        row.addWidget(wired(copy, "copy-details", self._on_copy))
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        words = self.tr("The details are copied. You can paste them into a message.")
        self._copied.setText(words)
        self._copied.show()
        self.fit()
        announce(self._copied, words)
