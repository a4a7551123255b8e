"""Files gone wrong in many ways, the same each time a seed is the same."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from typing import Any

VALUES: list[Any] = [
    None, True, False, 0, -1, 3, 6, 2.5, 10**40, 1e308, "", "3", "x" * 5000, "\u202e\x00\x1b[31m", "=1+1",
    "2026-02-30", "9999-12-31T23:59:59Z", [], {}, [[[]]], {"a": 1}, ["x"] * 50, "not_explored", "<b>&amp;",
]  # fmt: skip


def mutated(data: bytes, dice: random.Random) -> bytes:
    """Return the file with one to three things gone wrong, in its bytes or in what it says."""
    if dice.random() < 0.3:
        return _bytes_changed(data, dice)
    value = json.loads(data)
    for _ in range(dice.randint(1, 3)):
        _change(value, dice)
    return json.dumps(value).encode()


def _bytes_changed(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    kind = dice.randrange(4)
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
    if kind == 2:
        return data[:at] + dice.randbytes(dice.randint(1, 20)) + data[at:]
    return data[:at] + data[at + dice.randint(1, 400) :]


def _change(value: Any, dice: random.Random) -> None:
    """Walk down to some part, and replace, remove, double or rename it."""
    part = value
    while True:
        keys = list(part) if isinstance(part, dict) else list(range(len(part)))
        if not keys:
            return
        key = dice.choice(keys)
        below = part[key]
        if isinstance(below, dict | list) and below and dice.random() < 0.85:
            part = below
            continue
        _replace(part, key, dice)
        return


def _replace(part: Any, key: Any, dice: random.Random) -> None:
    kind = dice.randrange(4)
    if kind == 0:
        del part[key]
    elif kind == 1 and isinstance(part, list):
        part.append(part[key])
    elif kind == 1:
        part[f"{key}_"] = part.pop(key)
    else:
        part[key] = deepcopy(dice.choice(VALUES))
