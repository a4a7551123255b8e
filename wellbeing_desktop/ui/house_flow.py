"""What is there whoever's picture is open: the organisation's rules, the settings, and whom to ask."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from wellbeing_desktop.ui.backup_desk import BackupDesk
from wellbeing_desktop.ui.batch_flow import BatchFlow
from wellbeing_desktop.ui.compare_flow import CompareFlow
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.life_flow import LifeFlow
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.over_pages import OverPages
from wellbeing_desktop.ui.people_desk import PeopleDesk, PersonFile
from wellbeing_desktop.ui.safety_desk import Here, SafetyDesk
from wellbeing_desktop.ui.safety_writer import SafetyWriter
from wellbeing_desktop.ui.settings_desk import SettingsDesk
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.step_flow import StepFlow
from wellbeing_desktop.ui.team_flow import TeamFlow
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.waiting_flow import WaitingFlow
from wellbeing_desktop.ui.walk import Walk

SAFETY_SECTION = "safety"


class HouseFlow(QObject):
    """Makes the settings and the page about a worry for one open store, and joins them."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        desk: PeopleDesk,
        shared: SharedScreen,
        house: HouseDesk,
    ) -> None:
        super().__init__(window)
        self._house = house
        self._over = OverPages(window, shared)
        self._header = window.header
        self.settings = SettingsDesk(window, theme, house, BackupDesk(desk.store, self), self._over)
        self.safety = SafetyDesk(window, theme, house, shared, self._over)
        self._writer = SafetyWriter(desk.store, desk.practitioner.name, self)
        self.compare = CompareFlow(window, theme, desk.store)
        self.compare.left.connect(desk.open)
        self.compare.failed.connect(desk.failed)
        self.life = LifeFlow(window, theme, desk.store)
        self.life.left.connect(desk.open)
        self.life.failed.connect(desk.failed)
        self.steps = StepFlow(window, theme, desk)
        self.steps.left.connect(desk.open)
        self.team = TeamFlow(window, theme, desk.store)
        self.waiting = WaitingFlow(window, theme, desk.store)
        self.waiting.person_wanted.connect(desk.open)
        self.waiting.failed.connect(desk.failed)
        self.batch = BatchFlow(window, theme, desk.store)
        self.safety.guide_wanted.connect(lambda: self.settings.open(SAFETY_SECTION))

    def serve(
        self, shown: Callable[[], tuple[Walk | None, PersonFile | None]], show_people: Callable[[], None]
    ) -> None:
        """Say what tells which assessment or person is open, and what shows everyone."""

        def here() -> Here:
            walk, file = shown()
            if walk is not None:
                return Here(walk.editor.person, walk.editor)
            return Here(file.person if file is not None else None)

        self.safety.serve(self._writer, here)
        self.team.left.connect(show_people)
        self.waiting.left.connect(show_people)
        self.batch.left.connect(show_people)

    def watch(self, editor: AssessmentEditor | None) -> None:
        """Watch the answers of an open assessment for what may be about safety, or of none."""
        self.safety.watch(editor)

    @property
    def is_safe(self) -> bool:
        """Whether all that was handed over is durable."""
        return self._house.is_safe and self._writer.is_safe

    def commit(self) -> None:
        """Hand over what was typed last."""
        self.settings.commit()
        self.safety.commit()

    def leave_what_is_over(self) -> None:
        """Go back from a page over another to the one below, where one is shown."""
        self._over.leave()

    def wait(self) -> bool:
        """Hand over what was typed last, wait until it is durable, and tell whether it is."""
        self.commit()
        return self._house.wait() and self._writer.wait()

    def close(self) -> None:
        """Let everything go."""
        self.settings.close()
        self.settings.backups.close()
        self._header.warn_of_backups("")
        self.safety.close()
        self.compare.close()
        self.life.close()
        self.steps.close()
        self.team.close()
        self.waiting.close()
        self.batch.close()
        self._over.close()
        self._house.close()
        self.deleteLater()
