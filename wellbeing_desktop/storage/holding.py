"""Which backups still hold somebody who was erased, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from wellbeing_desktop.storage import rotation
from wellbeing_desktop.storage.restore import ASIDE
from wellbeing_desktop.storage.shelf import ROTATING

if TYPE_CHECKING:
    from wellbeing_desktop.storage.keeper import Keeper


@dataclass(frozen=True, slots=True)
class Holder:
    """A backup that was made before. `until` is None where it stays until somebody removes it."""

    made_at: datetime
    until: date | None


@dataclass(frozen=True, slots=True)
class Holding:
    """Every backup beside the store and in the second place, the newest first.

    `aside` counts stores that were kept aside when a backup was put in their place. `place_away` says
    that a second place was chosen and is not here now: what lies there cannot be seen.
    """

    backups: tuple[Holder, ...] = ()
    aside: int = 0
    place_away: bool = False

    @property
    def last_day(self) -> date | None:
        """The day on which the last one is let go, of those that are."""
        return max((one.until for one in self.backups if one.until is not None), default=None)

    @property
    def staying(self) -> int:
        """How many stay until somebody removes them."""
        return sum(one.until is None for one in self.backups)


def holding(keeper: Keeper, today: date) -> Holding:
    """Look which backups there are now, and when each is let go if one is made every day."""
    kept = keeper.kept()
    days = rotation.last_days([one.place for one in kept if one.manifest.why in ROTATING], today)
    backups = tuple(Holder(one.made_at, days.get(one.place)) for one in kept)
    folder = keeper.folder
    aside = sum(1 for path in folder.glob(f"{ASIDE}*") if path.is_dir()) if folder.is_dir() else 0
    state = keeper.state()
    return Holding(backups, aside, state.place is not None and state.place_is != "here")
