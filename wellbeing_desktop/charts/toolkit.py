"""matplotlib, loaded late: by the first figure, never by importing this package.

Its font list lives in the application's own cache folder, its fonts are the application's own,
and no text is ever read as mathematics.
"""

from __future__ import annotations

import os
from functools import cache

from wellbeing_desktop import paths, resources

FAMILIES = ("Atkinson Hyperlegible Next", "DejaVu Sans")

_FONTS = (
    "AtkinsonNext-400-normal.ttf",
    "AtkinsonNext-700-normal.ttf",
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
)


@cache
def load() -> None:
    """Load matplotlib with the application's own fonts, cache folder and settings. Costs once."""
    folder = paths.cache_folder() / "charts"
    os.environ.setdefault("MPLCONFIGDIR", str(folder))
    import matplotlib  # noqa: PLC0415
    from matplotlib import font_manager  # noqa: PLC0415

    for name in _FONTS:
        font_manager.fontManager.addfont(str(resources.path("fonts", name)))
    matplotlib.rcParams.update(
        {
            "font.family": list(FAMILIES),
            "text.parse_math": False,
            "text.usetex": False,
            "text.hinting": "none",
            "axes.unicode_minus": False,
            "path.simplify": False,
            "pdf.fonttype": 42,
            "pdf.compression": 9,
        }
    )
