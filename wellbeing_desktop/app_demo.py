"""The folder of a throw-away store: made for one window, kept while it is locked, then taken away."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.people import Practitioner
    from wellbeing_desktop.storage.store import Store

_PREFIX = "wellbeing-demo-"


@contextmanager
def demo_folder(locked: Path | None = None) -> Iterator[Path]:
    """Give the store's folder, and take it away at the end.

    Args:
        locked: the store that the process before this one locked. Only a throw-away store is
            taken for one; for any other folder a new throw-away store is made.
    """
    if locked is None or not _is_throw_away(locked):
        locked = Path(tempfile.mkdtemp(prefix=_PREFIX)) / "store"
    try:
        yield locked
    finally:
        shutil.rmtree(locked.parent, ignore_errors=True)


def filled_with_samples(store: Store) -> Practitioner:
    """Put the sample people into a store (blocking, about a second); return who works there."""
    from wellbeing_desktop.exchange.framework_file import shipped_framework  # noqa: PLC0415
    from wellbeing_desktop.exchange.samples import shipped_samples  # noqa: PLC0415

    records = shipped_samples(shipped_framework())
    practitioner = records[0].assessments[0].practitioner
    store.save_practitioner(practitioner)
    store.take_in(records)
    return practitioner


def _is_throw_away(folder: Path) -> bool:
    made = folder.absolute().parent
    return made.name.startswith(_PREFIX) and made.parent == Path(tempfile.gettempdir()).absolute()
