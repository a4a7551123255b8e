"""What stands half filled in beside a copy, while the window locks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Half:
    """A form beside the copy that nobody handed in: its name, which way the copy was to go, its fields."""

    form: str
    way: str
    written: Mapping[str, str | bool]

    def only(self, *names: str) -> dict[str, str | bool]:
        """Return what is written in some fields."""
        return {name: value for name, value in self.written.items() if name in names}
