"""What is known of a person: what to call them, the reference, and how they want their copy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.ui.pages.notice import Notice
from wellbeing_desktop.ui.pages.person_form import PersonForm
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill


class PersonEditPage(QWidget):
    """Asks for a new person, or for changes to one who is known.

    Args:
        theme: whose colours and sizes it has.
        now: tells the day, and the minute for a reference where none is given.
    """

    kept = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self.setObjectName("person-edit-page")
        self._theme = theme
        self._person: Person | None = None
        self._heading = Heading(theme, "", "page")
        self._lead = Heading(theme, "", "lead")
        self._problem = Notice(theme)
        self._form = PersonForm(theme, now)
        self._keep = wired(PrimaryButton(theme, "", "check"), "keep-person", self._on_keep)
        self._lay_out()

    def show_person(self, person: Person | None) -> None:
        """Show what is known of a person; None for a new one."""
        self._person = person
        self._problem.say("")
        self._form.show_person(person)
        if person is None:
            self._heading.setText(self.tr("Who will you sit down with?"))
            self._lead.setText(self.tr("A name to call them by is enough to begin."))
            self._keep.setText(self.tr("Add this person"))
        else:
            self._heading.setText(fill(self.tr("What is known of %1"), person.called))
            self._lead.setText(self.tr("Change what is not right any more."))
            self._keep.setText(self.tr("Keep the changes"))
        self._frame.area.verticalScrollBar().setValue(0)
        self._form.start()

    def show_problem(self, sentence: str) -> None:
        """Say why the person could not be kept, such as a reference that is taken."""
        self._problem.say(sentence)
        self._form.reference_refused()
        self._frame.show_whole(self._problem)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.addWidget(self._heading)
        body.addSpacing(8)
        body.addWidget(self._lead)
        body.addSpacing(16)
        body.addWidget(self._problem)
        body.addSpacing(8)
        body.addWidget(self._form)
        body.addStretch(1)
        self._frame.add_foot(self._keep)
        leave = QuietButton(self._theme, self.tr("Not now"))
        self._frame.add_foot(wired(leave, "leave-person", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _on_keep(self) -> None:
        self._problem.say("")
        person = self._form.person(self._person)
        if person is not None:
            self.kept.emit(person)
        else:
            self._frame.show_whole(self._form.first_wrong())
