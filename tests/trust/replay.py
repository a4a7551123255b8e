"""What a disk holds after the power went, told from a record of all that was written to it.

Two kinds of cut. *Ordered*: everything up to the cut reached the disk, the last write torn.
*Adversarial*: what was not synced is kept or lost sector by sector (512 B), in any order; a name
that was made, changed or removed since its folder was synced may be as before.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
_HEAD = struct.Struct("=cIQQ")


class Event(NamedTuple):
    """One thing that reached the disk; see `disk.c`."""

    kind: str
    name: str
    offset: int
    data: bytes


def events(log: Path) -> list[Event]:
    """Read a record."""
    data, place, found = log.read_bytes(), 0, []
    while place < len(data):
        kind, letters, offset, length = _HEAD.unpack_from(data, place)
        place += _HEAD.size
        name = data[place : place + letters].decode()
        place += letters
        found.append(Event(kind.decode(), name, offset, data[place : place + length]))
        place += length
    return found


def acknowledged(events: Sequence[Event]) -> int:
    """Return how many lines were said."""
    return sum(event.data.count(b"\n") for event in events if event.kind == "A")


@dataclass
class Body:
    """What one file holds, as the process sees it, what of it is safe, and what is in between."""

    now: bytearray = field(default_factory=bytearray)
    safe: bytearray = field(default_factory=bytearray)
    pending: list[Event] = field(default_factory=list)

    def take(self, event: Event) -> None:
        """Write or cut."""
        self.pending.append(event)
        apply(self.now, event)

    def sync(self) -> None:
        """Make safe what it holds."""
        self.safe = bytearray(self.now)
        self.pending.clear()


class Disk:
    """A folder of files, without the folders in it."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.names = {name: Body(bytearray(data), bytearray(data)) for name, data in files.items()}
        self.safe_names = dict(self.names)

    def take(self, event: Event) -> None:
        """Do what was done."""
        if event.kind == "C":
            self.names[event.name] = Body()
        elif event.kind in {"W", "T"}:
            self.names[event.name].take(event)
        elif event.kind == "S":
            self.names[event.name].sync()
        elif event.kind == "U":
            self.names.pop(event.name, None)
        elif event.kind == "R":
            self.names[event.data.decode()] = self.names.pop(event.name)
        elif event.kind == "D":
            self.safe_names = dict(self.names)

    def after_ordered_cut(self, last: Event, chance: random.Random) -> dict[str, bytes]:
        """Return the files when all was written as it came, and the last write is torn."""
        files = {name: bytes(body.now) for name, body in self.names.items()}
        if last.kind == "W" and last.name in files and chance.random() < 0.5:
            found = bytearray(self.names[last.name].safe)
            for event in self.names[last.name].pending[:-1]:
                apply(found, event)
            apply(found, part_of(last, chance))
            files[last.name] = bytes(found)
        return files

    def after_any_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files when what was not synced may or may not be there."""
        names = dict(self.safe_names)
        for name in sorted({*self.names, *self.safe_names}):
            if self.names.get(name) is not self.safe_names.get(name) and chance.random() < 0.5:
                names.pop(name, None)
                if name in self.names:
                    names[name] = self.names[name]
        return {name: bytes(torn(body, chance)) for name, body in names.items()}


def torn(body: Body, chance: random.Random) -> bytearray:
    """Return a file of which any sectors of the pending writes are there, in any order."""
    found = bytearray(body.safe)
    pending = [sector for event in body.pending for sector in sectors(event)]
    kept = [sector for sector in pending if chance.random() < chance.choice((0.1, 0.5, 0.9))]
    if chance.random() < 0.5:
        chance.shuffle(kept)
    for event in kept:
        apply(found, event)
    return found


def apply(data: bytearray, event: Event) -> None:
    """Write into a file, or cut it."""
    if event.kind == "T":
        del data[event.offset :]
        data.extend(bytes(event.offset - len(data)))
        return
    data.extend(bytes(max(0, event.offset - len(data))))
    data[event.offset : event.offset + len(event.data)] = event.data


def part_of(event: Event, chance: random.Random) -> Event:
    """Return a write of which only the first sectors are there."""
    length = chance.randrange(0, len(event.data) // SECTOR + 1) * SECTOR
    return event._replace(data=event.data[:length])


def sectors(event: Event) -> list[Event]:
    """Return a write sector by sector."""
    if event.kind == "T":
        return [event]
    pieces, place = [], 0
    while place < len(event.data):
        length = SECTOR - (event.offset + place) % SECTOR
        piece = event.data[place : place + length]
        pieces.append(event._replace(offset=event.offset + place, data=piece))
        place += length
    return pieces
