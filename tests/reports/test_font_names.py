"""Fonts that come with text set elsewhere are named the same in every process, and rightly."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.reports import makers
from wellbeing_desktop.reports.make import Kind, make
from wellbeing_desktop.ui.qt_text import set_text

_TAG = re.compile(rb"/Q([A-Z]{5})\+")


def set_in_another_process(request):
    """The same lines, their fonts numbered otherwise: Qt keeps them in no order."""
    result = set_text(request)
    turned = _TAG.sub(lambda tag: b"/Q" + tag[1].translate(_OTHER) + b"+", result.pdf)
    assert turned != result.pdf or not result.pdf
    return replace(result, pdf=turned)


_OTHER = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"ZYXWVUTSRQPONMLKJIHGFEDCBA")


@pytest.mark.parametrize("text", [makers.ARABIC, makers.COMBINED, makers.CHINESE])
def test_a_report_is_the_same_file_however_the_fonts_in_it_were_numbered(framework, by_qt, text):
    sheet = makers.sheet_of(framework, text)

    assert make(Kind.SUMMARY, sheet, set_text) == make(Kind.SUMMARY, sheet, set_in_another_process)


def test_a_part_of_a_font_is_named_as_one_wherever_it_is_named(framework, by_qt):
    with pikepdf.open(BytesIO(make(Kind.SUMMARY, makers.sheet_of(framework, makers.ARABIC), by_qt))) as pdf:
        laid_in = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/DescendantFonts" in o]
        names = [str(font.BaseFont) for font in laid_in]
        inner = [font.DescendantFonts[0] for font in laid_in]

        assert len(set(names)) == len(names) > 1
        assert all(re.fullmatch(r"/L[A-Z]{5}\+[A-Za-z-]+", name) for name in names)
        assert [str(font.BaseFont) for font in inner] == names
        assert [str(font.FontDescriptor.FontName) for font in inner] == names
