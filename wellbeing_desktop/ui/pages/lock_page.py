"""The lock screen: says that the work is safe, then asks for the passphrase. No names."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import ended, sentences
from wellbeing_desktop.ui.patience import Patience
from wellbeing_desktop.ui.refusals import is_damage, opening_refused
from wellbeing_desktop.ui.rescuer import Secret
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unlocker import Unlocker
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.line_field import LineField, PassphraseField
from wellbeing_desktop.ui.widgets.one_of import OneOf
from wellbeing_desktop.ui.widgets.panel_corner import PanelCorner
from wellbeing_desktop.ui.widgets.panel_page import PanelPage
from wellbeing_desktop.ui.widgets.spoken import announce

FORM_WIDTH = 473
RING_PX = 5
OPEN_WIDTH = 170


class LockPage(PanelPage):
    """Opens the store by passphrase or by the printed recovery key."""

    opened = Signal(object)
    damaged = Signal(object)
    """The store or its keys are damaged; with what was typed, a `Secret`."""
    opened_by_key = Signal(object)
    """The open store, whose passphrase was forgotten."""

    def __init__(self, theme: Theme, unlocker: Unlocker, patience: Patience | None = None) -> None:
        super().__init__(theme)
        self.setObjectName("lock-page")
        self.corner = PanelCorner(theme)
        self._unlocker = unlocker
        self._patience = patience or Patience(unlocker.wrong_tries)
        self._second = QTimer(self)
        self._second.setInterval(1_000)
        self._second.timeout.connect(self._count_down)
        unlocker.opened.connect(self._on_opened)
        unlocker.refused.connect(self._on_refused)

        self._heading = Heading(theme, self.tr("Everything is saved"), "big")
        self._why = Text(theme, "", pt=13.5)
        self._ways = OneOf()
        self._by_passphrase = self._passphrase_form()
        self._by_key = self._key_form()
        for way in (self._by_passphrase, self._by_key):
            self._ways.add(way)
        self._ways.show_one(self._by_passphrase)
        promise = self.tr(
            "Nobody can read what is kept here without the passphrase. "
            "Nothing leaves this laptop unless you export it."
        )
        self._promise = Text(theme, promise, muted=True)
        theme.changed.connect(self._keep_widths)
        self._keep_widths()
        self._lay_out()
        self.say_why(self.tr("The passphrase opens it."))

    def say_why(self, why: str, since: datetime | None = None, heading: str = "") -> None:
        """Say in a sentence why it is locked, and since when; usually that everything is saved."""
        self._heading.setText(heading or self.tr("Everything is saved"))
        self._why.setText(why)
        self.panel.say_since(since)

    def start(self) -> None:
        """Empty the fields and put the focus where typing starts."""
        self._passphrase.clear()
        self._key.set_text("")
        self._use_passphrase()
        announce(self, sentences((ended(self._heading.text()), self._why.text())))
        self._hold_up("")

    def _passphrase_form(self) -> QWidget:
        form = QWidget()
        self._passphrase = PassphraseField(self._theme, self.tr("Passphrase"))
        self._passphrase.setObjectName("passphrase")
        self._passphrase.entered.connect(self._on_open)
        self._open = PrimaryButton(self._theme, self.tr("Open"))
        self._open.setObjectName("open")
        self._open.clicked.connect(self._on_open)
        other = QuietButton(self._theme, self.tr("Use the recovery key"), "key")
        other.setObjectName("use-recovery-key")
        other.clicked.connect(self._use_key)
        return _form(form, self._passphrase, self._open, other)

    def _key_form(self) -> QWidget:
        form = QWidget()
        self._key = LineField(self._theme, self.tr("Recovery key, nine groups of four"))
        self._key.setObjectName("recovery-key")
        self._key.entered.connect(self._on_open_with_key)
        self._open_with_key = PrimaryButton(self._theme, self.tr("Open"))
        self._open_with_key.setObjectName("open-with-key")
        self._open_with_key.clicked.connect(self._on_open_with_key)
        other = QuietButton(self._theme, self.tr("Use the passphrase"), "arrow-left")
        other.setObjectName("use-passphrase")
        other.clicked.connect(self._use_passphrase)
        return _form(form, self._key, self._open_with_key, other)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(3)
        column.addLayout(_inset(self._heading, self._why))
        column.addSpacing(24)
        column.addWidget(self._ways)
        column.addStretch(2)
        column.addLayout(_inset(Hair(self._theme), self._promise))
        column.addStretch(1)
        self.hold(column, FORM_WIDTH)
        self.add_corner(self.corner, self.corner.pad_px)

    def _keep_widths(self) -> None:
        """Let both ways be opened by a button of the same width, in every size of text."""
        for button in (self._open, self._open_with_key):
            button.setMinimumWidth(self._theme.px(OPEN_WIDTH))

    @property
    def _is_by_key(self) -> bool:
        """Whether the recovery key is what opens it now."""
        return not self._by_key.isHidden()

    def _use_key(self) -> None:
        self._ways.show_one(self._by_key)
        self._key.setFocus()

    def _use_passphrase(self) -> None:
        self._ways.show_one(self._by_passphrase)
        self._passphrase.setFocus()

    def _on_open(self) -> None:
        if self._second.isActive() or not self._open.is_available:
            return
        if not self._passphrase.text():
            self._passphrase.error(self.tr("Type the passphrase, then choose Open."))
            return
        self._wait(waiting=True)
        self._unlocker.open(self._passphrase.text())

    def _on_open_with_key(self) -> None:
        if not self._open_with_key.is_available:
            return
        self._wait(waiting=True)
        self._unlocker.open_with_recovery_key(self._key.text())

    def _on_opened(self, store: object) -> None:
        by_key = self._is_by_key
        self._wait(waiting=False)
        self._second.stop()
        self.start()
        (self.opened_by_key if by_key else self.opened).emit(store)

    def _on_refused(self, error: BaseException) -> None:
        self._wait(waiting=False)
        if self.isVisible() and is_damage(error):
            self._tell_damage()
            return
        field = self._key if self._is_by_key else self._passphrase
        field.error(opening_refused(error))
        field.setFocus()
        if field is self._passphrase:
            self._hold_up(opening_refused(error))

    def _hold_up(self, why: str) -> None:
        """Let no passphrase be tried for a while after several wrong ones; the recovery key still may."""
        if self._patience.seconds_left:
            self._open.set_available(False)
            self._passphrase.error(sentences((why, self._wait_words())))
            self._second.start()

    def _count_down(self) -> None:
        """Count the seconds down on the screen; they are read out once, at the beginning."""
        if self._patience.seconds_left:
            self._passphrase.sentence.setText(self._wait_words())
        else:
            self._second.stop()
            self._open.set_available(True)
            self._passphrase.error("")
            announce(self, self.tr("You can try again now."))

    def _wait_words(self) -> str:
        return counted(
            "Please wait %n second, then try again. The recovery key opens it at once.",
            "Please wait %n seconds, then try again. The recovery key opens it at once.",
            self._patience.seconds_left,
        )

    def _tell_damage(self) -> None:
        by_key = self._is_by_key
        secret = Secret(self._key.text() if by_key else self._passphrase.text(), is_recovery_key=by_key)
        self.start()
        self.damaged.emit(secret)

    def _wait(self, *, waiting: bool) -> None:
        self.corner.hold_language(held=waiting)
        words = self.tr("Opening…") if waiting else self.tr("Open")
        for button in (self._open, self._open_with_key):
            held_up = button is self._open and self._second.isActive()
            button.set_available(not waiting and not held_up)
            button.setText(words)
        if waiting:
            self._passphrase.error("")
            self._key.error("")


def _inset(*parts: QWidget) -> QVBoxLayout:
    """Stand flush with the fields, which keep 5 px for their focus ring."""
    column = QVBoxLayout()
    column.setContentsMargins(RING_PX, 0, RING_PX, 0)
    column.setSpacing(16)
    for part in parts:
        column.addWidget(part)
    return column


def _form(form: QWidget, field: QWidget, primary: QWidget, other: QWidget) -> QWidget:
    column = QVBoxLayout(form)
    column.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
    column.setSpacing(16)
    column.addWidget(field)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(primary)
    row.addWidget(other)
    row.addStretch(1)
    column.addLayout(row)
    return form
