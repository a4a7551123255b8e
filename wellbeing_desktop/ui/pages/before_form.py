"""The form of "Before we start": who is here, how, when and where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.assessment import Made, MadeWith
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.text import OWN_WORDS_LIMIT, clean
from wellbeing_desktop.ui.languages import language_words
from wellbeing_desktop.ui.pages.before_consent import ConsentQuestion
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import group, in_tab_order, named
from wellbeing_desktop.ui.pages.present import Present
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.fields import DateField, LineField
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.widgets.switch import Switch
from wellbeing_desktop.ui.widgets.tiles import PlainChoice
from wellbeing_desktop.ui.words import made_words, too_long_words

GAP = 20
SIDE_BY_SIDE_EM = 36.0

Answered = tuple[date, Made, tuple[MadeWith, ...], tuple[str, ...], str, bool, bool | None, str, str]


class BeforeForm(QWidget):
    """Asks, and says in a sentence what still needs an answer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._today = date.min
        self._present = Present(theme)
        self._how_asked = Text(theme, self.tr("How shall we do it today?"), bold=True)
        self._ways = Columns(theme, SIDE_BY_SIDE_EM, gap=10)
        self._ways_group = QButtonGroup(self)
        self._made: dict[Made, PlainChoice] = {}
        self._how_wrong = Text(theme, "", bold=True)
        self._how_wrong.setObjectName("how-wrong")
        self._held_on = named(DateField(theme, self.tr("Day we met"), weekday=True), "held-on")
        self._setting = named(LineField(theme, self.tr("Where we are, if it helps")), "setting")
        self._language = ChoiceBox(theme, self.tr("The statements are in"))
        self._language.setObjectName("statements-language")
        self._language.hide()
        self._shared = Switch(
            theme,
            self.tr("We are both looking at this screen"),
            self.tr("Hides the practitioner’s notes and everybody else’s name."),
        )
        self._shared.setObjectName("shared")
        self._consent = ConsentQuestion(theme)
        self._lay_out()

    def ask(self, person: Person, practitioner: Practitioner, today: date) -> None:
        """Ask anew: nothing is chosen but the day and the shared screen."""
        self._today = today
        self._present.clear()
        self._offer_ways(person, practitioner)
        self._how_wrong.hide()
        self._held_on.set_value(today)
        self._setting.set_text("")
        self._setting.error("")
        self._shared.setChecked(True)
        self._shared.setEnabled(True)
        self._consent.ask(person)

    def offer_languages(self, languages: Sequence[str]) -> None:
        """Offer these for the statements, the first one chosen; one alone is no question."""
        self._language.set_choices([(each, language_words([each])) for each in languages])
        self._language.choose(languages[0])
        self._language.setVisible(len(languages) > 1)

    def answered(self) -> Answered | None:
        """Return what was answered, or None where a sentence now says what to look at again."""
        made = next((way for way, tile in self._made.items() if tile.isChecked()), None)
        self._how_wrong.setText(self.tr("Please choose how you do it today."))
        self._how_wrong.setVisible(made is None)
        announce(self._how_wrong, self._how_wrong.text())
        also_there, day, setting = self._present.also_there(), self._day(), self._place()
        if made is None or also_there is None or day is None or setting is None:
            return None
        shared, consent = self._shared.isChecked(), self._consent
        said = (consent.answer, consent.how, self._language.value)
        return day, made, self._present.helpers(), also_there, setting, shared, *said

    def first_wrong(self) -> QWidget:
        """Return the first part with a sentence, to be scrolled to."""
        if not self._how_wrong.isHidden():
            return self._how_wrong
        wrong = (f for f in (self._present, self._held_on, self._setting) if not f.sentence.isHidden())
        return next(wrong, self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._present)
        column.addLayout(group(self._how_asked, self._ways, self._how_wrong))
        when = Columns(self._theme, SIDE_BY_SIDE_EM, gap=20)
        when.add(self._held_on, 1)
        when.add(self._setting, 1)
        column.addWidget(when)
        column.addWidget(self._language)
        column.addWidget(self._shared)
        column.addWidget(Hair(self._theme))
        column.addWidget(self._consent)

    def _offer_ways(self, person: Person, practitioner: Practitioner) -> None:
        self._ways.clear()
        self._made = {}
        for way in Made:
            tile = PlainChoice(self._theme, made_words(way, person.called, practitioner.called))
            tile.setObjectName(f"made-{way.value}")
            tile.clicked.connect(self._on_way)
            self._ways_group.addButton(tile)
            self._made[way] = tile
            self._ways.add(tile, 1)
        in_tab_order([*self._present.stops(), *self._made.values(), self._held_on])

    def _on_way(self) -> None:
        self._how_wrong.hide()
        self._share(possible=not self._made[Made.PRACTITIONER_ALONE].isChecked())

    def _share(self, *, possible: bool) -> None:
        """Share the screen where the person is there to look at it."""
        if possible != self._shared.isEnabled():
            self._shared.setChecked(possible)
        self._shared.setEnabled(possible)

    def _day(self) -> date | None:
        if not self._held_on.commit():
            return None
        day = self._held_on.value
        if day is None:
            self._held_on.error(self.tr("Please say which day you met."))
        elif day > self._today:
            self._held_on.error(self.tr("That day has not come yet. Please choose today or an earlier day."))
            return None
        return day

    def _place(self) -> str | None:
        try:
            place = clean(self._setting.text())
        except TextTooLongError:
            self._setting.error(too_long_words(OWN_WORDS_LIMIT))
            return None
        self._setting.error("")
        return place
