"""Writes the blank paper form; it needs no store and no passphrase."""

from __future__ import annotations

from argparse import Namespace

from wellbeing_desktop.cli_refusal import DONE
from wellbeing_desktop.cli_report import set_text
from wellbeing_desktop.cli_store import check_output, store_folder, written
from wellbeing_desktop.exchange.framework_file import shipped_easy_words, shipped_framework
from wellbeing_desktop.reports.make_form import FormOptions, FormPart, make_form


def form(arguments: Namespace) -> int:
    """Write the form of the framework that is shipped, in the words that were asked for."""
    check_output(arguments.output, store_folder(arguments))
    framework = shipped_framework()
    words = shipped_easy_words(framework) if arguments.words == "easy" else {}
    options = FormOptions(FormPart(arguments.paper), arguments.with_free_from_harm)
    written(arguments.output, make_form(framework, words, set_text, options))
    print(f"Written: {arguments.output}")
    return DONE
