"""Taking records in from files, each file whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import commas, ended
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store

_tr = QCoreApplication.translate


def take_files_in(store: Store, files: Sequence[Path]) -> str:
    """Take each file in, whole or not at all, and say of every one what became of it."""
    line = _tr("bring in", "%1: %2")
    return "\n".join(fill(line, file.name, take_file_in(store, file)) for file in files)


def take_file_in(store: Store, file: Path) -> str:
    """Take one record file in and return the sentence that says what became of it."""
    from wellbeing_desktop.exchange.record_file import RecordFileError, read_record_file  # noqa: PLC0415
    from wellbeing_desktop.storage.errors import RecordDiffersError, StoreError  # noqa: PLC0415

    try:
        taken = store.take_in([read_record_file(file)], or_nothing=True)
    except OSError:
        return _tr("bring in", "The file could not be read. Nothing was taken in.")
    except RecordFileError as error:
        return fill(
            _tr("bring in", "This is not a record that can be taken in (%1). Nothing was changed."), error
        )
    except RecordDiffersError:
        return _tr(
            "bring in",
            "It says other things of an assessment that is kept here. Nothing of it was taken in.",
        )
    except StoreError as error:
        return reading_refused(error)
    parts = (
        counted("%n added", "%n added", taken.added),
        counted("%n already here", "%n already here", taken.unchanged),
        counted("%n kept as it was", "%n kept as they were", taken.kept),
    )
    return ended(commas(parts))
