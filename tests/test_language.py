"""One language for the whole process, English without any library."""

import subprocess
import sys

import pytest

from wellbeing_desktop import language
from wellbeing_desktop.language import counted, fill, speak, speaks_english, translate


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak(None)


def test_english_is_said_as_it_is_written():
    assert speaks_english()
    assert translate("place", "Good morning") == "Good morning"
    assert translate("place", "%n of %1", "", 3) == "3 of %1"


@pytest.mark.parametrize(("n", "said"), [(0, "0 steps"), (1, "1 step"), (2, "2 steps")])
def test_english_numbers_are_right_without_a_translation(n, said):
    assert counted("%n step", "%n steps", n) == said


def test_another_language_is_asked_with_context_disambiguation_and_number():
    asked = []
    speak(lambda *question: asked.append(question) or "anders")

    assert translate("place", "Open", "of a door") == "anders"
    assert counted("%n step", "%n steps", 4) == "anders"
    assert asked == [("place", "Open", "of a door", -1), ("", "%n step", "%n steps", 4)]
    assert not speaks_english()


def test_a_number_that_was_never_translated_is_still_right_in_english():
    speak(lambda context, text, disambiguation, n: text.replace("%n", str(n)))

    assert counted("%n step", "%n steps", 3) == "3 steps"
    assert counted("%n step", "%n steps", 1) == "1 step"


def test_values_are_put_in_by_number_and_stay_as_they_are():
    assert fill("%2, %1", "%2", "b") == "b, %2"


def test_no_library_is_needed_to_speak():
    code = f"import sys; import {language.__name__}; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)

    assert not {"PySide6", "gettext"} & {name.split(".")[0] for name in done.stdout.split()}
