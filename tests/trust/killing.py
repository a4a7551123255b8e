"""Gives orders to the driver that kills processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any, Self

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
        return self._order({"job": job, "given": given, "lines": 0, "seconds": None})

    def kill(self, lines: int, seconds: float, job: str, *given: object) -> list[str]:
        """Start a job, kill it some time after it said some lines, and return all that it said."""
        return self._order({"job": job, "given": given, "lines": lines, "seconds": seconds})

    def _order(self, order: dict[str, Any]) -> list[str]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order["given"] = [str(part) for part in order["given"]]
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the driver ended"
        said: list[str] = json.loads(answer)
        return said
