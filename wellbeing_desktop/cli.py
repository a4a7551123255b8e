"""The commands without a window: reads the command line, says in one line what went wrong."""

from __future__ import annotations

import gc
import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from types import TracebackType

from wellbeing_desktop.cli_arguments import PROGRAM, parsed
from wellbeing_desktop.cli_refusal import NOT_DONE, RefusedError, not_allowed, one_line
from wellbeing_desktop.cli_sentences import sentence_of
from wellbeing_desktop.private import keep_memory_private, keep_words_out_of_logs
from wellbeing_desktop.storage.errors import StoreError

_COMMANDS = {
    "demo": ("cli_demo", "demo"),
    "people": ("cli_lists", "people"),
    "assessments": ("cli_lists", "assessments"),
    "export": ("cli_records", "export"),
    "import": ("cli_records", "take_in"),
    "report": ("cli_report", "report"),
    "reports": ("cli_reports", "reports"),
    "form": ("cli_form", "form"),
    "table": ("cli_table", "table"),
    "team-file": ("cli_team", "team_file"),
    "backup": ("cli_safety", "backup"),
    "restore": ("cli_safety", "restore"),
    "verify": ("cli_safety", "verify"),
}
"""Module and function of each command. They load late: the window needs none of them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out what the command line asks, and return the exit status.

    Args:
        argv: the arguments; None for those of the process.
    """
    os.umask(0o077)
    keep_words_out_of_logs()
    _speak_utf8()
    try:
        status = _carry_out(parsed(sys.argv[1:] if argv is None else argv))
        _flush()
    except SystemExit as stop:
        return int(stop.code or 0)
    except BrokenPipeError:
        _close_pipe()
        return NOT_DONE
    except KeyboardInterrupt:
        return NOT_DONE
    except (RefusedError, StoreError, OSError) as error:
        return _refused(error)
    return status


def _carry_out(arguments: Namespace) -> int:
    if arguments.command is None:
        return _window(arguments)
    sys.excepthook = _tell_fault
    keep_memory_private()
    module, name = _COMMANDS[arguments.command]
    command: Callable[[Namespace], int] = getattr(import_module(f"wellbeing_desktop.{module}"), name)
    return command(arguments)


def _window(arguments: Namespace) -> int:
    if _has_no_display():
        raise RefusedError(
            "There is no display for the window."
            f" Without one, {PROGRAM} demo --out DIR shows the work, and --help names all commands."
        )
    gc.disable()  # nothing on the way to the first window is garbage; the window tidies for itself
    import wellbeing_desktop.ui  # noqa: F401, PLC0415 (first: what comes later is not watched)
    from wellbeing_desktop.app import run  # noqa: PLC0415 (Qt, only when a window opens)

    return run(arguments.store, arguments.demo, arguments.locked)


def _has_no_display() -> bool:
    known = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in known)


def _refused(error: RefusedError | StoreError | OSError) -> int:
    if isinstance(error, StoreError):
        return _say(sentence_of(error))
    refusal = not_allowed(error) if isinstance(error, OSError) else error
    return _say(refusal.sentence, refusal.status)


def _say(sentence: str, status: int = NOT_DONE) -> int:
    print(f"{PROGRAM}: {one_line(sentence)}", file=sys.stderr)
    return status


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes everywhere; never fail over a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _close_pipe() -> None:
    """Keep the interpreter from complaining at its end that nobody reads any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Say in one line that the application itself is at fault, without any text of a person."""
    if sys.flags.dev_mode:
        sys.__excepthook__(kind, fault, trace)
        return
    place = ""
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        place = f" at {name}:{trace.tb_lineno}" if name.startswith("wellbeing_desktop") else place
        trace = trace.tb_next
    _say(f"A fault in the application ({kind.__name__}{place}). What was saved before is safe.")
