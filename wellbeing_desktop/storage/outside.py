"""What happens to a store while it is closed, kept beside it so that opening can tell of it.

Wrong passphrases are counted, one byte each; a restore leaves a mark. Whoever can write to the folder
can remove both: they help its owner, and prove nothing.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

TRIES = "wellbeing.tries"
RESTORED = "wellbeing.restored"

_MOST = 100_000


def add_try(folder: Path) -> None:
    """Remember one more wrong passphrase; a disk that refuses keeps nobody out."""
    with suppress(OSError):
        if failed_tries(folder) < _MOST:
            with (folder / TRIES).open("ab") as file:
                file.write(b".")


def failed_tries(folder: Path) -> int:
    """Return how many wrong passphrases there were since the store was opened last."""
    try:
        return (folder / TRIES).stat().st_size
    except OSError:
        return 0


def last_try(folder: Path) -> float:
    """Return when the last wrong passphrase was, in seconds since 1970; 0 where there was none."""
    try:
        return (folder / TRIES).stat().st_mtime
    except OSError:
        return 0.0


def mark_restored(folder: Path) -> None:
    """Remember that a backup was put in the store's place."""
    with suppress(OSError):
        (folder / RESTORED).touch()


def was_restored(folder: Path) -> bool:
    """Tell whether a backup was put in the store's place since it was opened last."""
    return (folder / RESTORED).exists()


def clear(folder: Path) -> None:
    """Begin anew: all was told."""
    for name in (TRIES, RESTORED):
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
