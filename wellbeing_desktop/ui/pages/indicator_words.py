"""The words column of an indicator: own words, what is going well, the star, and last time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import MATTERS_MOST_LIMIT
from wellbeing_desktop.assessment.change import means_the_same
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import in_passing
from wellbeing_desktop.ui.sentences import starred_sentence
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import GAP_PX, ICON_PX, QuietButton
from wellbeing_desktop.ui.widgets.chips import StrengthChips
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.own_words import HEIGHT_PX, SNUG_HEIGHT_PX
from wellbeing_desktop.ui.widgets.presses import forget_press
from wellbeing_desktop.ui.widgets.sign import Sign
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.widgets.star import StarToggle
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, near_date, reason_in_table

GAP, SNUG_GAP = 12, 4
LAST_TIME_PT = 12
SPARE_PART = 3
"""The box for own words takes one part in so many of the height that a high window has to spare."""


class WordsColumn(QWidget):
    """Shows what the person said at one indicator and hands each change to the editor."""

    practitioner_wanted = Signal()

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, indicator_id: str, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._editor = editor
        self._id = indicator_id
        self._today = today
        called = editor.person.called
        self._words = OwnWords(theme, fill(self.tr("In %1’s own words"), called))
        self._words.setObjectName("own-words")
        self._words.settled.connect(self._on_words)
        self._strengths = StrengthChips(theme, self.tr("What is going well"))
        self._strengths.setObjectName("strengths")
        self._strengths.changed.connect(self._on_strengths)
        star = StarToggle(theme, self.tr("This matters most to me"))
        self._star = wired(star, "matters-most", self._on_star)
        self._star_note = Text(theme, "", muted=True, pt=11)
        other = QuietButton(theme, self.tr("Practitioner’s view"), "eye-off")
        self._practitioner = wired(other, "practitioners-view", self.practitioner_wanted)
        self._last_time = Text(theme, "", pt=LAST_TIME_PT)
        self._last_time.setObjectName("last-time")
        self._clock = Sign(theme, "clock", ICON_PX, "muted", LAST_TIME_PT)
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words, 1)
        for part in (self._strengths, self._star, self._star_note):
            column.addWidget(part)
        self._below = QVBoxLayout()
        self._below.addWidget(self._practitioner, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addSpacing(self._practitioner.pad + 1)
        row.addWidget(self._clock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._last_time, 1)
        self._below.addLayout(row)
        column.addLayout(self._below)
        column.addStretch()
        self._take_gaps(snug=False)

    def refresh(self) -> None:
        """Show the words, the star and, once there is an answer, last time's."""
        note = self._editor.assessment.note(self._id)
        self._words.set_text(note.own_words)
        self._strengths.set_strengths(note.strengths)
        self._refresh_below()

    def turn_to(self, indicator_id: str) -> None:
        """Show what was said at another indicator; what was typed at this one was handed over before."""
        self._id = indicator_id
        note = self._editor.assessment.note(indicator_id)
        self._words.start_with(note.own_words)
        self._strengths.start_with(note.strengths)
        forget_press(self._star)
        forget_press(self._practitioner)
        self._refresh_below()

    def _refresh_below(self) -> None:
        assessment = self._editor.assessment
        self._star.setChecked(self._id in assessment.matters_most)
        self._star_note.setVisible(False)
        self._show_last_time()

    def say_shared(self, *, shared: bool) -> None:
        """Say of the practitioner's view that it is closed, while the two look at the screen together."""
        closed, plain = self.tr("Practitioner’s view, closed while we share"), self.tr("Practitioner’s view")
        self._practitioner.setText(closed if shared else plain)

    def stand_beside(self, *, snug: bool, spare_px: int) -> None:
        """Take less height where the window is low, and some of what it has to spare where it is high.

        Beside the answers the box for own words gives way rather than letting the page scroll; its
        height hangs on the window alone, so that nothing moves when last time appears.
        """
        self._words.give_way((SNUG_HEIGHT_PX if snug else HEIGHT_PX) + spare_px // SPARE_PART)
        self._take_gaps(snug=snug)

    def stand_below(self) -> None:
        """Take all the height that is asked for, on a page that scrolls."""
        self._words.set_least_height(HEIGHT_PX)
        self._take_gaps(snug=False)

    def _take_gaps(self, *, snug: bool) -> None:
        self._strengths.set_snug(snug=snug)
        self._star.set_snug(snug=snug)
        self._column.setSpacing(SNUG_GAP if snug else GAP)
        self._below.setSpacing(0 if snug else GAP)  # the words of a quiet button have air round them

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._words.commit()
        self._strengths.commit()

    def answered(self) -> None:
        """Show last time's answer, now that this one was given."""
        before = self._last_time.text()
        words = self._show_last_time()
        if words != before:
            announce(self, words)

    def _show_last_time(self) -> str:
        words = self._last_time_words()
        self._last_time.setText(words)
        self._clock.setVisible(bool(words))
        return words

    def _last_time_words(self) -> str:
        previous, assessment = self._editor.previous, self._editor.assessment
        if previous is None or not assessment.is_talked_about(self._id):
            return ""
        if not means_the_same(self._id, previous.framework, assessment.framework):
            return ""
        answer = previous.answer(Voice.PERSON, self._id)
        day = near_date(previous.held_on, self._today())
        if isinstance(answer, Reason):
            return fill(self.tr("Last time, %1: %2"), day, in_passing(reason_in_table(answer)))
        words = previous.framework.indicator(self._id).words(answer)
        return fill(self.tr("Last time, %1: %2 (%3)"), day, words, answer)

    def _on_words(self, text: str) -> None:
        self._editor.rewrite(self._id, own_words=text)

    def _on_strengths(self, strengths: tuple[str, ...]) -> None:
        self._editor.rewrite(self._id, strengths=strengths)

    def _on_star(self) -> None:
        starred = list(self._editor.assessment.matters_most)
        if self._id in starred:
            starred.remove(self._id)
        elif len(starred) >= MATTERS_MOST_LIMIT:
            self._star.setChecked(False)
            self._say_three_are_starred()
            return
        else:
            starred.append(self._id)
        self._star_note.setVisible(False)
        self._editor.set_matters_most(starred)

    def _say_three_are_starred(self) -> None:
        self._star_note.setText(starred_sentence(self._editor.assessment))
        self._star_note.setVisible(True)
        announce(self._star_note, self._star_note.text())
