"""What one person agreed to: taking part, photos, and sharing with each body, each with its history."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.consent import ConsentTo, bodies, same_body
from wellbeing_desktop.ui.agreement_desk import Agreed
from wellbeing_desktop.ui.joining import ended
from wellbeing_desktop.ui.pages.agreement_card import AgreementCard, Question
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import clear, in_a_row
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

SIDE_BY_SIDE_EM = 58.0
ABOVE_CARDS, CARDS_APART = 8, 16


class AgreementsPage(QWidget):
    """Nothing of anybody else is on it: the person may look at it too."""

    asked = Signal(object)
    """A `Question` is to be asked."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("agreements-page")
        self._theme = theme
        self._heading = Heading(theme, "", "page")
        self._own, self._shared = QVBoxLayout(), QVBoxLayout()
        name = SecondButton(theme, self.tr("Ask about sharing with somebody"), "plus")
        self._name = wired(name, "agreement-new-body", lambda: self.asked.emit(Question(ConsentTo.SHARING)))
        self._basis = Text(theme, "", muted=True)
        self._basis.setObjectName("lawful-basis-words")
        self._said = Text(theme, "")
        self._said.setObjectName("agreements-said")
        self._lay_out()

    def show_agreed(self, agreed: Agreed) -> None:
        """Show what holds, and what was said before."""
        self._heading.setText(fill(self.tr("What %1 agreed to"), agreed.person.called))
        for column in (self._own, self._shared):
            clear(column)
        for place, question in enumerate(self._questions(agreed), start=1):
            card = AgreementCard(self._theme, agreed.consents, question, place)
            card.add_decisions([one for one in agreed.sharings if same_body(one.body, question.body)])
            back = Question(question.to, question.body, takes_back=True)
            card.ask_wanted.connect(lambda q=question: self.asked.emit(q))
            card.withdrawal_wanted.connect(lambda q=back: self.asked.emit(q))
            (self._shared if question.body else self._own).addWidget(card)
        basis = self.tr("Apart from all this, your organisation says why it keeps what it keeps: %1")
        nothing = self.tr("Why your organisation may keep all this can be written in the settings.")
        self._basis.setText(fill(basis, ended(agreed.lawful_basis)) if agreed.lawful_basis else nothing)

    def say(self, words: str) -> None:
        """Say what became of what was asked, aloud too."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self._said, words)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _questions(self, agreed: Agreed) -> list[Question]:
        named = list(bodies(agreed.consents))
        for one in agreed.sharings:
            if not any(same_body(one.body, body) for body in named):
                named.append(one.body)
        shared = [Question(ConsentTo.SHARING, body) for body in named]
        return [Question(ConsentTo.TAKE_PART), Question(ConsentTo.PICTURES), *shared]

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(12)
        lead = self.tr("Every answer is kept with its day. A new one stands beside the old one.")
        columns = Columns(self._theme, SIDE_BY_SIDE_EM, stacked_gap=CARDS_APART - ABOVE_CARDS)
        columns.add(self._column(self._own), 1)
        columns.add(self._column(self._shared, in_a_row(self._name)), 1)
        for part in (self._heading, Heading(self._theme, lead, "lead"), columns):
            body.addWidget(part)
        body.addSpacing(4)
        body.addWidget(self._basis)
        body.addStretch(1)
        self._frame.add_above_foot(self._said)
        back = QuietButton(self._theme, self.tr("Back"), "arrow-left")
        self._frame.add_foot(wired(back, "agreements-back", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _column(self, cards: QVBoxLayout, below: Flow | None = None) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, ABOVE_CARDS, 0, 0)
        column.setSpacing(CARDS_APART)
        cards.setSpacing(CARDS_APART)
        column.addLayout(cards)
        if below is not None:
            column.addLayout(below)
        column.addStretch(1)
        return part
