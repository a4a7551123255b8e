"""Kills a process of the store's again and again. Run as a module, so that the libraries load once.

Every line on standard input is an order, in JSON: the job (see `jobs.py`), what it is given, and
when it is killed: so many seconds (null: never) after it said so many lines. A child is forked that
does the job; what it said by then is the answer, one line of JSON on standard output.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import traceback
import warnings
from typing import Any, NoReturn

from tests.trust import jobs

READY = "ready"
LONGEST_S = 300


def carry_out(order: dict[str, Any]) -> list[str]:
    """Fork, let the child do the job, kill it; return the lines it said after it was ready."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.close(ours)
        be_the_child(order, theirs)
    os.close(theirs)
    said = b""
    while said.count(b"\n") <= order["lines"] and (piece := os.read(ours, 65_536)):
        said += piece
    if order["seconds"] is not None:
        time.sleep(order["seconds"])
        os.kill(child, signal.SIGKILL)
    while piece := os.read(ours, 65_536):
        said += piece
    os.close(ours)
    _, status = os.waitpid(child, 0)
    lines = said.decode().splitlines()
    if lines[:1] != [READY] or (order["seconds"] is None and status not in {0, signal.SIGKILL}):
        raise RuntimeError(f"the job went wrong: {status} {lines[:3]}")
    return lines[1:]


def be_the_child(order: dict[str, Any], out: int) -> NoReturn:
    """Do the job and end, whatever happens, and never stay for ever."""
    signal.alarm(LONGEST_S)
    try:
        jobs.do(order["job"], lambda line: os.write(out, f"{line}\n".encode()), order["given"])
    except BaseException:  # noqa: BLE001 (a child may never run on in its parent's code)
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def main() -> None:
    """Carry out orders until there are no more."""
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        print(json.dumps(carry_out(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
