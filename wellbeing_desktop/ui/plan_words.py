"""Words of the plan: approaches, and who does a step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, Owner

_tr = QCoreApplication.translate


def approach_words(approach: str) -> str:
    """Name an approach; one of the organisation's own is named as it is."""
    return {
        "prevention": _tr("plan", "Prevention"),
        "early_intervention": _tr("plan", "Early intervention"),
        "empowering": _tr("plan", "Empowering"),
        "support": _tr("plan", "Support"),
        "protection": _tr("plan", "Protection"),
    }.get(approach, approach)


def owner_choices(person: Person, practitioner: Practitioner) -> list[tuple[str, str]]:
    """Return who may do a step, the person first."""
    return [
        (Owner.PERSON.value, person.called),
        (Owner.SUPPORT.value, _tr("plan", "Somebody close")),
        (Owner.PRACTITIONER.value, practitioner.called),
        (Owner.SERVICE.value, _tr("plan", "A service")),
    ]


def owner_words(action: Action, person: Person, practitioner: Practitioner) -> str:
    """Say who does a step, by name where there is one."""
    names = dict(owner_choices(person, practitioner))
    return action.owner_name or names[action.owner.value]


def owner_of(value: str) -> Owner:
    """Return the owner of a choice."""
    return Owner(value)
