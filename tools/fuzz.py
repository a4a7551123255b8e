"""Give every reader of files from outside as many odd inputs as there is time for: `python3 dev.py fuzz`.

Atheris is installed for the moment in an environment of its own, which borrows the libraries of
`.venv`. Half of the inputs are bytes as libFuzzer finds them, half are sound files with something
gone wrong. An error that is not the reader's own ends it, with the input that caused it.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOL = "atheris>=2.3,<4"
READERS = ("record", "framework", "backup", "keys", "team", "team seal")
SECONDS = 180
SEED = 20_261_121


def main(arguments: list[str]) -> int:
    """Feed each reader for some seconds (the argument), and return how many of them failed."""
    sys.path.insert(0, str(ROOT))
    import dev  # noqa: PLC0415

    seconds = int(arguments[0]) if arguments else SECONDS
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        dev.make_venv(Path(folder))
        python = str(dev.python_in(Path(folder)))
        subprocess.run([python, "-m", "pip", "install", "--quiet", TOOL], check=True)
        borrowed = [str(ROOT), *site_packages(str(dev.python_in(dev.VENV)))]
        own = Path(site_packages(python)[0]) / "borrowed.pth"
        own.write_text("\n".join(borrowed) + "\n", "utf-8")
        for name in READERS:
            dev.say(f"{name}: {seconds} s, seed {SEED}")
            command = [python, str(Path(__file__)), "--reader", name, str(seconds)]
            failed += subprocess.run(command, cwd=folder, check=False).returncode != 0
    return failed


def site_packages(python: str) -> list[str]:
    """Return where an interpreter's libraries lie."""
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True).stdout.split()


def feed(name: str, seconds: int) -> None:
    """Feed one reader in this process; it ends by itself, and says how many inputs it took."""
    import atheris  # noqa: PLC0415

    with atheris.instrument_imports(include=["wellbeing_desktop"]):
        from tests.trust.file_readers import Readers  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        readers = Readers(Path(folder))

        def once(data: bytes) -> None:
            if data[:1] < b"\x80":
                readers.of[name](data[1:])
            else:
                readers.of[name](readers.changed(name, random.Random(data)))

        settings = [f"-max_total_time={seconds}", f"-seed={SEED}", "-print_final_stats=1", "-verbosity=0"]
        atheris.Setup([sys.argv[0], "-max_len=4096", "-rss_limit_mb=4096", *settings], once)
        atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--reader"]:
        feed(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main(sys.argv[1:]))
