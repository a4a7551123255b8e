"""Who else is here: those who help the person to take part, and anybody by name."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.assessment import MadeWith
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.text import clean_line
from wellbeing_desktop.ui.pages.parts import in_tab_order, named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.tiles import PlainTick
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import made_with_words, too_long_words

GAP = 10


class Present(QWidget):
    """Ticks for interpreter, advocate and carer, and a field to add somebody by name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._helpers: dict[MadeWith, PlainTick] = {}
        self._others: list[PlainTick] = []
        self._flow = Flow(gap=GAP)
        for helper in MadeWith:
            tick = PlainTick(theme, made_with_words(helper))
            tick.setObjectName(f"with-{helper.value}")
            self._helpers[helper] = tick
            self._flow.addWidget(tick)
        self._add = wired(QuietButton(theme, self.tr("Add"), "plus"), "add-other", self._on_add)
        self._add.setAccessibleName(self.tr("Add somebody else who is here"))
        self._flow.addWidget(self._add)
        self._name = named(LineField(theme, self.tr("Who is it?")), "other-name")
        self._name.entered.connect(self._on_entered)
        self._put = wired(SecondButton(theme, self.tr("Add")), "put-other", self._on_entered)
        self.sentence = self._name.sentence
        self._lay_out()
        self._ask_name(asking=False)

    def clear(self) -> None:
        """Tick nobody."""
        for tick in self._helpers.values():
            tick.setChecked(False)
        for tick in self._others:
            self._flow.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._others = []
        self._ask_name(asking=False)

    def helpers(self) -> tuple[MadeWith, ...]:
        """Return who helps the person to take part."""
        return tuple(helper for helper, tick in self._helpers.items() if tick.isChecked())

    def also_there(self) -> tuple[str, ...] | None:
        """Return the names that were added and are ticked; None where one is too long."""
        if not self._take_name():
            return None
        return tuple(tick.face.words for tick in self._others if tick.isChecked())

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches, in the order of the eye."""
        return [*self._helpers.values(), *self._others, self._add, self._name, self._put]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(self._theme, self.tr("Who else is here?"), bold=True))
        column.addLayout(self._flow)
        self._asking = QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._name, 1)
        row.addWidget(self._put)
        column.addWidget(self._asking)

    def _ask_name(self, *, asking: bool) -> None:
        self._name.clear()
        self._name.error("")
        self._asking.setVisible(asking)

    def _on_add(self) -> None:
        self._ask_name(asking=True)
        self._name.setFocus()

    def _on_entered(self) -> None:
        if self._take_name():
            self._ask_name(asking=False)
            self._add.setFocus()

    def _take_name(self) -> bool:
        """Tick whoever stands in the field; say so and return False where the name is too long."""
        try:
            name = clean_line(self._name.text())
        except TextTooLongError as long:
            self._name.error(too_long_words(long.limit))
            return False
        if name:
            tick = PlainTick(self._theme, name)
            tick.setObjectName(f"other-{len(self._others) + 1}")
            tick.setChecked(True)
            self._others.append(tick)
            self._flow.removeWidget(self._add)
            self._flow.addWidget(tick)
            self._flow.addWidget(self._add)
            in_tab_order(self.stops())
            self._name.clear()
        return True
