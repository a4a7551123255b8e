"""The bridge of an open assessment: the only place where clicks become domain calls."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from wellbeing_desktop.assessment.answers import Answer, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.plan import Action, protects
from wellbeing_desktop.assessment.sign_off import Said, SignOff
from wellbeing_desktop.ui.history import History, answer_change_name
from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store

TRY_AGAIN_MS = 3_000


class AssessmentEditor(QObject):
    """Changes one assessment and keeps it safe.

    Every change is made in the domain first (which may refuse it by raising), then shown
    (`changed`), then stored on the database thread. `saved` comes only when everything asked
    for so far is durable; after `save_failed` the whole assessment is tried again until it is.
    """

    changed = Signal(str)
    """An indicator's id, or "" where something else changed."""
    saving = Signal()
    saved = Signal()
    save_failed = Signal(object)

    def __init__(
        self,
        store: Store,
        person: Person,
        assessment: Assessment,
        previous: Assessment | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.person = person
        self.assessment = assessment
        self.previous = previous
        self.history = History(self)
        self._store = store
        self._later = Later(self)
        self._pending: list[Future[None]] = []
        self._healing: set[Future[None]] = set()
        self._failure: BaseException | None = None
        self._then: Callable[[], None] | None = None
        self._again = QTimer(self)
        self._again.setInterval(TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def is_safe(self) -> bool:
        """Whether everything asked for so far is durable."""
        return not self._pending and self._failure is None

    @property
    def failure(self) -> BaseException | None:
        """Why the last change is not durable; None where it is, or still under way."""
        return self._failure

    def rate(self, voice: Voice, indicator_id: str, answer: Answer) -> None:
        """Give one voice's answer, store it, and remember it for undo.

        Raises:
            AssessmentError: the domain refused; nothing changed.
        """
        before = self.assessment.answer(voice, indicator_id)
        self._rate(voice, indicator_id, answer)
        if before != answer:
            self.history.remember(
                answer_change_name(before, answer),
                indicator_id,
                lambda: self._rate(voice, indicator_id, before),
                lambda: self._rate(voice, indicator_id, answer),
                private=voice is Voice.PRACTITIONER,
            )

    def rewrite(self, indicator_id: str, **parts: Any) -> None:
        """Replace parts of what is written at an indicator, such as `own_words="…"`, and store it.

        Raises:
            AssessmentError: the domain refused; nothing changed.
        """
        before = self.assessment.note(indicator_id)
        self.assessment.write(indicator_id, replace(before, **parts))
        if self.assessment.note(indicator_id) != before:
            self.changed.emit(indicator_id)
            self._save(self._store.save_note, indicator_id)

    def set_matters_most(self, indicator_ids: Iterable[str]) -> None:
        """Say what matters most, store it, and remember it for undo.

        Raises:
            AssessmentError: the domain refused; nothing changed.
        """
        before = self.assessment.matters_most
        self._star(tuple(indicator_ids))
        now = self.assessment.matters_most
        if before != now:
            place = next(iter(set(before) ^ set(now)), "")
            name = self.tr("what matters most")
            self.history.remember(name, place, lambda: self._star(before), lambda: self._star(now))

    def set_actions(self, actions: Iterable[Action]) -> None:
        """Replace the plan and store it.

        Raises:
            AssessmentError: the domain refused; nothing changed.
        """
        self._change_details(lambda: self.assessment.set_actions(actions))

    def describe(self, **what: Any) -> None:
        """Say how and when the assessment is made (see `Assessment.describe`) and store it.

        Raises:
            AssessmentError: the domain refused; nothing changed.
        """
        self._change_details(lambda: self.assessment.describe(**what))

    def plan_review(self, day: date | None) -> None:
        """Say when the two will look again and store it.

        Raises:
            SignedOffError: the assessment no longer changes.
        """
        self._change_details(lambda: self.assessment.plan_review(day))

    def say(self, said: Said) -> None:
        """Keep what the person says of the picture before it is signed.

        Raises:
            AssessmentError: the domain refused; nothing changed.
        """
        if self.assessment.said != said.cleaned():
            self._change_details(lambda: self.assessment.say(said))

    def stop_at(self, indicator_id: str) -> None:
        """Remember the place, so that "carry on" returns to it.

        Raises:
            SignedOffError: the assessment no longer changes.
        """
        if self.assessment.stopped_at != indicator_id:
            self._change_details(lambda: self.assessment.stop_at(indicator_id))

    def sign(self, sign_off: SignOff, asks_why: Callable[[str], bool] = protects) -> None:
        """Make the assessment unchangeable and store it whole; see `Assessment.sign`.

        Raises:
            AssessmentError: the domain refused; nothing changed.
        """
        self.assessment.sign(sign_off, asks_why)
        self.history.clear()
        self.changed.emit("")
        self._save(self._store.save)

    def store_all(self) -> None:
        """Store the whole assessment, such as a new one."""
        self._save(self._store.save)

    def try_again(self) -> None:
        """Try to store the whole assessment after a failure."""
        if self._failure is not None and not self._pending:
            self._save(self._store.save)

    def when_safe(self, then: Callable[[], None]) -> None:
        """Call a function once all is durable, at once where it is; the last one asked for alone.

        Where a save fails before that, the function is forgotten.
        """
        if self.is_safe:
            then()
            return
        self._then = then
        self.try_again()

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until all is durable, for closing; tell whether it is.

        The window's thread stands still meanwhile, for `seconds` at most.
        """
        until = time.monotonic() + seconds
        try:
            failed = [
                future.exception(max(0.0, until - time.monotonic())) is not None for future in self._pending
            ]
        except TimeoutError:
            return False
        return not any(failed) and (self._failure is None or not self._healing.isdisjoint(self._pending))

    def close(self) -> None:
        """Deliver nothing more; what was asked for is still stored."""
        self._again.stop()
        self._later.stop()

    def _rate(self, voice: Voice, indicator_id: str, answer: Answer) -> None:
        self.assessment.rate(voice, indicator_id, answer)
        self.changed.emit(indicator_id)
        self._save(self._store.save_answer, voice, indicator_id)

    def _star(self, indicator_ids: tuple[str, ...]) -> None:
        before = self.assessment.matters_most
        self.assessment.set_matters_most(indicator_ids)
        for indicator_id in {*before, *self.assessment.matters_most}:
            self.changed.emit(indicator_id)
        self._save(self._store.save_details)

    def _change_details(self, change: Callable[[], None]) -> None:
        change()
        self.changed.emit("")
        self._save(self._store.save_details)

    def _save(self, method: Callable[..., None], *rest: object) -> None:
        heals = self._failure is not None
        if heals:
            method, rest = self._store.save, ()
        self.saving.emit()
        future: Future[None] = self._store.soon(method, self.assessment, *rest)
        self._pending.append(future)
        if heals:
            self._healing.add(future)
        self._later.when(
            future, lambda _: self._on_stored(future, heals), lambda error: self._on_failed(future, error)
        )

    def _on_stored(self, future: Future[None], heals: bool) -> None:
        """Note that one save is durable; only a whole one made after a failure heals it."""
        self._forget(future)
        if heals:
            self._failure = None
        if self.is_safe:
            self._again.stop()
            self.saved.emit()
            then, self._then = self._then, None
            if then is not None:
                then()

    def _on_failed(self, future: Future[None], error: BaseException) -> None:
        self._forget(future)
        self._failure = error
        self._then = None
        self._again.start()
        self.save_failed.emit(error)

    def _forget(self, future: Future[None]) -> None:
        self._pending.remove(future)
        self._healing.discard(future)
