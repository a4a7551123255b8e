"""What is said where the system gives the window no display: one line, and no abort."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QMessageLogContext, QtMsgType, qInstallMessageHandler

from wellbeing_desktop.private import keep_words_out_of_logs

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_DISPLAY = (
    "wellbeing-desktop: The display for the window does not answer."
    " Start it from a desktop session, or see with --help what goes without a window."
)


_QUIET = "*.debug=false\n*.info=false"
"""Over what a file of the toolkit's own settings may ask for."""


@contextmanager
def display_or_one_line() -> Iterator[None]:
    """While the application is made: end with 1 and one line where Qt would abort the process.

    What Qt says on the way there is kept back, and said after all where it goes well.
    """
    keep_words_out_of_logs()
    if not sys.flags.dev_mode:
        QLoggingCategory.setFilterRules(_QUIET)
    held: list[str] = []

    def hold(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtFatalMsg:
            held.append(text)
            return
        os.write(2, f"{_NO_DISPLAY}\n".encode())
        os._exit(1)  # Qt would abort next, and leave a picture of the memory behind

    before = qInstallMessageHandler(hold)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        if sys.stderr is not None:
            sys.stderr.writelines(f"{text}\n" for text in held)
