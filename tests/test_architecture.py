"""Who may know whom, and the other rules of the house that a program can check.

Imports inside functions count too, and so do imports for type checking alone.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

from .conftest import ROOT

NAME = "wellbeing_desktop"
PACKAGE = ROOT / NAME
MODULES = sorted(file.relative_to(ROOT).as_posix() for file in PACKAGE.rglob("*.py"))
SHARED = {"files", "language", "paths", "private", "resources", "palette"}

COMPUTED = "computed"
"""Stands for a module whose name is put together while the program runs."""

KNOWS = {
    "assessment": {"assessment"},
    "storage": {"storage", "assessment", *SHARED},
    "exchange": {"exchange", "assessment", *SHARED},
    "charts": {"charts", "assessment", *SHARED},
    "reports": {"reports", "charts", "assessment", *SHARED},
    "ui": {"ui", "storage", "exchange", "charts", "reports", "assessment", *SHARED},
}
"""Rooms that a room may import from. What is not a room here wires, or is shared by all."""

TOOLKIT = {
    "assessment": set(),
    "storage": {"sqlalchemy", "sqlcipher3", "alembic", "cryptography"},
    "exchange": {"pydantic", "pydantic_core", "xlsxwriter"},
    "charts": {"matplotlib", "numpy"},
    "reports": {"reportlab", "pikepdf", "fontTools"},
    "ui": {"PySide6", "pypdfium2", "zxcvbn"},
    "shared": {"platformdirs"},
    "wiring": {"PySide6", COMPUTED},
}
"""Libraries that a room may import. Everybody may use the standard library."""

EVERYWHERE = {"typing_extensions"}
PICTURES = f"{NAME}/ui/widgets/*_view.py"
WIRING = ("app.py", "app_*.py", "cli.py", "cli_*.py", "__main__.py")
NEVER = {
    "sqlite3": "only the one SQLCipher connection may touch the store",
    "matplotlib.pyplot": "charts are drawn on a Figure that is handed in",
    "pylab": "charts are drawn on a Figure that is handed in",
    "PySide6.QtNetwork": "the application opens no socket",
    "PySide6.QtWebEngineCore": "the application opens no socket",
    "socket": "the application opens no socket",
    "urllib.request": "the application opens no socket",
    "http.client": "the application opens no socket",
    "ssl": "the application opens no socket",
    "pickle": "what is read could run",
}
HEAVY = {
    "matplotlib",
    "numpy",
    "reportlab",
    "pikepdf",
    "alembic",
    "sqlalchemy",
    "pydantic",
    "pypdfium2",
    "zxcvbn",
}
COLOUR = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b", re.IGNORECASE)
LOOKS = {f"{NAME}/palette.py", f"{NAME}/reports/styles.py"}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"), module)


def room(module: str) -> str:
    """The room a module lives in: a folder's name, "wiring", or "shared"."""
    parts = Path(module).parts
    if len(parts) > 2:
        return parts[1]
    return "wiring" if any(fnmatch(parts[1], pattern) for pattern in WIRING) else "shared"


@cache
def imports(module: str) -> tuple[str, ...]:
    """Every dotted name that the module imports, wherever it does."""
    return tuple(_imports(module))


def _imports(module: str) -> Iterator[str]:
    package = module.removesuffix(".py").split("/")[:-1]
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            name = node.args[0]
            yield str(name.value) if isinstance(name, ast.Constant) else COMPUTED


def ours(module: str) -> set[str]:
    """Rooms and shared modules of ours that the module imports."""
    return {name.split(".")[1] for name in imports(module) if name.startswith(f"{NAME}.")} - {"__version__"}


def libraries(module: str) -> set[str]:
    """Libraries that the module imports, without the standard library."""
    tops = {name.split(".")[0] for name in imports(module)}
    return tops - sys.stdlib_module_names - EVERYWHERE - {NAME}


def strangers(found: Callable[[str], set[str]], allowed: Callable[[str], set[str]]) -> dict[str, set[str]]:
    """Per module, what was found and is not allowed; modules without fault are left out."""
    return {module: extra for module in MODULES if (extra := found(module) - allowed(module))}


def test_a_module_knows_only_the_rooms_it_may():
    def allowed(module: str) -> set[str]:
        return ours(module) if room(module) == "wiring" else KNOWS.get(room(module), SHARED)

    assert not strangers(ours, allowed)


def test_a_module_uses_only_the_toolkit_of_its_room():
    def allowed(module: str) -> set[str]:
        return TOOLKIT[room(module)] | ({"matplotlib"} if fnmatch(module, PICTURES) else set())

    assert not strangers(libraries, allowed)


def test_nobody_imports_the_wiring_but_the_wiring():
    wiring = {Path(module).stem for module in MODULES if room(module) == "wiring"}

    def allowed(module: str) -> set[str]:
        return ours(module) - (set() if room(module) == "wiring" else wiring)

    assert not strangers(ours, allowed)


def test_what_is_never_imported_is_not():
    def never(module: str) -> set[str]:
        return {name for name in imports(module) for ban in NEVER if f"{name}.".startswith(f"{ban}.")}

    assert not strangers(never, lambda module: set())


def test_what_gives_pictures_their_shape_needs_no_drawing_library():
    assert not libraries(f"{NAME}/charts/geometry.py")


def test_colours_stand_in_the_palette_alone():
    def colours(module: str) -> set[str]:
        nodes = (n.value for n in ast.walk(tree(module)) if isinstance(n, ast.Constant))
        return {text for text in nodes if isinstance(text, str) and COLOUR.search(text)}

    assert not strangers(colours, lambda module: colours(module) if module in LOOKS else set())


@pytest.mark.parametrize("kind", ["wellbeing_desktop", "tests", "benchmarks"])
def test_no_file_is_so_long_that_nobody_reads_it(kind):
    """But for migrations: each is history, written once and never worked on again."""
    files = (file for file in (ROOT / kind).rglob("*.py") if "versions" not in file.parts)
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in files}

    assert not {file.relative_to(ROOT).as_posix(): n for file, n in lengths.items() if n > 300}


def test_the_word_that_is_not_used_is_nowhere_that_people_read():
    word = re.compile(r"\bclients?\b", re.IGNORECASE)
    kinds = {".py", ".toml", ".json", ".md", ".qss", ".svg", ".ts"}
    places = [PACKAGE, ROOT / "resources", ROOT / "docs", ROOT / "README.md", ROOT / "CHANGELOG.md"]
    files = [f for place in places for f in ([place] if place.is_file() else place.rglob("*"))]
    found = [f for f in files if f.suffix in kinds and word.search(f.read_text("utf-8"))]

    assert not [file.relative_to(ROOT).as_posix() for file in found]


FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from wellbeing_desktop.app import make_application, make_office
from wellbeing_desktop.ui.settings import Settings

class FirstPaint(QObject):
    loaded = None

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.loaded is None:
            self.loaded = {name.split(".")[0] for name in sys.modules}
        return False

folder = Path(sys.argv[1])
application = make_application()
office = make_office(application, folder / "store", Settings(folder / "settings.ini"))
first = FirstPaint()
office.window.installEventFilter(first)
office.open()
while first.loaded is None:
    application.processEvents()
office.window.close()
office.close()
print(*first.loaded)
"""


def test_the_first_window_loads_nothing_heavy(tmp_path):
    command = [sys.executable, "-c", FIRST_PAINT, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 0, done.stderr
    assert "PySide6" in done.stdout.split()
    assert not HEAVY & set(done.stdout.split())
