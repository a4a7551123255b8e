"""Lucide icons in the colours of the scheme."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from wellbeing_desktop import resources
from wellbeing_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_MIRRORED = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
    "undo-2": "redo-2",
}


def directed(name: str, right_to_left: bool) -> str:
    """Return the icon that points the same way for the reader: arrows and undo flip."""
    return _MIRRORED.get(name, name) if right_to_left else name


def icon_pixmap(name: str, colour: str, size_px: int, dpr: float = 1.0) -> QPixmap:
    """Return an icon in a colour ("#RRGGBB"), square, sharp on a screen of that pixel ratio."""
    key = f"icon/{name}/{colour}/{size_px}/{dpr:g}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    pixmap = QPixmap(round(size_px * dpr), round(size_px * dpr))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def icon(theme: Theme, name: str, token: str = "ink", size: int = 20) -> QIcon:  # noqa: S107 (of colour)
    """Return an icon in the colour of a token, at a size that grows with the text."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 (a hundred and fifty names, none on the first page)

    made = QIcon()
    for dpr in (1.0, 2.0):
        made.addPixmap(icon_pixmap(name, str(getattr(theme.scheme, token)), theme.px(size), dpr))
        muted = icon_pixmap(name, theme.scheme.muted, theme.px(size), dpr)
        made.addPixmap(muted, QIcon.Mode.Disabled)
    return made


def draw_icon(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Draw an icon into a square."""
    dpr = painter.device().devicePixelRatioF()
    pixmap = icon_pixmap(name, colour, round(rect.width()), dpr)
    painter.drawPixmap(rect.topLeft().toPoint(), pixmap)


def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


def application_icon() -> QIcon:
    """Return the application's icon, sharp at every size that systems ask for."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 (a hundred and fifty names, none on the first page)

    made = QIcon()
    for size in (16, 20, 24, 32, 48, 64, 128, 256):
        name = "app-small" if size < 28 else "app"
        made.addPixmap(icon_pixmap(name, "", size))
    return made
