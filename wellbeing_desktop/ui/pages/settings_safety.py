"""Contacts and procedure for whoever is worried about safety, as the organisation has them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from wellbeing_desktop.assessment.safety import MOST_CONTACTS, SafetyContact, SafetyGuide
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.pages.contact_row import ContactRow
from wellbeing_desktop.ui.pages.parts import clear, in_tab_order, named
from wellbeing_desktop.ui.pages.settings_section import HouseSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.wiring import wired

PROCEDURE_HEIGHT = 98


class SafetySection(HouseSection):
    """Whom to ask, how to reach them and when; and what to do, in plain words."""

    def __init__(self, theme: Theme, house: HouseDesk) -> None:
        super().__init__(theme, house, SafetyGuide)
        self.setObjectName("settings-safety")
        self.introduce(
            self.tr("Worried about safety?"),
            self.tr("Whom to ask, and what to do. Never shown on a shared screen."),
        )
        self._in_place = False
        self._contacts = QVBoxLayout()
        self._contacts.setSpacing(20)
        self._made: list[ContactRow] = []
        self._add = SecondButton(theme, self.tr("Add a contact"), "plus")
        self._procedure = named(OwnWords(theme, self.tr("What to do"), tint=False, pt=12), "safety-procedure")
        theme.changed.connect(self._give_room)
        self._give_room()
        self._procedure.settled.connect(lambda _: self.commit())
        self.body.addLayout(self._contacts)
        self.body.addWidget(wired(self._add, "add-contact", self._on_add), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._procedure)

    @override
    def refresh(self) -> None:
        """Show what is kept; while somebody types, what they typed stays."""
        self.tell_damage()
        if self._in_place or self._is_written:
            return
        guide = self.house.rule(SafetyGuide)
        self._show_contacts(guide.contacts or (SafetyContact(),))
        self._procedure.set_text(guide.procedure)

    @override
    def commit(self) -> None:
        """Keep all of it as it stands."""
        self.hand_over_anew()
        guide = SafetyGuide(tuple(row.contact for row in self._made), self._procedure.text())
        before = self.house.rule(SafetyGuide)
        shown = tuple(one for one in guide.contacts if one != SafetyContact())
        if (shown, guide.procedure) != (before.contacts, before.procedure):
            self._in_place = True  # a press that ended the typing may be on one of the buttons
            self.keep(guide)
            self._in_place = False

    def _give_room(self) -> None:
        """Show as many lines in large text as in small."""
        self._procedure.set_least_height(self.theme.px(PROCEDURE_HEIGHT))

    @property
    def _is_written(self) -> bool:
        return self._procedure.edit.hasFocus() or any(row.is_being_written for row in self._made)

    def _show_contacts(self, contacts: tuple[SafetyContact, ...]) -> None:
        clear(self._contacts)
        self._made = []
        for place, contact in enumerate(contacts):
            row = ContactRow(self.theme, contact, place + 1)
            row.written.connect(self.commit)
            row.removed.connect(partial(self._on_removed, place))
            self._contacts.addWidget(row)
            self._made.append(row)
        self._add.set_available(len(contacts) < MOST_CONTACTS, self.tr("There is room for no more."))
        in_tab_order([*(stop for row in self._made for stop in row.stops()), self._add, self._procedure])

    def _on_add(self) -> None:
        self._show_contacts((*(row.contact for row in self._made), SafetyContact()))
        self._made[-1].start()

    def _on_removed(self, place: int) -> None:
        left = [row.contact for at, row in enumerate(self._made) if at != place]
        self._show_contacts(tuple(left) or (SafetyContact(),))
        self._add.setFocus()
        self.commit()
