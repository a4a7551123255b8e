"""The window reads its few words without making every command, and reads them as the whole parser does."""

from __future__ import annotations

import pytest

from wellbeing_desktop import cli_arguments
from wellbeing_desktop.cli_arguments import parsed, parser

OF_THE_WINDOW = [
    [],
    ["--demo"],
    ["--store", "somewhere"],
    ["--store", "people"],
    ["--locked", "asked 12"],
    ["--demo", "--store", "here", "--locked", "asked"],
    ["--store", "one", "--store", "other"],
]
REFUSED = [
    ["--store"],
    ["--locked"],
    ["--store", "--demo"],
    ["--store", "-x"],
    ["--stor", "x"],
    ["nothing"],
    ["--store", "here", "nothing"],
    ["--demo", "--store", "here"],
    ["--demo", "people"],
    ["-x"],
    ["--store", ""],
]


@pytest.mark.parametrize("argv", OF_THE_WINDOW)
def test_what_opens_the_window_is_read_alike_with_and_without_the_commands(
    argv: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = parser().parse_args(argv)
    monkeypatch.delattr(cli_arguments, "_add_demo")

    assert parsed(argv) == whole


@pytest.mark.parametrize("argv", REFUSED)
def test_what_is_wrong_names_the_commands_too(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        parsed(argv)

    assert refused.value.code == 2
    assert "COMMAND" in capsys.readouterr().err


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parsed(["--help"])

    said = capsys.readouterr().out
    assert all(name in said for name in ("demo", "people", "export", "report", "backup", "verify"))


@pytest.mark.parametrize(
    "argv", [["people", "--store", ""], ["backup", "-o", ""], ["demo", "--out", ""], ["reports", "-o", ""]]
)
def test_an_empty_path_is_wrong_usage_and_not_the_folder_one_stands_in(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        parsed(argv)

    assert refused.value.code == 2
    assert "it is empty, and a path is needed" in capsys.readouterr().err
