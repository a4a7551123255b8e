"""What every section of the settings has in common: its words, its fields, and what it says is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.errors import AssessmentError, TextTooLongError
from wellbeing_desktop.assessment.house_rules import HouseRule
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.pages.notice import Notice
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.words import too_long_words

GAP = 20

_tr = QCoreApplication.translate


class SettingsSection(QWidget):
    """One section: a heading, a sentence, then what can be chosen in `body`.

    It is made when it is first shown. `refresh` shows what holds now, `commit` hands over what
    was typed last.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.heading = Heading(theme, "", "section")
        self._lead = Heading(theme, "", "lead")
        self._notice = Notice(theme)
        self._notice.setObjectName("settings-notice")
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self._lead)
        column.addSpacing(14)
        column.addWidget(self._notice)
        column.addSpacing(6)
        column.addLayout(self.body)
        column.addStretch(1)

    def introduce(self, heading: str, lead: str) -> None:
        """Name the section, and say in a sentence what is decided here."""
        self.heading.setText(heading)
        self._lead.setText(lead)

    def refresh(self) -> None:
        """Show what holds now."""
        raise NotImplementedError

    def commit(self) -> None:
        """Hand over what was typed last."""

    @property
    def is_settled(self) -> bool:
        """Whether all that was typed could be kept; else a sentence says why not."""
        return True

    def say(self, sentence: str) -> None:
        """Say what needs another look; "" for nothing."""
        self._notice.say(sentence)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)


class HouseSection(SettingsSection):
    """A section over one of the organisation's rules."""

    def __init__(self, theme: Theme, house: HouseDesk, kind: type[HouseRule]) -> None:
        super().__init__(theme)
        self.house = house
        self._kind = kind
        self._refused = False
        house.known.connect(self._on_known)

    @property
    @override
    def is_settled(self) -> bool:
        """Whether the rule was kept the last time it was handed over."""
        return not self._refused

    def tell_damage(self) -> None:
        """Say that what was kept cannot be read, where that is so."""
        words = _tr(
            "settings section", "What was chosen here cannot be read any more. What you see is the usual."
        )
        self.say(words if self.house.is_damaged(self._kind) else "")

    def keep(self, rule: HouseRule) -> bool:
        """Keep a rule, or say why not; tell whether it was kept."""
        self._refused = False
        try:
            self.house.keep(rule)
        except TextTooLongError as error:
            self.refuse(too_long_words(error.limit))
        except (AssessmentError, ValueError):
            self.refuse(
                _tr("settings section", "That cannot be kept so. Please look again; nothing was changed.")
            )
        else:
            self.say("")
        return not self._refused

    def hand_over_anew(self) -> None:
        """Take back what was said of words that could not be kept: what stands there now is handed over."""
        if self._refused:
            self._refused = False
            self.tell_damage()

    def refuse(self, sentence: str) -> None:
        """Say why what was typed cannot be kept; what held before holds."""
        self._refused = True
        self.say(sentence)

    def _on_known(self, name: str) -> None:
        if name == self._kind.NAME and not self._refused:
            self.refresh()


@dataclass(frozen=True)
class SectionEntry:
    """A section in the list of the settings; it is made when somebody goes there."""

    key: str
    title: str
    make: Callable[[], SettingsSection]
