"""One statement for the person alone: larger words, the tiles, room to say more, Back and Continue."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.parts import group
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.answer_group import AnswerGroup
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.quadrant_caption import QuadrantCaption
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, reason_to_choose

BUTTON_PX, BUTTON_PT = 60, 15
LABEL_PT = 13
ANSWERS_PART, WORDS_PART = 62, 38


class YourTurnSheet(QWidget):
    """Shows one statement and hands the person's answer and words to the editor."""

    went_on = Signal()
    went_back = Signal()
    stopped = Signal()

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, indicator_id: str, place: tuple[int, int]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._editor = editor
        self._id = indicator_id
        framework = editor.assessment.framework
        indicator = framework.indicator(indicator_id)
        quadrant = framework.quadrant_of(indicator_id)
        self._quadrant_place = framework.quadrants.index(quadrant) if quadrant else None
        self._heading = Heading(theme, indicator.statement, "huge")
        self._heading.setObjectName("your-turn-statement")
        reasons = {reason: reason_to_choose(reason) for reason in Reason}
        self._answers = AnswerGroup(theme, indicator, self._quadrant_place, reasons)
        self._answers.set_own_turn()
        self._answers.show_answer(editor.assessment.answers.get((Voice.PERSON, indicator_id)))
        self._answers.answered.connect(self._on_answered)
        self._words = OwnWords(theme, self.tr("Say more, if you like. Nobody will change it."), False, 15)
        self._words.setObjectName("own-words")
        self._words.set_text(editor.assessment.note(indicator_id).own_words)
        self._words.settled.connect(self._on_words)
        self._lay_out(fill(self.tr("Question %1 of %2"), *place))

    def start(self) -> None:
        """Put the focus on the statement, where reading begins."""
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._words.commit()

    def stack(self, *, stacked: bool) -> None:
        """Put the words under the answers, where there is no room beside them."""
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self.updateGeometry()

    def _lay_out(self, counted: str) -> None:
        theme = self._theme
        head = QHBoxLayout()
        caption = QuadrantCaption(theme, self.tr("Your turn"), self._quadrant_place, counted, coloured=False)
        head.addWidget(caption, 1)
        head.addWidget(self._stop())
        pick = Text(theme, self.tr("Pick the words that come closest today."), pt=LABEL_PT)
        left = group(pick, self._answers)
        self._words.label.set_size(LABEL_PT, bold=False)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(24)
        right.addWidget(self._words, 1)
        right.addLayout(self._buttons())
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(56)
        self._columns.addLayout(left, ANSWERS_PART)
        self._columns.addLayout(right, WORDS_PART)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(head)
        page.addWidget(self._heading)
        page.addLayout(self._columns)
        page.addStretch(1)  # both columns end on one line, wherever the answers end

    def _stop(self) -> QuietButton:
        stop = QuietButton(self._theme, self.tr("Stop and give the laptop back"), "hand")
        stop.set_flush()
        stop.set_size(stop.least, LABEL_PT)
        return wired(stop, "your-turn-stop", self.stopped)

    def _buttons(self) -> QHBoxLayout:
        back = wired(
            SecondButton(self._theme, self.tr("Back"), "arrow-left"), "your-turn-back", self.went_back
        )
        onward = PrimaryButton(self._theme, self.tr("Continue"), "arrow-right", trailing=True)
        wired(onward, "your-turn-continue", self.went_on)
        row = QHBoxLayout()
        row.setSpacing(12)
        for button, part in ((back, 0), (onward, 1)):
            button.set_size(BUTTON_PX, BUTTON_PT)
            row.addWidget(button, part)
        return row

    def _on_answered(self, answer: Answer) -> None:
        self._editor.rate(Voice.PERSON, self._id, answer)

    def _on_words(self, text: str) -> None:
        self._editor.rewrite(self._id, own_words=text)
