"""Every rating as a table by the command line."""

from __future__ import annotations

import pytest

from tests.exchange.tables import read_csv, read_sheets
from wellbeing_desktop import cli_progress
from wellbeing_desktop.exchange import cells
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def told(folder, passphrase):
    """Read what the audit says last of tables."""

    def read() -> list[str]:
        with Store.open(folder, passphrase) as store:
            return [row.detail for row in store.audit(20) if row.act == "exported"]

    return read


def test_a_table_of_every_signed_rating_is_written_without_a_name(on_store, tmp_path, told):
    said = on_store("table", "-o", tmp_path / "t.csv")

    assert said.status == 0
    rows = read_csv(tmp_path / "t.csv")
    assert said.out == (
        f"Written: {tmp_path / 't.csv'} and t-codebook.csv ({len(rows)} ratings, not encrypted)\n"
    )
    text = (tmp_path / "t.csv").read_text("utf-8-sig")
    assert "SAMPLE" not in text
    assert "name" not in rows[0]
    assert told() == ["table"]


def test_names_come_only_on_request_and_the_warning_comes_first(on_store, tmp_path, told):
    said = on_store("table", "--names", "-o", tmp_path / "t.xlsx")

    assert said.status == 0
    first, last = said.out.splitlines()
    assert first == "This table has names and people's own words in it, and it is not encrypted."
    assert last.startswith("Written: ")
    assert "Gráinne" in str(read_sheets(tmp_path / "t.xlsx")["ratings"])
    assert set(told()) == {"table-names"}
    assert len(told()) == 5


def test_a_withdrawn_picture_and_an_older_version_are_in_no_table(on_store, tmp_path, folder, passphrase):
    on_store("table", "-o", tmp_path / "before.csv")
    with Store.open(folder, passphrase) as store:
        rows = [row for row in store.assessment_rows() if row.state != "draft"]
        store.withdraw(rows[0].id, by="Maeve Donnelly", reason="Entered twice")
    on_store("table", "-o", tmp_path / "after.csv")

    counts = [
        len({row["assessment"] for row in read_csv(tmp_path / f"{n}.csv")}) for n in ("before", "after")
    ]
    assert counts == [len(rows), len(rows) - 1]


@pytest.mark.parametrize("name", ["t", "t.ods", "t.csv.txt"])
def test_another_ending_is_refused_before_the_store_is_opened(on_store, tmp_path, name, told):
    said = on_store("table", "-o", tmp_path / name)

    assert said.status == 1
    assert "neither a .csv nor an .xlsx" in said.error
    assert told() == []


def test_with_nothing_signed_there_is_the_heading_alone(run, store, tmp_path, passphrase_file):
    store.close()
    on_it = ("--store", store.folder, "--passphrase-file", passphrase_file)
    said = run("table", *on_it, "-o", tmp_path / "t.csv")

    assert said.status == 0
    assert "(0 ratings, not encrypted)" in said.out
    assert read_csv(tmp_path / "t.csv") == []


def test_a_text_that_no_cell_holds_is_refused_and_nothing_is_written(on_store, tmp_path, monkeypatch):
    monkeypatch.setattr(cells, "CELL_LIMIT", 60)
    said = on_store("table", "--names", "-o", tmp_path / "t.csv")

    assert said.status == 1
    assert "A text is too long for a table:" in said.error
    assert not (tmp_path / "t.csv").exists()
    assert not (tmp_path / "t-codebook.csv").exists()


def test_a_table_of_many_says_how_far_it_is(on_store, tmp_path, monkeypatch):
    monkeypatch.setattr(cli_progress, "MANY", 1)
    said = on_store("table", "-o", tmp_path / "t.csv")
    made = len({row["assessment"] for row in read_csv(tmp_path / "t.csv")})

    assert said.status == 0
    assert said.error == f"wellbeing-desktop: {made} of {made} assessments\n"
