"""Drives the window from outside, as a screen reader does: by roles, names and actions alone.

The system's own Python runs it, in a D-Bus session of its own:
`outside_driver.py PLAN.json COMMAND…`. The plan is a list of [statement, name of the answer].
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyatspi
from gi.repository import GLib

WORDS = "otter lantern sixpence gravel"
OWN_WORDS = "My sister rings every day."
AT_MOST_S = 20
PRESSED = ("push button", "button", "radio button")
WRITTEN = ("text", "password text")

Node = pyatspi.Accessible


def everything(node: Node) -> Iterator[Node]:
    """Return all that is on the bus and can be seen; what goes meanwhile is left out."""
    for child in node:
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from everything(child)


def look(fits: Callable[[Node], bool]) -> Node | None:
    """Return the first thing that fits, or None."""
    try:
        return next(filter(fits, everything(pyatspi.Registry.getDesktop(0))), None)
    except (GLib.Error, LookupError, NotImplementedError):
        return None


def find(roles: tuple[str, ...], fits: Callable[[str], bool], what: str) -> Node:
    """Wait for something of a role whose name fits."""
    end = time.monotonic() + AT_MOST_S
    while time.monotonic() < end:
        found = look(lambda node: node.getRoleName() in roles and fits(node.name))
        if found is not None:
            return found
        time.sleep(0.05)
    there = [(node.getRoleName(), node.name) for node in everything(pyatspi.Registry.getDesktop(0))]
    raise SystemExit(f"There is no {what}, only {there}")


def named(name: str, *roles: str) -> Node:
    """Wait for something of a role and a name."""
    return find(roles, lambda given: given == name, f"{roles} called {name}")


def press(name: str) -> None:
    """Press what has a name."""
    act(named(name, *PRESSED))


def act(thing: Node) -> None:
    """Do what an assistive tool does first with a thing."""
    action = thing.queryAction()
    names = [action.getName(place) for place in range(action.nActions)]
    action.doAction(next(place for place, one in enumerate(names) if one in {"Press", "Toggle", "Check"}))


def write(name: str, text: str) -> None:
    """Write into the field that has a name."""
    named(name, *WRITTEN).queryEditableText().setTextContents(text)


def first_run() -> None:
    """Choose a passphrase, read the recovery key and type a group of it back, say who one is."""
    write("Passphrase", WORDS)
    write("The same again", WORDS)
    press("Continue")
    asked = find(WRITTEN, lambda name: name.startswith("Type group "), "question").name
    number = next(word for word in asked.split() if word.isdigit())
    group = find(("label",), lambda name: name.startswith(f"Group {number}: "), "group").name
    write(asked, group.split(": ")[1].replace(" ", ""))
    press("I have written it down")
    write("Your name", "Maeve Donnelly")
    press("Continue")
    named("All is ready", "heading")
    press("Begin")


def begin() -> None:
    """Add a person and begin the first picture together."""
    press("Add a person")
    write("What do they like to be called?", "Aoife")
    write("Full name, for the record", "Aoife Byrne")
    press("Add this person")
    press("Start the first picture")
    named("Before we start", "heading")
    press("Together")
    press("Begin")


def rate(plan: list[tuple[str, str]]) -> None:
    """Answer every statement of the plan, and write a sentence beside the first."""
    for place, (statement, answer) in enumerate(plan):
        named(statement, "heading")
        press(answer)
        if place == 0:
            write("In Aoife’s own words", OWN_WORDS)
        press("Continue")


def go(plan: list[tuple[str, str]]) -> None:
    """Go the whole way and say each stretch that is behind."""
    first_run()
    print("first run")
    begin()
    named("Where shall we go next, Aoife?", "heading")
    press("Carry on: People I trust")
    rate(plan)
    named("Where shall we go next, Aoife?", "heading")
    print("rated")
    press("See the picture")
    named("The picture so far", "heading")
    named("People I trust: 4", "list item")
    find(("label",), lambda name: name.startswith("Saved "), "word that it is saved")
    print("picture")
    press("Finish for now")
    press("People")
    named("Everyone", "heading")
    act(find(("list item",), lambda name: name.startswith("Aoife Byrne, reference"), "row of Aoife"))
    press("Carry on (4 of 18)")
    named("All four parts", *PRESSED)
    print("again")


def main(plan: Path, command: list[str]) -> None:
    """Start the command once the accessibility bus is there, drive it, and end it."""
    list(pyatspi.Registry.getDesktop(0))
    with subprocess.Popen(command) as window:
        try:
            go(json.loads(plan.read_text(encoding="utf-8")))
        finally:
            window.kill()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
