"""A copy is saved whole, locked if wished, read back, or said not to be saved."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from wellbeing_desktop.reports import locked
from wellbeing_desktop.ui import copy_saving
from wellbeing_desktop.ui.copy_saving import NotSavedError, password_problem, save_copy


@pytest.fixture
def pdf() -> bytes:
    made = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.docinfo["/Title"] = "How life is for me"
        document.save(made)
    return made.getvalue()


def test_without_a_password_the_very_bytes_are_saved(pdf, tmp_path):
    save_copy(tmp_path / "copy.pdf", pdf)

    assert (tmp_path / "copy.pdf").read_bytes() == pdf


def test_with_a_password_only_that_opens_it(pdf, tmp_path):
    save_copy(tmp_path / "copy.pdf", pdf, "four words of hers")

    with pikepdf.open(tmp_path / "copy.pdf", password="four words of hers") as opened:
        assert str(opened.docinfo["/Title"]) == "How life is for me"
        assert opened.encryption.R == 6
    for wrong in ("", "four words of his"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(tmp_path / "copy.pdf", password=wrong)
    assert [file.name for file in tmp_path.iterdir()] == ["copy.pdf"]


@pytest.mark.parametrize("password", ["", "a password"])
def test_where_nothing_can_be_written_nothing_is_there_and_the_sentence_says_so(pdf, tmp_path, password):
    with pytest.raises(NotSavedError) as refused:
        save_copy(tmp_path / "no such folder" / "copy.pdf", pdf, password)

    assert refused.value.sentence.startswith("That folder is not there.")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_does_not_open_again_is_not_saved_and_what_was_there_stays(pdf, tmp_path, monkeypatch):
    file = tmp_path / "copy.pdf"
    file.write_bytes(b"yesterday's")

    def fail(*_):
        raise locked.NotLockedError

    monkeypatch.setattr(locked, "with_password", fail)
    with pytest.raises(NotSavedError, match="could not be locked"):
        save_copy(file, pdf, "a password")

    assert file.read_bytes() == b"yesterday's"


def test_a_file_that_reads_back_otherwise_is_not_called_saved(pdf, tmp_path, monkeypatch):
    monkeypatch.setattr(copy_saving, "write_whole", lambda path, data: path.write_bytes(data[:-1]))

    with pytest.raises(NotSavedError, match="could not be read back"):
        save_copy(tmp_path / "copy.pdf", pdf)


@pytest.mark.parametrize(
    ("password", "again", "says"),
    [
        ("", "", "Please type a password"),
        ("x" * 128, "x" * 128, "That is too long: a PDF takes 127 letters"),
        ("ö" * 64, "ö" * 64, "fewer where they have accents"),
        ("a\x07", "a\x07", "a sign in it that nobody can type"),
        ("four words", "four word", "The two are not the same."),
        ("four words", "four words", ""),
        ("密码你好", "密码你好", ""),
    ],
)
def test_a_password_that_will_not_do_is_answered_with_a_sentence(password, again, says):
    problem = password_problem(password, again)

    assert says in problem if says else problem == ""
