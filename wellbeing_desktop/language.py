"""The one translate function of the process, for every room that knows no Qt.

English as it stands in the source is what is said until `speak` is called. Texts are literals,
so that lupdate finds them: `_tr("context", "text")`, and for numbers `_count("%n step", "%n steps", n)`,
where the second text is the English plural and stands in translation files as the comment.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

Translate = Callable[[str, str, str, int], str]
"""Takes context, text, disambiguation and a number (-1 for none), as QCoreApplication.translate does."""

Later = Callable[[], str]
"""A text that is said when it is called."""

ENGLISH = "en-GB"
_tag = ENGLISH
_speaker: Translate | None = None
"""Set as a whole and read as a whole, so that a reader on another thread sees the old one or the new."""


def speak(translator: Translate | None, tag: str = "und") -> None:
    """Say everything from now on through `translator`; None for English as it is written.

    `tag` names the language (BCP 47) for those who read a page aloud.
    """
    global _speaker, _tag  # noqa: PLW0603 -- one language per process, and rooms that must not know Qt
    _speaker = translator
    _tag = ENGLISH if translator is None else tag


def spoken_tag() -> str:
    """Return the tag of the language that is spoken: "en-GB", "pl", "und" where nobody named it."""
    return _tag


def speaks_english() -> bool:
    """Tell whether texts are said as they are written."""
    return _speaker is None


def translate(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
    """Say a text in the language of the process, with `n` in the place of "%n" where it is given.

    lupdate sees no plural here; a text that differs for one and for many is said by `counted`.
    """
    speaker = _speaker
    if speaker is not None:
        return speaker(context, text, disambiguation, n)
    return text if n < 0 else text.replace("%n", str(n))


def later(context: str, text: str, disambiguation: str = "") -> Later:
    """Return a text of a table that is made before the language is known: call it to say it."""
    return partial(translate, context, text, disambiguation)


def counted(one: str, many: str, n: int) -> str:
    """Say a text about a number: `counted("%n step", "%n steps", 2)` is "2 steps".

    Another language has as many forms as it needs; where it has none of this text the English
    plural is still right.
    """
    speaker = _speaker
    english = (one if n == 1 else many).replace("%n", str(n))
    if speaker is None:
        return english
    said = speaker("", one, many, n)
    return english if said == one.replace("%n", str(n)) else said


def fill(text: str, *values: object) -> str:
    """Put values in for %1, %2 … of a translated text; a value that holds "%1" stays as it is."""
    return re.sub(r"%([1-9])", lambda found: str(values[int(found[1]) - 1]), text)
