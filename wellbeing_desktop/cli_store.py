"""What every command on a store needs: its folder, the passphrase, and a place for what it writes."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import BinaryIO

from wellbeing_desktop import paths
from wellbeing_desktop.cli_refusal import WRONG_USAGE, RefusedError, unmade, unread, unwritten
from wellbeing_desktop.files import write_whole
from wellbeing_desktop.storage.errors import NoStoreError
from wellbeing_desktop.storage.store import Store

_PASSPHRASE_LIMIT = 10_000


def store_folder(arguments: Namespace) -> Path:
    """Return the folder of the store: the one named, or the user's own.

    Raises:
        RefusedError: what was named is a file.
    """
    folder = Path(arguments.store or paths.store_folder())
    if folder.is_file():
        raise RefusedError(f"{folder} is a file, and a store is a folder. Name a folder with --store.")
    return folder


def opened(arguments: Namespace) -> Store:
    """Open the store; it is a context manager that closes it.

    Raises:
        RefusedError: there is no passphrase, or no store.
        StoreError: the store does not open.
    """
    folder = store_folder(arguments)
    try:
        return Store.open(folder, passphrase(arguments))
    except NoStoreError:
        raise RefusedError(
            f"There is no store in {folder}. Name its folder with --store, or make one by `import`."
        ) from None


def passphrase(arguments: Namespace) -> str:
    """Return the passphrase, from the file or from standard input, or typed where there is a keyboard.

    Raises:
        RefusedError: there is none, or it cannot be read.
    """
    source: str | None = arguments.passphrase_file
    return _checked(_typed()) if source is None else passphrase_from(source)


def passphrase_from(source: str) -> str:
    """Return the passphrase that stands in a file, or comes from standard input where it is "-".

    Raises:
        RefusedError: there is none, or it cannot be read.
    """
    if source == "-":
        if sys.stdin is None:
            raise RefusedError("There is no standard input to read the passphrase from. Name a file instead.")
        return _checked(_text(sys.stdin.buffer))
    try:
        with Path(source).open("rb") as file:
            return _checked(_text(file))
    except OSError as error:
        raise unread(Path(source), error) from error


def check_output(path: Path, arguments: Namespace) -> None:
    """Check that a file can be written, before the work is done.

    Raises:
        RefusedError: it is a folder, its folder is missing, it is a device or a pipe, which a file put
            in its place would end, it lies inside the store, or it is a file that the command reads a
            passphrase from: who lost that could open nothing any more.
    """
    folder = store_folder(arguments)
    try:
        is_folder, has_folder = path.is_dir(), path.parent.is_dir()
        is_special = path.exists() and not path.is_file()
    except OSError as error:
        raise unwritten(path, error) from error
    if is_folder:
        raise RefusedError(f"{path} is a folder. Name a file in it.")
    if not has_folder:
        raise RefusedError(f"There is no folder {path.parent}. Make it first, or name another.")
    if is_special:
        raise RefusedError(f"{path} is no ordinary file, and nothing was written. Name another file.")
    _check_outside(path, folder)
    if any(_is_same_file(path, source) for source in _passphrase_files(arguments)):
        raise RefusedError(
            f"{path} is the file with the passphrase. It was left as it is; name another file."
        )


def make_output_folder(path: Path, store: Path) -> None:
    """Make a folder for what is written, unless it is there; its parents too.

    Raises:
        RefusedError: it is a file, it lies inside the store, or it could not be made.
    """
    _check_outside(path, store)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise RefusedError(f"{path} is a file. Name a folder.") from None
    except OSError as error:
        raise unmade(path, error) from error


def written(path: Path, data: bytes) -> None:
    """Write a file whole.

    Raises:
        RefusedError: it could not be written.
    """
    try:
        write_whole(path, data)
    except OSError as error:
        raise unwritten(path, error) from error


def _check_outside(path: Path, store: Path) -> None:
    """Check that a path does not lead into the store. `Path.resolve` would raise at links in a circle."""
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(store)):
        raise RefusedError(f"{path} lies inside the store, where only the store writes. Name another place.")


def _passphrase_files(arguments: Namespace) -> list[Path]:
    named = (getattr(arguments, name, None) for name in ("passphrase_file", "team_passphrase_file"))
    return [Path(source) for source in named if source not in {None, "-"}]


def _is_same_file(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:  # one of them is not there
        return False


def _typed() -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise RefusedError(
            "A passphrase is needed: --passphrase-file F, or - for standard input.", WRONG_USAGE
        )
    try:
        return getpass.getpass("Passphrase: ")
    except EOFError:  # the end of input is nothing typed
        return ""
    except UnicodeDecodeError:
        raise RefusedError("What was typed is not text. Type it again, or name a file instead.") from None


def _text(file: BinaryIO) -> str:
    data = file.read(_PASSPHRASE_LIMIT + 1)
    if len(data) > _PASSPHRASE_LIMIT:
        raise RefusedError("The passphrase is far too long. Check that the right file was named.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RefusedError("The passphrase is not UTF-8 text. Save its file as UTF-8.") from None
    return text.removesuffix("\n").removesuffix("\r") if text.endswith("\n") else text


def _checked(text: str) -> str:
    if not text:
        raise RefusedError("The passphrase is empty. Nothing was done; give one that is not.")
    return text
