"""Makes many reports at once, in processes of their own: every core works, and a window stays free.

What people said reaches a worker through a pipe and comes back as a PDF through another; nothing
is written down on the way, and no key or passphrase is ever handed over.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from wellbeing_desktop.private import keep_memory_private
from wellbeing_desktop.reports.foreign_text import SetText
from wellbeing_desktop.reports.make import Kind, Report, Sheet, make_report

T = TypeVar("T")
P = ParamSpec("P")

MOST_WORKERS = 8
_AHEAD = 3
"""Reports under way for each worker, so that none is idle while a file is written."""
_LOOK_AROUND_S = 0.2
_GARBAGE_AT = 100_000
_LOST_IN_A_ROW = 3
"""So many workers that end in the middle one after the other end the whole: it is not the reports."""


@dataclass(frozen=True, slots=True)
class Job:
    """One report to make. `place` tells whoever asked which it is."""

    place: int
    kind: Kind
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a job: a report, or what was raised instead."""

    place: int
    report: Report | None
    fault: BaseException | None = None


Lost = Generator[Made, None, list[Job]]
"""Yields what is made, and returns what was under way when a worker ended."""


class WorkerLostError(Exception):
    """The process that made a report ended in the middle of it."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """How workers are set up. Both functions are found by their names in each new process.

    `prepare` is called once in each, before its first report; `set_text` is as in `make_report`.
    """

    prepare: Callable[[], None]
    set_text: SetText | None = None
    workers: int = 0


def cores() -> int:
    """Return how many processes can work at the same time here; at most `MOST_WORKERS`."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MOST_WORKERS)
    return min(os.cpu_count() or 1, MOST_WORKERS)


def made_at_once(
    jobs: Iterable[Job], workshop: Workshop, goes_on: Callable[[], bool] = lambda: True
) -> Iterator[Made]:
    """Make reports in several processes, and yield each when it is done, in whatever order.

    Args:
        jobs: what to make; the next one is asked for when a worker will soon be free.
        workshop: how the workers are set up.
        goes_on: is asked several times a second; False ends it, and what is half made is dropped.

    Raises:
        WorkerLostError: workers end again and again, whatever they make.
    """
    left, alone = iter(jobs), replace(workshop, workers=1)
    in_a_row = 0
    while goes_on():
        lost = yield from _until_lost(left, workshop, goes_on)
        for job in lost:  # one of them ended a worker: each is made alone, so that it is known which
            again = yield from _until_lost(iter([job]), alone, goes_on)
            in_a_row = in_a_row + 1 if again else 0
            if in_a_row == _LOST_IN_A_ROW:
                raise WorkerLostError
            if again:
                yield Made(job.place, None, WorkerLostError())
        if not lost:
            return


def done_elsewhere(workshop: Workshop, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do one piece of work in a process of its own, and wait for what it returns.

    Raises:
        WorkerLostError: the process ended in the middle of it.
    """
    context = get_context("spawn")
    with ProcessPoolExecutor(1, context, _begin, (workshop.prepare,)) as pool, _deaf_to_interrupts():
        try:
            return pool.submit(work, *args, **kwargs).result()
        except BrokenProcessPool:
            raise WorkerLostError from None


def _until_lost(jobs: Iterator[Job], workshop: Workshop, goes_on: Callable[[], bool]) -> Lost:
    with _Pool(workshop) as pool:
        while goes_on() and not pool.lost:
            pool.fill(jobs)
            if not pool.pending:
                break
            yield from pool.done()
    return pool.lost


class _Pool:
    """Workers, and what they have in hand."""

    def __init__(self, workshop: Workshop) -> None:
        self.pending: dict[Future[Report], Job] = {}
        self.lost: list[Job] = []
        self._set_text = workshop.set_text
        self._count = workshop.workers or cores()
        self._pool = ProcessPoolExecutor(self._count, get_context("spawn"), _begin, (workshop.prepare,))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def fill(self, jobs: Iterator[Job]) -> None:
        """Hand on jobs until enough are under way."""
        while len(self.pending) < self._count * _AHEAD and not self.lost:
            job = next(jobs, None)
            if job is None:
                return
            self._put(job)

    def done(self) -> Iterator[Made]:
        """Wait for a moment, and yield what is done; what was under way when a worker ended is `lost`."""
        finished, _ = wait(self.pending, _LOOK_AROUND_S, FIRST_COMPLETED)
        for future in finished:
            job, fault = self.pending.pop(future), future.exception()
            if isinstance(fault, BrokenProcessPool):
                self.lost.append(job)
            else:
                yield Made(job.place, None if fault else future.result(), fault)
        if self.lost:
            self.lost += self.pending.values()
            self.pending.clear()

    def _put(self, job: Job) -> None:
        try:
            with _deaf_to_interrupts():
                future = self._pool.submit(make_report, job.kind, job.sheet, self._set_text)
        except BrokenProcessPool:
            self.lost.append(job)
        else:
            self.pending[future] = job


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let processes that are begun within never hear Ctrl+C: it is for whoever began them."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(prepare: Callable[[], None]) -> None:
    """Set a worker up. It ends when the process that began it does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.umask(0o077)
    keep_memory_private()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare()
    gc.set_threshold(_GARBAGE_AT)  # a report leaves little; looking for it took a sixth of the time


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)
