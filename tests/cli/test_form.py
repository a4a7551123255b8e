"""The blank paper form is written without a store, a passphrase or a display, or a sentence says why not."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest
from pypdf import PdfReader

HARM = "I am safe from harm by other people."
EASY = "I have people I trust."


def words_of(file):
    return [" ".join(page.extract_text().split()) for page in PdfReader(file).pages]


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    """No store is in the user's data folder, and none is made."""
    folder = tmp_path / "data" / "store"
    monkeypatch.setattr("wellbeing_desktop.paths.store_folder", lambda: folder)
    return folder


def test_the_form_is_written_without_a_store_with_the_sheet_after_it(run, nowhere, tmp_path):
    said = run("form", "-o", tmp_path / "F.pdf")

    assert said.status == 0
    assert said.out == f"Written: {tmp_path / 'F.pdf'}\n"
    assert said.error == ""
    pages = words_of(tmp_path / "F.pdf")
    assert len(pages) == 5
    assert "How life is for me: paper form" in pages[0]
    assert all(HARM not in page for page in pages[:4])
    assert HARM in pages[4]
    assert not nowhere.exists()


@pytest.mark.parametrize(("paper", "count"), [("form", 4), ("sheet", 1), ("both", 5)])
def test_either_paper_is_written_alone(run, nowhere, tmp_path, paper, count):
    run("form", "--paper", paper, "-o", tmp_path / "F.pdf")
    pages = words_of(tmp_path / "F.pdf")

    assert len(pages) == count
    assert ("Practitioner’s sheet" in pages[-1]) == (paper != "form")


def test_easy_words_are_written_where_they_are_asked_for(run, nowhere, tmp_path):
    run("form", "--words", "easy", "-o", tmp_path / "easy.pdf")
    run("form", "-o", tmp_path / "usual.pdf")

    assert EASY in words_of(tmp_path / "easy.pdf")[0]
    assert EASY not in words_of(tmp_path / "usual.pdf")[0]


def test_harm_is_asked_on_the_form_only_where_it_is_asked_for(run, nowhere, tmp_path):
    run("form", "--paper", "form", "--with-free-from-harm", "-o", tmp_path / "F.pdf")
    pages = words_of(tmp_path / "F.pdf")

    assert len(pages) == 5
    assert HARM in pages[3]


def test_a_place_where_it_cannot_be_written_is_named(run, nowhere, tmp_path):
    missing = run("form", "-o", tmp_path / "none" / "F.pdf")
    folder = run("form", "-o", tmp_path)
    nowhere.mkdir(parents=True)
    inside = run("form", "-o", nowhere / "F.pdf")

    assert (missing.status, folder.status, inside.status) == (1, 1, 1)
    assert f"There is no folder {tmp_path / 'none'}. Make it first" in missing.error
    assert f"{tmp_path} is a folder. Name a file in it." in folder.error
    assert "lies inside the store" in inside.error
    assert list(nowhere.iterdir()) == []


def test_a_full_disk_leaves_what_was_there(run, nowhere, tmp_path, monkeypatch):
    file = tmp_path / "F.pdf"
    file.write_text("what was there")

    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("wellbeing_desktop.files.make_durable", full)
    said = run("form", "-o", file)

    assert said.status == 1
    assert f"{file} could not be written: the disk is full" in said.error
    assert file.read_text() == "what was there"


def test_neither_the_window_nor_the_charts_library_is_loaded_for_it(tmp_path):
    said = (
        "import sys; from wellbeing_desktop.cli import main;"
        f" main(['form', '-o', {str(tmp_path / 'F.pdf')!r}]);"
        " print(sorted({'PySide6', 'matplotlib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"
