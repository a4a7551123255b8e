"""Writes the blank paper form; it needs no store and no passphrase."""

from __future__ import annotations

from argparse import Namespace

from wellbeing_desktop import paths
from wellbeing_desktop.cli_language import chosen_language, pages_in_chosen_language
from wellbeing_desktop.cli_refusal import DONE, RefusedError
from wellbeing_desktop.cli_report import set_text
from wellbeing_desktop.cli_store import check_output, written
from wellbeing_desktop.exchange.framework_file import FrameworkFileError, shipped_framework
from wellbeing_desktop.exchange.framework_languages import easy_words_of, framework_in
from wellbeing_desktop.reports.make_form import FormOptions, FormPart, make_form


def form(arguments: Namespace) -> int:
    """Write the form of the framework that is shipped, in the words and the language that were chosen."""
    check_output(arguments.output, arguments)
    own = paths.languages_folder()
    try:
        framework = framework_in(shipped_framework(), chosen_language().replace("_", "-"), own)
        words = easy_words_of(framework, own) if arguments.words == "easy" else {}
    except FrameworkFileError as error:
        raise RefusedError(_unusable(error)) from None
    options = FormOptions(FormPart(arguments.paper), arguments.with_free_from_harm)
    with pages_in_chosen_language():
        made = make_form(framework, words, set_text, options)
    written(arguments.output, made)
    print(f"Written: {arguments.output}")
    return DONE


def _unusable(error: FrameworkFileError) -> str:
    first, *more = (problem.line for problem in error.problems)
    rest = f" There are {len(more)} more mistakes." if more else ""
    return (
        f"The texts in {paths.languages_folder()} cannot be used: {first}.{rest} Correct or remove the file."
    )
