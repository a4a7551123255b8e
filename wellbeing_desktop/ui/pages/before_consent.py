"""Are you happy to take part? Asked each time; nothing is chosen beforehand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as
from wellbeing_desktop.ui.words import fill

YES, NO = "yes", "no"
SIDE_BY_SIDE_EM = 36.0

_tr = QCoreApplication.translate


class ConsentQuestion(QWidget):
    """Yes, no, or not said; and how it was asked."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._question = Text(theme, "", bold=True)
        self._answer = Choices(theme, "take-part", {YES: self.tr("Yes"), NO: self.tr("No")}, 2)
        self._answer.chosen.connect(self.changed)
        meet_as(self._answer, Role.Grouping)
        self._how = named(ChoiceBox(theme, self.tr("How we asked"), show_label=False), "how-asked")
        ways = ways_to_ask()
        self._how.set_choices([(way, fill(self.tr("How we asked: %1"), way)) for way in ways])
        row = Columns(theme, SIDE_BY_SIDE_EM, gap=10)
        row.add(self._answer, 2)
        row.add(self._how, 3)
        again = Text(
            theme, self.tr("Said again each time. You can change your mind at any point."), muted=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._question, again, row):
            column.addWidget(part)

    def ask(self, person: Person) -> None:
        """Ask anew."""
        self._question.setText(fill(self.tr("%1, are you happy to take part?"), person.called))
        self._answer.setAccessibleName(self._question.text())
        self._answer.show_value(None)
        self._how.choose(ways_to_ask()[0])

    @property
    def answer(self) -> bool | None:
        """Whether the person is happy to take part; None where nobody said."""
        return {YES: True, NO: False}.get(self._answer.value)

    @property
    def how(self) -> str:
        """How it was asked."""
        return self._how.value

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in their order."""
        return [*self._answer.tiles(), self._how]


def ways_to_ask() -> tuple[str, ...]:
    """Return in words how somebody may be asked; a way fits after "asked"."""
    return (
        _tr("ConsentQuestion", "in plain words, aloud"),
        _tr("ConsentQuestion", "in writing"),
        _tr("ConsentQuestion", "through an interpreter"),
        _tr("ConsentQuestion", "with pictures or signs"),
        _tr("ConsentQuestion", "in another way"),
    )
