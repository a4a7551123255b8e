"""Gives orders to the driver that kills processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Self

import pytest

from tests.conftest import ROOT

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


class Killer:
    """Lets a process do a job and kills it, as often as it is asked to."""

    def __init__(self, **environment: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.trust.driver"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | environment,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        assert self._process.wait(30) == 0

    def let(self, job: str, *given: object) -> list[str]:
        """Let a job come to its end, and return what it said."""
        return self.kill(None, job, *given)

    def kill(self, seconds: float | None, job: str, *given: object) -> list[str]:
        """Start a job, kill it after some time, and return what it said by then."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order = {"job": job, "given": [str(part) for part in given], "seconds": seconds}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the driver ended"
        said: list[str] = json.loads(answer)
        return said
