"""A command that cannot be carried out, and the sentence that says why and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

DONE = 0
NOT_DONE = 1
WRONG_USAGE = 2

_REASONS = {
    errno.ENOSPC: "the disk is full; make room and try again",
    errno.EDQUOT: "your share of the disk is full; make room and try again",
    errno.EFBIG: "the file would be larger than the disk allows",
    errno.EROFS: "the disk can only be read; name a place on another one",
    errno.EACCES: "this account may not write there; name another place",
    errno.EPERM: "this account may not write there; name another place",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
    errno.EIO: "the disk does not answer as it should",
    errno.EISDIR: "a folder has that name; move it, or name another place",
    errno.EEXIST: "a file has that name; name another place",
    errno.ENOTDIR: "part of the path is a file and no folder; name another place",
}


class RefusedError(Exception):
    """The request could not be carried out. `sentence` is one line: why, and what to do."""

    def __init__(self, sentence: str, status: int = NOT_DONE) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def unwritten(path: Path, error: OSError) -> RefusedError:
    """Return the refusal for a file that could not be written; nothing of it was left behind."""
    return RefusedError(f"{path} could not be written: {reason_of(error)}.")


def unmade(folder: Path, error: OSError) -> RefusedError:
    """Return the refusal for a folder that could not be made."""
    return RefusedError(f"The folder {folder} could not be made: {reason_of(error)}.")


def unread(path: Path, error: OSError) -> RefusedError:
    """Return the refusal for a file that could not be read."""
    if isinstance(error, FileNotFoundError):
        return RefusedError(f"There is no file {path}. Check the name.")
    if isinstance(error, IsADirectoryError):
        return RefusedError(f"{path} is a folder. Name a file.")
    if isinstance(error, PermissionError):
        return RefusedError(f"This account may not read {path}. Ask its owner, or name another file.")
    return RefusedError(f"{path} could not be read: {reason_of(error)}.")


def not_allowed(error: OSError) -> RefusedError:
    """Return the refusal for whatever else the system did not do."""
    if isinstance(error, PermissionError):
        return RefusedError(
            f"This account may not use {error.filename}. Ask its owner, or name another place."
        )
    place = f" at {error.filename}" if error.filename else ""
    return RefusedError(f"The system refused a step{place}: {reason_of(error)}.")


def counted(number: int, one: str) -> str:
    """Return how many there are of what takes an s in the plural, as "1 PDF" or "2 PDFs"."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def one_line(text: str) -> str:
    """Return the text on one line, without controls that a terminal would obey."""
    return "".join(c if c.isprintable() else "?" for c in " ".join(text.split()))


def reason_of(error: OSError) -> str:
    """Say why a file could not be written, and what to do, as the end of a sentence."""
    return _REASONS.get(error.errno or 0, error.strerror or "the system refused it")
