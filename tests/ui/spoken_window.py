"""The window in a language that nobody speaks: longer, accented, read from the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from tests.reports.pseudo import greek, pseudo
from tests.ui.access_rules import said_of
from tools import translations
from wellbeing_desktop import language, resources
from wellbeing_desktop.exchange.record_writer import record_table
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.help_book import FOLDER
from wellbeing_desktop.ui.translations import put_on
from wellbeing_desktop.ui.widgets.field_box import Labelled
from wellbeing_desktop.ui.widgets.pdf_pages import PdfPages

CODE = "he"
"""The tag it goes by: read from the right, with figures as they are in English."""

PATTERN = re.compile(r"[dMyHhms ,.:/]+")
"""How days and times are written: a translator orders the letters, and they stand for themselves."""

KEPT = r"(%n|\(\*\.\w+\))"
"""A number and the ending of files."""

CODED = re.compile(r"[a-z0-9_.-]*")
"""What stands in a record for something else: states, ids, codes."""

TYPED = (QLineEdit, QPlainTextEdit, QComboBox, Labelled)
"""What holds the words that somebody types or chooses."""

PLAIN = re.compile(r"[A-Za-z][A-Za-z’']+")


def make_translation(folder: Path) -> Path:
    """Write the translation of every text of the source, compiled, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"wellbeing_{CODE}.ts"
    translations.extract(file, "-target-language", CODE)
    tree = ElementTree.parse(file)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        words = said(message.findtext("source") or "")
        translation.attrib.clear()
        forms = list(translation.iter("numerusform"))
        for form in forms:
            form.text = words
        if not forms:
            translation.text = words
    tree.write(file, "utf-8", xml_declaration=True)
    translations.compile_into(file.with_suffix(".qm"), file)
    return file.with_suffix(".qm")


def said(text: str) -> str:
    """Say a text of the source; gaps, file endings and patterns of days stay as they are."""
    if PATTERN.fullmatch(text):
        return text
    parts = re.split(KEPT, text)
    return "".join(part if re.fullmatch(KEPT, part) else pseudo("", part, "", -1) for part in parts)


def make_help(folder: Path) -> None:
    """Write every page of help in Greek letters into a folder of translations."""
    place = folder / FOLDER / CODE
    place.mkdir(parents=True, exist_ok=True)
    for file in resources.folder(FOLDER).glob("*.md"):
        (place / file.name).write_text(greek(file.read_text("utf-8")), "utf-8")


@contextmanager
def spoken(application: QApplication, folder: Path) -> Iterator[None]:
    """Speak it for a while; English comes back, read from the left."""
    make_translation(folder)
    locale = QLocale()
    assert put_on(application, CODE, folder) == CODE
    yield
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
    QLocale.setDefault(locale)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    language.speak(None)


def plain_words(window: QWidget, known: set[str]) -> list[str]:
    """Return what a window shows or says in letters of ours: no translation reached it.

    Args:
        window: whose visible things are read.
        known: names and other words that people gave, which stay as they are.
    """
    found = {}
    for text in texts_of(window):
        left = text
        for word in sorted(known, key=len, reverse=True):
            left = left.replace(word, "")
        if PLAIN.search(left):
            found[text] = None
    return list(found)


def known_words(store: Store) -> set[str]:
    """Return what stays as it is: all that people wrote, and the texts of the frameworks they used."""
    found: set[str] = set()
    for row in store.people():
        record = store.record(row.id)
        for text in _strings(record_table(record)):
            found |= {text, *text.split("\n")}
        people = {record.person.name, record.person.called}
        people |= {each.practitioner.name for each in record.assessments}
        found |= {word for name in people for word in name.split()}
    return {text for text in found if not CODED.fullmatch(text)}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def texts_of(window: QWidget) -> Iterator[str]:
    """Return every text that can be seen or is told to an assistive tool; not what is typed."""
    for thing in said_of(window):
        if isinstance(thing.object(), PdfPages):
            continue  # the words of a page, lines broken where they are on paper
        yield from (thing.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, TYPED):
            for name in ("text", "title"):
                text = getattr(widget, name, None)
                yield str(text()) if callable(text) else ""
        if widget.isVisible():
            yield widget.toolTip()
        if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isVisible():
            yield widget.placeholderText()
        if isinstance(widget, QComboBox) and widget.isVisible():
            yield from (widget.itemText(place) for place in range(widget.count()))
