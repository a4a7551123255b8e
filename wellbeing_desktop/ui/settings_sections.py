"""Which sections the settings have, in their order. A new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.key_desk import KeyDesk
from wellbeing_desktop.ui.language_desk import LanguageDesk
from wellbeing_desktop.ui.pages.settings_approaches import ApproachesSection
from wellbeing_desktop.ui.pages.settings_keep import KeepSection
from wellbeing_desktop.ui.pages.settings_language import LanguageSection
from wellbeing_desktop.ui.pages.settings_lock import LockSection
from wellbeing_desktop.ui.pages.settings_looks import LooksSection
from wellbeing_desktop.ui.pages.settings_organisation import OrganisationSection
from wellbeing_desktop.ui.pages.settings_passphrase import PassphraseSection
from wellbeing_desktop.ui.pages.settings_recovery import RecoverySection
from wellbeing_desktop.ui.pages.settings_reviews import ReviewsSection
from wellbeing_desktop.ui.pages.settings_safety import SafetySection
from wellbeing_desktop.ui.pages.settings_section import SectionEntry, SettingsSection
from wellbeing_desktop.ui.theme import Theme

_tr = QCoreApplication.translate


BACKUPS = "backups"


def entries(
    theme: Theme,
    house: HouseDesk,
    look_chosen: Callable[[], None],
    backups: Callable[[], SettingsSection],
    languages: LanguageDesk,
) -> tuple[SectionEntry, ...]:
    """Return every section with what it needs; `look_chosen` keeps the look for the next start."""
    keys = KeyDesk(house.store, house)
    return (
        SectionEntry("looks", _tr("settings", "How it looks"), partial(LooksSection, theme, look_chosen)),
        SectionEntry("language", _tr("settings", "Language"), partial(LanguageSection, theme, languages)),
        SectionEntry("lock", _tr("settings", "Lock"), partial(LockSection, theme, house)),
        SectionEntry(BACKUPS, _tr("settings", "Backups"), backups),
        SectionEntry("passphrase", _tr("settings", "Passphrase"), partial(PassphraseSection, theme, keys)),
        SectionEntry("recovery", _tr("settings", "Recovery key"), partial(RecoverySection, theme, keys)),
        SectionEntry("reviews", _tr("settings", "Reviews"), partial(ReviewsSection, theme, house)),
        SectionEntry("keep", _tr("settings", "Keep or let go"), partial(KeepSection, theme, house)),
        SectionEntry(
            "organisation",
            _tr("settings", "What your organisation says"),
            partial(OrganisationSection, theme, house),
        ),
        SectionEntry(
            "safety", _tr("settings", "Worried about safety?"), partial(SafetySection, theme, house)
        ),
        SectionEntry("approaches", _tr("settings", "Approaches"), partial(ApproachesSection, theme, house)),
    )
