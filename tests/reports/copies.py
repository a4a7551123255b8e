"""The person's own copies, for the tests of what stands on them."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf

from tests.reports import makers
from tests.reports.reading import (
    bookmarks_of,
    elements_of,
    text_of,
)
from wellbeing_desktop.assessment.answers import Answer, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet, make

PEOPLE = [("Wilbert", 1), ("Wilbert", 2), ("Wilbert", 3), ("Karam", 1), ("Karam", 2)]
PEOPLE += [("Gráinne", 1), ("Gráinne", 2), ("Marty", 1), ("Marty", 2), ("Kasia", 1)]
RUNNING = re.compile(r"Mycopy·REF-1The.*?decision\.Page\d+of\d+REF-1·version1,signedoff21November2026")
HEADS = re.compile(r"(me)?WhatWhoBywhen")
"""What stands between two halves of a text that breaks over pages."""
STANDARD = CopyOptions(copy_format=CopyFormat.STANDARD)
LARGE = CopyOptions(copy_format=CopyFormat.LARGE_PRINT)
EASY = CopyOptions(copy_format=CopyFormat.EASY_WORDS)
SECRET = "Zanzibar"


def printed(sheet: Sheet, options: CopyOptions = STANDARD, set_text=None) -> str:
    return text_of(make(Kind.PERSON, sheet, set_text, options))


def everything_in(pdf: bytes) -> str:
    """Every word that a reader could find: on the pages, read aloud, in bookmarks and facts."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        facts = " ".join(map(str, opened.docinfo.values()))
    hidden = " ".join(f"{e.alt} {e.actual}" for e in elements_of(pdf))
    return " ".join((text_of(pdf), hidden, *bookmarks_of(pdf), facts))


def sheet_of(made: Assessment) -> Sheet:
    return Sheet(makers.person(), made)


def give(made: Assessment, voice: Voice, answer: Answer) -> None:
    for indicator in made.framework.all_indicators:
        made.rate(voice, indicator.id, answer)


def replace_format(copy_format: CopyFormat):
    whose = makers.person()
    whose.copy_format = copy_format
    return whose


def signed_with(made: Assessment, text: str) -> Assessment:
    """The same text as own words, strength, step of the plan, first step and comment."""
    made.write("community_life", Note(own_words=text, strengths=(text,)))
    made.set_actions([Action(text, first_step=text)])
    return makers.signed(made, text)
