"""Every signed-off assessment as a PDF: whole files only, no names, and a second run goes on."""

from __future__ import annotations

import errno
import os
import re
import stat

import pytest
from pypdf import PdfReader

from wellbeing_desktop.reports import batch as batch_module
from wellbeing_desktop.storage.store import Store

SIGNED = 9
NAMES = ("Wilbert", "Karam", "Gráinne", "Devlin")


@pytest.fixture
def opened(folder, passphrase):
    """The sampled store, open."""
    with Store.open(folder, passphrase) as store:
        yield store


@pytest.fixture
def written(on_store, tmp_path):
    """A folder that a first run filled, and what it said."""
    said = on_store("reports", "-o", tmp_path / "out" / "of" / "november")
    return tmp_path / "out" / "of" / "november", said


def change(folder, passphrase, statement: str, *values: object) -> None:
    """Change the store as no method of it would."""
    with Store.open(folder, passphrase) as store:
        connection = store._opened.connection
        store._thread.now(lambda: connection.execute("PRAGMA ignore_check_constraints = 1").fetchall())
        store._thread.now(lambda: connection.execute(statement, values).fetchall())


def pdfs(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_signed_off_assessment_is_written_once_in_its_newest_version(written):
    folder, said = written

    assert said.status == 0
    assert said.out == f"Written: {SIGNED} PDFs in {folder}.\n"
    assert said.error == f"wellbeing-desktop: {SIGNED} of {SIGNED} PDFs\n"
    assert len(pdfs(folder)) == SIGNED
    assert all(re.fullmatch(r"SAMPLE-0\d-\d{4}-\d\d-\d\d-summary\.pdf", name) for name in pdfs(folder))
    amended = PdfReader(folder / "SAMPLE-03-2026-02-18-summary.pdf")
    assert len(amended.pages) == 1
    assert "version 2" in amended.pages[0].extract_text()


def test_files_are_whole_and_for_their_owner_alone_and_nothing_else_is_there(written):
    folder, _ = written

    for path in folder.iterdir():
        assert path.read_bytes().startswith(b"%PDF-")
        assert path.read_bytes().rstrip().endswith(b"%%EOF")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_name_stands_in_a_file_name_or_in_what_is_said(written):
    folder, said = written

    assert not [name for name in NAMES if name in "".join([*pdfs(folder), said.out, said.error])]


@pytest.mark.parametrize("kind", ["person", "record"])
def test_each_kind_is_what_report_writes_but_for_the_slip(on_store, opened, tmp_path, kind):
    row = opened.standing_rows()[0]
    opened.close()
    on_store("reports", "-o", tmp_path / "out", "--kind", kind)
    on_store("report", row.id, "-o", tmp_path / "one.pdf", "--kind", kind)

    name = f"{row.person_reference}-{row.held_on}-{kind}.pdf"
    lines = (tmp_path / "out" / name).read_bytes().splitlines(keepends=True)
    slip = next(line for line in lines if line.startswith(b"%Wellbeing "))
    assert b"".join(lines).replace(slip, b"") == (tmp_path / "one.pdf").read_bytes()


def test_a_second_run_leaves_alone_what_is_there_and_whole(on_store, written):
    folder, _ = written
    before = {path: path.stat().st_ino for path in folder.iterdir()}
    said = on_store("reports", "-o", folder)

    assert said.out == f"Written: 0 PDFs in {folder}. There already, whole and up to date: {SIGNED}.\n"
    assert before == {path: path.stat().st_ino for path in folder.iterdir()}


def test_what_was_cut_short_changed_or_lost_is_made_again(on_store, written):
    folder, _ = written
    cut, turned, gone, *_ = sorted(folder.iterdir())
    whole = {path: path.read_bytes() for path in (cut, turned, gone)}
    cut.write_bytes(whole[cut][:-1000])
    middle = len(whole[turned]) // 2
    turned.write_bytes(whole[turned][:middle] + b"\0" + whole[turned][middle + 1 :])
    gone.unlink()
    said = on_store("reports", "-o", folder)

    assert said.out.startswith("Written: 3 PDFs")
    assert whole == {path: path.read_bytes() for path in whole}


def test_what_says_something_else_since_is_made_again(on_store, written, opened):
    folder, _ = written
    whose = opened.person(next(row.id for row in opened.people() if row.reference == "SAMPLE-05"))
    whose.known_as = "Somebody Else"
    opened.save_person(whose)
    opened.close()
    said = on_store("reports", "-o", folder)

    assert said.out.startswith("Written: 1 PDF in ")
    assert "Somebody Else" in PdfReader(folder / "SAMPLE-05-2026-02-04-summary.pdf").pages[0].extract_text()


def test_no_folder_is_made_for_a_store_that_does_not_open(run, folder, tmp_path):
    (tmp_path / "other").write_text("not the passphrase")

    said = run("reports", "-o", tmp_path / "new", "--store", folder, "--passphrase-file", tmp_path / "other")

    assert said.status == 1
    assert not (tmp_path / "new").exists()


def test_again_makes_all_anew(on_store, written):
    folder, _ = written
    before = {path: path.stat().st_ino for path in folder.iterdir()}
    said = on_store("reports", "-o", folder, "--again")

    assert said.out == f"Written: {SIGNED} PDFs in {folder}.\n"
    assert not [path for path in folder.iterdir() if before[path] == path.stat().st_ino]


def test_a_store_without_a_signed_off_assessment_is_said_and_is_no_mistake(
    run, new_store, passphrase_file, tmp_path
):
    said = run("reports", "--store", new_store, "--passphrase-file", passphrase_file, "-o", tmp_path / "out")

    assert said.status == 0
    assert "No assessment in this store is signed off" in said.out
    assert said.error == ""
    assert pdfs(tmp_path / "out") == []


def test_a_damaged_assessment_is_named_and_stops_no_other(on_store, folder, passphrase, opened, tmp_path):
    damaged = next(row for row in opened.standing_rows() if row.person_reference == "SAMPLE-01")
    opened.close()
    change(
        folder,
        passphrase,
        "UPDATE answer SET indicator_id = 'no_such_thing' WHERE indicator_id = 'life_chances'"
        " AND assessment_key IN (SELECT key FROM assessment WHERE id = ?)",
        str(damaged.id),
    )
    said = on_store("reports", "-o", tmp_path / "out")

    assert said.status == 1
    assert said.out == ""
    last = said.error.splitlines()[-1]
    assert f"1 of {SIGNED} PDFs is missing." in last
    assert f"Damaged in the store: SAMPLE-01 {damaged.held_on} {damaged.id}." in last
    assert "Made without the one before, which is damaged: SAMPLE-01 2025-11-20" in last
    assert len(pdfs(tmp_path / "out")) == SIGNED - 1


def test_a_disk_that_fills_up_leaves_whole_files_and_the_next_run_goes_on(on_store, tmp_path, monkeypatch):
    real, written = batch_module.write_whole, []

    def filling(path, data):
        if len(written) == 4:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written.append(path)
        real(path, data)

    monkeypatch.setattr(batch_module, "write_whole", filling)
    said = on_store("reports", "-o", tmp_path / "out")

    assert said.status == 1
    last = said.error.splitlines()[-1]
    assert "5 of 9 PDFs are missing. " in last
    assert "Could not be written, the disk is full; make room and try again: SAMPLE-0" in last
    assert "Not made: SAMPLE-0" in last
    assert pdfs(tmp_path / "out") == sorted(path.name for path in written)

    monkeypatch.setattr(batch_module, "write_whole", real)
    said = on_store("reports", "-o", tmp_path / "out")
    assert said.out.startswith("Written: 5 PDFs")
    assert "whole and up to date: 4." in said.out


def test_a_file_that_another_program_holds_is_named_and_stops_no_other(on_store, tmp_path, monkeypatch):
    real = batch_module.write_whole

    def held(path, data):
        if path.name.startswith("SAMPLE-02-2025"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        real(path, data)

    monkeypatch.setattr(batch_module, "write_whole", held)
    said = on_store("reports", "-o", tmp_path / "out")

    assert said.status == 1
    assert "another program has the file open: SAMPLE-02 2025-10-08" in said.error
    assert len(pdfs(tmp_path / "out")) == SIGNED - 1


def test_a_folder_that_takes_nothing_ends_it_soon(on_store, tmp_path, monkeypatch):
    asked = []

    def refused(path, data):
        asked.append(path)
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(batch_module, "write_whole", refused)

    assert on_store("reports", "-o", tmp_path / "out").status == 1
    assert len(asked) == 3


def test_two_of_one_day_are_two_files(on_store, folder, passphrase, opened, tmp_path):
    first, second = (row for row in opened.standing_rows() if row.person_reference == "SAMPLE-02")
    opened.close()
    change(folder, passphrase, "UPDATE assessment SET held_on = ? WHERE id = ?", "2026-03-11", str(first.id))
    on_store("reports", "-o", tmp_path / "out")

    names = [name for name in pdfs(tmp_path / "out") if name.startswith("SAMPLE-02")]
    assert names == sorted(f"SAMPLE-02-2026-03-11-summary-{one.id.hex[:8]}.pdf" for one in (first, second))


@pytest.mark.parametrize("reference", ["../../etc/passwd", "CON", "a:b?*", "\u202eevil", "..", "é" * 100])
def test_a_hostile_reference_is_a_file_in_the_folder_all_the_same(on_store, opened, tmp_path, reference):
    whose = opened.person(opened.standing_rows()[0].person_id)
    whose.reference = reference
    opened.save_person(whose)
    opened.close()
    said = on_store("reports", "-o", tmp_path / "out")

    assert said.status == 0
    assert len(pdfs(tmp_path / "out")) == SIGNED
    assert all(path.is_file() for path in (tmp_path / "out").iterdir())


def test_each_file_is_told_of_in_the_audit(on_store, folder, passphrase, tmp_path):
    on_store("reports", "-o", tmp_path / "out", "--kind", "record")

    with Store.open(folder, passphrase) as store:
        told = store.audit(100, acts=("saved_copy",))
        assert {row.assessment_id for row in told} == {row.id for row in store.standing_rows()}
        assert {row.detail for row in told} == {"record"}


def test_a_place_that_takes_no_files_is_refused_before_the_store_is_opened(on_store, folder, tmp_path):
    (tmp_path / "file").write_text("here")

    assert (
        f"{tmp_path / 'file'} is a file. Name a folder." in on_store("reports", "-o", tmp_path / "file").error
    )
    assert "could not be made" in on_store("reports", "-o", tmp_path / "file" / "x").error
    assert "lies inside the store" in on_store("reports", "-o", folder / "out").error
    assert not (folder / "out").exists()


def test_a_kind_that_nobody_knows_is_wrong_usage(on_store, tmp_path):
    assert on_store("reports", "-o", tmp_path / "out", "--kind", "poem").status == 2
    assert on_store("reports").status == 2
