"""No word that people read on paper, as text or in a figure stands where nobody can translate it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import ROOT

PACKAGE = ROOT / "wellbeing_desktop"
ROOMS = ("reports", "charts", "exchange")
INVENTED = PACKAGE / "exchange" / "samples.py"
"""Holds what is said of people who do not exist: like their own words, nobody translates it."""

FILES = sorted(f for room in ROOMS for f in (PACKAGE / room).rglob("*.py") if f != INVENTED)
SAYS = {"_tr", "_later", "_count"}
"""What marks a text that can be translated."""

SENTENCE = re.compile(r"[A-Za-z]{2,} +[a-z]{2,}|^[A-Z][a-z]+[.:]? ?$")
"""Words that somebody could read: two in a row, or one with a capital."""

NOT_SHOWN = {
    *("Atkinson Hyperlegible Next", "Atkinson", "DejaVu Sans", "Wellbeing Desktop"),  # names
    *("Document", "Row", "Column", "Laid", "Creator", "Producer", "Software", "Alt", "Lang"),  # of formats
    *("Cc", "Cs", "Cf", "Mn", "Sk"),  # kinds of characters
}


READ_AS_WORDS = re.compile(r"\b[A-Za-z]{2,} |^ [a-z]{2,}\b|[a-z]{3,}[.,:] ")
MARKUP = re.compile(r'="|^<')
OPERATORS = re.compile(r"BDC|MCID| cm |\bRGBA?\b|\b(Tm|Tf|rg|RG)\b| re$|^[</]|/ParentTree|/ColSpan|^xref")
"""What only the language of a file's format holds: of a spreadsheet, and of a page."""


def ident(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYS:
            yield node


def marked(tree: ast.AST) -> set[ast.AST]:
    """Every node inside a call that marks a text."""
    return {inner for call in calls(tree) for inner in ast.walk(call)}


def docstrings(tree: ast.AST) -> set[ast.AST]:
    return {n.value for n in ast.walk(tree) if isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant)}


PYTHON = {
    "import_module",
    "TypeVar",
    "compile",
    "Path",
    "Name",
    "Literal",
    "addLiteral",
    "setViewerPreference",
    "getattr",
    "Tag",
    "Dictionary",
}
"""Calls whose words are the program's own."""


def spoken_to_programs(tree: ast.AST, *, raised: bool) -> set[ast.AST]:
    """Words in calls that are the program's own, names in tables, annotations, and errors nobody shows.

    With `raised`, what is raised is shown: a wrong file says what is wrong in it.
    """
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in PYTHON:
            found |= {a for arg in (*node.args, *(k.value for k in node.keywords)) for a in ast.walk(arg)}
        if isinstance(node, ast.Raise) and not raised:
            found |= set(ast.walk(node))
        if isinstance(node, ast.Dict):
            found |= {key for key in node.keys if key is not None}
        if isinstance(node, ast.AnnAssign):
            found |= set(ast.walk(node.annotation))
    return found


@pytest.mark.parametrize("file", FILES, ids=ident)
def test_no_words_for_people_stand_outside_a_translatable_text(file):
    tree = ast.parse(file.read_text("utf-8"))
    free = marked(tree) | docstrings(tree) | spoken_to_programs(tree, raised=file.parent.name == "exchange")
    found = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in free
        if SENTENCE.search(node.value) and node.value not in NOT_SHOWN and not MARKUP.search(node.value)
    ]

    assert not found


@pytest.mark.parametrize("file", FILES, ids=ident)
def test_no_sentence_is_put_together_from_pieces(file):
    """Words of ours inside an f-string cannot be put in another order."""
    strings = [n for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.JoinedStr)]
    found = []
    for string in strings:
        parts = [part for part in string.values if isinstance(part, ast.Constant)]
        whole = "".join(part.value for part in parts)
        if not OPERATORS.search(whole) and not MARKUP.search(whole):
            found += [(part.lineno, part.value) for part in parts if READ_AS_WORDS.search(part.value)]

    assert not found
