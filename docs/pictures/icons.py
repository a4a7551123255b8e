"""Make the Windows and macOS icons anew from the SVGs: `.venv/bin/python docs/pictures/icons.py`.

Below 28 px the simpler drawing is used: four rounded squares and a lamp.
"""

from __future__ import annotations

import os
from io import BytesIO

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from wellbeing_desktop import resources

ICO_PX = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_PX = (16, 32, 64, 128, 256, 512, 1024)
SIMPLE_BELOW_PX = 28


def main() -> None:
    """Write both files beside the SVGs."""
    application = QGuiApplication.instance() or QGuiApplication([])
    folder = resources.folder("icons")
    for name, sizes in (("app.ico", ICO_PX), ("app.icns", ICNS_PX)):
        pictures = [drawn(size) for size in sizes]
        largest, smaller = pictures[-1], pictures[:-1]
        if name.endswith(".ico"):
            largest.save(folder / name, sizes=[(size, size) for size in sizes], append_images=smaller)
        else:
            largest.save(folder / name, append_images=smaller)
    del application


def drawn(size_px: int) -> Image.Image:
    """Return the icon at one size."""
    name = "app-small.svg" if size_px < SIMPLE_BELOW_PX else "app.svg"
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(resources.path("icons", name))).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(BytesIO(data.data())).convert("RGBA")


if __name__ == "__main__":
    main()
