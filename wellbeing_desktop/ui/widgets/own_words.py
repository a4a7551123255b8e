"""Room for somebody's own words: kept as they were typed, and never cut silently."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from wellbeing_desktop.assessment.text import OWN_WORDS_LIMIT
from wellbeing_desktop.language import counted, fill
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.field_box import FieldBox, Labelled
from wellbeing_desktop.ui.words import too_long_words

SETTLES_AFTER_MS = 800
SETTLES_AT_LATEST_MS = 4000
SAID_FROM_LETTERS_LEFT = 200
HEIGHT_PX = 156
SNUG_HEIGHT_PX = 112
WIDGET_MOST_PX = (1 << 24) - 1
"""As high as Qt lets a widget become."""


class OwnWords(Labelled):
    """A field for own words.

    `settled` comes 0.8 s after the last key, every 4 s of typing without a pause, when the
    focus goes, and on `commit`, each time only where the words changed since.

    Args:
        theme: whose colours and sizes it has.
        label: what stands above it.
        tint: whether it is the person's own: then it is warm.
        pt: the size of the words.
    """

    settled = Signal(str)

    def __init__(self, theme: Theme, label: str, tint: bool = True, pt: float = 13) -> None:
        self.edit = _Edit(OWN_WORDS_LIMIT)
        self._theme = theme
        self._pt = pt
        self._settled = ""
        self._most_px = 0
        self._quiet = QTimer()
        self._latest = QTimer()
        super().__init__(theme, label, self.edit, FieldBox(theme, self.edit, tint=tint))
        for timer, after_ms in ((self._quiet, SETTLES_AFTER_MS), (self._latest, SETTLES_AT_LATEST_MS)):
            timer.setParent(self)
            timer.setSingleShot(True)
            timer.setInterval(after_ms)
            timer.timeout.connect(self.commit)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.left.connect(self.commit)
        self.edit.refused.connect(self._on_refused)
        self.set_least_height(HEIGHT_PX)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def text(self) -> str:
        """Return the words as they stand."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show words; nobody is told."""
        if _as_shown(text) == self.text():
            self._settled = self.text()
            return
        self.start_with(text)

    def start_with(self, text: str) -> None:
        """Show words in a new place; what was typed before can neither settle here nor be brought back."""
        self._quiet.stop()
        self._latest.stop()
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self._settled = self.text()
        self._say_what_is_left()

    def commit(self) -> None:
        """Hand the words on now, where they changed."""
        self._quiet.stop()
        self._latest.stop()
        if self.text() != self._settled:
            self._settled = self.text()
            self.settled.emit(self._settled)

    def set_least_height(self, height_px: int) -> None:
        """Make the box this high at least; it takes what more it is given."""
        self._most_px = 0
        self.box.set_least_height(height_px)
        self._keep_most()

    def give_way(self, most_px: int) -> None:
        """Be this high where there is room for it, and less, down to two lines, where there is none."""
        self._most_px = most_px
        self.box.set_least_height(0)
        self._keep_most()

    @override
    def say(self, remark: str, *, aloud: bool = False) -> None:
        super().say(remark, aloud=aloud)
        self._keep_most()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_most()

    def set_read_only(self, read_only: bool) -> None:
        """Show the words without letting them be changed."""
        self.edit.setReadOnly(read_only)

    def _on_typed(self) -> None:
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()
        self._say_what_is_left()

    def _on_refused(self, length: int) -> None:
        words = counted(
            "There is no room for %n more letter: %1 is the most. Nothing was added.",
            "There is no room for %n more letters: %1 is the most. Nothing was added.",
            length,
        )
        self.say(fill(words, QLocale().toString(OWN_WORDS_LIMIT)), aloud=True)

    def _say_what_is_left(self) -> None:
        left = OWN_WORDS_LIMIT - len(self.text())
        if left > SAID_FROM_LETTERS_LEFT:
            self.say("")
        elif left < 0:  # dictation and other tools write without asking for room
            self.say(too_long_words(OWN_WORDS_LIMIT))
        else:
            self.say(counted("%n letter left", "%n letters left", left))

    def _keep_most(self) -> None:
        """Bound the box, and leave what stands round it the room for its words."""
        box = self.box.minimumHeight()
        around = self.heightForWidth(self.width()) - box
        self.setMaximumHeight(around + max(self._most_px, box) if self._most_px else WIDGET_MOST_PX)

    def _on_theme(self) -> None:
        self.edit.keep_font(self._theme.font(self._pt))
        self._keep_most()


class _Edit(QPlainTextEdit):
    """Plain text that Tab leaves. What would not fit is refused whole."""

    left = Signal()
    refused = Signal(int)
    _kept: QFont | None = None

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.horizontalScrollBar().rangeChanged.connect(self._stay)

    def keep_font(self, font: QFont) -> None:
        """Write in this font, wherever it is put."""
        self._kept = font
        self.setFont(font)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take the own font again: put in another place, the style sheet gives the window's instead."""
        super().changeEvent(event)
        kept = self._kept
        if event.type() == QEvent.Type.StyleChange and kept is not None and self.font() != kept:
            self.setFont(kept)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 40)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 40)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text and (text.isprintable() or text in "\r\n") and not self._takes(text):
            return
        super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not event.commitString() or self._takes(event.commitString()):
            super().inputMethodEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText() and self._takes(source.text()):
            self.insertPlainText(source.text())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _stay(self) -> None:
        """Keep lines where they begin: Qt counts the space that ends one as something to scroll to."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum() if self.isRightToLeft() else 0)

    def _takes(self, text: str) -> bool:
        chosen = len(self.textCursor().selectedText())
        fits = len(self.toPlainText()) - chosen + len(text) <= self._limit
        if not fits:
            self.refused.emit(len(text))
        return fits


def _as_shown(text: str) -> str:
    """Return a text as Qt reads it back: a space that never breaks comes back as any other."""
    return text.replace("\u00a0", " ")
