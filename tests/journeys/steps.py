"""Stretches of the way that many journeys share."""

from __future__ import annotations

import io
from pathlib import Path

from pypdf import PdfReader

from tests.journeys.hands import Keyboard, Mouse
from tests.journeys.test_first_run_to_saved_copy import add_person, first_run
from wellbeing_desktop.app import Office
from wellbeing_desktop.ui.widgets.buttons import SecondButton


def begin_together(hands: Mouse | Keyboard, office: Office) -> None:
    """Go from the very first page to the overview of Aoife's first picture."""
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    hands.wait_for("before-page")
    hands.choose("made-together")
    hands.choose("begin")
    hands.wait_for("overview-page")


def see_picture(hands: Mouse | Keyboard) -> None:
    """Go from the overview to the picture, and wait until it can be read."""
    hands.choose("see-picture" if hands.sees("see-picture") else "carry-on")
    hands.reads("The picture so far")


def sign_off(hands: Mouse | Keyboard) -> None:
    """Go from the picture to the signed picture's copy."""
    hands.choose("make-plan")
    hands.choose("go-to-sign-off")
    hands.choose("sign-off")
    hands.wait_for("copy-page")


def save_copy(hands: Mouse | Keyboard) -> None:
    """Save the copy that is shown without a password, once it is there."""
    save = hands.wait_for("save")
    assert isinstance(save, SecondButton)
    hands.qtbot.waitUntil(lambda: save.is_available, timeout=30_000)
    hands.choose("save")
    hands.choose("save-open")
    hands.choose("save-go")
    hands.reads("Saved as copy.pdf.")


def read_pdf(file: Path) -> str:
    """Return the words of a saved copy on one line."""
    pages = PdfReader(io.BytesIO(file.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
