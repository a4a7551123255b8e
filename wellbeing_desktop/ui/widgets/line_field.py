"""Fields of one line: words, and a passphrase."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.field_box import FieldBox, Labelled, show_hint_whole
from wellbeing_desktop.ui.widgets.labels import Text

LEAST_ROOM_PX = 240


class LineField(Labelled):
    """One line of text.

    `edited` comes for what somebody types, or a screen reader or dictation writes for them, `entered`
    for Enter, `left` when the focus goes.

    Args:
        theme: whose colours and sizes it has.
        label: what stands above it; "" for a field that its placeholder names.
        placeholder: what stands in it while it is empty.
        icon: the name of an icon before the text, or "".
        hint: a few muted words at the end, such as a shortcut.
    """

    edited = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, label: str, placeholder: str = "", icon: str = "", hint: str = ""
    ) -> None:
        self.edit = QLineEdit()
        self._theme = theme
        super().__init__(theme, label, self.edit, FieldBox(theme, self.edit, icon=icon))
        self.edit.setPlaceholderText(placeholder)
        if placeholder and not label:
            self.edit.setAccessibleName(placeholder)
        if hint:
            self.box.row.addWidget(Text(theme, hint, muted=True, pt=11))
        self._is_shown = False
        self.edit.textChanged.connect(self._on_text)  # textEdited is silent where no key was pressed
        self.edit.returnPressed.connect(self.entered)
        self.edit.editingFinished.connect(self.left)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def text(self) -> str:
        """Return what stands in the field."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show a text; nobody is told."""
        self._is_shown = True
        self.edit.setText(text)
        self._is_shown = False
        room = self.edit.width() if self.edit.isVisible() else LEAST_ROOM_PX
        if not self.edit.hasFocus() and self.edit.fontMetrics().horizontalAdvance(text) > room:
            self.edit.home(False)  # what is too long for the field is read from its beginning

    def clear(self) -> None:
        """Empty the field; nobody is told."""
        self.set_text("")

    def _on_text(self, text: str) -> None:
        if not self._is_shown:
            self.edited.emit(text)

    def _on_theme(self) -> None:
        self.edit.setFont(self._theme.font(12))
        self.edit.setMinimumHeight(round(self._theme.leading(12)))
        show_hint_whole(self.edit)


class PassphraseField(LineField):
    """A passphrase, hidden until Show is chosen; it says when capital letters are locked."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__(theme, label)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.installEventFilter(self)
        self._show = QuietButton(theme, self.tr("Show"), "eye")
        self._show.setObjectName("show-passphrase")
        self._show.clicked.connect(self._on_show)
        self.box.add_button(self._show)

    @override
    def clear(self) -> None:
        """Empty the field and hide what comes next."""
        super().clear()
        self._set_shown(False)
        self.say("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._notice_capitals(event)
        return super().eventFilter(watched, event)

    def _on_show(self) -> None:
        self._set_shown(self.edit.echoMode() == QLineEdit.EchoMode.Password)

    def _set_shown(self, shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))
        self._show.set_icon("eye-off" if shown else "eye")

    def _notice_capitals(self, event: QKeyEvent) -> None:
        """Tell from the letter itself: no system says whether the key is locked."""
        letter = event.text()
        if len(letter) != 1 or letter.lower() == letter.upper():
            return
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        locked = letter.isupper() != shifted
        words = self.tr("Caps Lock is on: letters come out large.") if locked else ""
        self.say(words, aloud=words != self.remark.text())
