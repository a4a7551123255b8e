"""Boxes break over pages where they may, and nothing of them gets lost."""

from __future__ import annotations

import pytest

from tests.reports.reading import elements_of, pages_of, text_of
from wellbeing_desktop.reports.boxes import Box, Need, NewPage, Rule, Stack, columns, spaced
from wellbeing_desktop.reports.frames import Beside, Framed
from wellbeing_desktop.reports.page import Book, Running, bind, paginate
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.styles import BOX, RECORD, TEXT_WIDTH, UNDER_HEAD
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.text import Typesetter

SETTER = Typesetter()
LINE = RECORD.body.leading


def words(text: str = "One line.") -> Paragraph:
    return Paragraph(SETTER, text, RECORD.body)


def lines(count: int) -> Paragraph:
    return words("\n".join(f"Line {n}." for n in range(1, count + 1)))


def bound(*boxes: Box) -> bytes:
    return bind(Book("Test", RECORD, Running("Record", "REF-1", "draft", "Not a test."), SETTER), boxes)


def placed(*boxes: Box, height: float = 10 * LINE) -> list[int]:
    """How many boxes stand on each page."""
    return [len(page) for page in paginate(boxes, height)]


def test_a_paragraph_breaks_without_leaving_one_line_alone():
    assert lines(10).split(TEXT_WIDTH, 9 * LINE)[0].height(TEXT_WIDTH) == pytest.approx(8 * LINE)
    assert lines(10).split(TEXT_WIDTH, 1.5 * LINE) is None
    assert lines(3).split(TEXT_WIDTH, 2 * LINE) is None


def test_a_stack_stays_together_until_no_page_holds_it():
    stack = Stack([words() for _ in range(6)])

    assert placed(lines(7), stack) == [1, 1]
    assert placed(lines(7), Stack([words() for _ in range(12)])) == [1, 1, 1]


def test_a_stack_that_may_break_does_so_between_its_boxes():
    head, tail = Stack([words() for _ in range(6)], breaks=True).split(TEXT_WIDTH, 4.2 * LINE)

    assert head.height(TEXT_WIDTH) == pytest.approx(4 * LINE)
    assert tail.height(TEXT_WIDTH) == pytest.approx(2 * LINE)


def test_columns_break_together():
    row = columns((200, lines(8)), (200, lines(3)), breaks=True)

    head, tail = row.split(TEXT_WIDTH, 5 * LINE)

    assert head.height(TEXT_WIDTH) == pytest.approx(5 * LINE)
    assert tail.height(TEXT_WIDTH) == pytest.approx(3 * LINE)


def test_the_larger_of_two_spaces_stands_between_boxes_and_none_before_the_first():
    first, second = words(), words()
    first.before, first.after, second.before = 30, 5, 8

    assert [gap for gap, _ in spaced([first, second])] == [0, 8]


def test_a_new_page_begins_where_the_rest_is_too_low():
    assert placed(lines(7), Need(4 * LINE), words()) == [1, 1]
    assert placed(lines(7), Need(2 * LINE), words()) == [2]
    assert placed(NewPage(), words(), NewPage(), NewPage(), words()) == [1, 1]


def test_a_box_that_no_page_holds_is_drawn_all_the_same():
    assert placed(Framed(lines(30), BOX, 4)) == [1, 1, 1, 1]


def test_everything_of_a_broken_text_is_on_paper_and_one_element():
    pdf = bound(Beside(lines(180)))

    assert pages_of(pdf) == 4
    assert all(f"Line {n}." in text_of(pdf) for n in range(1, 181))
    assert [(e.role, e.marks) for e in elements_of(pdf) if e.marks] == [("P", 4)]


def table(rows: int, text: str = "Cell.") -> Table:
    made = Table(Grid((100, 100)))
    made.head([Cell(words("Head one")), Cell(words("Head two"))])
    for _ in range(rows):
        made.add([Cell(words(text), scope="Row")])
    return made


def test_the_head_of_a_table_stands_again_on_every_page_but_is_read_once():
    pdf = bound(table(120))

    assert text_of(pdf).count("Head one") == pages_of(pdf) > 1
    heads = [e for e in elements_of(pdf) if e.role == "P" and "TH" in e.path and e.marks]
    assert len(heads) == 2 + 120
    assert all(e.marks == 1 for e in heads)


def test_a_table_has_a_cell_for_every_column_even_where_it_is_empty():
    elements = elements_of(bound(table(2)))

    assert [e.role for e in elements if e.role in {"Table", "TR", "TH", "TD"}] == [
        *("Table", "TR", "TH", "TH"),
        *("TR", "TH", "TD"),
        *("TR", "TH", "TD"),
    ]


def test_a_row_higher_than_a_page_breaks_inside():
    pdf = bound(table(1, "\n".join(f"Line {n}." for n in range(1, 130))))

    assert pages_of(pdf) == 3
    assert all(f"Line {n}." in text_of(pdf) for n in range(1, 130))


@pytest.mark.parametrize("above", range(34, 56))
@pytest.mark.parametrize("first", [3, 12])
def test_no_line_of_a_row_stands_alone_on_a_page(above, first):
    table = Table(Grid((200, 200)))
    parts = ("What", 9), ("First", first), ("Came", 1)
    said = [words("\n".join(f"{name} {n}." for n in range(count))) for name, count in parts]
    table.add([Cell(Stack(said, breaks=True)), Cell(words("2 November"))])
    pdf = bound(lines(above), table, lines(2))
    pages = [text_of(pdf, page) for page in range(pages_of(pdf))]

    assert sum(page.count("What") for page in pages) == 9
    for page in pages:
        assert page.count("What") != 1
        assert page.count("First") not in {1, 2} if first == 3 else page.count("First") != 1
        assert "Came" not in page or "First" in page


def test_a_table_head_never_stands_alone_at_the_foot():
    made = table(3)

    assert made.split(TEXT_WIDTH, 1.2 * LINE + 10) is None


def test_a_rule_is_not_read():
    assert [e.role for e in elements_of(bound(Rule(UNDER_HEAD), words()))] == ["Document", "P"]
