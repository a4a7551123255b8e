"""Reads any number of team files; each that cannot be is refused with its reason, the others count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wellbeing_desktop.assessment.team_combining import Combined, combined
from wellbeing_desktop.assessment.team_file import TeamFile
from wellbeing_desktop.ui.side_work import Told

if TYPE_CHECKING:
    from wellbeing_desktop.storage.team_key import TeamKey


@dataclass(frozen=True)
class TeamRead:
    """What became of some files: `files` were read, in the order that `combined.aside` counts them."""

    files: tuple[Path, ...]
    refused: tuple[tuple[Path, Exception], ...]
    combined: Combined

    @property
    def is_other_team(self) -> bool:
        """Whether not one file could be read, and each for the passphrase alone."""
        from wellbeing_desktop.storage.errors import WrongPassphraseError  # noqa: PLC0415

        wrong = all(isinstance(error, WrongPassphraseError) for _, error in self.refused)
        return wrong and bool(self.refused) and not self.files


def read_team_files(files: Sequence[Path], key: TeamKey, told: Told = lambda _: None) -> TeamRead:
    """Read and combine team files. What `told` raises ends it; nothing is written anywhere."""
    from wellbeing_desktop.exchange.problems import RecordFileError  # noqa: PLC0415
    from wellbeing_desktop.exchange.team_file import unpack  # noqa: PLC0415
    from wellbeing_desktop.storage.errors import StoreError  # noqa: PLC0415
    from wellbeing_desktop.storage.team_key import read_team_sealed  # noqa: PLC0415

    read: dict[Path, TeamFile] = {}
    refused: list[tuple[Path, Exception]] = []
    for number, file in enumerate(dict.fromkeys(files)):
        told(number / len(files))
        try:
            read[file] = unpack(key.unseal(read_team_sealed(file)))
        except (RecordFileError, StoreError, OSError) as error:
            refused.append((file, error))
    told(1.0)
    return TeamRead(tuple(read), tuple(refused), combined(tuple(read.values())))
