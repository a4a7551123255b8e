"""Which languages there are, which is spoken, and where the choice is made."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from tests.ui.spoken_window import CODE, make_translation, said, spoken
from wellbeing_desktop import language
from wellbeing_desktop.ui import translations
from wellbeing_desktop.ui.help_book import shipped_help
from wellbeing_desktop.ui.language_desk import LanguageDesk
from wellbeing_desktop.ui.pages.settings_language import LanguageSection
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.translations import fitting, known, put_on
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.tiles import PlainChoice


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A folder of an organisation's own translations, with one in it."""
    folder = tmp_path_factory.mktemp("own")
    make_translation(folder)
    return folder


@pytest.fixture
def settings(tmp_path, own):
    """Settings beside which that translation lies."""
    shutil.copytree(own, tmp_path / translations.OWN)
    return Settings(tmp_path / "window.ini")


@pytest.fixture(autouse=True)
def english_after(qapp, tmp_path):
    locale = QLocale()
    yield
    put_on(qapp, "en", tmp_path / "nowhere")
    QLocale.setDefault(locale)


def test_with_nothing_added_there_is_english_alone(tmp_path):
    assert list(known(tmp_path / "nowhere")) == ["en"]


def test_what_an_organisation_adds_is_found_and_goes_before_what_is_shipped(own, tmp_path):
    shutil.copytree(own, tmp_path, dirs_exist_ok=True)
    (tmp_path / "wellbeing_en.qm").write_bytes(b"")
    (tmp_path / "wellbeing_nonsense.qm").write_bytes(b"")

    assert known(tmp_path) == {CODE: tmp_path / f"wellbeing_{CODE}.qm", "en": tmp_path / "wellbeing_en.qm"}


@pytest.mark.parametrize(
    ("wanted", "system", "said_then"),
    [
        ("pl", ["en-GB"], "pl"),
        ("ga", ["pl-PL"], "pl"),
        ("", ["ga-IE", "pt-BR"], "pt_BR"),
        ("", ["ga-IE", "cy"], "en"),
    ],
)
def test_the_chosen_language_is_spoken_else_the_systems_else_english(monkeypatch, wanted, system, said_then):
    class System:
        @staticmethod
        def uiLanguages():
            return system

    monkeypatch.setattr(translations.QLocale, "system", System)
    assert fitting(wanted, {"en", "pl", "pt_BR"}) == said_then


def test_a_language_is_put_on_whole_and_taken_off_again(qapp, own):
    assert put_on(qapp, CODE, own) == CODE
    assert QCoreApplication.translate("words", "Review") == said("Review")
    assert language.translate("words", "Review") == said("Review")
    assert language.counted("%n more", "%n more", 2) == "2 more"
    assert language.counted("%n letter left", "%n letters left", 2) == said("%n letter left").replace(
        "%n", "2"
    )
    assert QLocale().language() is QLocale.Language.Hebrew
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert (language.spoken_tag(), translations.spoken()) == (CODE, CODE)

    assert put_on(qapp, "en", own) == "en"
    assert QCoreApplication.translate("words", "Review") == "Review"
    assert language.speaks_english()
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_what_a_translation_lacks_is_said_in_english_with_its_plurals(qapp, own):
    put_on(qapp, CODE, own)

    assert language.translate("words", "Never written") == "Never written"
    assert language.counted("%n untold step", "%n untold steps", 3) == "3 untold steps"


def test_a_translation_that_cannot_be_read_leaves_english(qapp, tmp_path):
    (tmp_path / "wellbeing_pl.qm").write_bytes(b"not a translation")

    assert put_on(qapp, "pl", tmp_path) == "en"
    assert language.speaks_english()


def test_help_is_in_english_page_by_page_where_it_was_not_translated(tmp_path):
    place = tmp_path / "help" / "pl"
    place.mkdir(parents=True)
    (place / "01-first-day.md").write_text("# Od czego zacząć\nfind: nowa\n\nDodaj osobę.\n", "utf-8")
    (place / "02-talking-together.md").write_bytes(b"\xff\xfe\xfa")
    english, polish = shipped_help(), shipped_help("pl", tmp_path)

    assert polish.pages[0].title == "Od czego zacząć"
    assert (polish.pages[0].screens, polish.pages[0].see) == (english.pages[0].screens, english.pages[0].see)
    assert polish.pages[1:] == english.pages[1:]


def test_with_english_alone_the_settings_offer_nothing_and_say_where_others_go(qtbot, theme, tmp_path):
    section = LanguageSection(theme, LanguageDesk(Settings(tmp_path / "window.ini")))
    qtbot.addWidget(section)
    section.refresh()
    section.show()

    assert [tile for tile in section.findChildren(PlainChoice) if tile.isVisible()] == []
    words = [str(label.text()) for label in section.findChildren(type(section._when)) if label.isVisible()]
    assert "There is no other language here yet." in words
    assert str(tmp_path / "languages") in words


def test_a_choice_is_kept_at_once_and_spoken_after_the_lock_screen(qtbot, theme, tmp_path, settings):
    desk = LanguageDesk(settings)
    section = LanguageSection(theme, desk)
    qtbot.addWidget(section)
    section.refresh()
    section.show()
    now = section.findChild(SecondButton, "language-now")
    assert not now.isVisible()

    qtbot.mouseClick(section.findChild(PlainChoice, f"language-{CODE}"), Qt.MouseButton.LeftButton)

    assert Settings(tmp_path / "window.ini").language == CODE
    assert "once it was locked" in section._when.text()
    with qtbot.waitSignal(desk.lock_wanted):
        qtbot.mouseClick(now, Qt.MouseButton.LeftButton)

    qtbot.mouseClick(section.findChild(PlainChoice, "language-en"), Qt.MouseButton.LeftButton)
    assert not now.isVisible()


def test_after_the_lock_screen_the_language_is_the_one_that_was_chosen(qapp, settings):
    settings.language = CODE
    with spoken(qapp, settings.folder / translations.OWN):
        desk = LanguageDesk(settings)
        assert desk.spoken == desk.wanted == CODE
        assert desk.codes() == ["en", CODE]
