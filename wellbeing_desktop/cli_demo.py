"""The whole main job without a window: sample people, their assessments, PDFs and pictures."""

from __future__ import annotations

import os
import re
import secrets
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from wellbeing_desktop.charts.images import dots_png, radar_png
from wellbeing_desktop.charts.series import SeriesKind, radar_data
from wellbeing_desktop.cli_refusal import DONE, RefusedError, unwritten
from wellbeing_desktop.cli_report import set_text, sheet_of
from wellbeing_desktop.cli_store import passphrase, written
from wellbeing_desktop.cli_walk import walk
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.reports.make import OF_ONE, Sheet, make
from wellbeing_desktop.storage.store import Store

_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"


def demo(arguments: Namespace) -> int:
    """Make a store with sample people in DIR/store and write their PDFs and pictures to DIR."""
    out: Path = arguments.out
    words, note = _prepared(arguments, out)
    store, _ = Store.create(out / "store", words)
    with store:
        for record in shipped_samples(shipped_framework()):
            walk(store, record)
        count = sum(_write(sheet, out) for sheet in _sheets(store))
    print(f"Store with sample people: {out / 'store'}")
    print(f"Passphrase: {note}")
    print(f"PDFs and pictures of {count} assessments: {out}")
    return DONE


def file_name(sheet: Sheet, ending: str) -> str:
    """Return a name by reference and day held, never by the person's name."""
    reference = re.sub(r"[^A-Za-z0-9]+", "-", sheet.person.reference).strip("-") or "person"
    return f"{reference}-{sheet.assessment.held_on.isoformat()}-{ending}"


def _prepared(arguments: Namespace, out: Path) -> tuple[str, str]:
    """Make the folder; return the passphrase and where it stands."""
    if os.path.lexists(out / "store"):
        raise RefusedError(f"{out / 'store'} is there already. It was left as it is; name another folder.")
    given = passphrase(arguments) if arguments.passphrase_file is not None else ""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise RefusedError(f"{out} is a file. Name a folder.") from None
    except OSError as error:
        raise unwritten(out, error) from error
    return (given, "the one that was given") if given else _new_passphrase(out / "passphrase.txt")


def _new_passphrase(file: Path) -> tuple[str, str]:
    if os.path.lexists(file):
        raise RefusedError(f"{file} is there already. It was left as it is; name another folder.")
    words = "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(4))
    written(file, f"{words}\n".encode())
    return words, str(file)


def _sheets(store: Store) -> Iterator[Sheet]:
    for row in store.assessment_rows():
        yield sheet_of(store, store.assessment(row.id))


def _write(sheet: Sheet, out: Path) -> int:
    for kind in OF_ONE:
        written(out / file_name(sheet, f"{kind}.pdf"), make(kind, sheet, set_text))
    labels = _labels(sheet)
    radar = radar_png(radar_data(sheet.assessment, sheet.previous, labels=labels))
    written(out / file_name(sheet, "radar.png"), radar)
    written(out / file_name(sheet, "dots.png"), dots_png(sheet.assessment, sheet.previous, labels=labels))
    return 1


def _labels(sheet: Sheet) -> dict[SeriesKind, str]:
    """Say whose line is whose. A sample person is marked as one."""
    called = sheet.person.called
    labels = {SeriesKind.PERSON: f"{called} (SAMPLE)" if sheet.person.sample else called}
    if sheet.previous is not None:
        day = sheet.previous.held_on
        labels[SeriesKind.EARLIER] = f"{called}, {day.day} {day:%B %Y}"
    return labels
