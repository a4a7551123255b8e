"""A document being drawn: lines, text and forms on pages, each mark tagged or an artifact.

Lengths are points; x from the left, y from the bottom edge of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from io import BytesIO

import pikepdf
from pikepdf import Name, Pdf
from reportlab.pdfgen.canvas import Canvas

from wellbeing_desktop.language import spoken_tag
from wellbeing_desktop.reports import fonts, pen
from wellbeing_desktop.reports.font_names import name_fonts
from wellbeing_desktop.reports.lines import Piece, PlainLine
from wellbeing_desktop.reports.scripts import needs_right_to_left
from wellbeing_desktop.reports.styles import INK, PAGE_HEIGHT, PAGE_WIDTH, Line, Type
from wellbeing_desktop.reports.tags import HEADINGS, Marked, Tag, pdf_string
from wellbeing_desktop.reports.text import SetLine
from wellbeing_desktop.reports.tree import hang, with_tree

_HIGH = re.compile(rb"<([0-9A-F]{5,6})>")

MAKER = "Wellbeing Desktop"


class Paper:
    """The pages of one document. What is not drawn within `tagged` is drawn within `artifact`."""

    def __init__(self, title: str) -> None:
        self._file = BytesIO()
        fonts.face(fonts.REGULAR)
        self.canvas = Canvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            initialFontName=fonts.REGULAR,
            lang=spoken_tag(),
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor("")
        self.canvas.setSubject("")
        self.canvas.setCreator(MAKER)
        self.canvas.setProducer(MAKER)
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self.page = 0
        self._log: list[Marked] = []
        self._mcids = 0
        self._is_silent = False
        self._outlined: set[Tag] = set()
        self._depth = -1
        self._forms: dict[str, tuple[bytes, int]] = {}
        self._pages_of_forms: dict[int, set[str]] = {}

    def end_page(self) -> None:
        """Finish the page and begin the next."""
        self.canvas.showPage()
        self.page += 1
        self._mcids = 0

    @contextmanager
    def tagged(self, tag: Tag) -> Iterator[None]:
        """Mark what is drawn within as a part of an element."""
        if self._is_silent:
            with self.artifact():
                yield
            return
        self._log.append(Marked(tag, self.page, self._mcids))
        self.canvas.addLiteral(f"/{tag.role} <</MCID {self._mcids}>> BDC")
        self._mcids += 1
        yield
        self.canvas.addLiteral("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Mark what is drawn within as nothing to be read."""
        self.canvas.addLiteral("/Artifact BMC")
        yield
        self.canvas.addLiteral("EMC")

    @contextmanager
    def silent(self, really: bool = True) -> Iterator[None]:
        """Draw what is tagged within as artifacts: it was read before, on an earlier page."""
        self._is_silent = really
        yield
        self._is_silent = False

    def outline(self, tag: Tag, words: str, top: float) -> None:
        """Put a heading into the bookmarks, once."""
        if tag in self._outlined:
            return
        self._outlined.add(tag)
        self._depth = min(HEADINGS.index(tag.role), self._depth + 1)
        key = f"place{len(self._outlined)}"
        self.canvas.bookmarkHorizontal(key, 0, top)
        self.canvas.addOutlineEntry(words, key, self._depth)

    def line(self, line: SetLine, x: float, top: float, type_: Type) -> None:
        """Draw one set line whose upper edge is at `top`."""
        if isinstance(line, PlainLine):
            pieces = [*line.pieces, *map(_space_after, line.pieces[-1:])] if line.goes_on else line.pieces
            self.pieces(pieces, x, top - fonts.first_baseline(type_.size, type_.leading))
            return
        result = line.result
        at = (x - result.margin_pt, top - type_.leading - result.margin_pt)
        # Readers take text from the right apart glyph by glyph and put it in order themselves;
        # the words of a whole line would come out backwards in some.
        with nullcontext() if needs_right_to_left(line.text) else self.spoken(line.text):
            self.form(result.pdf, line.place, *at)

    def pieces(self, pieces: Sequence[Piece], x: float, baseline: float) -> None:
        """Draw pieces of text one after the other."""
        for spoken, group in _by_speech(pieces):
            if spoken is None:
                x = self._write(group, x, baseline)
            else:
                with self.spoken(spoken):
                    x = self._write(group, x, baseline)

    @contextmanager
    def spoken(self, words: str) -> Iterator[None]:
        """Let what is drawn within be read and copied as these words."""
        self.canvas.addLiteral(f"/Span <</ActualText {pdf_string(words)}>> BDC")
        yield
        self.canvas.addLiteral("EMC")

    def rule(self, x1: float, x2: float, y: float, line: Line) -> None:
        """Draw a line across, as an artifact."""
        with self.artifact():
            self.stroke(line)
            self.segment(x1, y, x2, y)

    def segment(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line with the weight and colour that were chosen last."""
        self.canvas.addLiteral(pen.segment(x1, y1, x2, y2))

    def path(self, path: str, *, stroke: bool = False, fill: str | None = None) -> None:
        """Draw a path of `pen`, and fill it with a colour; what is filled later is in ink again."""
        if fill is None:
            self.canvas.addLiteral(pen.painted(path, stroke=stroke, fill=False))
            return
        painted = pen.painted(path, stroke=stroke, fill=True)
        is_ink = fill == INK
        self.canvas.addLiteral(painted if is_ink else f"{pen.fill(fill)} {painted} {pen.fill(INK)}")

    def stroke(self, line: Line) -> None:
        """Draw the next lines with this weight and colour, whole and with flat ends."""
        self.canvas.addLiteral(pen.stroke(line))

    def form(self, pdf: bytes, place: int, x: float, y: float) -> None:
        """Lay a page of another PDF in, its lower left corner at a point; the same is kept once."""
        name = self._form_name(pdf, place)
        self._pages_of_forms.setdefault(self.page, set()).add(name)
        self.canvas.addLiteral(f"q 1 0 0 1 {x:.4f} {y:.4f} cm /{name} Do Q")

    def finish(self) -> bytes:
        """Return the finished file, with its tree and its forms."""
        self.canvas.save()
        grown = with_tree(self._file.getvalue(), self._log, spoken_tag())
        with Pdf.open(BytesIO(grown.data)) as pdf:
            for made_up in (Name.CreationDate, Name.ModDate):
                del pdf.docinfo[made_up]
            _name_high_characters(pdf)
            self._lay_forms_in(pdf)
            hang(pdf, grown.root, spoken_tag())
            finished = BytesIO()
            pdf.save(
                finished,
                deterministic_id=True,
                fix_metadata_version=False,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
            )
        return finished.getvalue()

    def _write(self, pieces: Sequence[Piece], x: float, baseline: float) -> float:
        written = [f"BT 1 0 0 1 {x:.3f} {baseline:.3f} Tm"]
        for piece in pieces:
            if piece.colour != INK:
                written.append(pen.fill(piece.colour))
            written += self._shown(piece)
            if piece.colour != INK:
                written.append(pen.fill(INK))
        written.append("ET")
        self.canvas.addLiteral(" ".join(written))
        return x + sum(piece.width for piece in pieces)

    def _shown(self, piece: Piece) -> Iterator[str]:
        """Yield what shows a piece's glyphs: a font holds 256 of them, and there may be several parts."""
        font, document = fonts.face(piece.font), self.canvas._doc
        for part, codes in font.splitString(piece.text, document):
            name = font.getSubsetInternalName(part, document)
            yield f"{name} {piece.size:.4g} Tf <{codes.hex()}> Tj"

    def _form_name(self, pdf: bytes, place: int) -> str:
        for name, known in self._forms.items():
            if known[1] == place and (known[0] is pdf or known[0] == pdf):
                return name
        name = f"Laid{len(self._forms) + 1}"
        self._forms[name] = (pdf, place)
        return name

    def _lay_forms_in(self, pdf: Pdf) -> None:
        sources: dict[bytes, Pdf] = {}
        forms = {}
        for name, (data, place) in self._forms.items():
            if data not in sources:
                sources[data] = Pdf.open(BytesIO(data))
            forms[name] = pdf.copy_foreign(sources[data].pages[place].as_form_xobject())
        name_fonts(forms.values())
        for place, names in self._pages_of_forms.items():
            for name in sorted(names):
                pdf.pages[place].add_resource(forms[name], Name.XObject, Name("/" + name))


def _name_high_characters(pdf: Pdf) -> None:
    """Write characters beyond the first 65,536 in the fonts' tables as two units, as they must be."""
    used = {font.objgen: font for page in pdf.pages for font in page.resources.get(Name.Font, {}).values()}
    for font in used.values():
        if Name.ToUnicode in font:
            table = font.ToUnicode.read_bytes()
            if _HIGH.search(table):
                font.ToUnicode.write(_HIGH.sub(_in_two_units, table))


def _in_two_units(found: re.Match[bytes]) -> bytes:
    return b"<" + chr(int(found[1], 16)).encode("utf-16-be").hex().upper().encode() + b">"


def _space_after(piece: Piece) -> Piece:
    """Return a space without a place: who reads by the tags would join two lines' words otherwise."""
    return replace(piece, text=" ", width=0.0, spoken=None)


def _by_speech(pieces: Sequence[Piece]) -> Iterator[tuple[str | None, list[Piece]]]:
    group: list[Piece] = []
    for piece in pieces:
        if piece.spoken is None:
            group.append(piece)
            continue
        if group:
            yield None, group
        yield piece.spoken, [piece]
        group = []
    if group:
        yield None, group
