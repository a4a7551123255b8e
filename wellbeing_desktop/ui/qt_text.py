"""Sets text in scripts that the fonts of the printed pages lack: by Qt, as a small PDF.

One page a line, so that a paragraph can break over pages and every line knows its text. Works
without a window and on any thread.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QLoggingCategory,
    QMarginsF,
    QPointF,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

from wellbeing_desktop import resources
from wellbeing_desktop.reports.foreign_text import SetTextRequest, SetTextResult

_RESOLUTION = 1200
_DOTS = _RESOLUTION / 72
_MARGIN = 0.6
"""Of the size: room on every side of a line for marks above, below and beside it."""

_OWN = "Atkinson Hyperlegible Next"
_SPARE = "DejaVu Sans"
_FILES = (
    "AtkinsonNext-400-normal.ttf",
    "AtkinsonNext-700-normal.ttf",
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
)
_ASCENT, _DESCENT = 0.984, 0.316
"""Of the pages' own font, so that these lines stand on the same baselines."""


_JOINER = "\u200d"


def set_text(request: SetTextRequest) -> SetTextResult:
    """Set a text in lines; nothing is set where a character has no font here (see the result)."""
    _prepare()
    missing = _missing(request.text)
    if missing:
        return SetTextResult(b"", 0.0, 0.0, missing)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    lines, natural = _write(request, buffer)
    buffer.close()
    height = len(lines) * request.leading_pt
    return SetTextResult(
        bytes(data.data()),
        request.width_pt,
        height,
        lines=tuple(lines),
        margin_pt=_MARGIN * request.size_pt,
        natural_pt=natural,
    )


@cache
def _prepare() -> QApplication | None:
    """Load the pages' fonts into Qt, and make (and keep) an application where there is none."""
    made = None
    if QApplication.instance() is None:
        if sys.platform == "linux" and not ({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        made = QApplication([])
    # Qt says so for each font that lacks a script while it looks for one that has it.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))
    return made


def _missing(text: str) -> frozenset[str]:
    metrics = QFontMetricsF(_font([_OWN, _SPARE], 10))
    lost = {c for c in set(text) if not _is_unseen(c) and not metrics.inFontUcs4(ord(c))}
    return frozenset(cluster for cluster in _clusters(text) if lost & set(cluster)) if lost else frozenset()


def _write(request: SetTextRequest, buffer: QBuffer) -> tuple[list[str], float]:
    """Write the lines; return them, and how long the longest is."""
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    margin = 2 * _MARGIN * request.size_pt
    size = QSizeF(request.width_pt + margin, request.leading_pt + margin)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    layouts = [_layout(request, writer, *part) for part in _paragraphs(request.text)]
    painter = QPainter(writer)
    lines: list[str] = []
    natural = 0.0
    for layout in layouts:
        for place in range(layout.lineCount()):
            natural = max(natural, layout.lineAt(place).naturalTextWidth() / _DOTS)
            if lines:
                writer.newPage()
            lines.append(_draw(layout, layout.lineAt(place), painter, request))
    painter.end()
    return lines, natural


def _draw(layout: QTextLayout, line: QTextLine, painter: QPainter, request: SetTextRequest) -> str:
    size, leading = request.size_pt, request.leading_pt
    baseline = _MARGIN * size + (leading - (_ASCENT + _DESCENT) * size) / 2 + _ASCENT * size
    at = QPointF(_MARGIN * size * _DOTS, baseline * _DOTS - line.ascent() - line.y())
    line.draw(painter, at)
    units = layout.text().encode("utf-16-le")
    start = 2 * line.textStart()
    return units[start : start + 2 * line.textLength()].decode("utf-16-le")


def _layout(request: SetTextRequest, writer: QPdfWriter, text: str, start: int) -> QTextLayout:
    layout = QTextLayout(text, _font([_OWN, _SPARE], request.size_pt, bold=request.bold), writer)
    option = QTextOption()
    way = _direction(text, request)
    side = (
        Qt.AlignmentFlag.AlignRight if way is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    )
    option.setTextDirection(way)
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([*_bold_spans(request, text, start), *_spare_words(text)])
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(request.width_pt * _DOTS)
    layout.endLayout()
    return layout


def _direction(text: str, request: SetTextRequest) -> Qt.LayoutDirection:
    """A line runs as most of its letters do; without a letter, as the whole text."""
    ways = [unicodedata.bidirectional(c) for c in text]
    to_left, to_right = sum(way in {"R", "AL"} for way in ways), ways.count("L")
    if to_left > to_right or (to_left == to_right and request.right_to_left):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def _paragraphs(text: str) -> Iterator[tuple[str, int]]:
    """Return the lines that were written, each with its place in the text."""
    start = 0
    for part in text.split("\n"):
        yield part, start
        start += len(part) + 1


def _bold_spans(request: SetTextRequest, text: str, start: int) -> Iterator[QTextLayout.FormatRange]:
    heavy = QTextCharFormat()
    heavy.setFontWeight(QFont.Weight.Bold)
    for begin, end in request.bold_spans:
        first, last = max(begin - start, 0), min(end - start, len(text))
        if first < last:
            yield _range(text, first, last, heavy)


def _spare_words(text: str) -> Iterator[QTextLayout.FormatRange]:
    """A word with a letter that the own font lacks goes whole to the other, marks and all."""
    spare = QTextCharFormat()
    spare.setFontFamilies([_SPARE, _OWN])
    for word in re.finditer(r"\S+", text):
        if not all(map(_own_has, word[0])):
            yield _range(text, word.start(), word.end(), spare)


def _range(text: str, first: int, last: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = _units(text[:first])
    found.length = _units(text[first:last])
    found.format = look
    return found


def _units(text: str) -> int:
    """Return how long Qt thinks a text is."""
    return len(text.encode("utf-16-le")) // 2


@cache
def _own_has(character: str) -> bool:
    own = _font([_OWN], 10)
    own.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return QFontMetricsF(own).inFontUcs4(ord(character))


def _font(families: Sequence[str], size: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


def _is_unseen(character: str) -> bool:
    """Tell whether a character shows nothing itself: spaces, joiners, variation selectors, tags."""
    if character.isspace() or unicodedata.category(character) == "Cf":
        return True
    return "\ufe00" <= character <= "\ufe0f"


def _clusters(text: str) -> Iterator[str]:
    """Cut a text into what a reader sees as one character."""
    cluster = ""
    for character in text:
        if cluster and _belongs(cluster, character):
            cluster += character
        else:
            if cluster:
                yield cluster
            cluster = character
    yield cluster


def _belongs(cluster: str, character: str) -> bool:
    if len(cluster) == 1 and _is_flag(cluster) and _is_flag(character):
        return True
    return _clings(character) or cluster.endswith(_JOINER)


def _clings(character: str) -> bool:
    """Tell whether a character belongs to the one before it: marks, joiners, skin tones."""
    return unicodedata.category(character)[0] == "M" or _is_joined(character)


def _is_joined(character: str) -> bool:
    is_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    return is_tone or character == _JOINER or "\U000e0020" <= character <= "\U000e007f"


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
