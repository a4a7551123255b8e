"""Set up, run, test and measure this project. Needs only Python; everything else it fetches.

    python3 dev.py run --demo     open the window on sample people
    python3 dev.py test           lint, then every test
    python3 dev.py setup | lint | bench | trust | fuzz | screenshots | lock | sbom
    python3 dev.py sample         a store of many invented people; --people N --store DIR
    python3 dev.py translations   texts of the source for translators, compiled

Arguments after `run`, `test` and `bench` are passed on. On Windows: `py dev.py …`.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-for"
WINDOWS = os.name == "nt"
OLDEST, NEWEST = (3, 11), (3, 14)

LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What Qt loads even without a window, and the Debian and Ubuntu package that holds it."""

WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",
}
"""What a window and its printers need besides. Qt's own message blames the first one for all."""


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and return its exit status."""
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "setup": set_up_only,
        "run": run,
        "test": test,
        "lint": lint,
        "bench": partial(module, "benchmarks"),
        "trust": partial(module, "tests.trust"),
        "screenshots": screenshots,
        "sample": partial(module, "benchmarks.sample_store"),
        "lock": partial(own_tool, "lock.py"),
        "sbom": partial(own_tool, "sbom.py"),
        "fuzz": fuzz,
        "translations": translations,
    }
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return stop(f"Python 3.11 to 3.14 is needed; this is {sys.version.split()[0]}.")
    os.chdir(ROOT)
    return commands[arguments[0]](arguments[1:])


def set_up_only(_arguments: Sequence[str]) -> int:
    """Make everything ready, the window's libraries too, and run nothing."""
    set_up(LIBRARIES | WINDOW_LIBRARIES)
    say(f"ready: {program('wellbeing-desktop')}")
    return 0


def run(arguments: Sequence[str]) -> int:
    """Start the application; where there is no display, do the demo without a window."""
    window = opens_window(arguments)
    set_up(LIBRARIES | WINDOW_LIBRARIES if window and names_display() else LIBRARIES)
    if window and not has_display():
        return demo_without_window()
    return python("-m", "wellbeing_desktop", *arguments)


def test(arguments: Sequence[str]) -> int:
    """Lint, then run the tests without a screen, on every core; arguments go to pytest instead."""
    every_core = ("-n", "auto", "--dist", "loadfile")
    return lint(()) or python("-m", "pytest", *(arguments or every_core), QT_QPA_PLATFORM="offscreen")


def lint(_arguments: Sequence[str]) -> int:
    """Check style, layout and types; the first that complains ends it."""
    set_up(LIBRARIES)
    return (
        python("-m", "ruff", "check", "--quiet")
        or python("-m", "ruff", "format", "--check", "--quiet")
        or python("-m", "mypy", "--no-error-summary")
    )


def module(name: str, arguments: Sequence[str]) -> int:
    """Run what measures (a missed limit is an error), tries to break it, or makes a store of many people."""
    set_up(LIBRARIES)
    return python("-m", name, *arguments, QT_QPA_PLATFORM="offscreen")


def screenshots(_arguments: Sequence[str]) -> int:
    """Make the pictures of README and docs anew from the window itself."""
    set_up(LIBRARIES)
    return python(str(ROOT / "docs" / "pictures" / "make.py"), QT_QPA_PLATFORM="offscreen")


def translations(arguments: Sequence[str]) -> int:
    """Bring the translation files up to date and compile them; codes such as `ga` begin a language."""
    set_up(LIBRARIES)
    return python(str(ROOT / "tools" / "translations.py"), *arguments)


def fuzz(arguments: Sequence[str]) -> int:
    """Give every reader of files odd inputs for some seconds each; `fuzz 600` for longer."""
    set_up(LIBRARIES)
    return own_tool("fuzz.py", arguments)


def own_tool(name: str, arguments: Sequence[str]) -> int:
    """Run a script of tools/ with this Python: it makes the environments that it needs."""
    return subprocess.run([sys.executable, str(ROOT / "tools" / name), *arguments], check=False).returncode


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether the application would open a window, given these arguments."""
    wants_words = {"-h", "--help", "--version"} & set(arguments)
    return not wants_words and (not arguments or arguments[0].startswith("-"))


def names_display() -> bool:
    """Tell whether the surroundings name a display; Windows and macOS always have one."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or not sys.platform.startswith("linux")


def has_display() -> bool:
    """Tell whether a window could be seen: a display is named, and where it is X, it answers."""
    if not names_display() or os.environ.get("WAYLAND_DISPLAY") or not sys.platform.startswith("linux"):
        return names_display()
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def demo_without_window() -> int:
    """Walk the sample people through whole assessments, and say where their PDFs are."""
    folder = Path(tempfile.mkdtemp(prefix="wellbeing-demo-"))
    say("there is no display here, so no window: the sample people's assessments are made instead")
    status = python("-m", "wellbeing_desktop", "demo", "--out", str(folder))
    if status == 0:
        say(f"{len(list(folder.rglob('*.pdf')))} PDFs are in {folder}")
    return status


def set_up(libraries: dict[str, str]) -> None:
    """Make the libraries and `.venv` ready, unless they are already."""
    start = time.monotonic()
    install_packages(missing_packages(libraries))
    fingerprint = what_is_set_up()
    if STAMP.is_file() and STAMP.read_text("utf-8") == fingerprint:
        return
    say("setting up, once; this takes about a minute")
    prepare_venv()
    pip = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    locked = ("--require-hashes", "--only-binary", ":all:", "-r", str(LOCK))
    ours = ("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    if python(*pip, *locked) or python(*pip, *ours):
        sys.exit(stop("the libraries could not be installed; the lines above say why. Nothing else changed."))
    STAMP.write_text(fingerprint, "utf-8")
    say(f"set up in {time.monotonic() - start:.0f} s")


def what_is_set_up() -> str:
    """Return what the set-up depends on, as one hash: lock, settings, Python and folder."""
    files = (LOCK, ROOT / "pyproject.toml")
    parts = [file.read_bytes() for file in files] + [sys.version.encode(), str(ROOT).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Return the packages of those libraries that do not load; none outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in libraries.items() if not loads(library)]


def loads(library: str) -> bool:
    """Tell whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: Sequence[str]) -> None:
    """Install system packages: as root at once, with sudo after asking, else say the line and stop."""
    if not packages:
        return
    if not shutil.which("apt-get"):
        sys.exit(stop(f"please install, under these or similar names: {' '.join(packages)}"))
    rights = [] if os.geteuid() == 0 else ["sudo"]
    install = [*rights, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    by_hand = f"Please run this line, then try again:\n  {shlex.join(install)}"
    if rights and not may_use_sudo(install):
        sys.exit(stop(f"system packages are missing. {by_hand}"))
    say(f"installing system packages: {' '.join(packages)}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*rights, "apt-get", "update", "-qq"], check=False, env=quiet)
    if subprocess.run(install, check=False, env=quiet, stdout=subprocess.DEVNULL).returncode:
        sys.exit(stop(f"system packages could not be installed. {by_hand}"))


def may_use_sudo(command: Sequence[str]) -> bool:
    """Ask whether sudo may run the command; no where nobody can answer."""
    if not shutil.which("sudo") or not sys.stdin.isatty():
        return False
    return input(f"May I run: {shlex.join(command)}  [y/N] ").strip().lower() in {"y", "yes"}


def prepare_venv() -> None:
    """Make `.venv`, or keep the one that is there if it runs this very Python."""
    STAMP.unlink(missing_ok=True)
    asked = "import sys; raise SystemExit(sys.version != sys.argv[1])"
    if python_in(VENV).exists() and python("-c", asked, sys.version) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    make_venv(VENV)


def make_venv(folder: Path) -> None:
    """Make a virtual environment with pip; Debian keeps what that takes in a package of its own."""
    command = [sys.executable, "-m", "venv", str(folder)]
    made = subprocess.run(command, check=False, capture_output=True, text=True)
    if made.returncode and shutil.which("apt-get"):
        install_packages([f"python3.{sys.version_info.minor}-venv"])
        made = subprocess.run([*command, "--clear"], check=False, capture_output=True, text=True)
    if made.returncode:
        sys.exit(stop(f"a virtual environment could not be made:\n{made.stdout}{made.stderr}"))


def python(*arguments: str, **environment: str) -> int:
    """Run the project's Python with the arguments and return its exit status."""
    try:
        command = [str(python_in(VENV)), *arguments]
        return subprocess.run(command, check=False, env=os.environ | environment).returncode
    except KeyboardInterrupt:
        return 130


def python_in(venv: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return venv / "Scripts" / "python.exe" if WINDOWS else venv / "bin" / "python"


def program(name: str) -> Path:
    """Return an installed command of the project."""
    return python_in(VENV).with_name(f"{name}.exe" if WINDOWS else name)


def say(text: str) -> None:
    """Tell the reader what goes on, at once."""
    print(f"[dev] {text}", flush=True)


def stop(text: str) -> int:
    """Say on standard error why it cannot go on, and return the exit status for that."""
    print(f"[dev] {text}", file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
