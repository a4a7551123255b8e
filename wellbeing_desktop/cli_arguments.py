"""What can be typed after `wellbeing-desktop`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

PROGRAM = "wellbeing-desktop"

_KINDS = ("person", "record", "summary", "progress", "own-progress")
_WORDS = ("usual", "easy")
_PAPERS = ("both", "form", "sheet")
_STATUS = "Exit status: 0 done; 1 it could not be carried out, and one line says why; 2 wrong usage."

_WITH_VALUE = ("--store", "--locked")

_Commands = argparse._SubParsersAction


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line.

    Raises:
        SystemExit: it is wrong, or it asked for help or the version; all is said already.
    """
    arguments = (_window_parser() if _opens_window(argv) else parser()).parse_args(argv)
    if arguments.demo and (arguments.command or (arguments.store and not arguments.locked)):
        parser().error("--demo opens a window on a store of its own; it takes no command and no --store")
    if arguments.command == "demo" and arguments.store:
        parser().error("demo makes a store of its own in DIR/store; it takes no --store")
    return arguments


def _opens_window(argv: Sequence[str]) -> bool:
    """Tell whether nothing but the window is asked for, without a word that could be wrong."""
    words = iter(argv)
    return all(_is_of_window(word, next(words, "-") if word in _WITH_VALUE else "") for word in words)


def _is_of_window(word: str, value: str) -> bool:
    if word in _WITH_VALUE:
        return value[:1] not in {"", "-"}
    return word == "--demo"


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = _window_parser()
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="without a window")
    _add_demo(commands)
    _add_lists(commands)
    _add_records(commands)
    _add_report(commands)
    _add_reports(commands)
    _add_form(commands)
    _add_table(commands)
    _add_team_file(commands)
    _add_safety(commands)
    return top


def _window_parser() -> argparse.ArgumentParser:
    """Return the parser without the commands: to make them all takes as long as a page of the window."""
    top = argparse.ArgumentParser(
        prog=PROGRAM,
        description="A picture of social wellbeing, made together. Without a command it opens the window.",
        epilog=_STATUS,
        allow_abbrev=False,
    )
    top.add_argument("--version", action=_Version, help="say which version this is")
    top.add_argument("--store", type=_path, metavar="DIR", help="use the store in this folder")
    top.add_argument("--demo", action="store_true", help="open a throw-away store with sample people")
    top.add_argument("--locked", default="", help=argparse.SUPPRESS)  # handed on when the window locks
    top.set_defaults(command=None)
    return top


class _Version(argparse.Action):
    """Says the version and ends; it is looked up only then, for that takes longer than to start."""

    def __init__(self, option_strings: list[str], dest: str, help: str) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=help)

    @override
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from wellbeing_desktop import __version__  # noqa: PLC0415

        print(f"{PROGRAM} {__version__}")
        parser.exit()


def _plain_command(
    commands: _Commands[argparse.ArgumentParser], name: str, text: str
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text, epilog=_STATUS, allow_abbrev=False)


def _command(commands: _Commands[argparse.ArgumentParser], name: str, text: str) -> argparse.ArgumentParser:
    made = _plain_command(commands, name, text)
    made.add_argument(
        "--passphrase-file",
        metavar="F",
        help="read the passphrase from this file (- for standard input); one newline at its end is dropped",
    )
    return made


def _on_store(commands: _Commands[argparse.ArgumentParser], name: str, text: str) -> argparse.ArgumentParser:
    made = _command(commands, name, text)
    made.add_argument(
        "--store",
        type=_path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the store's folder; without it, the one in the user's data folder",
    )
    return made


def _path(text: str) -> Path:
    """Read a path; an empty one is a mistake in a script, not the folder that one stands in."""
    if not text:
        raise argparse.ArgumentTypeError("it is empty, and a path is needed")
    return Path(text)


def _output(command: argparse.ArgumentParser, text: str) -> None:
    command.add_argument("-o", "--output", type=_path, required=True, metavar="F", help=text)


def _add_demo(commands: _Commands[argparse.ArgumentParser]) -> None:
    demo = _command(
        commands, "demo", "Walk sample people through whole assessments; write PDFs and pictures."
    )
    demo.add_argument(
        "--out", type=_path, required=True, metavar="DIR", help="where; the store is made in DIR/store"
    )


def _add_lists(commands: _Commands[argparse.ArgumentParser]) -> None:
    people = _on_store(commands, "people", "List people: id, reference, name, last assessment.")
    made = _on_store(commands, "assessments", "List assessments: id, person's reference, stage, state, date.")
    for command in (people, made):
        command.add_argument("--json", action="store_true", help="print one JSON array")


def _add_records(commands: _Commands[argparse.ArgumentParser]) -> None:
    export = _on_store(commands, "export", "Write one person's whole record as JSON. It is not encrypted.")
    export.add_argument("person", metavar="PERSON", help="the person's id or reference")
    _output(export, "the file to write")
    take_in = _on_store(commands, "import", "Take records in; each file whole, or not at all.")
    take_in.add_argument("files", type=_path, nargs="+", metavar="F", help="a file that `export` wrote")
    take_in.add_argument(
        "--replace-drafts", action="store_true", help="let a file's drafts and details of the person win"
    )
    take_in.add_argument(
        "--bring-back", action="store_true", help="take in too who was erased from this store; it is kept"
    )


def _add_report(commands: _Commands[argparse.ArgumentParser]) -> None:
    report = _on_store(commands, "report", "Write an assessment as a PDF.")
    report.add_argument("assessment", metavar="ASSESSMENT", help="the assessment's id")
    _output(report, "the PDF to write")
    _kind(report, "; or progress from the first picture to this one, for the file or their own")


def _add_reports(commands: _Commands[argparse.ArgumentParser]) -> None:
    reports = _on_store(commands, "reports", "Write every signed-off assessment as a PDF, each into a file.")
    reports.add_argument(
        "-o",
        "--output",
        type=_path,
        required=True,
        metavar="DIR",
        help="where; the folder is made if need be",
    )
    _kind(reports, "; or progress from each person's first picture to the latest, for the file or their own")
    reports.add_argument(
        "--again", action="store_true", help="make those too that are there already, whole and up to date"
    )


def _kind(command: argparse.ArgumentParser, progress: str) -> None:
    command.add_argument(
        "--kind",
        choices=_KINDS,
        default="summary",
        help="the person's copy, the whole record, or a one-page summary (the default; tells least)"
        + progress,
    )


def _add_form(commands: _Commands[argparse.ArgumentParser]) -> None:
    form = _plain_command(
        commands, "form", "Write the blank paper form, and the practitioner's sheet to it. It needs no store."
    )
    _output(form, "the PDF to write")
    form.add_argument("--words", choices=_WORDS, default="usual", help="in the usual words, or in easy words")
    form.add_argument(
        "--paper",
        choices=_PAPERS,
        default="both",
        help="the person's form, the practitioner's sheet, or the one after the other (the default)",
    )
    form.add_argument(
        "--with-free-from-harm",
        action="store_true",
        help="ask about harm on the form too, not on the sheet alone; such a form must not lie about",
    )


def _add_table(commands: _Commands[argparse.ArgumentParser]) -> None:
    table = _on_store(commands, "table", "Write every rating as a table for other programs, not encrypted.")
    _output(table, "the file to write: F.csv (its codebook goes beside it) or F.xlsx")
    table.add_argument(
        "--names", action="store_true", help="put in names and people's own words; without it there are none"
    )


def _add_team_file(commands: _Commands[argparse.ArgumentParser]) -> None:
    team = _on_store(commands, "team-file", "Write what the team's figures need: codes, no names, no words.")
    _output(team, "the file to write, sealed by the team's passphrase")
    team.add_argument(
        "--team-passphrase-file",
        required=True,
        metavar="F",
        help="read the passphrase that the team agreed from this file; one newline at its end is dropped",
    )
    team.add_argument(
        "--shift-days",
        type=int,
        choices=range(32),
        default=0,
        metavar="0..31",
        help="move all days of each person by up to so many, the same for all of them, so that order holds",
    )


def _add_safety(commands: _Commands[argparse.ArgumentParser]) -> None:
    backup = _on_store(commands, "backup", "Write a checked, encrypted backup of the store.")
    _output(backup, "the file to write")
    restore = _on_store(
        commands, "restore", "Put a backup in the store's place; what was there is kept aside."
    )
    restore.add_argument("file", type=_path, metavar="F", help="a file that `backup` wrote")
    _on_store(commands, "verify", "Check the whole store, and say what is damaged.")
