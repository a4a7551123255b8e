"""Tables for other programs, opened again by another library and, where it is there, by LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.tables import HERE, read_csv, read_sheets, tabled
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.exchange import spreadsheet
from wellbeing_desktop.exchange.cells import CELL_LIMIT, TooLongCellError, csv_cell
from wellbeing_desktop.exchange.table_file import codebook_path, write_table

FORMULAS = [
    "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\x00=1+1", "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://example.org")', "＝1+1", "\n=1+1",
]  # fmt: skip


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_table_has_a_row_for_each_statement_in_each_voice(framework, tmp_path, ending):
    file = tmp_path / f"t.{ending}"
    count = write_table(file, [tabled(framework), tabled(framework, 2)], named=False)

    assert count == 2 * 2 * len(framework.all_indicators) == 80
    if ending == "csv":
        rows = read_csv(file)
    else:
        heading, *cells = read_sheets(file)["ratings"]
        rows = [dict(zip(heading, row, strict=True)) for row in cells]
    assert len(rows) == count
    said = [row for row in rows if row["indicator"] == "place_called_home"][:2]
    assert [(row["voice"], row["quadrant"]) for row in said] == [(v.value, "relationships") for v in Voice]
    assert [str(row["step"] or "") for row in said] == ["4", ""]
    assert [row["reason"] or "" for row in said] == ["", "does_not_know"]
    untouched = next(row for row in rows if row["indicator"] == "self_worth")
    assert (untouched["step"] or "", untouched["reason"]) == ("", "not_explored")
    assert untouched["quadrant"] == "overall"


def test_days_and_steps_of_a_spreadsheet_are_days_and_numbers(framework, tmp_path):
    write_table(tmp_path / "t.xlsx", [tabled(framework)], named=False)
    heading, *rows = read_sheets(tmp_path / "t.xlsx")["ratings"]
    row = next(dict(zip(heading, row, strict=True)) for row in rows if row[heading.index("step")])

    assert row["step"] == 4
    assert row["held_on"] == datetime(2026, 11, 3)
    assert row["framework_version"] == framework.version


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_nobody_is_named_unless_it_is_asked_for(framework, tmp_path, ending):
    told = {}
    for named in (False, True):
        file = tmp_path / f"{named}.{ending}"
        write_table(file, [tabled(framework, words="My own door")], named=named)
        told[named] = str(read_csv(file) if ending == "csv" else read_sheets(file))

    for word in ("Aoife", "SW-0142", "Maeve", "My own door"):
        assert word not in told[False]
        assert word in told[True]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_own_words_stand_once_in_the_persons_row(framework, tmp_path, ending):
    file = tmp_path / f"t.{ending}"
    write_table(file, [tabled(framework, words="Is é mo theach é.\n🏡 منزلي")], named=True)
    if ending == "csv":
        words = [row["own_words"] for row in read_csv(file) if row["own_words"]]
    else:
        words = [row[-1] for row in read_sheets(file)["ratings"][1:] if row[-1]]

    assert words == ["Is é mo theach é.\n🏡 منزلي"]


def test_the_same_person_is_the_same_in_one_table_and_another_in_the_next(framework, tmp_path):
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for file in files:
        write_table(file, [tabled(framework), tabled(framework, 2)], named=False)
    tables = [read_csv(file) for file in files]

    people = [{row["person"] for row in table} for table in tables]
    assert [len(found) for found in people] == [1, 1]
    assert people[0] != people[1]
    assert len({row["assessment"] for row in tables[0]}) == 2
    assert str(HERE) not in files[0].read_text("utf-8-sig")


def test_the_codebook_explains_every_column_and_every_code(framework, tmp_path):
    write_table(tmp_path / "t.csv", [tabled(framework)], named=True)
    rows, said = read_csv(tmp_path / "t.csv"), read_csv(codebook_path(tmp_path / "t.csv"))
    known = {(row["column"], row["code"]) for row in said}

    assert all(row["meaning"] for row in said)
    assert {(column, "") for column in rows[0]} <= known
    coded = ("stage", "made", "age_band", "voice", "reason", "framework", "quadrant", "indicator")
    used = {(column, row[column]) for row in rows for column in coded if row[column]}
    assert used <= known
    steps = {row["code"]: row["meaning"] for row in said if row["column"] == "step" and row["code"]}
    assert len(steps) == 5 * len(framework.all_indicators)
    assert steps["place_called_home 4"] == framework.indicator("place_called_home").words(4)


def test_a_csv_is_what_spreadsheets_expect(framework, tmp_path):
    write_table(tmp_path / "t.csv", [tabled(framework, words="two\nlines")], named=True)
    data = (tmp_path / "t.csv").read_bytes()

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 1 + 2 * len(framework.all_indicators)
    assert (tmp_path / "t.csv").stat().st_mode & 0o777 == 0o600
    assert codebook_path(tmp_path / "t.csv").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_ever_runs(framework, tmp_path, words):
    for ending in ("csv", "xlsx"):
        write_table(tmp_path / f"t.{ending}", [tabled(framework, words=words)], named=True)
    cells = [row["own_words"] for row in read_csv(tmp_path / "t.csv") if row["own_words"]]
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")

    assert len(cells) == 1
    assert not cells[0].startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert {cell.data_type for row in book["ratings"] for cell in row} <= {"s", "n", "d", "inlineStr"}
    assert not [cell for row in book["ratings"] for cell in row if cell.data_type == "f"]


@pytest.mark.parametrize(
    "words", ["x;=1+1;", "x\t=1+1\t", "milk\n=1+1\nbread", "x; @SUM(A1)", "x;\t=1+1", "x\n＝1+1", " =1+1"]
)
def test_no_cell_runs_where_semicolons_or_tabs_part_the_cells(framework, tmp_path, words):
    write_table(tmp_path / "t.csv", [tabled(framework, words=words)], named=True)
    lines = (tmp_path / "t.csv").read_text("utf-8-sig").splitlines()
    cells = [cell.strip() for line in lines for parting in ";\t," for cell in line.split(parting)]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝"))]


@given(text=st.text(max_size=60))
def test_any_text_comes_back_or_only_without_what_no_table_holds(framework, tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("tables")
    write_table(folder / "t.xlsx", [tabled(framework, words=text)], named=True)
    write_table(folder / "t.csv", [tabled(framework, words=text)], named=True)
    in_sheet = [row[-1] for row in read_sheets(folder / "t.xlsx")["ratings"][1:] if row[-1]]
    in_csv = [row["own_words"] for row in read_csv(folder / "t.csv") if row["own_words"]]

    kept = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if holds(c))
    assert "".join(in_sheet) == kept
    assert "".join(in_csv).replace("'", "") == kept.replace("'", "")


def holds(character: str) -> bool:
    number = ord(character)
    return number in {9, 10} or not (
        number < 32 or 127 <= number < 160 or 0xD800 <= number < 0xE000 or number in {0xFFFE, 0xFFFF}
    )


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_text_that_no_cell_holds_is_an_error_and_nothing_is_cut(framework, tmp_path, ending):
    file = tmp_path / f"t.{ending}"
    write_table(file, [tabled(framework, words="x" * CELL_LIMIT)], named=True)
    before = file.read_bytes()

    for words in ("x" * (CELL_LIMIT + 1), "🏡" * (CELL_LIMIT // 2 + 1)):
        with pytest.raises(TooLongCellError):
            write_table(file, [tabled(framework, words=words)], named=True)
    assert file.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_an_apostrophe_before_a_formula_never_makes_a_cell_too_long():
    with pytest.raises(TooLongCellError):
        csv_cell("=" + "x" * (CELL_LIMIT - 1))


def test_what_stops_the_rows_leaves_the_file_that_was_there(framework, tmp_path):
    def stopped():
        yield tabled(framework)
        raise KeyboardInterrupt

    for ending in ("csv", "xlsx"):
        file = tmp_path / f"t.{ending}"
        file.write_text("what was there")
        with pytest.raises(KeyboardInterrupt):
            write_table(file, stopped(), named=False)
        assert file.read_text() == "what was there"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t.csv", "t.xlsx"]


def test_rows_that_no_sheet_holds_go_on_in_a_further_one(framework, tmp_path, monkeypatch):
    monkeypatch.setattr(spreadsheet, "SHEET_ROWS", 41)
    write_table(tmp_path / "t.xlsx", [tabled(framework, n) for n in range(3)], named=False)
    sheets = read_sheets(tmp_path / "t.xlsx")

    assert {name: len(rows) for name, rows in sheets.items() if name.startswith("ratings")} == {
        "ratings": 41, "ratings 2": 41, "ratings 3": 41,
    }  # fmt: skip
    assert len({rows[0] for name, rows in sheets.items() if name.startswith("ratings")}) == 1
    assert "codebook" not in {row[0] for row in sheets["ratings"]}


def test_a_sheet_that_grows_too_large_to_pack_goes_on_in_a_further_one(framework, tmp_path, monkeypatch):
    monkeypatch.setattr(spreadsheet, "SHEET_BYTES", 30_000)
    write_table(tmp_path / "t.xlsx", [tabled(framework, n, words="x" * 4_000) for n in range(9)], named=True)
    sheets = read_sheets(tmp_path / "t.xlsx")

    parts = [rows for name, rows in sheets.items() if name.startswith("ratings")]
    assert len(parts) > 2
    assert sum(len(rows) - 1 for rows in parts) == 9 * 2 * len(framework.all_indicators)


def test_a_spreadsheet_is_written_into_its_own_file_alone(framework, tmp_path, monkeypatch):
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    write_table(tmp_path / "t.xlsx", [tabled(framework)], named=True)

    assert [path.name for path in tmp_path.iterdir()] == ["t.xlsx"]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_libreoffice_reads_the_same_table(framework, tmp_path, ending):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    file = tmp_path / f"t.{ending}"
    write_table(file, [tabled(framework, words='=1+1 "quoted", and\nmore')], named=True)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    reading = ["--infilter=CSV:44,34,76"] if ending == "csv" else []
    writing = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
    asked = [
        office,
        "--headless",
        home,
        *reading,
        "--convert-to",
        writing,
        "--outdir",
        tmp_path / "out",
        file,
    ]
    subprocess.run(asked, check=True, timeout=120)
    (converted,) = (tmp_path / "out").glob("*.csv")

    said = read_csv(converted)
    assert len(said) == 2 * len(framework.all_indicators)
    words = [row["own_words"] for row in said if row["own_words"]]
    assert [text.removeprefix("'") for text in words] == ['=1+1 "quoted", and\nmore']
