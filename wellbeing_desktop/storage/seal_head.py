"""How every sealed file begins: a line that says what it is, and a line of JSON on how it is sealed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wellbeing_desktop.storage.errors import DamagedSealError, NewerSealError, NotSealedError

_LONGEST_LINE = 4096


@dataclass(frozen=True, slots=True)
class SealKind:
    """A kind of sealed file: its first word, the version written here, and the most bytes it may have."""

    word: bytes
    number: int
    size_limit: int

    @property
    def first(self) -> bytes:
        """What files of this kind begin with, of whatever version."""
        return self.word + b" "

    def head(self, table: dict[str, Any]) -> bytes:
        """Return the two lines of a new file."""
        return b"%s%d\n%s\n" % (self.first, self.number, json.dumps(table, sort_keys=True).encode())

    def split(self, data: bytes) -> tuple[bytes, dict[str, Any]]:
        """Return the two lines of a file, as they stand and as the table in the second.

        Raises:
            NotSealedError: it is another kind of file.
            NewerSealError: a later version of this application made it.
            DamagedSealError: it was cut short or changed.
        """
        if not data.startswith(self.first):
            raise NotSealedError
        number, _, rest = data[len(self.first) : len(self.first) + _LONGEST_LINE].partition(b"\n")
        if not number.isdigit():
            raise DamagedSealError
        if int(number) > self.number:
            raise NewerSealError
        line, ended, _ = rest.partition(b"\n")
        try:
            table = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise DamagedSealError from error
        if not ended or not isinstance(table, dict):
            raise DamagedSealError
        return data[: len(self.first) + len(number) + len(line) + 2], table

    def read(self, file: Path) -> bytes:
        """Return the bytes of a file; what is none, or too large, is refused before it is read.

        Raises:
            NotSealedError: it is another kind of file.
            OSError: it cannot be read.
        """
        with file.open("rb") as opened:
            start = opened.read(len(self.first))
            rest = opened.read(self.size_limit) if start == self.first else b""
            if not rest or opened.read(1):
                raise NotSealedError
        return start + rest
