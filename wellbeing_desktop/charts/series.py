"""What a radar shows: up to three series over the same axes, and why there are gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import means_the_same
from wellbeing_desktop.assessment.framework import Framework, Indicator, Wording
from wellbeing_desktop.assessment.scoring import steps
from wellbeing_desktop.charts.geometry import Ring, ring_of

BOTH_VOICES = (Voice.PERSON, Voice.PRACTITIONER)

PRIVATE = ("free_from_harm",)
"""Left off the person's own copy unless the person asks for it."""

MOST_SERIES = 3

LEAST_RATED = 3
"""With fewer axes rated than this there is no figure, only words."""


class SeriesKind(StrEnum):
    """How a series is drawn: by mark and dash, never by colour alone."""

    PERSON = "person"
    PRACTITIONER = "practitioner"
    BETWEEN = "between"
    EARLIER = "earlier"


PAST = frozenset({SeriesKind.BETWEEN, SeriesKind.EARLIER})
"""The lines of earlier pictures; the others are voices of now."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line of the radar. `steps` has an entry for every axis; None is a gap, never a low step."""

    steps: tuple[int | None, ...]
    kind: SeriesKind
    label: str = ""

    def runs(self) -> tuple[tuple[int, ...], ...]:
        """Return the axes that are joined: neighbours that both have a step, all the way round.

        A run that goes all the way round ends with the axis it began with. An axis alone is
        no run: its mark stands by itself.
        """
        axes = range(len(self.steps))
        breaks = [a for a in axes if self.steps[a] is None]
        if not breaks:
            return ((*axes, 0),) if len(self.steps) > 2 else (tuple(axes),)
        runs: list[tuple[int, ...]] = []
        for here, after in zip(breaks, [*breaks[1:], breaks[0] + len(self.steps)], strict=True):
            run = tuple(a % len(self.steps) for a in range(here + 1, after))
            if len(run) > 1:
                runs.append(run)
        return tuple(runs)


Reasons = tuple[tuple[Voice, Reason], ...]
"""The voices that gave no step at one axis, each with its reason, the person first."""


@dataclass(frozen=True)
class RadarData:
    """Everything a radar needs to know, in axis order.

    Attributes:
        framework: whose words the axes have.
        indicators: one for each axis.
        ring: where the axes stand.
        series: what is drawn, at most three.
        reasons: for each axis, the voices of the picture without a step.
    """

    framework: Framework
    indicators: tuple[Indicator, ...]
    ring: Ring
    series: tuple[Series, ...]
    reasons: tuple[Reasons, ...]

    @property
    def voices(self) -> tuple[SeriesKind, ...]:
        """The voices of now that have a line, without earlier pictures."""
        return tuple(s.kind for s in self.series if s.kind not in PAST)

    def rated(self, kind: SeriesKind | None = None) -> int:
        """Count the axes where a voice has a step; without a kind, where any voice of now has one."""
        if kind is None:
            return sum(not self.unrated(axis) for axis in range(len(self.indicators)))
        return sum(step is not None for s in self.series if s.kind is kind for step in s.steps)

    def unrated(self, axis: int) -> bool:
        """Tell whether no voice of now has a step at the axis."""
        return all(s.steps[axis] is None for s in self.series if s.kind not in PAST)

    def said_in(self, words: Mapping[str, Wording]) -> RadarData:
        """Return the same figure with titles in other words, such as easy words."""
        reworded = self.framework.reworded(words)
        return replace(
            self, framework=reworded, indicators=tuple(reworded.indicator(i.id) for i in self.indicators)
        )


def radar_data(
    assessment: Assessment,
    previous: Assessment | None = None,
    *,
    voices: Sequence[Voice] = BOTH_VOICES,
    leave_out: Sequence[str] = (),
    labels: Mapping[SeriesKind, str] | None = None,
) -> RadarData:
    """Gather what a radar shows of an assessment, and of an earlier one beside it.

    Args:
        assessment: the picture of now.
        previous: the earlier picture of the same person, shown in the first voice; no line where it has
            no step at any of these axes.
        voices: who is drawn, the person first; a voice that gave nothing at all has no line.
        leave_out: ids of indicators that get no axis and leave no gap.
        labels: what the key calls each series.
    """
    framework = assessment.framework
    kept = tuple(i for i in framework.indicators if i.id not in leave_out)
    heard = [voice for voice in voices if _said_anything(assessment, voice, kept)] or list(voices[:1])
    named = labels or {}
    series = [_now(assessment, voice, kept, named) for voice in heard]
    if previous is not None:
        steps_then = steps_in_axes_of(assessment, previous, voices[0], kept)
        if any(step is not None for step in steps_then):
            series.append(Series(steps_then, SeriesKind.EARLIER, named.get(SeriesKind.EARLIER, "")))
    return RadarData(
        framework=framework,
        indicators=kept,
        ring=ring_of(framework, leave_out),
        series=tuple(series),
        reasons=tuple(_reasons(assessment, heard, i) for i in kept),
    )


def overlay_data(
    pictures: Sequence[Assessment], voice: Voice, labels: Mapping[SeriesKind, str] | None = None
) -> RadarData:
    """Gather two or three pictures of one person in one voice, the earliest first.

    The axes are those of the last; an earlier one has a gap where an axis meant something else.

    Raises:
        ValueError: there are fewer than two or more than three.
    """
    *past, now = pictures
    if not 1 <= len(past) <= MOST_SERIES - 1:
        raise ValueError(len(pictures))
    alone = radar_data(now, voices=(voice,), labels=labels)
    kinds = (SeriesKind.EARLIER, SeriesKind.BETWEEN)
    lines = [
        Series(steps_in_axes_of(now, then, voice, alone.indicators), kind, (labels or {}).get(kind, ""))
        for then, kind in zip(past, kinds, strict=False)
    ]
    return replace(alone, series=(*alone.series, *reversed(lines)))


def steps_in_axes_of(
    now: Assessment, then: Assessment, voice: Voice, axes: Sequence[Indicator]
) -> tuple[int | None, ...]:
    """Return the steps of then, only where an axis meant the same as it does now."""
    same = [i if means_the_same(i.id, then.framework, now.framework) else None for i in axes]
    found = iter(steps(then, voice, [i for i in same if i is not None]))
    return tuple(None if i is None else next(found) for i in same)


def mirrored(data: RadarData) -> RadarData:
    """Return the figure running the other way round, for writing from right to left."""
    return replace(data, ring=Ring(data.ring.counts, not data.ring.mirrored))


def _said_anything(assessment: Assessment, voice: Voice, indicators: Sequence[Indicator]) -> bool:
    return any(assessment.answer(voice, i.id) is not Reason.NOT_EXPLORED for i in indicators)


def _now(
    assessment: Assessment, voice: Voice, kept: Sequence[Indicator], labels: Mapping[SeriesKind, str]
) -> Series:
    kind = SeriesKind(voice.value)
    usual = assessment.practitioner.called if kind is SeriesKind.PRACTITIONER else ""
    return Series(steps(assessment, voice, kept), kind, labels.get(kind, usual))


def _reasons(assessment: Assessment, voices: Sequence[Voice], indicator: Indicator) -> Reasons:
    answers = ((voice, assessment.answer(voice, indicator.id)) for voice in voices)
    return tuple((voice, answer) for voice, answer in answers if isinstance(answer, Reason))
