from __future__ import annotations

from tests.trust.__main__ import BEGIN, END, PAGE, put_into_page, table

RESULT = {"name": "killed", "seed": 7, "times": 9, "lost": 0, "wrong": 0, "locked_out": 0} | {
    "seconds": 1.5,
    "found": "all there",
}


def test_the_table_has_a_row_for_every_harness():
    rows = table([RESULT, RESULT]).splitlines()

    assert len(rows) == 4
    assert rows[2] == "| killed | 7 | 9 | 0 | 0 | 0 | 1.5 | all there |"


def test_the_table_takes_the_place_of_the_one_before_and_nothing_else():
    page = put_into_page(f"Before\n{BEGIN}\nold\n{END}\nafter", "new", "2026-11-21")

    assert page == f"Before\n{BEGIN}\n\nMeasured on 2026-11-21.\n\nnew\n\n{END}\nafter"
    assert put_into_page(page, "new", "2026-11-21") == page


def test_the_page_has_a_place_for_the_table():
    text = PAGE.read_text("utf-8")

    assert 0 < text.find(BEGIN) < text.find(END)
