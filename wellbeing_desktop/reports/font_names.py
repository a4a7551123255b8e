"""Names the fonts of lines that were set elsewhere by their place in the document.

Qt numbers the fonts of a file in whatever order a process happens to keep them, so the same
words would be another file each time; and it names the whole font where it means a part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from pikepdf import Name, Object

_LETTERS = 5
"""Of a tag of six: the first says that the font was laid in, so that it is none of the pages' own."""


def name_fonts(forms: Iterable[Object]) -> None:
    """Name every font of the forms after the order in which they use them."""
    for number, (font, inner) in enumerate(_fonts(forms)):
        bare = str(inner.FontDescriptor.FontName).lstrip("/").rpartition("+")[2]
        name = Name(f"/L{_counted(number)}+{bare}")
        font.BaseFont = inner.BaseFont = inner.FontDescriptor.FontName = name


def _fonts(forms: Iterable[Object]) -> Iterator[tuple[Object, Object]]:
    seen = set()
    for form in forms:
        fonts: Object | dict[str, Object] = form.Resources.get(Name.Font, {})
        for key in sorted(fonts.keys()):
            font = fonts[key]
            if font.objgen not in seen and Name.DescendantFonts in font:
                seen.add(font.objgen)
                yield font, font.DescendantFonts[0]


def _counted(number: int) -> str:
    """Return a number as letters, A for 0."""
    letters = ""
    for _ in range(_LETTERS):
        number, place = divmod(number, len(ascii_uppercase))
        letters = ascii_uppercase[place] + letters
    return letters
