"""Write requirements.lock anew: newest allowed versions, hashes, every platform; `python3 dev.py lock`.

Only the public index is asked: settings of this machine would leak into the lock.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOL = "uv>=0.13,<0.14"
SETTINGS = (
    "pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade --quiet"
    " --only-binary :all: --generate-hashes --no-emit-index-url --no-annotate --no-config"
)


def main() -> int:
    """Write the lock and return the exit status of the tool, which lives for the moment only."""
    sys.path.insert(0, str(ROOT))
    import dev  # noqa: PLC0415

    public = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
    with tempfile.TemporaryDirectory() as folder:
        dev.make_venv(Path(folder))
        tool = str(dev.python_in(Path(folder)))
        subprocess.run([tool, "-m", "pip", "install", "--quiet", TOOL], check=True)
        command = [tool, "-m", "uv", *SETTINGS.split(), "--output-file", str(dev.LOCK)]
        header = ["--custom-compile-command", "python3 dev.py lock"]
        return subprocess.run([*command, *header], check=False, cwd=ROOT, env=public).returncode


if __name__ == "__main__":
    sys.exit(main())
