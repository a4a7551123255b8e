"""The composition root of the window: makes every part and joins them. Nobody imports it but the start."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

from wellbeing_desktop import paths
from wellbeing_desktop.language import fill
from wellbeing_desktop.ui.entrance import Entrance
from wellbeing_desktop.ui.fault_watch import FaultWatch
from wellbeing_desktop.ui.faults import Fault, Kept
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.tidying import Tidying
from wellbeing_desktop.ui.unlocker import Unlocker

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.people import Practitioner
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.desk_flow import DeskFlow
    from wellbeing_desktop.ui.fault_desk import FaultDesk
    from wellbeing_desktop.ui.help_desk import HelpDesk

DEMO_PASSPHRASE = "sample people only"  # noqa: S105
"""Opens the throw-away store of invented people; it guards nothing."""


STYLE = ("-style", "fusion")
"""The same controls on every system. Asked for by name: to hand a style over costs 10 ms."""


def run(store_folder: Path | None = None, demo: bool = False) -> int:
    """Open the window and return the exit status when it is closed.

    Args:
        store_folder: the store's folder; None for the user's own.
        demo: open on a throw-away store with sample people instead.
    """
    os.umask(0o077)
    application = make_application()
    if demo:
        import tempfile  # noqa: PLC0415

        with tempfile.TemporaryDirectory(prefix="wellbeing-demo-") as folder:
            return _run(application, Path(folder) / "store", demo=True)
    return _run(application, store_folder or paths.store_folder(), demo=False)


def _run(application: QApplication, folder: Path, *, demo: bool) -> int:
    watch = FaultWatch()
    watch.start()
    office = make_office(application, folder, Settings(paths.settings_file()), demo=demo)
    watch.noticed.connect(office.tell_fault)
    office.open()
    status = application.exec()
    office.close()
    watch.stop()
    return status


def make_application() -> QApplication:
    """Make the one Qt application, or return the one there is."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationName("wellbeing-desktop")
    application.setApplicationDisplayName("")
    application.setQuitOnLastWindowClosed(True)
    return application


def make_office(application: QApplication, folder: Path, settings: Settings, *, demo: bool = False) -> Office:
    """Make every part of the window for one store; nothing is shown or opened yet."""
    theme = Theme()
    theme.use(settings.scheme)
    theme.set_percent(settings.text_percent)
    theme.apply(application)
    return Office(theme, settings, folder, demo=demo)


class Office(QObject):
    """One window on one store: the entrance, then the people, and back when it locks."""

    def __init__(self, theme: Theme, settings: Settings, folder: Path, *, demo: bool) -> None:
        super().__init__()
        self._theme = theme
        self._demo = demo
        self._store: Store | None = None
        self._flow: DeskFlow | None = None
        self._help: HelpDesk | None = None
        self._faults: FaultDesk | None = None
        self.window = MainWindow(theme, settings)
        self.window.lock_wanted.connect(self._on_lock_wanted)
        self.window.help_wanted.connect(self._on_help_wanted)
        self.window.shortcuts_wanted.connect(self._on_shortcuts_wanted)
        self.window.ask_before_closing(self._may_close)
        self._unlocker = Unlocker(folder, self)
        self._entrance = Entrance(self.window, theme, self._unlocker)
        self._entrance.entered.connect(self._on_entered)
        self._tidying = Tidying(self)
        self.window.first_painted.connect(self._tidying.start)
        self.window.first_painted.connect(self._unlocker.warm_up)

    def open(self) -> None:
        """Show the window on the lock screen, the first run or the sample people."""
        if self._demo:
            self._open_demo()
        else:
            self._entrance.show()
        self.window.show()

    def close(self) -> None:
        """Close the store and stop every worker."""
        self._leave()
        self._unlocker.stop()
        self._tidying.stop()

    def tell_fault(self, fault: Fault) -> None:
        """Say that something went wrong in the application itself, once all that can be is saved."""
        from wellbeing_desktop.ui.fault_desk import FaultDesk  # noqa: PLC0415

        if self._faults is None:
            self._faults = FaultDesk(self.window, self._theme, self._make_safe)
        self._faults.tell(fault)

    def _make_safe(self) -> Kept:
        return Kept.NOTHING_OPEN if self._flow is None else self._flow.make_safe()

    def _open_demo(self) -> None:
        from wellbeing_desktop.ui.pages.wait_page import WaitPage  # noqa: PLC0415

        page = WaitPage(self._theme, self.tr("Getting the sample people ready…"))
        self.window.show_page(page, header=False)
        self._unlocker.created.connect(self._on_demo_created)
        self._unlocker.create(DEMO_PASSPHRASE)

    def _on_demo_created(self, store: Store, _recovery_key: str) -> None:
        """Put the sample people in; about a second, while the window says so."""
        from wellbeing_desktop.exchange.framework_file import shipped_framework  # noqa: PLC0415
        from wellbeing_desktop.exchange.samples import shipped_samples  # noqa: PLC0415

        records = shipped_samples(shipped_framework())
        practitioner = records[0].assessments[0].practitioner
        store.save_practitioner(practitioner)
        store.take_in(records)
        self._on_entered(store, practitioner, look_around=False)

    def _on_entered(self, store: Store, practitioner: Practitioner, look_around: bool) -> None:
        from wellbeing_desktop.exchange.framework_file import shipped_framework  # noqa: PLC0415
        from wellbeing_desktop.ui.desk_flow import DeskFlow  # noqa: PLC0415
        from wellbeing_desktop.ui.framework_texts import FrameworkTexts  # noqa: PLC0415
        from wellbeing_desktop.ui.people_desk import PeopleDesk  # noqa: PLC0415

        self._store = store
        desk = PeopleDesk(store, practitioner, self)
        texts = FrameworkTexts(shipped_framework(), paths.languages_folder())
        self._flow = DeskFlow(self.window, self._theme, desk, texts)
        texts.refused.connect(self._flow.tell_texts_refused)
        self._flow.samples_wanted.connect(look_around_apart)
        self._flow.records_wanted.connect(self._on_records_wanted)
        self._flow.start()
        if look_around:
            look_around_apart()

    def _on_records_wanted(self) -> None:
        """Ask for record files and take them in, each whole or not at all."""
        from wellbeing_desktop.ui.bring_in import bring_in  # noqa: PLC0415

        if self._store is not None and self._flow is not None:
            bring_in(self.window, self._theme, self._store)
            self._flow.show_people()

    def _on_help_wanted(self) -> None:
        from wellbeing_desktop.ui.help_desk import HelpDesk  # noqa: PLC0415

        if self._help is None:
            self._help = HelpDesk(self.window, self._theme)
        self._help.open()

    def _on_shortcuts_wanted(self) -> None:
        from wellbeing_desktop.ui.widgets.shortcut_list import show_shortcuts  # noqa: PLC0415

        show_shortcuts(self.window, self._theme)

    def _on_lock_wanted(self) -> None:
        if self._store is None or not self._leave():
            return
        why = self.tr("You locked it yourself. What you did last was saved first.")
        if self._demo:
            why = fill(self.tr("These are sample people. Their passphrase is: %1"), DEMO_PASSPHRASE)
        self._entrance.show_lock(why, datetime.now().astimezone())

    def _may_close(self) -> bool:
        """Close when everything is safe; otherwise say what is not, and ask."""
        if self._leave():
            return True
        from wellbeing_desktop.ui.closing import ask_to_close_unsaved  # noqa: PLC0415

        return ask_to_close_unsaved(self.window, self._theme)

    def _leave(self) -> bool:
        """Let the people go and close the store; False while something is not saved."""
        if self._flow is not None and not self._flow.close():
            return False
        self._flow = None
        if self._store is not None:
            self._store.close()
            self._store = None
        return True


def look_around_apart() -> None:
    """Open a second window on sample people, kept apart from every store."""
    QProcess.startDetached(sys.executable, ["-m", "wellbeing_desktop", "--demo"])
