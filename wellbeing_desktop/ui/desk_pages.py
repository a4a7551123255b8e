"""The pages of the people, joined with what other flows show from there."""

from __future__ import annotations

from wellbeing_desktop.ui.house_flow import HouseFlow
from wellbeing_desktop.ui.pages.people_page import PeoplePage
from wellbeing_desktop.ui.pages.person_page import PersonPage
from wellbeing_desktop.ui.people_desk import PeopleDesk
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.trail_flow import TrailFlow


def people_page(theme: Theme, desk: PeopleDesk, around: HouseFlow, trail: TrailFlow) -> PeoplePage:
    """Make the page of everyone; it leads to all that waits and to records that are due for a look."""
    page = PeoplePage(theme, desk)
    page.due_wanted.connect(trail.rights.show_due)
    page.drafts_wanted.connect(around.waiting.show_drafts)
    page.reviews_wanted.connect(around.waiting.show_reviews)
    page.calendar_wanted.connect(around.waiting.save_calendar)
    around.waiting.carry_on_wanted.connect(page.carry_on_wanted)
    return page


def person_page(theme: Theme, around: HouseFlow, trail: TrailFlow) -> PersonPage:
    """Make the page of one person; it leads to what moved, to a step, to what happened and to rights."""
    page = PersonPage(theme)
    page.compare_wanted.connect(around.compare.show)
    page.life_wanted.connect(around.life.show)
    page.step_wanted.connect(around.steps.show)
    page.history_wanted.connect(trail.audit.show)
    page.agreements_wanted.connect(trail.agreements.show)
    page.right_wanted.connect(trail.rights.begin)
    return page
