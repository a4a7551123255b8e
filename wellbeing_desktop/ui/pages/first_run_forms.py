"""The four forms of the first run."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.text import clean_line
from wellbeing_desktop.ui.joining import ended, sentences
from wellbeing_desktop.ui.pages.new_passphrase import NewPassphrase
from wellbeing_desktop.ui.pages.recovery_key import RecoveryKey
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.widgets.tiles import PlainChoice
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import too_long_words

FORM_WIDTH = 570


class _Form(QWidget):
    """A heading, a sentence, what is asked, and one primary button below."""

    def __init__(self, theme: Theme, heading: str, sentence: str) -> None:
        super().__init__()
        self._theme = theme
        self._heading = Heading(theme, heading, "big")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(5, 5, 5, 5)
        self._column.setSpacing(16)
        self._column.addStretch(1)
        self._column.addWidget(self._heading)
        self._sentence = Text(theme, sentence, pt=13.5)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(8)

    def _begin_at(self, asked: QWidget) -> None:
        """Put the focus where answering starts; say aloud what stands above it."""
        asked.setFocus()
        announce(self, sentences((ended(self._heading.text()), self._sentence.text())))

    def _end_with(self, *buttons: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self._column.addSpacing(8)
        self._column.addLayout(row)
        self._column.addStretch(2)

    def _add(self, part: QWidget | QLayout) -> None:
        if isinstance(part, QWidget):
            self._column.addWidget(part)
        else:
            self._column.addLayout(part)


class Passphrase(_Form):
    """Asks for a new passphrase, twice.

    Args:
        theme: whose colours and sizes it has.
        heading, sentence: what is asked and why; for the very first one where none is given.
        other: the button beside the primary one; without it, the way to a backup.
    """

    chosen = Signal(str)
    backup_wanted = Signal()

    def __init__(
        self, theme: Theme, heading: str = "", sentence: str = "", other: QWidget | None = None
    ) -> None:
        usual = self.tr(
            "It locks everything that is kept on this laptop. Choose what is easy for you to remember "
            "and hard for others to guess."
        )
        super().__init__(theme, heading or self.tr("Welcome. Choose a passphrase."), sentence or usual)
        self._new = NewPassphrase(theme, self.tr("Passphrase"))
        self._new.entered.connect(self._on_go)
        self._go = PrimaryButton(theme, self.tr("Continue"), "arrow-right", trailing=True)
        self._go.setObjectName("passphrase-continue")
        self._go.clicked.connect(self._on_go)
        self._add(self._new)
        backup = QuietButton(theme, self.tr("I have a backup"), "rotate-ccw")
        self._end_with(self._go, other or wired(backup, "from-backup", self.backup_wanted))

    def start(self) -> None:
        """Put the focus into the first field."""
        self._begin_at(self._new)

    def refuse(self, sentence: str) -> None:
        """Say why the store could not be made."""
        self._new.refuse(sentence)

    def wait(self, *, waiting: bool) -> None:
        """Say that the store is being made."""
        self._go.set_available(not waiting)
        self._go.setText(self.tr("Making it safe…") if waiting else self.tr("Continue"))

    def _on_go(self) -> None:
        if not self._go.is_available:
            return
        passphrase = self._new.chosen()
        if passphrase:
            self.chosen.emit(passphrase)


class Key(_Form):
    """Shows the recovery key once and asks for one group back."""

    kept = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Write down the recovery key"),
            self.tr(
                "It opens the store if the passphrase is ever forgotten. It is shown only this once. "
                "Keep it on paper, away from the laptop."
            ),
        )
        self.key = RecoveryKey(theme)
        self.key.entered.connect(self._on_go)
        self._go = PrimaryButton(theme, self.tr("I have written it down"), "arrow-right", trailing=True)
        self._go.setObjectName("recovery-continue")
        self._go.clicked.connect(self._on_go)
        self._add(self.key)
        self._end_with(self._go)

    def show_key(self, key: str, ask_for: int | None = None) -> None:
        """Show the key in its groups and ask for the group at a place (0 first)."""
        self.key.show_key(key, ask_for)

    def start(self) -> None:
        """Put the focus into the field."""
        self._begin_at(self.key)

    def _on_go(self) -> None:
        if self.key.is_typed_back():
            self.key.forget()
            self.kept.emit()


class WhoAmI(_Form):
    """Asks for the practitioner's name, as it stands on the printed pages."""

    said = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Who are you?"),
            self.tr("Your name stands on what you print. On the screen people see your first name."),
        )
        self._name = LineField(theme, self.tr("Your name"))
        self._name.setObjectName("practitioner-name")
        self._role = LineField(theme, self.tr("What you are, such as: social worker"))
        self._role.setObjectName("practitioner-role")
        self._contact = LineField(theme, self.tr("How people reach you, such as a number and hours"))
        self._contact.setObjectName("practitioner-contact")
        self._name.entered.connect(self._role.setFocus)
        self._role.entered.connect(self._contact.setFocus)
        self._contact.entered.connect(self._on_go)
        self._go = PrimaryButton(theme, self.tr("Continue"), "arrow-right", trailing=True)
        self._go.setObjectName("who-continue")
        self._go.clicked.connect(self._on_go)
        for field in (self._name, self._role, self._contact):
            self._add(field)
        self._end_with(self._go)

    def start(self) -> None:
        """Put the focus into the first field."""
        self._begin_at(self._name)

    def _on_go(self) -> None:
        fields = (self._name, self._role, self._contact)
        texts = []
        for field in fields:
            field.error("")
            try:
                texts.append(clean_line(field.text()))
            except TextTooLongError as long:
                field.error(too_long_words(long.limit))
                field.setFocus()
                return
        if not texts[0]:
            self._name.error(self.tr("Please type your name. It stands on what you print."))
            self._name.setFocus()
            return
        name, role, contact = texts
        self.said.emit(Practitioner(name, role, contact))


class Way(_Form):
    """Asks how to begin: with nobody, or by looking around with sample people."""

    chosen = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("All is ready"),
            self.tr("Sample people are made up and kept apart. Nothing you try with them can do harm."),
        )
        self._empty = PlainChoice(theme, self.tr("Begin with nobody, and add the first person"))
        self._empty.setObjectName("begin-empty")
        self._empty.setChecked(True)
        self._samples = PlainChoice(theme, self.tr("Look around with sample people first"))
        self._samples.setObjectName("begin-samples")
        go = PrimaryButton(theme, self.tr("Begin"), "arrow-right", trailing=True)
        go.setObjectName("begin")
        go.clicked.connect(lambda: self.chosen.emit(self._samples.isChecked()))
        self._add(self._empty)
        self._add(self._samples)
        self._end_with(go)

    def start(self) -> None:
        """Put the focus onto the first choice."""
        self._begin_at(self._empty)
