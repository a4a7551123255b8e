"""Asks what to do where something is to go to a body and there is no yes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from typing_extensions import override

from wellbeing_desktop.ui.agreement_words import lacking_words
from wellbeing_desktop.ui.pages.panel_form import PanelForm
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.sharing_desk import Lacking
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Text

REASON_PX = 118


class SharingForm(PanelForm):
    """`given` comes with why it is shared all the same; `left` where it is left."""

    given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("There is no yes"), self.tr("Share all the same"), "arrow-right")
        self.setObjectName("sharing-form")
        self.go.setObjectName("share-all-the-same")
        self.back.setObjectName("leave-sharing")
        self.back.setText(self.tr("Leave it"))
        self._lacking = Text(theme, "", bold=True)
        words = self.tr(
            "You can leave it and ask first. Sharing without a yes may be right where somebody is in danger, "
            "or where the law asks for it. What you decide is written down."
        )
        self._reason = named(
            OwnWords(theme, self.tr("Why it is shared all the same"), tint=False, pt=12), "why"
        )
        self._reason.set_least_height(REASON_PX)
        for part in (self._lacking, Text(theme, words), self._reason):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_foot()

    def ask(self, lacking: Lacking) -> None:
        """Say what there is instead of a yes, and ask anew."""
        self._lacking.setText(lacking_words(lacking.person.called, lacking.body, lacking.found))
        self._reason.start_with("")
        self._reason.error("")
        self.say("")

    @override
    def submit(self) -> None:
        """Hand over the reason, or say that one is needed."""
        self._reason.error("")
        if self._reason.text().strip():
            self.given.emit(self._reason.text())
            return
        self._reason.error(self.tr("Please say why in a few words."))
        self._reason.setFocus()
        self.show_whole(self._reason)
