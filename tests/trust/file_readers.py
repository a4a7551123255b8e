"""Each reader of files from outside, as a function of bytes: it returns, or refuses by its own errors.

`python3 dev.py fuzz` gives them millions of inputs; a test gives them some.
"""

from __future__ import annotations

import json
import random
import tempfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from tests.exchange.mutations import mutated
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.team_combining import combined
from wellbeing_desktop.exchange.framework_file import FrameworkFileError, load_framework, shipped_framework
from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.exchange.record_file import read_record, write_record
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.exchange.team_file import pack, unpack
from wellbeing_desktop.resources import path
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.keys import unlock_by_recovery
from wellbeing_desktop.storage.places import KEYS
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.storage.team_key import TeamKey

PASSPHRASE = "otter lantern sixpence gravel"
CHEAP = KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)

Reader = Callable[[bytes], None]


class Readers:
    """The readers by name, each with a sound file to begin from. Files go to a folder of one's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        store, self._recovery_key = Store.create(folder / "store", PASSPHRASE, CHEAP)
        with store:
            store.backup(folder / "sound")
        records = shipped_samples(shipped_framework())
        framework = path("frameworks", "social-wellbeing.toml").read_bytes()
        self.sound: dict[str, bytes] = {
            "record": write_record(records[0]),
            "framework": framework,
            "backup": (folder / "sound").read_bytes(),
            "keys": (folder / "store" / KEYS).read_bytes(),
            "team": self._team_content(records),
        }
        self._team_key = TeamKey(PASSPHRASE, CHEAP)
        self.sound["team seal"] = self._team_key.seal(zlib.compress(self.sound["team"]))
        self.of: dict[str, Reader] = {
            "record": self.record,
            "framework": self.framework,
            "backup": self.backup,
            "keys": self.keys,
            "team": self.team,
            "team seal": self.team_seal,
        }

    def record(self, data: bytes) -> None:
        """Read a person's record."""
        with suppress(RecordFileError):
            read_record(data)

    def framework(self, data: bytes) -> None:
        """Read a framework."""
        with suppress(FrameworkFileError):
            load_framework(self._file(data))

    def backup(self, data: bytes) -> None:
        """Put a backup back, with a passphrase that is not its own unless nothing of it was changed."""
        with tempfile.TemporaryDirectory(dir=self._folder) as place, suppress(StoreError):
            restore(self._file(data), Path(place) / "store", PASSPHRASE)

    def keys(self, data: bytes) -> None:
        """Open by the recovery key: what a key file says of memory and passes is judged, not obeyed."""
        with tempfile.TemporaryDirectory(dir=self._folder) as place, suppress(StoreError):
            (Path(place) / KEYS).write_bytes(data)
            unlock_by_recovery(Path(place), self._recovery_key)

    def team(self, data: bytes) -> None:
        """Read what a team file holds, as if somebody of the team had sealed it."""
        with suppress(RecordFileError):
            combined([unpack(zlib.compress(data))])

    def team_seal(self, data: bytes) -> None:
        """Open the seal of a team file."""
        with suppress(StoreError):
            self._team_key.unseal(data)

    def _team_content(self, records: Sequence[PersonRecord]) -> bytes:
        with Store.open(self._folder / "store", PASSPHRASE) as store:
            store.take_in(records)
            return zlib.decompress(pack(store.team_file(TeamKey(PASSPHRASE, CHEAP))))

    def changed(self, name: str, dice: random.Random) -> bytes:
        """Return a sound file with something gone wrong in it."""
        data = self.sound[name]
        try:
            json.loads(data)
        except ValueError:
            at, end = sorted(dice.randrange(len(data)) for _ in range(2))
            return data[:at] + dice.randbytes(dice.randint(0, 40)) + data[dice.choice((at, at + 1, end)) :]
        return mutated(data, dice)

    def _file(self, data: bytes) -> Path:
        file = self._folder / "input"
        file.write_bytes(data)
        return file
