"""What your organisation says: its name, and why it may keep what it keeps."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from typing_extensions import override

from wellbeing_desktop.assessment.house_rules import Organisation
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.pages.settings_section import HouseSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import LineField, OwnWords
from wellbeing_desktop.ui.widgets.labels import Text

SETTLES_AFTER_MS = 800
BASIS_HEIGHT = 125


class OrganisationSection(HouseSection):
    """Asks for both, and keeps them as they are typed."""

    def __init__(self, theme: Theme, house: HouseDesk) -> None:
        super().__init__(theme, house, Organisation)
        self.setObjectName("settings-organisation")
        self.introduce(
            self.tr("What your organisation says"),
            self.tr("It holds for everybody whose picture is kept here."),
        )
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLES_AFTER_MS)
        self._settle.timeout.connect(self.commit)
        self._name = named(LineField(theme, self.tr("Name of the organisation")), "organisation-name")
        self._name.edited.connect(lambda _: self._settle.start())
        self._name.left.connect(self.commit)
        self._basis = named(
            OwnWords(theme, self.tr("Lawful basis for keeping this"), tint=False, pt=12), "lawful-basis"
        )
        theme.changed.connect(self._give_room)
        self._give_room()
        self._basis.settled.connect(lambda _: self.commit())
        apart = self.tr("This is for the organisation to say. What each person agreed to is kept apart.")
        for part in (self._name, self._basis, Text(theme, apart, muted=True)):
            self.body.addWidget(part)

    @override
    def refresh(self) -> None:
        """Show what is kept; where somebody types, what they typed stays."""
        rule = self.house.rule(Organisation)
        if not self._name.edit.hasFocus():
            self._name.set_text(rule.name)
        if not self._basis.edit.hasFocus():
            self._basis.set_text(rule.lawful_basis)
        self.tell_damage()

    @override
    def commit(self) -> None:
        """Keep both as they stand."""
        self._settle.stop()
        self.hand_over_anew()
        rule, written = self.house.rule(Organisation), (self._name.text(), self._basis.text())
        if written != (rule.name, rule.lawful_basis):
            self.keep(Organisation(*written))

    def _give_room(self) -> None:
        """Show as many lines in large text as in small."""
        self._basis.set_least_height(self.theme.px(BASIS_HEIGHT))
