"""Writes what one laptop tells its team."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from wellbeing_desktop.cli_refusal import DONE, WRONG_USAGE, RefusedError, counted
from wellbeing_desktop.cli_store import check_output, opened, passphrase_from, written
from wellbeing_desktop.exchange.team_file import pack
from wellbeing_desktop.storage.team_key import TeamKey


def team_file(arguments: Namespace) -> int:
    """Write everything that stands signed as codes, sealed by the passphrase that the team agreed."""
    path: Path = arguments.output
    check_output(path, arguments)
    if {arguments.team_passphrase_file, arguments.passphrase_file} == {"-"}:
        raise RefusedError("Standard input can give one passphrase. Name a file for the other.", WRONG_USAGE)
    agreed = passphrase_from(arguments.team_passphrase_file)
    with opened(arguments) as store:
        key = TeamKey(agreed)
        file = store.team_file(key, arguments.shift_days)
        sealed = key.seal(pack(file))
        with store.sending_to_team():
            written(path, sealed)
    print(f"Written: {path} ({counted(len(file.lines), 'assessment')}, without names, sealed)")
    return DONE
