"""Undo and redo by name for the open assessment. Text fields keep their own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Answer, Reason
from wellbeing_desktop.ui.joining import in_passing
from wellbeing_desktop.ui.words import fill, reason_in_table

STEPS_KEPT = 20

_tr = QCoreApplication.translate


class History(QObject):
    """Remembers what was done, each with a name and a place, and takes it back on wish.

    `moved` comes with the indicator's id (or "") after something was taken back or done again.
    """

    changed = Signal()
    moved = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(STEPS_KEPT)
        self._stack.indexChanged.connect(self.changed)

    @property
    def undo_name(self) -> str:
        """The name of what undo would take back; "" where there is nothing."""
        return self._stack.undoText()

    @property
    def redo_name(self) -> str:
        """The name of what redo would do again; "" where there is nothing."""
        return self._stack.redoText()

    @property
    def undo_is_private(self) -> bool:
        """Whether what undo would take back is not for a screen that somebody else sees."""
        return self._is_private(self._stack.index() - 1)

    @property
    def redo_is_private(self) -> bool:
        """Whether what redo would do again is not for a screen that somebody else sees."""
        return self._is_private(self._stack.index())

    def remember(
        self,
        name: str,
        place: str,
        take_back: Callable[[], None],
        do_again: Callable[[], None],
        *,
        private: bool = False,
    ) -> None:
        """Remember something that was just done; what is `private` is not for a shared screen."""
        done = _Done(self, name, place, (take_back, do_again))
        done.is_private = private
        self._stack.push(done)

    def undo(self) -> None:
        """Take the last thing back."""
        self._stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._stack.redo()

    def clear(self) -> None:
        """Forget everything, such as when nothing may change any more."""
        self._stack.clear()

    def _is_private(self, place: int) -> bool:
        done = self._stack.command(place) if 0 <= place < self._stack.count() else None
        return isinstance(done, _Done) and done.is_private


class _Done(QUndoCommand):
    """One thing that was done. Qt calls `redo` when it is remembered: the first time is no news."""

    def __init__(
        self, history: History, name: str, place: str, ways: tuple[Callable[[], None], Callable[[], None]]
    ) -> None:
        super().__init__(name)
        self._history = history
        self._place = place
        self._take_back, self._do_again = ways
        self._is_news = False
        self.is_private = False

    @override
    def undo(self) -> None:
        self._take_back()
        self._history.moved.emit(self._place)

    @override
    def redo(self) -> None:
        if self._is_news:
            self._do_again()
            self._history.moved.emit(self._place)
        self._is_news = True


def answer_change_name(before: Answer, after: Answer) -> str:
    """Name the change of an answer: "step 3 to 4", "step 4", "does not know to step 2"."""
    if before is Reason.NOT_EXPLORED:
        return _said(after)
    if not isinstance(before, Reason) and not isinstance(after, Reason):
        return fill(_tr("history", "step %1 to %2"), before, after)
    return fill(_tr("history", "%1 to %2"), _said(before), _said(after))


def _said(answer: Answer) -> str:
    if isinstance(answer, Reason):
        return in_passing(reason_in_table(answer))
    return fill(_tr("history", "step %1"), answer)
