"""Who a hand-over is for: to a body by name it goes with a yes of each person, or once somebody decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing
from wellbeing_desktop.ui.hand_over_desk import Decisions, Going, Left
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.pages.no_yes_dialog import LEAVE, SHARE, WITHOUT_THEM, NoYesDialog
from wellbeing_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from wellbeing_desktop.storage.sharings import Asked


def decide(
    window: MainWindow, theme: Theme, for_whom: tuple[str, str], asked: Sequence[Asked]
) -> Going | Left:
    """Ask what to do where somebody has not agreed; `for_whom` is the body and who decides."""
    body, by = for_whom
    agreed = [one for one in asked if one.found is Found.GIVEN]
    lacking = [one for one in asked if one.found is not Found.GIVEN]
    with_a_yes = _decisions(agreed, body, (by, ""), Decided.SHARED)
    if not lacking:
        return Going(tuple(one.person_id for one in asked), (), with_a_yes)
    chosen, reason = _ask(window, theme, body, lacking, others=bool(agreed))
    left = _decisions(lacking, body, (by, ""), Decided.LEFT)
    if chosen == SHARE:
        all_the_same = _decisions(lacking, body, (by, reason), Decided.SHARED)
        return Going(tuple(one.person_id for one in asked), all_the_same, with_a_yes)
    if chosen == WITHOUT_THEM:
        return Going(tuple(one.person_id for one in agreed), left, with_a_yes)
    return Left(left)


def _ask(
    window: MainWindow, theme: Theme, body: str, lacking: Sequence[Asked], *, others: bool
) -> tuple[int, str]:
    dialog = NoYesDialog(window, theme, body, lacking, others=others)
    dialog.exec()
    said = dialog.chosen if dialog.chosen >= 0 else LEAVE, dialog.reason
    dialog.deleteLater()
    return said


def _decisions(asked: Sequence[Asked], body: str, by: tuple[str, str], decided: Decided) -> Decisions:
    """Return one decision for each, with who decided and why."""
    now = datetime.now(UTC)
    return tuple(
        (one.person_id, Sharing(body, one.found, decided, now, by[0], by[1]).cleaned()) for one in asked
    )
