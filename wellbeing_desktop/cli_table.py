"""Writes every rating of a store as a table for other programs."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from wellbeing_desktop.cli_language import pages_in_chosen_language
from wellbeing_desktop.cli_progress import part_by_part
from wellbeing_desktop.cli_refusal import DONE, RefusedError, counted, unwritten
from wellbeing_desktop.cli_store import check_output, opened
from wellbeing_desktop.exchange.cells import CELL_LIMIT, TooLongCellError
from wellbeing_desktop.exchange.table_file import CSV, SUFFIXES, codebook_path, write_table
from wellbeing_desktop.storage.store import Store


def table(arguments: Namespace) -> int:
    """Write a row a rating of everything that stands signed, and the codebook to it."""
    path: Path = arguments.output
    for file in (path, codebook_path(path)):
        check_output(file, arguments)
    if path.suffix.lower() not in SUFFIXES:
        raise RefusedError(f"{path} is neither a .csv nor an .xlsx. Name a file that ends in one of them.")
    with opened(arguments) as store, pages_in_chosen_language():
        if arguments.names:
            print("This table has names and people's own words in it, and it is not encrypted.", flush=True)
        with store.tabling(store.person_ids() if arguments.names else None):
            rows = _write(path, store, named=arguments.names)
    beside = f" and {codebook_path(path).name}" if path.suffix.lower() == CSV else ""
    print(f"Written: {path}{beside} ({counted(rows, 'rating')}, not encrypted)")
    return DONE


def _write(path: Path, store: Store, *, named: bool) -> int:
    told, end = part_by_part(store.count_tabled(), "assessments")
    try:
        rows = write_table(path, store.tabled(named=named, told=told), named=named)
    except TooLongCellError as error:
        raise RefusedError(
            f"A text is too long for a table: {error.length} characters, and a cell holds {CELL_LIMIT}."
            " Nothing was written; write the table without --names."
        ) from None
    except OSError as error:
        raise unwritten(path, error) from error
    end()
    return rows
