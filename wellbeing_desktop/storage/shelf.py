"""The folder of backups: what is in it, what of it is good, and what is let go."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wellbeing_desktop.files import TEMPORARY
from wellbeing_desktop.storage import archive, manifest, rotation
from wellbeing_desktop.storage.archive import SUFFIX
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.manifest import Contents, Manifest
from wellbeing_desktop.storage.rotation import Place

ROTATING = ("rota", "asked")
"""Of those for these reasons some are let go; every other one stays until somebody removes it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup that lies on a shelf. What it holds is in `contents`, where a key could open that."""

    file: Path
    manifest: Manifest
    contents: Contents | None = None

    @property
    def made_at(self) -> datetime:
        """When it was made, by the clock of that day, in UTC."""
        return self.manifest.moment

    @property
    def place(self) -> Place:
        """Where it stands in the row of all."""
        return Place(self.manifest.serial, self.made_at.astimezone().date())


def kept_in(folder: Path, data_key: bytes = b"") -> list[Kept]:
    """Return the backups in a folder, the newest first. What is no backup, or not whole, is left out.

    Args:
        folder: where they are; it need not be there.
        data_key: opens what they say of their contents; one that it does not open is left out.
    """
    found: list[Kept] = []
    for file in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []:
        if not file.is_file():  # a pipe of that name would be waited for, for ever
            continue
        with suppress(StoreError, OSError):
            described = archive.described(file)
            contents = manifest.open_sealed(described, data_key) if data_key else None
            found.append(Kept(file, described, contents))
    return sorted(found, key=_order, reverse=True)


def is_good(file: Path) -> bool:
    """Tell whether a backup reads from its first byte to its last as it was written."""
    try:
        archive.check(file)
    except (StoreError, OSError):
        return False
    return True


def next_serial(folder: Path) -> int:
    """Return the number that comes after every backup in a folder."""
    return max((kept.manifest.serial for kept in kept_in(folder)), default=0) + 1


def new_name(now: datetime) -> str:
    """Return a name that no other backup has; it says when, and nothing of what is in it."""
    return f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}{SUFFIX}"


def tidy(folder: Path) -> list[Path]:
    """Let go what the rotation does not need, and return it; only to be asked once a new one is good.

    Backups that cannot be read are left alone: somebody may want to look at them.
    """
    rotating = {kept.place: kept for kept in kept_in(folder) if kept.manifest.why in ROTATING}
    gone: list[Path] = []
    for place in rotation.let_go(list(rotating)):
        with suppress(OSError):
            rotating[place].file.unlink()
            gone.append(rotating[place].file)
    return gone


def sweep(folder: Path) -> None:
    """Remove what a stopped process left half written among backups."""
    for file in folder.glob(f".*{TEMPORARY}") if folder.is_dir() else []:
        with suppress(OSError):
            file.unlink()


def _order(kept: Kept) -> tuple[int, datetime]:
    return kept.manifest.serial, kept.made_at
