"""A file is there whole, or as it was before."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from wellbeing_desktop import files
from wellbeing_desktop.files import whole_file, write_whole


def test_a_file_is_written_whole_and_for_its_owner_only(tmp_path):
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "copy.pdf", b"%PDF")
    finally:
        os.umask(before)

    assert (tmp_path / "copy.pdf").read_bytes() == b"%PDF"
    assert (tmp_path / "copy.pdf").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["copy.pdf"]


def test_a_file_that_was_there_is_replaced(tmp_path):
    (tmp_path / "copy.pdf").write_bytes(b"old and longer")
    write_whole(tmp_path / "copy.pdf", b"new")

    assert (tmp_path / "copy.pdf").read_bytes() == b"new"


def break_off(path: Path) -> None:
    with whole_file(path) as file:
        file.write(b"half")
        raise ZeroDivisionError


def test_what_was_there_stays_when_the_writing_breaks_off(tmp_path):
    (tmp_path / "copy.pdf").write_bytes(b"old")

    with pytest.raises(ZeroDivisionError):
        break_off(tmp_path / "copy.pdf")

    assert (tmp_path / "copy.pdf").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["copy.pdf"]


def test_nothing_is_left_behind_when_the_disk_is_full(tmp_path, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(files, "make_durable", full)
    with pytest.raises(OSError, match="no space"):
        write_whole(tmp_path / "copy.pdf", b"%PDF")

    assert list(tmp_path.iterdir()) == []


def test_where_every_file_needs_a_name_it_is_written_whole_too(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_NAMELESS", 0)
    write_whole(tmp_path / "copy.pdf", b"%PDF")
    with pytest.raises(ZeroDivisionError):
        break_off(tmp_path / "copy.pdf")

    assert (tmp_path / "copy.pdf").read_bytes() == b"%PDF"
    assert (tmp_path / "copy.pdf").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["copy.pdf"]


def test_the_next_file_takes_away_what_a_killed_process_left_and_no_more(tmp_path, monkeypatch):
    left, others = tmp_path / ".wellbeing-0123456789abcdef.tmp", tmp_path / ".other.tmp"
    for path in (left, others):
        path.write_bytes(b"half of it")
    monkeypatch.setattr(files, "_NAMELESS", 0)
    with whole_file(tmp_path / "first.pdf") as slow:
        slow.write(b"still going on")
        write_whole(tmp_path / "second.pdf", b"%PDF")

    assert sorted(path.name for path in tmp_path.iterdir()) == [".other.tmp", "first.pdf", "second.pdf"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes on this system")
def test_a_pipe_or_a_link_that_looks_like_something_left_holds_nothing_up_and_stays(tmp_path):
    os.mkfifo(tmp_path / ".wellbeing-0123456789abcdef.tmp")
    (tmp_path / "kept.txt").write_text("kept")
    link = tmp_path / ".wellbeing-fedcba9876543210.tmp"
    link.symlink_to(tmp_path / "kept.txt")
    done = threading.Thread(target=write_whole, args=(tmp_path / "copy.pdf", b"%PDF"), daemon=True)
    done.start()
    done.join(5)

    assert (tmp_path / "copy.pdf").is_file()
    assert (tmp_path / "kept.txt").read_text() == "kept"
    assert link.is_symlink()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a file is closed before it is renamed")
@pytest.mark.parametrize("can_be_nameless", [True, False])
def test_a_file_about_to_take_its_name_is_not_swept_away_by_another_that_is_written_there(
    tmp_path, monkeypatch, can_be_nameless
):
    replace = Path.replace

    def sweep_first(self: Path, to: Path) -> Path:
        monkeypatch.setattr(Path, "replace", replace)
        write_whole(tmp_path / "another.pdf", b"%PDF")
        return replace(self, to)

    if not can_be_nameless:
        monkeypatch.setattr(files, "_NAMELESS", 0)
    monkeypatch.setattr(Path, "replace", sweep_first)
    write_whole(tmp_path / "copy.pdf", b"%PDF")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["another.pdf", "copy.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="only there files are held by locks")
@pytest.mark.parametrize("can_be_nameless", [True, False])
def test_a_disk_that_knows_no_locks_takes_files_all_the_same_and_nothing_is_swept_there(
    tmp_path, monkeypatch, can_be_nameless
):
    def no_locks(descriptor: int, how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    if not can_be_nameless:
        monkeypatch.setattr(files, "_NAMELESS", 0)
    monkeypatch.setattr("fcntl.flock", no_locks)
    (tmp_path / ".wellbeing-0123456789abcdef.tmp").write_bytes(b"perhaps another is at it")
    write_whole(tmp_path / "copy.pdf", b"%PDF")

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".wellbeing-0123456789abcdef.tmp",
        "copy.pdf",
    ]


def test_the_longest_file_name_can_be_written(tmp_path):
    name = "x" * 250 + ".pdf"
    write_whole(tmp_path / name, b"%PDF")

    assert (tmp_path / name).exists()


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "none" / "copy.pdf", b"%PDF")


def test_a_file_is_durable_before_it_takes_its_name_and_its_name_after(tmp_path, monkeypatch):
    done: list[str] = []
    replace = Path.replace
    monkeypatch.setattr(files, "make_durable", lambda _: done.append("data"))
    monkeypatch.setattr(files, "sync_folder", lambda _: done.append("folder"))
    monkeypatch.setattr(Path, "replace", lambda self, to: done.append("name") or replace(self, to))
    write_whole(tmp_path / "copy.pdf", b"%PDF")

    assert done == ["data", "name", "folder"]
