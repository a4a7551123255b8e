"""The painted box that every field stands in, with its label above and its sentence below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.icons import icon_pixmap
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.spoken import announce

LEAST_PX = 46
PAD_X = 14
LINE_INSET = 2
"""What Qt leaves before the text of a line; a text of several lines begins as far in."""
PAD_Y = 10
LEAST_LINES = 2
"""A box for own words shows this many lines at any size of the text."""
SIGN_PX = 20
HINT_AIR_PX = 6


class FieldBox(QWidget):
    """A box round an editor. Pointing at it or typing in it darkens its line.

    Args:
        theme: whose colours and sizes it has.
        editor: what one types in; the box passes the focus on to it.
        tint: whether the person's own words stand in it.
        icon: the name of an icon before the text, or "".
    """

    def __init__(self, theme: Theme, editor: QWidget, tint: bool = False, icon: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._editor = editor
        self._tint = tint
        self._icon = icon
        self._wrong = False
        self._has_button = False
        self._least = LEAST_PX
        self._pad_y = PAD_Y
        editor.ensurePolished()  # met later, the style sheet would give it back the font it had at first
        self.row = QHBoxLayout(self)
        self.row.setSpacing(10)
        self._sign = QLabel()
        self._sign.setVisible(False)
        self.row.addWidget(self._sign)
        self.row.addWidget(editor, 1)
        self.setFocusProxy(editor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.ring = give_ring(theme, editor, FIELD_RADIUS, always=True)
        self.ring.go_around(self)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def add_button(self, button: QuietButton) -> None:
        """Put a button at the end of the box, as high as the box."""
        button.set_inside()
        self.row.addWidget(button)
        self._has_button = True
        self._on_theme()

    def set_least_height(self, height_px: int) -> None:
        """Be this high at least, in every look."""
        self._least = height_px
        self._on_theme()

    def stand_beside_buttons(self) -> None:
        """Be as high as the buttons in the same row."""
        self._pad_y = PAD_Y + 2
        self.set_least_height(LEAST_PX + 2)

    def set_wrong(self, wrong: bool) -> None:
        """Look as though something must be looked at again, or not."""
        self._wrong = wrong
        self._on_theme()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press beside the line of text as one on it: the whole box is the target."""
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._on_theme()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_frame(painter_on(self), QRectF(self.rect()), self._frame())

    def _frame(self) -> Frame:
        scheme, theme = self._theme.scheme, self._theme
        if self._wrong:
            return Frame(scheme.lamp_tint, scheme.ink, 2.5, radius=FIELD_RADIUS)
        lively = self.underMouse() and self._editor.isEnabled()
        edge = scheme.ink if lively else scheme.edge
        fill = scheme.lamp_tint if self._tint else scheme.sheet
        return Frame(fill, edge, theme.control_line, radius=FIELD_RADIUS)

    def _on_theme(self) -> None:
        tall = isinstance(self._editor, QAbstractScrollArea)
        above = PAD_Y if tall else 1
        far = 8 if tall else 2 if self._has_button else PAD_X
        near = PAD_X + LINE_INSET if tall else PAD_X
        left, right = (far, near) if self.isRightToLeft() else (near, far)
        self.row.setContentsMargins(left, above, right, above)
        lines = LEAST_LINES if tall else 1
        self.setMinimumHeight(max(self._least, round(lines * self._theme.leading(12)) + 2 * self._pad_y))
        name = "triangle-alert" if self._wrong else self._icon
        self._sign.setVisible(bool(name))
        if name:
            colour = self._theme.scheme.ink if self._wrong else self._theme.scheme.muted
            dpr = self.devicePixelRatioF()
            self._sign.setPixmap(icon_pixmap(name, colour, self._theme.px(SIGN_PX), dpr))
            self._sign.setMinimumHeight(self._editor.fontMetrics().lineSpacing() if tall else 0)
            first = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
            self.row.setAlignment(self._sign, first)
        self.update()


class Labelled(QWidget):
    """A field with its label above it and, where something is wrong, a sentence below it."""

    def __init__(self, theme: Theme, label: str, editor: QWidget, box: FieldBox) -> None:
        super().__init__()
        grows = isinstance(editor, QAbstractScrollArea)
        self.box = box
        self._editor = editor
        self._said: list[str] = ["", ""]
        self.label = Text(theme, label, bold=True)
        self.sentence = Text(theme, "", bold=True)
        self.remark = Text(theme, "", muted=True)
        self.head = QHBoxLayout()
        self.head.addWidget(self.label, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.head)
        column.addWidget(box, 1 if grows else 0)
        column.addWidget(self.sentence)
        column.addWidget(self.remark)
        if not grows:
            column.addStretch(1)
        self.sentence.hide()
        self.remark.hide()
        self.setFocusProxy(editor)
        self.objectNameChanged.connect(lambda name: editor.setObjectName(f"{name}-edit"))
        self.set_label(label)

    def put_below_label(self, part: QWidget) -> None:
        """Put what belongs to the field between its label and its box."""
        self._column.insertWidget(1, part)

    def set_label(self, label: str) -> None:
        """Name the field."""
        self.label.setText(label)
        self.label.setVisible(bool(label))
        if label:
            self.label.set_for(self._editor)

    def error(self, sentence: str) -> None:
        """Say what is wrong and what to do, aloud too where somebody listens; "" when nothing is."""
        self.box.set_wrong(bool(sentence))
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self._describe(0, sentence)
        announce(self, sentence)
        if sentence:
            QTimer.singleShot(0, self, self._show_where_one_is)  # once the sentence has its place

    def _show_where_one_is(self) -> None:
        """Bring the field with its sentence into sight, where one types in it."""
        from wellbeing_desktop.ui.reading_order import bring_into_sight  # noqa: PLC0415 (nothing is wrong yet)

        if self.window().focusWidget() is self._editor:
            bring_into_sight(self)

    def say(self, remark: str, *, aloud: bool = False) -> None:
        """Say something that is not wrong, such as how many letters are left; "" for nothing."""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self._describe(1, remark)
        if aloud:
            announce(self, remark)

    def _describe(self, place: int, words: str) -> None:
        self._said[place] = words
        self._editor.setAccessibleDescription(sentences(self._said))


def show_hint_whole(edit: QLineEdit) -> None:
    """Give a field the room for what it says while it is empty; another language may take more."""
    hint = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
    edit.setMinimumWidth(hint + HINT_AIR_PX if hint else 0)
