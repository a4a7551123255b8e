"""Finds the person whom an assessment really belongs to, and asks once before it is moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.ui.models.people_model import name_of
from wellbeing_desktop.ui.pages.parts import clear, headed, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import ListButton, QuietButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import PersonRow

SHOWN = 6
WIDEST_PX = 680


class MovePage(QWidget):
    """`searched` comes with what is typed, `chosen` with the row of whom it belongs to."""

    searched = Signal(str)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("move-page")
        self._theme = theme
        self._person: Person | None = None
        self._heading = Heading(theme, self.tr("Whose picture is it?"), "page")
        self._lead = Heading(theme, "", "lead")
        self._search = named(
            LineField(theme, "", self.tr("Find by name or reference"), "search"), "move-search"
        )
        self._search.edited.connect(self.searched)
        self._rows = QWidget()
        self._found = QVBoxLayout(self._rows)
        self._found.setContentsMargins(0, 0, 0, 0)
        self._found.setSpacing(8)
        theme.changed.connect(self._keep_narrow)
        self._said = Text(theme, "", muted=True)
        self._lay_out()
        self._keep_narrow()

    def ask(self, person: Person, picture: str) -> None:
        """Ask anew whose a picture is that stands with a person now."""
        self._person = person
        words = self.tr("%1, stands with %2 now. Nothing in it changes when it moves.")
        self._lead.setText(fill(words, picture, person.called))
        self._search.clear()
        self.show_found([], "")

    def show_found(self, rows: Sequence[PersonRow], typed: str) -> None:
        """Show who was found for what is typed now, without the person whom it is to leave."""
        if typed != self._search.text():
            return
        clear(self._found)
        others = [row for row in rows if self._person is None or row.id != self._person.id]
        for place, row in enumerate(others[:SHOWN], start=1):
            words = fill(self.tr("%1, reference %2"), name_of(row), row.reference)
            button = ListButton(self._theme, words, "user")
            self._found.addWidget(
                wired(button, f"move-to-{place}", lambda _=False, r=row: self.chosen.emit(r))
            )
        self._rows.setVisible(bool(others))  # empty, it would stand between the field and what is said
        if not typed.strip():
            self._said.setText(self.tr("Type a few letters of a name, or a reference."))
        elif not others:
            self._said.setText(self.tr("Nobody else of that name or reference."))
        else:
            self._said.setText("")

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(12)
        body.addLayout(headed(self._heading, self._lead))
        for part in (self._search, self._rows, self._said):
            body.addWidget(part)
        body.addStretch(1)
        leave = QuietButton(self._theme, self.tr("Not now"))
        self._frame.add_foot(wired(leave, "leave-move", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _keep_narrow(self) -> None:
        """Let names stand together, however wide the window is."""
        for part in (self._search, self._rows):
            part.setMaximumWidth(self._theme.px(WIDEST_PX))
