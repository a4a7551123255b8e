"""The language of the window: which there are, and how one is put on.

A language is a compiled translation file, `wellbeing_<code>.qm`. The shipped ones lie among the
resources; an organisation's own lie in a folder beside the settings file, and come first.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from wellbeing_desktop import language, resources

ENGLISH = "en"
SHIPPED = "translations"
OWN = "languages"
"""The folder beside the settings file in which an organisation's own translations lie."""

_PREFIX = "wellbeing_"
_OURS = "translation-in-use"


def known(own: Path) -> dict[str, Path]:
    """Return the file of every language there is, by its code; English always.

    Args:
        own: the folder of an organisation's own translations; it need not be there.
    """
    files: dict[str, Path] = {}
    for folder in (resources.folder(SHIPPED), own):
        for file in sorted(folder.glob(f"{_PREFIX}*.qm")):
            code = file.stem.removeprefix(_PREFIX)
            if QLocale(code).language() is not QLocale.Language.C:
                files[code] = file
    return files


def fitting(wanted: str, codes: Collection[str]) -> str:
    """Return the language to speak: the one that was chosen, else the system's own, else English."""
    if wanted in codes:
        return wanted
    for tag in QLocale.system().uiLanguages():
        whole = tag.replace("-", "_")
        for code in (whole, whole.partition("_")[0]):
            if code in codes:
                return code
    return ENGLISH


def spoken() -> str:
    """Return the code of the language in which everything is said now."""
    return ENGLISH if language.speaks_english() else language.spoken_tag().replace("-", "_")


def language_name(code: str) -> str:
    """Name a language as those who speak it do: "English", "polski"."""
    if code == ENGLISH:
        return "English"
    return QLocale(code).nativeLanguageName() or code


def put_on(application: QCoreApplication, wanted: str, own: Path) -> str:
    """Let everything be said in a language from now on, and return which it is.

    Made widgets keep the words they have: this comes before the first, or with a new process. A
    file that cannot be read leaves English in its place.
    """
    files = known(own)
    code = fitting(wanted, files)
    _take_off(application)
    if ENGLISH in files:
        _install(application, str(files[ENGLISH]))
    if code != ENGLISH:
        _install(application, f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        code = code if _install(application, str(files[code])) else ENGLISH
    locale = _locale_of(code)
    QLocale.setDefault(locale)
    QGuiApplication.setLayoutDirection(locale.textDirection())
    language.speak(None if code == ENGLISH else QCoreApplication.translate, code.replace("_", "-"))
    return code


def said_by(file: Path) -> language.Translate:
    """Return what says a text by a compiled file alone, and in English where that has none."""
    translator = QTranslator()
    translator.load(str(file))

    def said(context: str, text: str, disambiguation: str, n: int) -> str:
        found = translator.translate(context, text, disambiguation, n) or text
        return found.replace("%n", str(n)) if n >= 0 else found

    return said


def _install(application: QCoreApplication, name: str, folder: str = "") -> bool:
    translator = QTranslator(application)
    translator.setObjectName(_OURS)
    there = translator.load(name, folder) and application.installTranslator(translator)
    if not there:
        translator.deleteLater()
    return there


def _take_off(application: QCoreApplication) -> None:
    for translator in application.findChildren(QTranslator, _OURS, Qt.FindChildOption.FindDirectChildrenOnly):
        application.removeTranslator(translator)
        translator.deleteLater()


def _locale_of(code: str) -> QLocale:
    """Return how days and numbers are written: as the system does, where it speaks the same language."""
    system, spoken = QLocale.system(), QLocale("en_GB" if code == ENGLISH else code)
    return system if system.language() is spoken.language() else spoken
