"""Words of the plan that several pages share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.approaches import Approaches
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, Owner
from wellbeing_desktop.ui.words import fill

_tr = QCoreApplication.translate


def approach_words(approach: str) -> str:
    """Name an approach; one of an organisation's own stands as it was written."""
    return {
        "": _tr("plan", "Not said"),
        "prevention": _tr("plan", "Prevention"),
        "early_intervention": _tr("plan", "Early intervention"),
        "empowering": _tr("plan", "Empowering"),
        "support": _tr("plan", "Support"),
        "protection": _tr("plan", "Protection"),
    }.get(approach, approach)


def approach_choices(approaches: Approaches, held: str) -> list[tuple[str, str]]:
    """Return what a step can take, as (value, words); what it holds stays, also once it is retired."""
    values = ["", *(one.value for one in approaches.offered)]
    return [(value, approach_words(value)) for value in dict.fromkeys((*values, held))]


def owner_kind_words(owner: Owner, person: Person, practitioner: Practitioner) -> str:
    """Say who does it, as one chooses it."""
    return {
        Owner.PERSON: person.called,
        Owner.SUPPORT: fill(_tr("plan", "Somebody close to %1"), person.called),
        Owner.PRACTITIONER: practitioner.called,
        Owner.SERVICE: _tr("plan", "A service"),
    }[owner]


def owner_words(action: Action, person: Person, practitioner: Practitioner) -> str:
    """Say who does it: a name where there is one."""
    return action.owner_name or owner_kind_words(action.owner, person, practitioner)


def action_title(action: Action) -> str:
    """Name an action in one line: what is wanted, else the first step."""
    return action.what or action.first_step or _tr("plan", "A step without words yet")
