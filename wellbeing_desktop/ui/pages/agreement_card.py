"""One thing that a person was asked to agree to: what holds now, and all that was said before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo, history, standing
from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.ui.agreement_words import decided_words, holds_words, said_words, title_words
from wellbeing_desktop.ui.pages.parts import in_a_row
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.card import Card, Hair
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody is asked. `body` is "" where it is to be written; `takes_back` ends a yes."""

    to: ConsentTo
    body: str = ""
    takes_back: bool = False

    @property
    def text(self) -> str:
        """The question as a place keeps it."""
        return json.dumps([self.to.value, self.body, self.takes_back])

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the question that `text` stood for."""
        to, body, takes_back = json.loads(text)
        return cls(ConsentTo(to), body, takes_back)


class AgreementCard(Card):
    """Shows the answers to one question, the newest first; nothing in it can be changed."""

    ask_wanted = Signal()
    withdrawal_wanted = Signal()

    def __init__(self, theme: Theme, consents: tuple[Consent, ...], question: Question, place: int) -> None:
        super().__init__(theme, pad=20)
        self._look = theme
        self.setObjectName(f"agreement-{place}")
        self.body.setSpacing(4)
        to, body = question.to, question.body
        said, title = history(consents, to, body), title_words(to, body)
        now = standing(consents, to, body)
        self.body.addWidget(Heading(theme, title, "section"))
        holds = Text(theme, holds_words(consents, to, body), bold=now is not None)
        holds.setObjectName(f"agreement-holds-{place}")
        self.body.addWidget(holds)
        self.body.addSpacing(8)
        again = self.tr("Ask again: %1") if said else self.tr("Ask: %1")
        words = self.tr("Ask again") if said else self.tr("Ask")
        buttons = [self._button(words, fill(again, title), self.ask_wanted, f"agreement-ask-{place}")]
        if now is not None and now.answer is ConsentAnswer.GIVEN:
            back = fill(self.tr("Take back: %1"), title)
            name = f"agreement-withdraw-{place}"
            buttons.append(self._button(self.tr("Take back"), back, self.withdrawal_wanted, name))
        self.body.addLayout(in_a_row(*buttons))
        for one in reversed(said):
            told = fill(self.tr("Was told: %1"), one.told) if one.told else ""
            self.body.addWidget(self._entry(said_words(one), told))

    def add_decisions(self, decisions: Sequence[Sharing]) -> None:
        """Add what was decided when something was to go to this body, the newest first."""
        for one in reversed(decisions):
            why = fill(self.tr("Why: %1"), one.reason) if one.reason else ""
            self.body.addWidget(self._entry(decided_words(one), why))

    def _button(self, words: str, aloud: str, wanted: object, name: str) -> SecondButton:
        button = wired(SecondButton(self._look, words), name, wanted)  # type: ignore[arg-type]
        button.setAccessibleName(aloud)
        return button

    def _entry(self, words: str, more: str) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(Hair(self._look))
        column.addWidget(Text(self._look, words))
        if more:
            column.addWidget(Text(self._look, more, muted=True))
        return entry
