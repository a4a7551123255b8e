"""What a person writes stays what they wrote, and can do nothing: in the window, the store and on paper."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget

from tests.reports.reading import elements_of, letters_of, named_objects, squeezed
from tests.trust.hostile import NOTES, spoiled
from tests.ui.places import WITH_PEOPLE, Places
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.text import LINE_LIMIT, clean, clean_line
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.reports.make import Kind, Sheet, make_report
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.qt_text import set_text
from wellbeing_desktop.ui.theme import Theme

MARKUP = (
    "<b>x</b><img src='file:///etc/passwd'><a href='http://x.invalid'>y</a> &lt; &Save %1 {0} $\\frac{1}{0$"
)
LONGEST_S = 10.0
WORD = "seomra "


@pytest.fixture(scope="module")
def places(qapp, tmp_path_factory, new_store, passphrase, framework):
    """The window over sample people in whose records every text is markup."""
    folder = tmp_path_factory.mktemp("hostile")
    theme = Theme()
    theme.apply(qapp)
    with Store.open(Path(shutil.copytree(new_store, folder / "store")), passphrase) as store:
        store.take_in([spoiled(record, MARKUP) for record in shipped_samples(framework)])
        store.save_person(Person("SW-0001", MARKUP, known_as=MARKUP))
        made = Places(theme, folder, store)
        made.window.show()
        yield made
        made.close()


def read_as_more_than_plain(window: QWidget) -> list[str]:
    """Name every part of a window that would take what stands in it for markup."""
    labels = [each for each in window.findChildren(QLabel) if each.text()]
    rich = [each for each in labels if each.textFormat() != Qt.TextFormat.PlainText]
    editors = [
        each
        for each in window.findChildren(QWidget)
        if isinstance(each, (QPlainTextEdit, QTextEdit)) and has_formats(each.document())
    ]
    tips = [each for each in window.findChildren(QWidget) if "<" in each.toolTip()]
    return [f"{type(each).__name__} {each.objectName()}" for each in (*rich, *editors, *tips)]


def has_formats(document: QTextDocument) -> bool:
    """Tell whether a text holds links, pictures or more than one way of writing."""
    return any(document.allFormats()[i].isImageFormat() for i in range(len(document.allFormats())))


@pytest.mark.parametrize("place", WITH_PEOPLE)
def test_no_part_of_the_window_reads_markup_in_what_somebody_wrote(places, place):
    places.go(place)

    assert read_as_more_than_plain(places.window) == []


@pytest.mark.parametrize("place", ["people", "person", "overview", "picture", "plan", "sign-off"])
def test_the_window_shows_markup_as_it_was_typed(places, place):
    page = places.go(place)

    shown = [each.text() for each in places.window.findChildren(QLabel) if each.isVisible()]
    shown += [each.accessibleName() for each in page.findChildren(QWidget)]
    assert any("<img src=" in text for text in shown)
    assert not [text for text in shown if "file:///etc/passwd" in text and "<img" not in text]


@settings(max_examples=60)
@given(st.lists(st.text(max_size=400), min_size=1, max_size=6))
def test_whatever_is_typed_comes_back_from_the_store_as_it_was_kept(written_to, texts):
    store, draft = written_to
    for text, indicator in zip(texts, draft.framework.indicators, strict=False):
        draft.write(indicator.id, Note(own_words=text, seen=text, view=text))
        store.save_note(draft, indicator.id)

    kept = store.assessment(draft.id)
    for text, indicator in zip(texts, draft.framework.indicators, strict=False):
        assert kept.note(indicator.id).own_words == clean(text)
        assert kept.note(indicator.id).view == clean(text)


@pytest.mark.parametrize("text", NOTES, ids=range(len(NOTES)))
def test_each_of_the_hostile_notes_comes_back_letter_by_letter(written_to, text):
    store, draft = written_to
    draft.write("self_worth", Note(own_words=text))
    store.save_note(draft, "self_worth")
    name = clean_line(text[:LINE_LIMIT]) or "x"
    store.save_person(replace(store.person(draft.person_id), name=name))

    assert store.assessment(draft.id).note("self_worth").own_words == clean(text)
    assert store.people("SW-0142")[0].name == name


@pytest.mark.parametrize("text", NOTES, ids=range(len(NOTES)))
def test_each_hostile_note_is_on_the_record_as_it_was_typed_and_does_nothing(framework, text):
    record = shipped_samples(framework)[0]
    noted = replace(record.latest()[-1], notes={"self_worth": Note(own_words=clean(text))})

    report = make_report(Kind.RECORD, Sheet(record.person, noted), set_text)

    assert named_objects(report.pdf) == set()
    words = squeezed(clean(text))
    actual = [squeezed(element.actual) for element in elements_of(report.pdf)]
    assert words in letters_of(report.pdf) or any(words in each for each in actual) or report.unprinted


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.SUMMARY])
def test_a_copy_full_of_hostile_notes_does_nothing(framework, kind):
    record = shipped_samples(framework)[0]
    ids = [indicator.id for indicator in framework.all_indicators]
    texts = [clean("\n".join(NOTES[place :: len(ids)])) for place in range(len(ids))]
    notes = {each: Note(own_words=text) for each, text in zip(ids, texts, strict=True)}

    report = make_report(kind, Sheet(record.person, replace(record.latest()[-1], notes=notes)), set_text)

    assert named_objects(report.pdf) == set()


def test_twenty_notes_as_long_as_they_may_be_make_a_record_with_every_word(framework):
    record = shipped_samples(framework)[0]
    assessment = record.latest()[-1]
    long = (WORD * 570)[:3990]
    notes = {
        each.id: Note(own_words=f"{number:05} {long}")
        for number, each in enumerate(assessment.framework.all_indicators)
    }

    began = time.perf_counter()
    pdf = make_report(Kind.RECORD, Sheet(record.person, replace(assessment, notes=notes)), set_text).pdf
    took_s = time.perf_counter() - began

    found = letters_of(pdf)
    assert found.count(WORD.strip()) >= len(notes) * long.count(WORD)
    assert took_s < LONGEST_S


@pytest.fixture
def written_to(
    store: Store,
    framework,
) -> tuple[Store, Assessment]:
    """A real store with one draft in it."""
    person = Person("SW-0142", "Aoife Byrne")
    store.save_person(person)
    maeve = Practitioner("Maeve Donnelly")
    draft = Assessment(framework, person.id, maeve, date(2026, 11, 21), date(2026, 11, 21))
    store.save(draft)
    return store, draft
