"""How a copy is saved: locked with a password, or readable for whoever has the file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.copy_saving import password_problem
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.pages.panel_form import PanelForm
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import PassphraseField
from wellbeing_desktop.ui.widgets.labels import Text

LOCKED, OPEN = "locked", "open"


class SaveForm(PanelForm):
    """Asks for a password, twice, or for none. `chosen` comes with it, "" for none."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, heading: str = "", open_words: str = "", locked_words: str = "") -> None:
        super().__init__(theme, heading or self.tr("Save the copy"), self.tr("Save"), "download")
        self.setObjectName("save-form")
        self.go.setObjectName("save-go")
        self.back.setObjectName("save-back")
        choices = {LOCKED: self.tr("With a password"), OPEN: self.tr("Without a password")}
        self._how = Choices(theme, "save", choices, 1)
        self._how.chosen.connect(self._show_for_choice)
        self._password = named(PassphraseField(theme, self.tr("Password")), "copy-password")
        self._again = named(PassphraseField(theme, self.tr("The same again")), "copy-password-again")
        self._password.entered.connect(self._again.setFocus)
        self._again.entered.connect(self.go.click)
        locked = locked_words or self.tr("Only those who know the password can open the file.")
        kept = self.tr("Nobody can find the password again if it is forgotten, and it is not kept here.")
        self._lay_out(
            theme, open_words or self.tr("Whoever has the file can read it."), sentences((locked, kept))
        )

    def ask(self) -> None:
        """Begin anew: nothing is chosen, and no password of before is kept."""
        self.forget()
        self._how.show_value(None)
        self.say("")
        self._show_for_choice()

    def forget(self) -> None:
        """Empty both fields."""
        for field in (self._password, self._again):
            field.clear()
            field.error("")

    @override
    def submit(self) -> None:
        """Hand over what was chosen, or say at the field what is wrong."""
        for field in (self._password, self._again):
            field.error("")
        if self._how.value == OPEN:
            self.chosen.emit("")
            return
        first, again = self._password.text(), self._again.text()
        own = password_problem(first, first)
        problem = own or password_problem(first, again)
        field = self._password if own else self._again
        if problem:
            field.error(problem)
            field.setFocus()
            self.show_whole(field)
        else:
            self.chosen.emit(first)

    def _lay_out(self, theme: Theme, open_words: str, locked_words: str) -> None:
        self.body.addWidget(self._how)
        self._locked = QWidget()
        column = QVBoxLayout(self._locked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(theme, locked_words))
        column.addWidget(self._password)
        column.addWidget(self._again)
        self._open = Text(theme, open_words)
        self.body.addWidget(self._locked)
        self.body.addWidget(self._open)
        self.body.addStretch(1)
        self.add_foot()

    def _show_for_choice(self) -> None:
        how = self._how.value
        self._locked.setVisible(how == LOCKED)
        self._open.setVisible(how == OPEN)
        self.go.set_available(bool(how), self.tr("Choose first how to save it."))
        if how == OPEN:
            self.forget()
