"""Where the application keeps things when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_NAME = "wellbeing-desktop"


def store_folder() -> Path:
    """Return the user's own store: local data, never roaming, never Documents."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False, roaming=False)) / "store"


def cache_folder() -> Path:
    """Return the folder of what can be made again, such as the font list of the charts."""
    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def settings_file() -> Path:
    """Return the file of the window's own settings: size, colours, text. Nothing about people."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False, roaming=False)) / "window.ini"


def languages_folder() -> Path:
    """Return the folder for framework texts in other languages that an organisation adds itself."""
    return settings_file().parent / "languages"
