"""Kills a process of the store's again and again. Run as a module, so that the libraries load once.

Every line on standard input is an order, in JSON: the job (see `jobs.py`), what it is given, and
after how many seconds it is killed. A child is forked that does the job; what it said by then is
the answer, one line of JSON on standard output.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import warnings
from typing import Any

from tests.trust import jobs

READY = "ready"


def carry_out(order: dict[str, Any]) -> list[str]:
    """Fork, let the child do the job, kill it; return the lines it said after it was ready."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.close(ours)
        jobs.do(order["job"], lambda line: os.write(theirs, f"{line}\n".encode()), order["given"])
        os._exit(0)
    os.close(theirs)
    said = os.read(ours, 65_536)
    time.sleep(order["seconds"])
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while piece := os.read(ours, 65_536):
        said += piece
    os.close(ours)
    lines = said.decode().splitlines()
    if lines[:1] != [READY]:
        raise RuntimeError(f"the job never began: {lines[:3]}")
    return lines[1:]


def main() -> None:
    """Carry out orders until there are no more."""
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        print(json.dumps(carry_out(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
