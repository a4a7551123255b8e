"""Five hundred summaries in one go: against the obvious script, against LibreOffice, and in memory."""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from time import perf_counter
from uuid import UUID

from benchmarks.big_store import CHEAP, PASSPHRASE
from benchmarks.harness import Result, median
from benchmarks.obvious import obvious_summary, obvious_workbook
from wellbeing_desktop.app_worker import workshop
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.cli_report import printed
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.reports.batch import Batch, Folder
from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.reports.names import pdf_names
from wellbeing_desktop.storage.store import Store

HOW_MANY = 500
OBVIOUS = 30
SHEETS = 50
LOOK_EVERY_S = 0.1
IN_KIB = "VmRSS:"


def measure() -> list[Result]:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        fill(folder / "store")
        with Store.open(folder / "store", PASSPHRASE) as store:
            sheets = [sheet_at(store, place) for place in range(OBVIOUS)]
            obvious_summary(sheets[0], folder / "first.pdf")
            half = OBVIOUS // 2
            before = [timed_s(obvious_summary, sheet, folder / "o.pdf") for sheet in sheets[:half]]
            theirs = [office_s(sheets, folder / "office-before")]
            with watched() as memory:
                ours = timed_s(batch, store, folder / "out")
            theirs.append(office_s(sheets, folder / "office-after"))
            after = [timed_s(obvious_summary, sheet, folder / "o.pdf") for sheet in sheets[half:]]
        assert len(list((folder / "out").iterdir())) == HOW_MANY
        script = sum(before + after) / OBVIOUS * HOW_MANY
        what = f"{HOW_MANY} summaries in a batch, start and files included, against the obvious script"
        detail = f"{ours:.1f} s against {script:.0f} s ({OBVIOUS} of them taken, before and after)"
        faster = Result(what, ours / script, 1 / 8, detail=f"{script / ours:.1f} times as fast: {detail}")
        return [faster, flat(memory), office(theirs, ours)]


def fill(folder: Path) -> None:
    """Make a store with as many signed assessments as are wanted: the sample lives, over and over."""
    samples = shipped_samples(shipped_framework())
    numbers = count(1)
    store, _ = Store.create(folder, PASSPHRASE, CHEAP)
    with store:
        while len(store.standing_rows()) < HOW_MANY:
            store.take_in([another(record, next(numbers)) for record in samples])


def another(record: PersonRecord, number: int) -> PersonRecord:
    """Return the record of a sample person as that of another."""
    person = replace(record.person, reference=f"R-{number:05}", id=UUID(int=number))
    new = {one.id: UUID(int=number << 32 | place) for place, one in enumerate(record.assessments)}
    theirs = (replace(one, person_id=person.id, id=new[one.id]) for one in record.assessments)
    return PersonRecord(person, tuple(theirs))


def sheet_at(store: Store, place: int) -> Sheet:
    """Return what one report is made from."""
    row = store.standing_rows()[place]
    return printed(store.printable(row.id, row.version), {})


def batch(store: Store, folder: Path) -> None:
    """Make the summaries as the command does, each a file."""
    folder.mkdir()
    rows = store.standing_rows()
    random.Random(1).shuffle(rows)  # one life after the other, as in a real store, not all of a day at once
    rows = rows[:HOW_MANY]
    names = pdf_names([(row.person_reference, row.held_on, row.id) for row in rows], Kind.SUMMARY)

    def read(places: range) -> list[Sheet | None]:
        found = store.printables([(rows[place].id, rows[place].version) for place in places])
        return [one and printed(one, {}) for one in found]

    files = Folder([folder / name for name in names])
    made = Batch(Kind.SUMMARY, len(rows), read, files, lambda _: None)
    made.run(workshop("", len(rows)), lambda: True, lambda: None)


def timed_s(action: object, *arguments: object) -> float:
    """Return how long an action took by the clock."""
    start = perf_counter()
    action(*arguments)  # type: ignore[operator]
    return perf_counter() - start


@contextmanager
def watched() -> Iterator[list[float]]:
    """Note every moment how much memory (MB) this process and its workers hold together."""
    found: list[float] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(LOOK_EVERY_S):
            found.append(sum(map(resident_mb, processes())))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield found
    finally:
        ended.set()
        watcher.join()


def processes() -> list[int]:
    """Return this process and those that it began, as Linux tells them."""
    found = [
        int(one) for one in Path("/proc/self/task").glob("*/children") for one in one.read_text().split()
    ]
    return [int(Path("/proc/self").resolve().name), *found]


def resident_mb(number: int) -> float:
    """Return how much memory a process holds; none where it has just ended."""
    try:
        lines = Path(f"/proc/{number}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(IN_KIB)), 0.0)


def flat(memory: list[float]) -> Result:
    """Compare the last quarter with the second: by then every worker has what it needs."""
    quarter = len(memory) // 4
    early, late = median(memory[quarter : 2 * quarter]), median(memory[3 * quarter : -3])
    what = "memory of that batch with its workers, last quarter against the second"
    return Result(
        what, late / early, 1.1, detail=f"{late:.0f} MB against {early:.0f} MB, peak {max(memory):.0f}"
    )


def office(theirs: list[float | None], ours: float) -> Result:
    """Compare with one run of LibreOffice over as many spreadsheets with a radar chart."""
    what = f"{HOW_MANY} summaries in a batch, against {HOW_MANY} spreadsheets by one soffice --convert-to pdf"
    taken = [seconds for seconds in theirs if seconds is not None]
    if not taken:
        return Result(what, 0.0, float("inf"), detail="not measured: LibreOffice is not installed")
    long = sum(taken) / len(taken)
    detail = f"{ours:.1f} s against {long:.1f} s, reckoned from 1 and {SHEETS} of them, before and after"
    return Result(what, ours / long, 0.5, detail=f"{long / ours:.1f} times as fast: {detail}")


def office_s(sheets: list[Sheet], folder: Path) -> float | None:
    """Return how long LibreOffice would take for all; None where it is not installed."""
    command = shutil.which("soffice")
    if command is None:
        return None
    (folder / "books").mkdir(parents=True)
    for place in range(SHEETS):
        obvious_workbook(sheets[place % len(sheets)], folder / "books" / f"{place:03}.xlsx")
    books = sorted((folder / "books").iterdir())
    converted_s(command, books[:1], folder)  # the first start ever sets its folders up
    alone = converted_s(command, books[:1], folder)
    all_of_them = converted_s(command, books, folder)
    return alone + (all_of_them - alone) / (SHEETS - 1) * (HOW_MANY - 1)


def converted_s(command: str, books: list[Path], folder: Path) -> float:
    """Return how long LibreOffice takes to turn spreadsheets into PDFs."""
    out = folder / f"office-{len(books)}"
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    arguments = [command, home, "--headless", "--convert-to", "pdf", "--outdir", str(out), *map(str, books)]
    start = perf_counter()
    subprocess.run(arguments, check=True, capture_output=True)
    taken = perf_counter() - start
    assert len(list(out.iterdir())) == len(books)
    return taken
