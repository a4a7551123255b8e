"""What sign-off needs and what is left open: days, signer, and the gaps listed once."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.house_rules import ReviewRule
from wellbeing_desktop.assessment.text import clean_line
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.house_desk import Rules
from wellbeing_desktop.ui.joining import in_passing
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import clear, in_tab_order, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.card import Card, Hair
from wellbeing_desktop.ui.widgets.field_box import Labelled
from wellbeing_desktop.ui.widgets.fields import DateField, LineField
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.quadrant_caption import QuadrantMark
from wellbeing_desktop.ui.widgets.scroll_box import ScrollBox
from wellbeing_desktop.ui.widgets.sign import Sign
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, plain_date, reason_in_table, too_long_words

OPEN_MOST_PX, OPEN_LOW_PX = 145, 100
ANY_HEIGHT = (1 << 24) - 1
LOCK_PX = 20
DAYS_BESIDE_EM = 28.0


class SignOffForm(Card):
    """Lists what is left open, and asks for the day, the next review and who signs."""

    place_wanted = Signal(str)

    def __init__(self, theme: Theme, editor: AssessmentEditor, rules: Rules) -> None:
        super().__init__(theme)
        self._theme = theme
        self._editor = editor
        self._rules = rules
        self._today = date.min
        self._held_on = named(DateField(theme, self.tr("Day we met")), "held-on")
        self._next_review = named(DateField(theme, self.tr("Look again on")), "next-review")
        self._suggest = LinkButton(theme, "")
        wired(self._suggest, "suggest-review", self._on_suggest)
        self._signed_by = named(LineField(theme, self.tr("Signed by")), "signed-by")
        self._signed_by.set_text(editor.assessment.practitioner.name)
        self._held_on.changed.connect(self._on_held_on)
        self._next_review.changed.connect(self._on_next_review)
        self._gaps: list[QWidget] = []
        self._is_stacked = False
        self._is_low = False
        self._nothing = Text(theme, "", muted=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()
        theme.changed.connect(self._take_room)

    def show_now(self, now: datetime) -> None:
        """Show the days, and what is open now."""
        assessment = self._editor.assessment
        self._today = now.astimezone().date()
        self._held_on.set_value(assessment.held_on)
        self._next_review.set_value(assessment.next_review)
        self._show_suggestion()
        self._show_open()

    def set_stacked(self, stacked: bool) -> None:
        """Stand below the rest of the page, which then scrolls alone, or beside it."""
        self._is_stacked = stacked
        self._open.set_whole(whole=stacked)
        self._take_room()

    def set_low(self, *, low: bool) -> None:
        """Show fewer rows of what is open at a time, in a low window."""
        if low != self._is_low:
            self._is_low = low
            self._take_room()

    def commit(self) -> None:
        """Hand over the days that were typed last."""
        self._held_on.commit()
        self._next_review.commit()

    def checked(self) -> str | None:
        """Return who signs, or None with a sentence at the field that needs another look."""
        for field in self._fields():
            field.error("")
        if not (self._held_on.commit() and self._next_review.commit()):
            return None
        held_on, again = self._held_on.value, self._next_review.value
        if held_on is None or held_on > self._today:
            self._held_on.error(self.tr("Please choose the day you met. It cannot lie ahead."))
            return None
        if again is not None and again <= held_on:
            self._next_review.error(self.tr("That is before the day you met. Please choose a later day."))
            return None
        return self._checked_name()

    def look_again(self) -> None:
        """Put the focus into the field that needs another look."""
        wrong = next((field for field in self._fields() if not field.sentence.isHidden()), None)
        if wrong is not None:
            wrong.setFocus()

    def _fields(self) -> tuple[Labelled, ...]:
        return (self._held_on, self._next_review, self._signed_by)

    def _checked_name(self) -> str | None:
        try:
            name = clean_line(self._signed_by.text())
        except TextTooLongError as long:
            self._signed_by.error(too_long_words(long.limit))
            return None
        if not name:
            self._signed_by.error(self.tr("Please type who signs."))
        return name or None

    def _lay_out(self) -> None:
        self.body.setSpacing(4)
        self.body.addWidget(Heading(self._theme, self.tr("Left open"), "section"))
        self.body.addWidget(self._nothing)
        inside = QWidget()
        meet_as(inside, Role.List)
        inside.setAccessibleName(self.tr("Left open"))
        inside.setObjectName("body")
        inside.setLayout(self._rows)
        self._open = ScrollBox(inside, "left-open", self.tr("Left open"))
        self.body.addWidget(self._open)
        self.body.addSpacing(16)
        days = Columns(self._theme, DAYS_BESIDE_EM, gap=20)
        days.add(self._held_on, 1)
        days.add(self._again(), 1)
        self.body.addWidget(days)
        self.body.addSpacing(12)
        self.body.addWidget(self._signed_by)
        self.body.addSpacing(12)
        self.body.addLayout(self._promise())

    def _again(self) -> QWidget:
        """Return the day to look again, and below it the one that is suggested."""
        again = QWidget()
        column = QVBoxLayout(again)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._next_review)
        column.addWidget(self._suggest)
        column.addStretch(1)
        return again

    def _promise(self) -> QHBoxLayout:
        words = self.tr(
            "Once signed, nothing in it changes. A correction is added beside it with a reason, "
            "and both are kept."
        )
        row = QHBoxLayout()
        row.setSpacing(14)
        lock = Sign(self._theme, "lock", LOCK_PX)
        lock.setContentsMargins(0, 2, 0, 0)  # in the middle of the first line
        row.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(self._theme, words), 1)
        return row

    def _show_open(self) -> None:
        clear(self._rows)
        assessment = self._editor.assessment
        gaps = [
            (indicator.id, answer)
            for indicator in assessment.framework.all_indicators
            if isinstance(answer := assessment.answer(Voice.PERSON, indicator.id), Reason)
        ]
        links: list[QWidget] = [self._open.area]
        self._gaps = []
        for indicator_id, reason in gaps:
            row = self._row(indicator_id, reason)
            links += row.findChildren(LinkButton)
            self._rows.addWidget(row)
            self._gaps.append(row)
            self._rows.addWidget(Hair(self._theme))
        in_tab_order([*links, self._held_on])
        self._rows.addStretch(1)
        self._open.setVisible(bool(gaps))
        self._take_room()
        some, none = self.tr("Nothing here has to be filled in."), self.tr("Everything has a step.")
        self._nothing.setText(some if gaps else none)

    def _take_room(self) -> None:
        """Show two or three of what is open; the rest scrolls, with the page where it is one column."""
        if self._is_stacked:
            self._open.setMinimumHeight(0)
            self._open.setMaximumHeight(ANY_HEIGHT)
            return
        asked = sum(row.sizeHint().height() + 1 for row in self._gaps)
        most = OPEN_LOW_PX if self._is_low else OPEN_MOST_PX
        self._open.setFixedHeight(min(self._theme.px(most), asked))

    def _row(self, indicator_id: str, reason: Reason) -> QWidget:
        framework = self._editor.assessment.framework
        indicator = framework.indicator(indicator_id)
        quadrant = framework.quadrant_of(indicator_id)
        row = QWidget()
        meet_as(row, Role.ListItem)
        row.setAccessibleName(fill(self.tr("%1: %2"), indicator.title, in_passing(reason_in_table(reason))))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(QuadrantMark(self._theme, framework.quadrants.index(quadrant) if quadrant else None))
        line.addWidget(Text(self._theme, indicator.title))
        line.addWidget(Text(self._theme, in_passing(reason_in_table(reason)), muted=True), 1)
        go = LinkButton(self._theme, self.tr("Go there"))
        wired(go, f"go-to-{indicator_id}", lambda: self.place_wanted.emit(indicator_id))
        go.setAccessibleName(fill(self.tr("Go there: %1"), indicator.title))
        line.addWidget(go)
        return row

    def _on_held_on(self, day: date | None) -> None:
        if day is not None and day <= self._today:
            self._editor.describe(held_on=day)
            self._show_suggestion()

    def _on_next_review(self, day: date | None) -> None:
        self._editor.plan_review(day)
        self._show_suggestion()

    def _suggested(self) -> date | None:
        """Return the day that the organisation's rule suggests; nothing follows a closing picture."""
        assessment = self._editor.assessment
        if assessment.stage is Stage.CLOSING or assessment.next_review is not None:
            return None
        return self._rules.rule(ReviewRule).day_after(assessment.held_on)

    def _show_suggestion(self) -> None:
        day = self._suggested()
        self._suggest.setVisible(day is not None)
        if day is not None:
            months = self._rules.rule(ReviewRule).months
            words = counted("In %n month: %1", "In %n months: %1", months)
            self._suggest.setText(fill(words, plain_date(day)))

    def _on_suggest(self) -> None:
        self._editor.plan_review(self._suggested())
        self._next_review.set_value(self._editor.assessment.next_review)
        self._next_review.setFocus()
        self._show_suggestion()
