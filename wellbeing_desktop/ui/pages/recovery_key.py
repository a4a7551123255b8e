"""Shows a recovery key in its nine groups, and asks for one of them back."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wellbeing_desktop.ui.pages.parts import clear, in_a_row
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

_LOOKALIKES = str.maketrans("OIL", "011")


class RecoveryKey(QWidget):
    """The key, and a field for a group of it. `entered` comes for Enter in the field."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wanted = ""
        self._key = ""
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        printed = SecondButton(theme, self.tr("Print it"), "printer")
        self._print = wired(printed, "print-recovery-key", self._on_print)
        self._said = Text(theme, "")
        self._said.setObjectName("recovery-key-said")
        self._back = LineField(theme, "")
        self._back.setObjectName("recovery-group")
        self._back.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._grid)
        column.addLayout(in_a_row(self._print))
        column.addWidget(self._said)
        column.addWidget(self._back)
        self.setFocusProxy(self._back)

    @property
    def wanted(self) -> str:
        """The group that is asked for."""
        return self._wanted

    def show_key(self, key: str, ask_for: int | None = None) -> None:
        """Show the key and ask for the group at a place (0 first), by chance where none is given."""
        self.forget()
        self._key = key
        groups = key.split("-")
        place = secrets.randbelow(len(groups)) if ask_for is None else ask_for
        self._wanted = groups[place]
        for number, group in enumerate(groups):
            self._grid.addWidget(self._label(number + 1, group), number // 3, number % 3)
        self._back.set_label(fill(self.tr("Type group %1 back, so that we know it is on paper"), place + 1))

    def forget(self) -> None:
        """Show no key any more."""
        clear(self._grid)
        self._wanted = self._key = ""
        self._say("")
        self._back.set_text("")
        self._back.error("")

    def is_typed_back(self) -> bool:
        """Tell whether the group was typed as it stands on the screen; say so where it was not."""
        typed = "".join(self._back.text().upper().split()).translate(_LOOKALIKES)
        if self._wanted and typed == self._wanted:
            return True
        self._back.error(
            self.tr("That is not the same. Look at the group on your paper, then type it again.")
        )
        self._back.setFocus()
        return False

    def _on_print(self) -> None:
        """Print it by the system's dialog; nothing of it is written to the disk."""
        from wellbeing_desktop.ui.key_paper import print_key  # noqa: PLC0415

        if self._key:
            self._say(print_key(self, self._key))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self._said, words)

    def _label(self, number: int, group: str) -> Text:
        label = Text(self._theme, fill(self.tr("%1.  %2"), number, group), pt=15, bold=True)
        label.set_tabular()
        label.setObjectName(f"recovery-group-{number}")
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setAccessibleName(fill(self.tr("Group %1: %2"), number, " ".join(group)))
        return label
