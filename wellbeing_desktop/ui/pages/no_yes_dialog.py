"""Asks what to do where records are to go to a body and there is not everybody's yes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.text import OWN_WORDS_LIMIT, clean
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.agreement_words import lacking_words
from wellbeing_desktop.ui.joining import listed, sentences
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.storage.sharings import Asked

NAMED_AT_MOST = 8
REASON_PX = 96
LEAVE, SHARE, WITHOUT_THEM = 0, 1, 2

_tr = QCoreApplication.translate


class NoYesDialog(MessageDialog):
    """`chosen` is one of `LEAVE`, `SHARE` with a `reason`, `WITHOUT_THEM`, or -1 where it was closed."""

    def __init__(
        self, window: QWidget, theme: Theme, body: str, lacking: Sequence[Asked], *, others: bool
    ) -> None:
        """Say who has not agreed; `others` tells whether somebody else has, and could be handed over."""
        super().__init__(window, theme, self.tr("There is no yes"), lacking_all_words(lacking, body))
        self.setObjectName("no-yes-dialog")
        label = self.tr("Why it is shared all the same")
        self._reason = named(OwnWords(theme, label, tint=False, pt=12), "why")
        self._reason.set_least_height(REASON_PX)
        self.body.addSpacing(12)
        self.body.addWidget(self._reason)
        choices = [self.tr("Leave it"), self.tr("Share all the same")]
        if others:
            choices.append(self.tr("Hand over only those who said yes"))
        self.set_choices(choices)

    @property
    def reason(self) -> str:
        """Why it is shared all the same."""
        return clean(self._reason.text(), OWN_WORDS_LIMIT)

    @override
    def accept(self) -> None:
        if self.chosen == SHARE and not self._reason.text().strip():
            self._reason.error(self.tr("Please say why in a few words."))
            self._reason.setFocus()
            self.fit()
            return
        super().accept()


def lacking_all_words(lacking: Sequence[Asked], body: str) -> str:
    """Say who has not agreed to sharing with a body, and when it may be right all the same."""
    when = _tr(
        "hand-over",
        "You can leave it and ask first. Sharing without a yes may be right where somebody is in danger, "
        "or where the law asks for it. What you decide is written down.",
    )
    if len(lacking) == 1:
        return sentences((lacking_words(lacking[0].called, body, lacking[0].found), when))
    text = counted(
        "%n person has not said yes to sharing with %1.",
        "%n people have not said yes to sharing with %1.",
        len(lacking),
    )
    shown = listed([one.called for one in lacking], NAMED_AT_MOST)
    who = fill(_tr("hand-over", "They are: %1."), shown)
    return sentences((fill(text, body), who, when))
