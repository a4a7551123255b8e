"""The pages of a PDF as pictures, and where words stand on them. pypdfium2 is loaded late."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

_KEPT_PICTURES = 6
_WHITE = (255, 255, 255, 255)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found: the page (0 first), and their boxes in points from its top left corner."""

    page: int
    boxes: tuple[QRectF, ...]


class PdfDocument:
    """The very bytes that are saved, page by page.

    Raises:
        ValueError: the bytes are not a PDF.
    """

    def __init__(self, data: bytes) -> None:
        import pypdfium2  # noqa: PLC0415

        try:
            self._pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise ValueError("not a PDF") from error
        self.sizes = [QSizeF(*self._pdf.get_page_size(page)) for page in range(len(self._pdf))]
        self._pictures: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, page: int, scale: float, dpr: float) -> QImage:
        """Return a page on white, `scale` being px for each point."""
        key = (page, scale * dpr)
        if key not in self._pictures:
            self._pictures[key] = self._rendered(page, scale * dpr)
            while len(self._pictures) > _KEPT_PICTURES:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        image = self._pictures[key]
        image.setDevicePixelRatio(dpr)
        return image

    def find(self, words: str) -> list[Hit]:
        """Return every place of the words, from the first page on.

        Letters' case does not matter, nor how an accent was typed.
        """
        wanted = unicodedata.normalize("NFC", words.strip())
        if not wanted:
            return []
        return [hit for page in range(len(self)) for hit in self._find_on(page, wanted)]

    def text(self, page: int) -> str:
        """Return a page's words."""
        return str(self._pdf[page].get_textpage().get_text_range())

    def close(self) -> None:
        """Let the bytes go."""
        self._pictures.clear()
        self._pdf.close()

    def _rendered(self, page: int, scale: float) -> QImage:
        bitmap = self._pdf[page].render(scale=scale, fill_color=_WHITE, prefer_bgrx=True)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        )
        return image.copy()

    def _find_on(self, page: int, words: str) -> Iterator[Hit]:
        text = self._pdf[page].get_textpage()
        search = text.search(words)
        height = self.sizes[page].height()
        while (found := search.get_next()) is not None:
            yield Hit(page, tuple(_boxes(text, found, height)))


def _boxes(text: Any, found: tuple[int, int], height: float) -> Iterator[QRectF]:
    for number in range(text.count_rects(*found)):
        left, bottom, right, top = text.get_rect(number)
        yield QRectF(left, height - top, right - left, top - bottom)
