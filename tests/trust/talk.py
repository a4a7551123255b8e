"""A talk that goes the same way again for the same seed, so that what must be stored can be told."""

from __future__ import annotations

import random
from uuid import UUID

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.storage.store import Store


class Talk:
    """Changes a draft step by step; with a store each step is saved before `step` returns."""

    def __init__(self, draft: Assessment, seed: object) -> None:
        self.draft = draft
        self._ids = [indicator.id for indicator in draft.framework.all_indicators]
        self._chance = random.Random(str(seed))
        self._number = 0

    def step(self, store: Store | None = None) -> None:
        """Rate, write or plan; a whole save holds several things that belong together."""
        self._number += 1
        kind = self._chance.choices((self._rate, self._write, self._plan), (6, 3, 1))[0]
        kind(store, self._chance.choice(self._ids))

    def go_on(self, steps: int) -> Assessment:
        """Go that many steps without a store, and return the draft."""
        for _ in range(steps):
            self.step()
        return self.draft

    def _rate(self, store: Store | None, place: str) -> None:
        voice = self._chance.choice(list(Voice))
        self.draft.rate(voice, place, self._chance.choice((1, 2, 3, 4, 5, *Reason)))
        if store:
            store.save_answer(self.draft, voice, place)

    def _write(self, store: Store | None, place: str) -> None:
        words = f"{self._number} " + "words " * self._chance.randrange(1, 120)
        self.draft.write(place, Note(own_words=words, seen=words, told=words))
        if store:
            store.save_note(self.draft, place)

    def _plan(self, store: Store | None, place: str) -> None:
        """Change parts in four tables, then save the whole: all of it is there, or nothing."""
        marked = f"{self._number}"
        self.draft.rate(Voice.PERSON, place, self._number % 5 + 1)
        self.draft.write(place, Note(own_words=marked))
        self.draft.set_matters_most([place])
        self.draft.set_actions([self._action(n) for n in range(self._chance.randrange(1, 5))])
        if store:
            store.save(self.draft)

    def _action(self, place: int) -> Action:
        return Action(f"{self._number} {place}", id=UUID(int=self._chance.getrandbits(128), version=4))


def steps_kept(stored: Assessment, before: Assessment, seed: object, acknowledged: int) -> int | None:
    """Return how many steps the stored draft holds: what was acknowledged, or one more.

    None where it is neither: something is lost, half-written or wrong.
    """
    talk = Talk(before, seed)
    if talk.go_on(acknowledged) == stored:
        return acknowledged
    talk.step()
    return acknowledged + 1 if talk.draft == stored else None
