"""The command line answers every request: with what was asked for, or with one line that says why not."""

import io
import re
import sys
from types import SimpleNamespace

import pytest

from wellbeing_desktop import __version__
from wellbeing_desktop.cli import main


class Bytes:
    """Standard input with these bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)

    def isatty(self) -> bool:
        return False


def test_the_version_is_told(run):
    assert run("--version").out == f"wellbeing-desktop {__version__}\n"


def test_help_names_every_command(run):
    said = run("--help")

    assert said.status == 0
    for command in [
        "demo",
        "people",
        "assessments",
        "export",
        "import",
        "report",
        "reports",
        "form",
        "backup",
        "restore",
        "verify",
    ]:
        assert re.search(rf"^    {command}\b", said.out, re.MULTILINE)


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["--colour"],
        ["people", "--passphrase", "secret"],
        ["export", "SAMPLE-01"],
        ["import"],
        ["report", "x", "-o", "f.pdf", "--kind", "poem"],
        ["demo"],
        ["form"],
        ["form", "-o", "f.pdf", "--words", "hard"],
        ["form", "-o", "f.pdf", "--passphrase-file", "x"],
        ["--demo", "people"],
        ["--demo", "--store", "x"],
        ["--store", "x", "demo", "--out", "y"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two(run, arguments):
    said = run(*arguments)

    assert said.status == 2
    assert said.out == ""
    assert "usage: wellbeing-desktop" in said.error


def test_a_passphrase_that_was_not_given_is_wrong_usage(run, folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Bytes(b""))
    said = run("people", "--store", folder)

    assert said.status == 2
    assert said.error == (
        "wellbeing-desktop: A passphrase is needed: --passphrase-file F, or - for standard input.\n"
    )


def test_a_passphrase_is_typed_where_there_is_a_keyboard(run, folder, passphrase, monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: passphrase)

    assert run("people", "--store", folder).status == 0


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (EOFError(), "The passphrase is empty."),
        (UnicodeDecodeError("utf-8", b"p\xff", 1, 2, "invalid"), "What was typed is not text."),
    ],
)
def test_a_prompt_that_is_left_or_gets_no_text_is_no_fault_of_the_application(
    run, folder, monkeypatch, fault, sentence
):
    def left(prompt: str) -> str:
        raise fault

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", left)
    said = run("people", "--store", folder)

    assert (said.status, said.out) == (1, "")
    assert sentence in said.error


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"], ids=["none", "newline", "windows"])
def test_the_passphrase_comes_from_standard_input_without_its_last_newline(
    run, folder, passphrase, monkeypatch, ending
):
    monkeypatch.setattr(sys, "stdin", Bytes(f"{passphrase}{ending}".encode()))

    assert run("people", "--store", folder, "--passphrase-file", "-").status == 0


def test_only_one_newline_is_dropped(run, folder, passphrase, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Bytes(f"{passphrase}\n\n".encode()))
    said = run("people", "--store", folder, "--passphrase-file", "-")

    assert said.status == 1
    assert "That is not the passphrase of this store." in said.error


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The passphrase is empty."),
        (b"\n", "The passphrase is empty."),
        (b"\xff\xfe", "The passphrase is not UTF-8 text."),
        (b"x" * 100_000, "The passphrase is far too long."),
    ],
    ids=["empty", "newline", "bytes", "long"],
)
def test_a_passphrase_that_is_none_is_refused(run, folder, tmp_path, data, sentence):
    file = tmp_path / "wrong.txt"
    file.write_bytes(data)
    said = run("people", "--store", folder, "--passphrase-file", file)

    assert said.status == 1
    assert sentence in said.error


def test_a_passphrase_file_that_is_not_there_is_named(run, folder, tmp_path):
    said = run("people", "--store", folder, "--passphrase-file", tmp_path / "none.txt")

    assert said.status == 1
    assert said.error == f"wellbeing-desktop: There is no file {tmp_path / 'none.txt'}. Check the name.\n"


def test_the_store_may_be_named_before_the_command(run, folder, passphrase_file):
    said = run("--store", folder, "people", "--passphrase-file", passphrase_file)

    assert said.status == 0
    assert "SAMPLE-01" in said.out


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], (None, False, "")),
        (["--store", "there"], ("there", False, "")),
        (["--demo"], (None, True, "")),
        (["--demo", "--store", "there", "--locked", "i17"], ("there", True, "i17")),
    ],
)
def test_the_first_three_forms_open_the_window(monkeypatch, arguments, asked):
    opened = []
    window = SimpleNamespace(run=lambda *asked: opened.append(asked) or 7)
    monkeypatch.setitem(sys.modules, "wellbeing_desktop.app", window)

    assert main(arguments) == 7
    assert [(str(store) if store else None, *more) for store, *more in opened] == [asked]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_the_window_says_so(run, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    said = run()

    assert said.status == 1
    assert "There is no display for the window." in said.error


def test_a_fault_of_the_application_is_told_in_one_line(on_store, monkeypatch, capfd):
    def faulty(_):
        raise ZeroDivisionError("a name that nobody may read")

    monkeypatch.setattr("wellbeing_desktop.cli_lists.people", faulty)
    with pytest.raises(ZeroDivisionError) as fault:
        on_store("people")
    sys.excepthook(fault.type, fault.value, fault.tb)

    error = capfd.readouterr().err
    assert error.startswith("wellbeing-desktop: A fault in the application (ZeroDivisionError at wellbeing")
    assert "nobody may read" not in error
    assert len(error.splitlines()) == 1


def test_ctrl_c_ends_quietly(run, on_store, monkeypatch):
    def stopped(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("wellbeing_desktop.cli_lists.people", stopped)

    assert main(["people"]) == 1
