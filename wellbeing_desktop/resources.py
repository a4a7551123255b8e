"""The one place that knows where the shipped data files are."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str = "") -> Path:
    """Return a folder of shipped data, such as "fonts", or the root of them all.

    In a source tree the folder is `resources/` beside the package; in an installed wheel it
    lies inside the package.
    """
    installed = _PACKAGE / "_resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root / name


def path(*parts: str) -> Path:
    """Return one shipped file, such as `path("fonts", "DejaVuSans.ttf")`.

    Raises:
        FileNotFoundError: no such file was shipped.
    """
    found = folder().joinpath(*parts)
    if not found.is_file():
        raise FileNotFoundError(found)
    return found
