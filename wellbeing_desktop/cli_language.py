"""The language of pages that a command makes: the one chosen in the window. Commands speak English.

What a command prints is read by programs; it does not change with somebody's settings.
"""

from __future__ import annotations

import configparser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wellbeing_desktop import language, paths, resources

_KEPT = ("look", "language")
"""Where the window keeps the code of the language that was chosen."""


def chosen_language() -> str:
    """Return the code of the language that was chosen in the window; "" for English, or for none."""
    reader = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        reader.read_string(paths.settings_file().read_text("utf-8", "replace"))
    except (OSError, configparser.Error):
        return ""
    code = reader.get(*_KEPT, fallback="")
    return code if code.replace("_", "").replace("-", "").isalnum() and code != "en" else ""


@contextmanager
def pages_in_chosen_language() -> Iterator[None]:
    """Let pages that are made within be in the chosen language. For English no Qt is loaded."""
    speak_for_good(chosen_language())
    try:
        yield
    finally:
        language.speak(None)


def speak_for_good(code: str) -> None:
    """Let every page from now on be in a language; "", or one that nobody has, leaves English."""
    file = _translations(code) if code else None
    if file is not None:
        from wellbeing_desktop.ui.translations import said_by  # noqa: PLC0415 (Qt, for another language)

        language.speak(said_by(file), code.replace("_", "-"))


def _translations(code: str) -> Path | None:
    """Return the compiled file of a language: the organisation's own first, then the shipped one."""
    name = f"wellbeing_{code}.qm"
    files = (folder / name for folder in (paths.languages_folder(), resources.folder("translations")))
    return next((file for file in files if file.is_file()), None)
