"""Progress of everybody in one go: once for each person, from the first picture to the latest."""

from __future__ import annotations

import pytest

from tests.reports.reading import pages_of, text_of
from wellbeing_desktop.storage.store import Store

PROGRESS = ["progress", "own-progress"]
LATEST = ["SAMPLE-01-2026-05-14", "SAMPLE-02-2026-03-11", "SAMPLE-03-2026-02-18"]


@pytest.fixture
def withdraw(folder, passphrase):
    """Withdraw all pictures of some people but their latest, or all but so many."""

    def away(reference: str) -> None:
        with Store.open(folder, passphrase) as store:
            mine = [row for row in store.standing_rows() if row.person_reference == reference]
            for row in mine[:-1]:
                store.withdraw(row.id, by="Maeve", reason="Typed in twice")

    return away


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("kind", PROGRESS)
def test_each_person_with_two_pictures_has_one_and_who_has_one_picture_is_left_out(on_store, tmp_path, kind):
    out = tmp_path / "out"
    said = on_store("reports", "-o", out, "--kind", kind)

    assert said.status == 0
    assert f"Written: {len(names(out))} PDFs in {out}." in said.out
    assert "one signed-off picture only: there is nothing to compare yet." in said.out
    assert all(name.endswith(f"-{kind}.pdf") for name in names(out))
    assert [f"{stem}-{kind}.pdf" for stem in LATEST] == names(out)[:3]
    first = text_of((out / f"{LATEST[0]}-{kind}.pdf").read_bytes())
    assert "12 June 2025 to the latest on 14 May 2026" in first


def test_it_reads_as_what_report_writes_and_a_second_run_leaves_it(on_store, tmp_path, folder, passphrase):
    out, alone = tmp_path / "out", tmp_path / "one.pdf"
    on_store("reports", "-o", out, "--kind", "own-progress")
    with Store.open(folder, passphrase) as store:
        latest = next(r for r in reversed(store.standing_rows()) if r.person_reference == "SAMPLE-02")
    on_store("report", latest.id, "-o", alone, "--kind", "own-progress")
    again = on_store("reports", "-o", out, "--kind", "own-progress")

    made = (out / f"{LATEST[1]}-own-progress.pdf").read_bytes()
    assert text_of(made) == text_of(alone.read_bytes())
    assert pages_of(made) == pages_of(alone.read_bytes())
    assert "Written: 0 PDFs" in again.out


def test_where_nobody_has_two_pictures_that_is_said_and_nothing_is_written(on_store, tmp_path, withdraw):
    for person in range(1, 6):
        withdraw(f"SAMPLE-0{person}")
    said = on_store("reports", "-o", tmp_path / "out", "--kind", "progress")

    assert said.status == 0
    assert said.out == "5 people have one signed-off picture only: there is nothing to compare yet.\n"
    assert names(tmp_path / "out") == []
