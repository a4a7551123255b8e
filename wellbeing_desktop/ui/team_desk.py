"""The bridge to a team's figures: read on the database thread, worked out on a thread of their own."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.people_desk import REVIEWS_AHEAD

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.team_figures import Team, TeamFigures
    from wellbeing_desktop.assessment.team_groups import Period, TeamFilter
    from wellbeing_desktop.assessment.team_lines import TeamLines
    from wellbeing_desktop.storage.store import Store


@dataclass(frozen=True)
class Whole:
    """A team as a whole, and everyone's figures; None where there are fewer than five people."""

    people: int
    figures: TeamFigures | None


@dataclass(frozen=True)
class Offered:
    """Which groups may be shown, and what a filter can be set to: years and frameworks of the team."""

    groups: frozenset[TeamFilter]
    years: tuple[int, ...] = ()
    frameworks: tuple[tuple[str, str], ...] = field(default=())


class TeamDesk(QObject):
    """Brings a team's figures; what is asked last is shown."""

    whole = Signal(object)
    caseload = Signal(object)
    offered = Signal(object)
    figured = Signal(object)
    """The figures of a group, or None where it may not be shown."""
    printable = Signal(bytes)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)
        self._worker: ThreadPoolExecutor | None = None
        self._team: Team | None = None
        self._asked = 0

    def look(self, today: date) -> None:
        """Look at the people of this store; `whole` follows, then `caseload` and `offered`."""
        self._asked += 1
        asked = self._asked

        def show(lines: TeamLines) -> None:
            if asked == self._asked:
                self.show_lines(lines)
                counted = self._store.soon(self._store.caseload, lines, today, REVIEWS_AHEAD)
                self._deliver(self._team, counted, self.caseload)

        self._later.when(self._store.soon(self._store.team_lines), show, self.failed.emit)

    def show_lines(self, lines: TeamLines) -> None:
        """Show a team of these lines; `whole` follows, then `offered`."""
        from wellbeing_desktop.assessment.team_figures import Team  # noqa: PLC0415

        self._asked += 1
        team = self._team = Team(lines)

        def everyone() -> Whole:
            from wellbeing_desktop.assessment.errors import TooFewPeopleError  # noqa: PLC0415

            try:
                figures = team.everyone()
            except TooFewPeopleError:
                figures = None
            return Whole(lines.count_people, figures)

        worker = self._working()
        self._deliver(team, worker.submit(everyone), self.whole)
        self._deliver(team, worker.submit(_offered, team), self.offered)
        self._work_ahead(team, _periods(team))

    def ask(self, group: TeamFilter) -> None:
        """Work out the figures of a group; `figured` follows, unless another was asked for since."""
        team = self._team
        if team is None:
            return
        self._asked += 1
        asked = self._asked

        def work() -> TeamFigures | None:
            return team.figures(group) if asked == self._asked and group in team.groups else None

        def show(figures: TeamFigures | None) -> None:
            if asked == self._asked:
                self.figured.emit(figures)

        self._later.when(self._working().submit(work), show, self.failed.emit)

    def save_summary(self, figures: TeamFigures, day: date, path: Path) -> None:
        """Save the summary of a group as a PDF, which the audit tells of; `saved` with its path follows."""

        def work() -> Path:
            from wellbeing_desktop.ui.copy_saving import save_copy  # noqa: PLC0415

            pdf = self._summary(figures, day, printed=False)
            save_copy(path, pdf)
            return path

        self._later.when(self._working().submit(work), self.saved.emit, self.failed.emit)

    def make_printable(self, figures: TeamFigures, day: date) -> None:
        """Make the summary of a group for the printer; `printable` with its bytes follows."""

        def ask() -> Future[bytes]:
            return self._working().submit(self._summary, figures, day, printed=True)

        self._later.once(ask, self.printable.emit, self.failed.emit)

    def close(self) -> None:
        """Deliver nothing more."""
        self._later.stop()
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)

    def _summary(self, figures: TeamFigures, day: date, *, printed: bool) -> bytes:
        from wellbeing_desktop.reports.team import TeamSheet, make_team  # noqa: PLC0415
        from wellbeing_desktop.storage.audit_entry import Act, Entry  # noqa: PLC0415
        from wellbeing_desktop.ui.qt_text import set_text  # noqa: PLC0415

        report = make_team(TeamSheet(figures, day), set_text)
        self._store.note(Entry(Act.PRINTED if printed else Act.EXPORTED, detail="team-summary"))
        return report.pdf

    def _work_ahead(self, team: Team, periods: Iterator[Period]) -> None:
        """Count the next period while nobody asks, so that choosing it takes no time."""

        def count() -> bool:
            period = next(periods, None)
            if period is not None and team is self._team:
                team.prepare(period)
            return period is not None and team is self._team

        def counted(more: bool) -> None:
            if more:
                self._work_ahead(team, periods)

        self._later.when(self._working().submit(count), counted, self.failed.emit)

    def _deliver(self, team: Team | None, future: object, signal: object) -> None:
        """Tell what was worked out for a team, unless another is shown by then."""

        def show(found: object) -> None:
            if team is self._team:
                signal.emit(found)  # type: ignore[attr-defined]

        self._later.when(future, show, self.failed.emit)  # type: ignore[arg-type]

    def _working(self) -> ThreadPoolExecutor:
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="team")
        return self._worker


def _periods(team: Team) -> Iterator[Period]:
    """Give all time first, then years and halves, the newest first; asked for on the worker's thread."""
    from wellbeing_desktop.assessment.team_groups import EVER  # noqa: PLC0415

    found = dict.fromkeys(group.period for group in team.groups)
    yield from sorted(found, key=lambda each: (each != EVER, bool(each.half), -each.year, -each.half))


def _offered(team: Team) -> Offered:
    from wellbeing_desktop.assessment.team_groups import framework_name  # noqa: PLC0415

    days = team.lines.days
    first, last = (date.fromordinal(day).year for day in (days[0], days[-1])) if days else (1, 0)
    named = {framework_name(one): f"{one.title} {one.version}" for one in reversed(team.lines.frameworks)}
    return Offered(frozenset(team.groups), tuple(range(last, first - 1, -1)), tuple(named.items()))
