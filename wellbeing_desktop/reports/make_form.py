"""Makes the blank paper form: its door. Heavy libraries load when the first form is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from wellbeing_desktop.assessment.framework import Framework, Wording
from wellbeing_desktop.reports.foreign_text import SetText
from wellbeing_desktop.reports.make import Report

FILE_NAME = "wellbeing-form.pdf"
"""What a file with the form is called, unless somebody calls it otherwise."""


class FormPart(StrEnum):
    """Which of the two papers: the person's form, the practitioner's sheet, or the one after the other."""

    BOTH = "both"
    FORM = "form"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class FormOptions:
    """What is on the paper.

    `include_free_from_harm` puts that statement on the person's form too. Such a form must not
    lie about; without it, it stands on the practitioner's sheet alone.
    """

    part: FormPart = FormPart.BOTH
    include_free_from_harm: bool = False


_DEFAULT = FormOptions()
_OWN: Mapping[str, Wording] = MappingProxyType({})


def make_form(
    framework: Framework,
    words: Mapping[str, Wording] = _OWN,
    set_text: SetText | None = None,
    options: FormOptions = _DEFAULT,
) -> bytes:
    """Return the blank form of a framework as a PDF; the same framework gives the same bytes.

    Args:
        framework: whose statements and steps are on it.
        words: easy words by indicator id; without them it is in the framework's own.
        set_text: sets text in scripts that the pages' fonts lack; without it, it is named in brackets.
        options: which of the two papers, and what is on them.
    """
    return make_form_report(framework, words, set_text, options).pdf


def make_form_report(
    framework: Framework,
    words: Mapping[str, Wording] = _OWN,
    set_text: SetText | None = None,
    options: FormOptions = _DEFAULT,
) -> Report:
    """Return the blank form with what could not be printed; see `make_form`."""
    from wellbeing_desktop.reports.form import form  # noqa: PLC0415
    from wellbeing_desktop.reports.text import Typesetter  # noqa: PLC0415

    setter = Typesetter(set_text)
    pdf = form(framework.reworded(words), setter, options, easy=bool(words))
    return Report(pdf, frozenset(setter.unprinted))
