from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.picture import Extremes, extremes


def found(draft, voice=Voice.PERSON):
    shown = extremes(draft, voice, draft.framework.indicators)
    return [i.id for i in shown.best], [i.id for i in shown.hardest]


def test_best_and_hardest_are_named_in_axis_order(draft):
    for indicator_id, step in {"joy": 5, "trust": 5, "home": 3, "street": 2, "days": 2}.items():
        draft.rate(Voice.PERSON, indicator_id, step)

    assert found(draft) == (["trust", "joy"], ["street", "days"])


def test_a_reason_is_never_the_hardest(draft):
    draft.rate(Voice.PERSON, "trust", 4)
    draft.rate(Voice.PERSON, "home", 3)
    draft.rate(Voice.PERSON, "street", Reason.PREFERS_NOT_TO_SAY)

    assert found(draft) == (["trust"], ["home"])


def test_nothing_is_named_where_all_are_alike_or_only_one_was_given(draft):
    draft.rate(Voice.PERSON, "trust", 4)
    assert extremes(draft, Voice.PERSON, draft.framework.indicators) == Extremes()

    draft.rate(Voice.PERSON, "home", 4)
    assert found(draft) == ([], [])
    assert found(draft, Voice.PRACTITIONER) == ([], [])
