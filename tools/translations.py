"""Bring the translation files up to date with the source and compile them: `python3 dev.py translations`.

With codes such as `ga` or `pt_BR`, begin those languages too. English has its plurals alone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
ENGLISH = FOLDER / "wellbeing_en.ts"
ALIASES = "translate+=_tr,translate+=_later,tr+=counted,tr+=_count"
"""What stands in the source for Qt's own two functions."""

QUIET = ("-no-obsolete", "-locations", "none", "-sort-messages", "-silent")
"""The same source gives the same file: no line numbers, nothing of before, an order of its own."""


def main(codes: list[str]) -> int:
    """Update and compile every language there is, and those that are begun; return an exit status."""
    FOLDER.mkdir(exist_ok=True)
    begun = [FOLDER / f"wellbeing_{code}.ts" for code in codes]
    for file in sorted({ENGLISH, *FOLDER.glob("wellbeing_*.ts"), *begun}):
        update(file)
        compile_into(file.with_suffix(".qm"), file)
        print(f"[dev] {file.relative_to(ROOT).as_posix()}: {summary(file)}")
    return 0


def update(file: Path) -> None:
    """Bring one file up to date: new texts come in, those that are gone go, what was translated stays."""
    if file.name != ENGLISH.name:
        extract(file)
        return
    extract(file, "-pluralonly", "-source-language", "en", "-target-language", "en")
    fill_english(file)
    extract(file, "-pluralonly")


def extract(file: Path, *options: str) -> None:
    """Let lupdate write every text of the source into a file."""
    sources = sorted(
        source.relative_to(ROOT).as_posix() for source in (ROOT / "wellbeing_desktop").rglob("*.py")
    )
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sources"
        listed.write_text("\n".join(sorted(sources)), "utf-8")
        run(
            "pyside6-lupdate", f"@{listed}", "-tr-function-alias", ALIASES, *QUIET, *options, "-ts", str(file)
        )


def fill_english(file: Path) -> None:
    """Give every text about a number its two English forms: they stand in the source."""
    tree = ElementTree.parse(file)
    for message in tree.getroot().iter("message"):
        source, many = message.findtext("source") or "", message.findtext("comment") or ""
        translation = message.find("translation")
        if many and translation is not None:
            translation.attrib.clear()
            for form, words in zip(translation.iter("numerusform"), (source, many), strict=True):
                form.text = words
    written = ElementTree.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{written}\n', "utf-8")


def compile_into(compiled: Path, file: Path) -> None:
    """Compile a file into what the window reads."""
    run("pyside6-lrelease", "-silent", str(file), "-qm", str(compiled))


def summary(file: Path) -> str:
    """Say how much of a file is translated."""
    translations = list(ElementTree.parse(file).getroot().iter("translation"))
    open_ = sum(translation.get("type") == "unfinished" for translation in translations)
    return f"{len(translations)} texts, {open_} of them still to be translated"


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools for translators, as the virtual environment has it."""
    found = shutil.which(tool, path=str(Path(sys.executable).parent))
    subprocess.run([found or tool, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
