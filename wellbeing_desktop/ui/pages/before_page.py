"""Before we start: what is promised, who is here, and how the two do it today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.assessment import Made, MadeWith, Stage
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.ui.joining import commas, in_passing, sentences
from wellbeing_desktop.ui.pages.before_form import BeforeForm
from wellbeing_desktop.ui.pages.columns import SidePage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.card import Tinted
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import stage_name

SHARES = (528, 838)
SIDE_BY_SIDE_EM = 70.0


@dataclass(frozen=True)
class BeforeChoices:
    """How an assessment begins. `shared` is whether the person looks at the screen too.

    `language` is the tag of the language that the statements are read in, "" for English.
    `takes_part` is what the person said of taking part, None where nobody asked; `how_asked`
    says how.
    """

    held_on: date
    made: Made
    made_with: tuple[MadeWith, ...]
    also_there: tuple[str, ...]
    setting: str
    shared: bool
    takes_part: bool | None = None
    how_asked: str = ""
    language: str = ""


class BeforePage(QWidget):
    """Says what is promised and asks how it is done today."""

    begun = Signal(object)
    paper_wanted = Signal(object)
    """The answers came on paper and are typed in; with the choices, as `begun`."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("before-page")
        self._theme = theme
        self._heading = Heading(theme, self.tr("Before we start"), "big")
        self._stage = Text(theme, "", muted=True)
        self._page = SidePage(theme, self._promises(), SHARES, SIDE_BY_SIDE_EM)
        self._form = BeforeForm(theme)
        self._page.frame.body.addWidget(self._form)
        self._page.frame.body.addStretch(1)
        begin = PrimaryButton(theme, self.tr("Begin"), "arrow-right", trailing=True)
        self._page.frame.add_foot(wired(begin, "begin", self._on_begin))
        paper = QuietButton(theme, self.tr("Type in a paper form"))
        self._page.frame.add_foot(wired(paper, "type-paper-form", self._on_paper))
        self._page.frame.add_foot(wired(QuietButton(theme, self.tr("Not today")), "not-today", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    def ask(self, person: Person, practitioner: Practitioner, stage: Stage, today: date) -> None:
        """Ask anew for this person. Only the day and the shared screen are chosen beforehand."""
        self._stage.setText(commas((person.called, in_passing(stage_name(stage)))))
        self._form.ask(person, practitioner, today)
        self.focus_heading()

    def offer_languages(self, languages: Sequence[str]) -> None:
        """Let one choose the language of the statements; the first is chosen beforehand."""
        self._form.offer_languages(languages)

    def told(self) -> str:
        """Return in words what the person was told before they were asked."""
        return sentences(words for promised in self._promised() for words in promised)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._page.frame.focus_heading()
        self._heading.setFocus()

    def _promises(self) -> Tinted:
        panel = Tinted(self._theme, radius=0, pad=40)
        panel.setObjectName("promises")
        panel.body.setSpacing(0)
        panel.body.addWidget(self._stage)
        panel.body.addWidget(self._heading)
        panel.body.addSpacing(12)
        what = self.tr("We are going to make a picture of how life is for you, in four parts.")
        panel.body.addWidget(Text(self._theme, what, pt=13))
        panel.body.addSpacing(32)
        for promise, why in self._promised():
            panel.body.addWidget(Text(self._theme, promise, pt=16, bold=True))
            panel.body.addWidget(Text(self._theme, why, pt=13))
            panel.body.addSpacing(24)
        panel.body.addSpacing(16)
        kept = self.tr(
            "It is kept locked on this laptop. The one thing we may have to pass on is a worry "
            "that somebody is in danger."
        )
        panel.body.addWidget(Text(self._theme, kept, muted=True))
        panel.body.addStretch(1)
        return panel

    def _promised(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Skip anything."), self.tr("You do not have to say why.")),
            (self.tr("Stop at any time."), self.tr("It waits for you, just as you left it.")),
            (
                self.tr("Your words stay yours."),
                self.tr("Where we see things differently, both are kept."),
            ),
            (self.tr("It is not a test."), self.tr("There are no marks and no wrong answers.")),
        )

    def _on_begin(self) -> None:
        self._hand_over(self.begun)

    def _on_paper(self) -> None:
        self._hand_over(self.paper_wanted)

    def _hand_over(self, way: SignalInstance) -> None:
        answered = self._form.answered()
        if answered is not None:
            way.emit(BeforeChoices(*answered))
        else:
            self._page.frame.show_whole(self._form.first_wrong())
