"""The fields of a person, and reading them back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtWidgets import QButtonGroup, QLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.people import CopyFormat, Person
from wellbeing_desktop.assessment.text import clean_line
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.languages import UnknownLanguageError, language_words, read_languages
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.copy_words import copy_format_words
from wellbeing_desktop.ui.pages.parts import group, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.field_box import Labelled
from wellbeing_desktop.ui.widgets.fields import DateField, LineField, OwnWords
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.tiles import PlainChoice
from wellbeing_desktop.ui.words import fill, too_long_words

SIDE_BY_SIDE_EM = 52.0
COPIES_BESIDE_EM = 30.0
NEEDS_HEIGHT = 100
BETWEEN_PX = 20


class PersonForm(QWidget):
    """Asks for everything, needs hardly anything, and says in sentences what it cannot keep."""

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._tags: tuple[str, ...] = ()
        self._suggested = ""
        self._called = named(LineField(theme, self.tr("What do they like to be called?")), "called")
        self._name = named(LineField(theme, self.tr("Full name, for the record")), "full-name")
        self._reference = named(LineField(theme, self.tr("Reference")), "reference")
        self._born_on = named(DateField(theme, self.tr("Date of birth")), "born-on")
        self._languages = named(LineField(theme, self.tr("Languages, first choice first")), "languages")
        self._copies: dict[CopyFormat, PlainChoice] = {}
        self._copy_group = QButtonGroup(self)
        self._needs = named(
            OwnWords(theme, self.tr("What helps when you talk, one to a line"), tint=False, pt=12), "needs"
        )
        self._needs.set_least_height(NEEDS_HEIGHT)
        self._lay_out()

    def show_person(self, person: Person | None) -> None:
        """Show what is known of a person, or empty fields."""
        self._tags = person.languages if person else ("en",)
        self._called.set_text(person.called if person else "")
        own_name = person.name if person and person.name != person.called else ""
        self._name.set_text(own_name)
        self._reference.set_text(person.reference if person else "")
        # to the second: two people may well be added within one minute
        self._suggested = self._now().strftime("%Y-%m-%d-%H%M%S")
        suggested = fill(self.tr("Left empty, it will be %1."), self._suggested)
        self._reference.say("" if person else suggested)
        self._born_on.set_value(person.born_on if person else None)
        self._languages.set_text(language_words(self._tags))
        self._copies[person.copy_format if person else CopyFormat.STANDARD].setChecked(True)
        self._needs.start_with("\n".join(person.communication) if person else "")
        for field in self._fields():
            field.error("")

    def person(self, before: Person | None) -> Person | None:
        """Return the person as the fields have them; None where a sentence now says what is wrong."""
        called, name, reference = map(self._line, (self._called, self._name, self._reference))
        if not called and not name and self._called.sentence.isHidden():
            self._called.error(self.tr("Please write a name to call them by."))
        languages, needs = self._read_languages(), self._read_needs()
        self._check_birth()
        if any(not field.sentence.isHidden() for field in self._fields()):
            return None
        base = before or Person(reference="", name="")
        return replace(
            base,
            reference=reference or self._suggested,
            name=name or called,
            known_as=called if name and called != name else "",
            born_on=self._born_on.value,
            languages=languages,
            copy_format=next(f for f, tile in self._copies.items() if tile.isChecked()),
            communication=needs,
        )

    def reference_refused(self) -> None:
        """Let the reference be written again."""
        self._reference.setFocus()
        self._reference.edit.selectAll()

    def first_wrong(self) -> QWidget:
        """Return the first field with a sentence, and put the focus there."""
        wrong = next((f for f in self._fields() if not f.sentence.isHidden()), self._called)
        wrong.setFocus()
        return wrong

    def start(self) -> None:
        """Put the focus where typing begins."""
        self._called.setFocus()

    def _lay_out(self) -> None:
        copies = Columns(self._theme, COPIES_BESIDE_EM, gap=10)
        for copy_format in CopyFormat:
            tile = PlainChoice(self._theme, copy_format_words(copy_format))
            tile.setObjectName(f"copy-{copy_format.value}")
            self._copies[copy_format] = tile
            self._copy_group.addButton(tile)
            copies.add(tile, 1)
        copy_asked = group(Text(self._theme, self.tr("Their copy"), bold=True), copies)
        who = _side(self._called, self._name, self._reference, self._born_on)
        who.addStretch(1)
        how = _side(self._languages, copy_asked)
        how.addWidget(self._needs, 1)
        sides = Columns(self._theme, SIDE_BY_SIDE_EM, stacked_gap=BETWEEN_PX)
        for side in (who, how):
            part = QWidget()
            part.setLayout(side)
            sides.add(part, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sides)

    def _fields(self) -> tuple[Labelled, ...]:
        return (self._called, self._name, self._reference, self._born_on, self._languages, self._needs)

    def _line(self, field: LineField) -> str:
        field.error("")
        try:
            return clean_line(field.text())
        except TextTooLongError as long:
            field.error(too_long_words(long.limit))
            return ""

    def _read_needs(self) -> tuple[str, ...]:
        self._needs.error("")
        try:
            return tuple(filter(None, map(clean_line, self._needs.text().splitlines())))
        except TextTooLongError as long:
            self._needs.error(
                counted(
                    "One line is longer than %n letter. Please put it on two.",
                    "One line is longer than %n letters. Please put it on two.",
                    long.limit,
                )
            )
            return ()

    def _read_languages(self) -> tuple[str, ...]:
        self._languages.error("")
        if self._languages.text() == language_words(self._tags):
            return self._tags
        try:
            return read_languages(self._languages.text()) or ("en",)
        except UnknownLanguageError as unknown:
            sentence = self.tr("“%1” is not a language that is known here. Please write it in English.")
            self._languages.error(fill(sentence, unknown.word))
            return ()

    def _check_birth(self) -> None:
        if not self._born_on.commit():
            return
        born: date | None = self._born_on.value
        if born is not None and born > self._now().date():
            self._born_on.error(self.tr("That day has not come yet. Please choose the day again."))


def _side(*parts: QWidget | QLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(BETWEEN_PX)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return column
