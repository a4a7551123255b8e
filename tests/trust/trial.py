"""One harness: its seed, how often it runs, and what it found."""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

FULL, RESULTS, SEED = "TRUST_FULL", "TRUST_RESULTS", "TRUST_SEED"
"""Set by the full form: that it is one, the file of results, and the seed where another is wanted."""

FIRST_SEED = 20261121


@dataclass
class Trial:
    """What one harness counts. `full` is how often the long form runs, `short` the ordinary one.

    Counts: `lost` is what was acknowledged and is gone, `wrong` a row shown that was never
    written so, `locked_out` a store that neither passphrase nor recovery key opens.
    """

    name: str
    short: int
    full: int
    seed: int = field(default_factory=lambda: int(os.environ.get(SEED, FIRST_SEED)))
    times: int = 0
    lost: int = 0
    wrong: int = 0
    locked_out: int = 0
    found: str = ""
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.name} {self.seed}")
        self._began = time.monotonic()
        print(f"{self.name}: seed {self.seed}")

    @property
    def is_full(self) -> bool:
        """Whether this is the long form."""
        return os.environ.get(FULL) == "1"

    def rounds(self) -> Iterator[int]:
        """Count the rounds from 1."""
        for number in range(1, (self.full if self.is_full else self.short) + 1):
            self.times = number
            yield number

    def check(self) -> None:
        """Write down what was found, then fail where anything was lost, wrong or locked."""
        self.seconds = round(time.monotonic() - self._began, 1)
        if file := os.environ.get(RESULTS):
            with Path(file).open("a", encoding="utf-8") as results:
                results.write(json.dumps(asdict(self)) + "\n")
        assert self.times, "nothing was tried"
        assert (self.lost, self.wrong, self.locked_out) == (0, 0, 0), self
