"""The full form of every harness, one table in the end. Run by `python3 dev.py trust`.

Arguments choose among the harnesses as pytest's -k does; `--write` puts the table into
docs/security.md.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.trust.trial import FULL, RESULTS

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "security.md"
BEGIN, END = "<!-- measured by dev.py trust -->", "<!-- end of what was measured -->"
HEAD = ("harness", "seed", "times", "lost", "wrong rows", "locked out", "seconds", "what was found")
KEYS = ("name", "seed", "times", "lost", "wrong", "locked_out", "seconds", "found")


def table(results: Sequence[dict[str, Any]]) -> str:
    """Return the results as a Markdown table, in the order in which they came."""
    rows = [HEAD, ("---",) * len(HEAD), *([str(result[key]) for key in KEYS] for result in results)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def put_into_page(text: str, rows: str, day: str) -> str:
    """Return the page with the table, and the day it was measured, in their place."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\nMeasured on {day}.\n\n{rows}\n\n{END}{after}"


def main(arguments: Sequence[str]) -> int:
    """Run the harnesses and return pytest's exit status."""
    chosen = [word for word in arguments if word != "--write"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "results"
        command = [sys.executable, "-m", "pytest", "tests/trust", "-v", *(["-k", *chosen] if chosen else [])]
        status = subprocess.run(
            command, cwd=ROOT, check=False, env=os.environ | {FULL: "1", RESULTS: str(file)}
        ).returncode
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
    rows = table([json.loads(line) for line in lines])
    print(rows)
    if "--write" in arguments:
        day = datetime.now(UTC).date().isoformat()
        PAGE.write_text(put_into_page(PAGE.read_text("utf-8"), rows, day), "utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
