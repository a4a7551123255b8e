"""Qt sets what the fonts of the pages lack, a page a line, and says what no font here has."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from wellbeing_desktop.reports.foreign_text import SetTextRequest
from wellbeing_desktop.ui.qt_text import set_text

ARABIC = "إذا ما فقت أنا، مين بدو يفيق لبابا بالليل؟ "


def request(text: str, width: float = 200, **more) -> SetTextRequest:
    return SetTextRequest(text, width, 10, 13.3, **more)


def test_every_line_is_a_page_of_the_right_size(qapp):
    result = set_text(request(ARABIC * 5, right_to_left=True))

    with pikepdf.open(BytesIO(result.pdf)) as pdf:
        assert len(pdf.pages) == len(result.lines) > 3
        size = [float(v) for v in pdf.pages[0].mediabox[2:]]
    assert size == pytest.approx([200 + 12, 13.3 + 12], abs=0.6)
    assert result.height_pt == pytest.approx(13.3 * len(result.lines))


@pytest.mark.parametrize("text", [ARABIC * 5, "😀 one\n\ntwo שלום three 😀😀 " * 9, "我家在山下" * 30])
def test_the_lines_hold_the_whole_text_in_order(qapp, text):
    result = set_text(request(text))

    assert "".join(result.lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")


def edges(result, place: int = 0) -> tuple[float, float]:
    """How far ink reaches from the left and from the right of a line, as parts of its width."""
    bitmap = pypdfium2.PdfDocument(result.pdf)[place].render(scale=2, fill_color=(255, 255, 255, 255))
    picture = bitmap.to_numpy()[:, :, :3].min(axis=2).min(axis=0)
    inked = [x for x, value in enumerate(picture) if value < 128]
    return inked[0] / len(picture), inked[-1] / len(picture)


def test_text_from_the_right_stands_at_the_right_and_other_text_at_the_left(qapp):
    assert edges(set_text(request("שלום", right_to_left=True)))[1] > 0.95
    assert edges(set_text(request("e\u0323\u0301 ok")))[0] < 0.05


def test_each_line_that_was_written_runs_as_most_of_its_letters(qapp):
    result = set_text(request("hello there\nשלום", right_to_left=True))

    assert edges(result, 0)[0] < 0.05
    assert edges(result, 1)[1] > 0.95


def test_nothing_is_set_where_a_character_has_no_font(qapp):
    result = set_text(request("ok \U0001323f no"))

    assert result.missing == {"\U0001323f"}
    assert result.pdf == b""


def test_what_clings_to_a_missing_character_is_missing_with_it(qapp):
    result = set_text(request("ok \U0001323f\u0301 no"))

    assert result.missing == {"\U0001323f\u0301"}


def test_spaces_joiners_and_selectors_are_never_missing(qapp):
    assert set_text(request("a\u00a0b\u200dc\u200ed ❤\ufe0f\u2009e")).missing == frozenset()


def test_bold_parts_are_wider(qapp):
    plain = edges(set_text(request("e\u0323 wide words here")))[1]
    partly = edges(set_text(request("e\u0323 wide words here", bold_spans=((3, 13),))))[1]
    heavy = edges(set_text(request("e\u0323 wide words here", bold=True)))[1]

    assert plain < partly < heavy


def test_it_works_away_from_the_window_s_thread(qapp):
    with ThreadPoolExecutor(1) as thread:
        away = thread.submit(set_text, request(ARABIC)).result()

    assert away.lines == set_text(request(ARABIC)).lines


def test_the_same_text_gives_the_same_lines_drawn_alike(qapp):
    first, again = (set_text(request(ARABIC * 3)) for _ in range(2))

    assert first.lines == again.lines
    assert _drawn(first.pdf) == _drawn(again.pdf)


def _drawn(data: bytes) -> list[bytes]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [page.Contents.read_bytes() for page in pdf.pages]
