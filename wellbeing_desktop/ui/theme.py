"""The look that every widget follows: colours, text size, fonts. One object, handed to all of them."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from wellbeing_desktop import palette, resources

SIZES = (100, 110, 125, 150, 175, 200)
"""Text sizes in percent."""

SYSTEM = "system"
SCHEMES = {"light": palette.LIGHT, "dark": palette.DARK, "contrast": palette.CONTRAST}
NAMES = (SYSTEM, *SCHEMES)

FAMILIES = ["Atkinson Hyperlegible Next", "DejaVu Sans"]
PX_OF_PT = 4 / 3
BODY_PT = 12.0
MENU_ROW_PX, MENU_LINE_PX, LEAST_MENU_PAD_PX = 45, 21, 5
"""Rows of a menu are as high as a finger; larger text takes of their padding, so that all fit a screen."""

SIGN_PX = 18
"""The tick before a menu's entry and the arrow after it."""

CURRENT_ROW_PX = 2

_FONT_FILES = (
    "AtkinsonNext-400-normal.ttf",
    "AtkinsonNext-700-normal.ttf",
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
)
_LEADINGS = ((11.0, 1.45), (12.0, 1.5), (13.0, 1.35), (13.5, 1.5), (15.0, 1.3))
_HEADING_LEADING = 1.22


class Theme(QObject):
    """Colours and sizes of the window. Widgets take it first and redraw on `changed`.

    Text-bound sizes go through `px` and grow with the text; lines, gaps, padding and radii do
    not.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QApplication | None = None
        self._name = SYSTEM
        self._percent = SIZES[0]
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._scheme = _system_scheme()

    @property
    def name(self) -> str:
        """What was asked for: "system", "light", "dark" or "contrast"."""
        return self._name

    @property
    def scheme(self) -> palette.Scheme:
        """The colours in use now."""
        return self._scheme

    @property
    def percent(self) -> int:
        """The text size in percent, 100 to 200."""
        return self._percent

    @property
    def scale(self) -> float:
        """The text size as a factor, 1.0 to 2.0."""
        return self._percent / 100

    @property
    def is_contrast(self) -> bool:
        """Whether lines, not tints, carry the states."""
        return self._scheme is palette.CONTRAST

    @property
    def control_line(self) -> float:
        """Width of a control's border in px."""
        return 2.0 if self.is_contrast else 1.5

    @property
    def chosen_line(self) -> float:
        """Width of the border of what is chosen, in px."""
        return 4.0 if self.is_contrast else 2.5

    def use(self, name: str) -> None:
        """Take a set of colours by name; "system" follows the system, else light.

        Raises:
            ValueError: there is no such name.
        """
        if name not in NAMES:
            raise ValueError(name)
        self._name = name
        self._take_scheme()

    def larger(self) -> None:
        """Show text one step larger, up to 200 %."""
        self.set_percent(next((s for s in SIZES if s > self._percent), SIZES[-1]))

    def smaller(self) -> None:
        """Show text one step smaller, down to 100 %."""
        self.set_percent(next((s for s in reversed(SIZES) if s < self._percent), SIZES[0]))

    def reset_size(self) -> None:
        """Show text at 100 %."""
        self.set_percent(SIZES[0])

    def set_percent(self, percent: int) -> None:
        """Show text at a size in percent; one between two steps becomes the nearer one."""
        nearest = min(SIZES, key=lambda size: abs(size - percent))
        if nearest != self._percent:
            self._percent = nearest
            self._dress()

    def apply(self, app: QApplication) -> None:
        """Dress the application: fonts, colours, style sheet; and follow the system."""
        self._app = app
        if not QFontDatabase.hasFamily(FAMILIES[0]):
            for file in _FONT_FILES:
                QFontDatabase.addApplicationFont(str(resources.path("fonts", file)))
        app.styleHints().colorSchemeChanged.connect(self._take_scheme)
        app.layoutDirectionChanged.connect(self._on_direction, Qt.ConnectionType.QueuedConnection)
        self._scheme = SCHEMES.get(self._name) or _system_scheme()
        self._dress()

    def colour(self, token: str) -> QColor:
        """Return a colour by the name of its token, such as "ink"."""
        return QColor(str(getattr(self._scheme, token)))

    def font(self, pt: float, bold: bool = False) -> QFont:
        """Return the window's font at a size that is 12 for 16 px at 100 %."""
        kept = self._fonts.get((pt, bold))
        if kept is None:
            kept = QFont(FAMILIES)
            kept.setPointSizeF(pt * self.scale * _points_to_this_screen())
            kept.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            self._fonts[pt, bold] = kept
        return QFont(kept)

    def px(self, value: float) -> int:
        """Return a text-bound length: it grows with the text."""
        return round(value * self.scale)

    def line(self, value: float) -> float:
        """Return a length that stays as it is at every text size."""
        return value

    def leading(self, pt: float) -> float:
        """Return the height of a line of text in px."""
        ratio = next((r for size, r in _LEADINGS if pt <= size), _HEADING_LEADING)
        return pt * PX_OF_PT * ratio * self.scale

    def ems(self, width_px: float) -> float:
        """Return a width counted in the size of body text: what columns are decided by."""
        return width_px / (BODY_PT * PX_OF_PT * self.scale)

    def _on_direction(self) -> None:
        """Let everything take its place anew, once all of it knows where reading begins."""
        self.changed.emit()

    def _take_scheme(self) -> None:
        scheme = SCHEMES.get(self._name) or _system_scheme()
        if scheme is not self._scheme:
            self._scheme = scheme
            self._dress()

    def _dress(self) -> None:
        self._fonts.clear()
        if self._app is not None:
            self._app.setFont(self.font(BODY_PT))
            self._app.setPalette(qt_palette(self._scheme))
            self._app.setStyleSheet(style_sheet(self))
        self.changed.emit()


def qt_palette(scheme: palette.Scheme) -> QPalette:
    """Return the colours as Qt's own controls ask for them."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, scheme.paper),
        (roles.WindowText, scheme.ink),
        (roles.Base, scheme.sheet),
        (roles.AlternateBase, scheme.well),
        (roles.Text, scheme.ink),
        (roles.PlaceholderText, scheme.muted),
        (roles.Button, scheme.sheet),
        (roles.ButtonText, scheme.ink),
        (roles.BrightText, scheme.ink),
        (roles.Highlight, scheme.ink),
        (roles.HighlightedText, scheme.paper),
        (roles.Link, scheme.ink),
        (roles.LinkVisited, scheme.ink),
        (roles.ToolTipBase, scheme.ink),
        (roles.ToolTipText, scheme.paper),
        (roles.Mid, scheme.edge),
        (roles.Dark, scheme.edge),
        (roles.Shadow, scheme.edge),
        (roles.Light, scheme.sheet),
        (roles.Midlight, scheme.well),
        (roles.Accent, scheme.ink),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.muted))
    return made


def style_sheet(theme: Theme) -> str:
    """Fill the style sheet's template with the colours and sizes of a theme."""
    text = resources.path("styles", "app.qss").read_text(encoding="utf-8")
    sizes = {"px11": theme.px(11 * PX_OF_PT), "px12": theme.px(16), "row": max(44, theme.px(24) + 16)}
    sizes["sign"] = theme.px(SIGN_PX)
    current = CURRENT_ROW_PX if theme.is_contrast else 0  # without a tint, a line shows where one is
    sizes |= {"current": current, "rim": 2 if theme.is_contrast else 1, "row": sizes["row"] - 2 * current}
    sizes["menu"] = max(LEAST_MENU_PAD_PX, (MENU_ROW_PX - theme.px(MENU_LINE_PX)) // 2 - current)
    tokens = {key: value for key, value in asdict(theme.scheme).items() if isinstance(value, str)}
    return Template(text).substitute(tokens, **{key: str(value) for key, value in sizes.items()})


def _system_scheme() -> palette.Scheme:
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        return palette.LIGHT
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return palette.CONTRAST
    return palette.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else palette.LIGHT


def _points_to_this_screen() -> float:
    """Return what makes 12 pt 16 px, whatever a system takes a point to be."""
    screen = QGuiApplication.primaryScreen()
    return 96 / screen.logicalDotsPerInch() if screen is not None else 1.0
