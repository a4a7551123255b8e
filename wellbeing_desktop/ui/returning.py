"""The flow of the people for a window that locks: where somebody is, and the way back there."""

from __future__ import annotations

from functools import cached_property
from uuid import UUID

from PySide6.QtCore import Signal
from typing_extensions import override

from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.house_rules import LockRule
from wellbeing_desktop.ui.backup_alarm import BackupAlarm
from wellbeing_desktop.ui.came_back import CameBackFlow
from wellbeing_desktop.ui.desk_flow import DeskFlow
from wellbeing_desktop.ui.people_desk import PersonFile, Unfolded
from wellbeing_desktop.ui.place import ASKED, BEFORE, COPY, EDIT, PEOPLE, STEP, Place
from wellbeing_desktop.ui.refusals import saving_refused
from wellbeing_desktop.ui.unfinished import write_again


class ReturningFlow(DeskFlow):
    """Can be left at any moment, and come back to."""

    lock_minutes = Signal(float)
    """The organisation's rule is known: the minutes without use after which the window locks."""

    put_back_wanted = Signal(object)
    """A backup is to be put in the store's place; with its `Kept`."""

    def come_back(self, place: Place | None) -> None:
        """Go to where somebody was; without a place, or where that is no more, to the people."""
        self._keep_backups()
        self._house.known.connect(self._on_rule)
        self._house.look()
        if place is None or place.screen == PEOPLE:
            self.show_people()
            self._came_back.look()
            return
        if place.screen == COPY:
            self._copies.expect(place)
            self._show_copy_of(UUID(place.assessment), refused=self._on_place_gone)
            return
        self._desk.fetch(
            lambda: self._look_again(place), lambda found: self._go_to(place, *found), self._on_place_gone
        )

    @override
    def close(self) -> bool:
        """Let everything go; False where something is not saved yet."""
        if not super().close():
            return False
        if "_came_back" in self.__dict__:
            self._came_back.close()
        return True

    @cached_property
    def _came_back(self) -> CameBackFlow:
        return CameBackFlow(self._window, self._theme, self._trail.rights.desk, self._shared)

    @property
    def is_safe(self) -> bool:
        """Whether all that was handed over is durable."""
        return self._around.is_safe and (self._walk is None or self._walk.editor.is_safe)

    @property
    def trouble(self) -> str:
        """Why something is not durable, in a sentence; "" where it is, or is still under way."""
        failure = self._walk.editor.failure if self._walk is not None else None
        return saving_refused(failure) if failure is not None else ""

    def commit(self) -> None:
        """Hand over what was typed last; `is_safe` tells when it is durable."""
        self._around.commit()
        if self._walk is not None:
            self._walk.commit()

    def where(self) -> Place:
        """Say where somebody is, with what they wrote into a form and have not handed in.

        Pages over it, such as the settings, are left: what they hold is kept by itself.
        """
        self._around.leave_what_is_over()
        if self._walk is None:
            place = self._trail.place or self._around.steps.place or self._at
            return self._copies.with_half(place.with_written(self._window.page))
        assessment = self._walk.editor.assessment
        return Place(self._window.page_name, assessment=str(assessment.id), shared=self._shared.on)

    def _keep_backups(self) -> None:
        alarm = BackupAlarm(self._window, self._theme, self._around.settings.backups)
        alarm.last_said.connect(self._say_last_backup)
        self._around.settings.backups.put_back_ready.connect(self.put_back_wanted)
        self._around.settings.backups.start()

    def _say_last_backup(self, words: str) -> None:
        if "_people" in self.__dict__:
            self._people.say_last_backup(words)

    def _on_rule(self, name: str) -> None:
        if name == LockRule.NAME:
            self.lock_minutes.emit(self._house.rule(LockRule).minutes)

    def _on_place_gone(self, _: BaseException) -> None:
        self.show_people()

    def _look_again(self, place: Place) -> tuple[PersonFile | None, Unfolded | None]:
        """Read what a place shows (blocking)."""
        file = self._desk.file(UUID(place.person)) if place.person else None
        return file, self._desk.unfolded(UUID(place.assessment)) if place.assessment else None

    def _go_to(self, place: Place, file: PersonFile | None, found: Unfolded | None) -> None:
        if file is not None:
            self._on_opened(file)
        if found is not None:
            self._open_again(found, place)
        elif place.screen == EDIT:
            self._show_edit(file.person if file is not None else None)
        elif place.screen == BEFORE:
            self._on_start_wanted(Stage(place.detail))
        elif place.screen == STEP and file is not None:
            self._around.steps.come_back(file, place)
        elif file is not None:
            self._trail.come_back(file.person, place)
        if self._window.page is not None and self._window.page_name in {EDIT, BEFORE, ASKED}:
            write_again(self._window.page, place.written)
