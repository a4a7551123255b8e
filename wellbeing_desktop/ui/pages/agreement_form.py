"""Asks what somebody said to a question of agreement: the answer, the day, how, and what they were told."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.ui.agreement_words import title_words
from wellbeing_desktop.ui.pages.agreement_card import Question
from wellbeing_desktop.ui.pages.before_consent import ways_to_ask
from wellbeing_desktop.ui.pages.parts import group, named
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.fields import DateField, LineField, OwnWords
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, too_long_words

WIDEST_PX = 680
TOLD_PX = 118
NOON = time(12)


class AgreementForm(QWidget):
    """`given` comes with a `Consent`; no answer is chosen beforehand."""

    given = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("agreement-form")
        self._theme = theme
        self._question = Question(ConsentTo.TAKE_PART)
        self._heading = Heading(theme, "", "page")
        self._lead = Heading(theme, "", "lead")
        self._body = named(LineField(theme, self.tr("With whom may it be shared?")), "agreement-body")
        self._asks = Text(theme, "", bold=True)
        said = {ConsentAnswer.GIVEN.value: self.tr("Yes"), ConsentAnswer.REFUSED.value: self.tr("No")}
        self._answer = Choices(theme, "agreement-answer", said, 2)
        self._answered = QWidget()
        self._day = named(DateField(theme, self.tr("Day")), "agreement-day")
        self._how = named(ChoiceBox(theme, ""), "agreement-how")
        self._how.set_choices([(way, way) for way in ways_to_ask()])
        self._by = named(LineField(theme, self.tr("Written down by")), "agreement-by")
        self._told = named(OwnWords(theme, "", tint=False, pt=12), "agreement-told")
        self._told.set_least_height(TOLD_PX)
        self._said = Text(theme, "")
        self._said.setObjectName("agreement-said")
        theme.changed.connect(self._keep_narrow)
        self._lay_out()
        self._keep_narrow()

    def ask(self, person: Person, question: Question, by: str, today: date) -> None:
        """Begin anew with a question to a person."""
        self._question = question
        called, title = person.called, title_words(question.to, question.body)
        new_body = question.to is ConsentTo.SHARING and not question.body
        self._heading.setText(self.tr("Sharing") if new_body else title)
        lead = self.tr("%1 may take a yes back at any time. What was said before is kept.")
        ask = self.tr("%1 may say yes or no, and may think again at any time.")
        self._lead.setText(fill(lead if question.takes_back else ask, called))
        self._asks.setText(fill(self.tr("What did %1 say?"), called))
        self._told.set_label(fill(self.tr("What %1 was told"), called))
        self._how.set_label(self.tr("How it was said") if question.takes_back else self.tr("How we asked"))
        self._body.setVisible(new_body)
        self._answered.setVisible(not question.takes_back)
        self._go.setText(self.tr("Take it back") if question.takes_back else self.tr("Keep this answer"))
        self._answer.show_value(None)
        self._day.set_value(today)
        self._how.choose(ways_to_ask()[0])
        self._by.set_text(by)
        self._body.set_text("")
        self._told.start_with("")
        for field in (self._body, self._by):
            field.error("")
        self.say("")

    def say(self, words: str) -> None:
        """Say what stands in the way, aloud too; "" for nothing."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self._said, words)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(16)
        answered = QVBoxLayout(self._answered)
        answered.setContentsMargins(0, 0, 0, 0)
        answered.addLayout(group(self._asks, self._answer))
        self._fields = (self._body, self._answered, self._day, self._how, self._by, self._told)
        for part in (self._heading, self._lead, *self._fields):
            body.addWidget(part)
        body.addStretch(1)
        self._frame.add_above_foot(self._said)
        self._go = wired(PrimaryButton(self._theme, "", "check"), "agreement-keep", self._on_keep)
        self._frame.add_foot(self._go)
        leave = QuietButton(self._theme, self.tr("Not now"))
        self._frame.add_foot(wired(leave, "leave-agreement", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _keep_narrow(self) -> None:
        """Keep fields as wide as their words, however wide the window is."""
        for part in self._fields:
            part.setMaximumWidth(self._theme.px(WIDEST_PX))

    def _on_keep(self) -> None:
        self.say("")
        for field in (self._body, self._by):
            field.error("")
        question, body = self._question, self._question.body or self._body.text().strip()
        if question.to is ConsentTo.SHARING and not body:
            self._refuse(self._body, self.tr("Please write which service, or who it is."))
        elif not (question.takes_back or self._answer.value):
            self.say(self.tr("Please choose what was said, yes or no."))
            self._answer.tiles()[0].setFocus()
        elif not self._day.commit():
            self._look_at(self._day)
        elif self._day.value is None or self._day.value > date.today():
            self._refuse(self._day, self.tr("That day is still to come, or missing. Please choose it again."))
        else:
            self._hand_over(self._day.value, body)

    def _hand_over(self, day: date, body: str) -> None:
        taken_back = ConsentAnswer.WITHDRAWN
        answer = taken_back if self._question.takes_back else ConsentAnswer(self._answer.value)
        now = datetime.now(UTC)
        said_at = now if day == date.today() else datetime.combine(day, NOON).astimezone(UTC)
        told = self._told.text()
        to, how, by = self._question.to, self._how.value, self._by.text()
        try:
            self.given.emit(Consent(to, answer, said_at, how, by, told, body).cleaned())
        except TextTooLongError as long:
            self._refuse(self._body if len(body) > long.limit else self._by, too_long_words(long.limit))

    def _refuse(self, field: LineField | DateField, sentence: str) -> None:
        field.error(sentence)
        self._look_at(field)

    def _look_at(self, field: QWidget) -> None:
        field.setFocus()
        self._frame.show_whole(field)
