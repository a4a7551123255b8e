"""The names of the places that the window can be led to, and the looks it is seen in; see `places`."""

from __future__ import annotations

from dataclasses import dataclass

from tests.ui.aside_places import ASIDE

WITH_PEOPLE = (
    "people", "person", "person with nothing yet", "person edit", "before", "overview", "indicator",
    "about sheet", "practitioner", "gate", "your turn", "give back", "picture", "saying why", "plan",
    "sign-off", "copy", "quick entry", "help", "help found", *ASIDE, "settings", "settings: lock",
    "settings: language",
    "settings: backups", "settings: reviews", "settings: organisation", "settings: approaches",
    "settings: safety", "settings: keep", "safety", "safety for nobody", "invited",
    "settings: passphrase", "settings: recovery", "new recovery key",
)  # fmt: skip
WITHOUT = (
    "lock", "lock by key", "locking", "renew",
    "first run: passphrase", "first run: key", "first run: who", "first run: way",
    "nobody yet", "damaged", "from backup",
)  # fmt: skip
EVERY = (*WITHOUT, *WITH_PEOPLE)


@dataclass(frozen=True)
class Look:
    """What somebody chose to see the window in."""

    scheme: str = "light"
    percent: int = 100
    right_to_left: bool = False


USUAL = Look()
