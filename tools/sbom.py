"""Write the list of every library that is shipped, as CycloneDX: run by `python3 dev.py sbom`.

The libraries are installed once more in an environment of their own, at the versions of the lock and
without anything that is only for working on the project; a second environment holds the tool
that lists them.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "dist" / "wellbeing-desktop.cdx.json"
TOOL = "cyclonedx-bom>=7.5,<8"
NOT_SHIPPED = {"pip", "setuptools", "wellbeing-desktop"}
"""What an environment holds besides the libraries; the application itself is what the list is about."""


def main() -> int:
    """Write the list and say where it is; return an exit status."""
    sys.path.insert(0, str(ROOT))
    import dev  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        shipped, tool = Path(folder) / "shipped", Path(folder) / "tool"
        pins = Path(folder) / "pins.txt"
        pins.write_text(pinned((ROOT / "requirements.lock").read_text("utf-8")), "utf-8")
        for environment, wanted in ((shipped, [str(ROOT), "--constraint", str(pins)]), (tool, [TOOL])):
            dev.make_venv(environment)
            run(dev.python_in(environment), "-m", "pip", "install", "--quiet", *wanted)
        listed = cyclonedx(dev.python_in(tool), dev.python_in(shipped))
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(json.dumps(without_own_tools(listed), indent=1) + "\n", "utf-8")
    dev.say(f"written: {FILE.relative_to(ROOT).as_posix()}")
    return 0


def pinned(lock: str) -> str:
    """Return the versions of a lock as pip takes them for constraints: one a line, without hashes."""
    return "\n".join(re.findall(r"^([A-Za-z0-9][^\\\n]*?)\s*\\?$", lock, re.M)) + "\n"


def cyclonedx(tool: Path, python: Path) -> dict[str, list[dict[str, str]]]:
    """Return what an environment holds, as CycloneDX 1.6."""
    settings = ["--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible", "--of", "JSON"]
    written = run(tool, "-m", "cyclonedx_py", "environment", *settings, "--sv", "1.6", str(python))
    listed: dict[str, list[dict[str, str]]] = json.loads(written)
    return listed


def without_own_tools(listed: dict[str, list[dict[str, str]]]) -> dict[str, list[dict[str, str]]]:
    """Return a list without what every environment holds."""
    names = {each["bom-ref"]: each["name"] for each in listed["components"]}
    components = [each for each in listed["components"] if each["name"] not in NOT_SHIPPED]
    dependencies = [each for each in listed["dependencies"] if names.get(each["ref"]) not in NOT_SHIPPED]
    return {**listed, "components": components, "dependencies": dependencies}


def run(*command: object) -> bytes:
    """Run a program that must succeed, and return what it wrote."""
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE).stdout


if __name__ == "__main__":
    sys.exit(main())
