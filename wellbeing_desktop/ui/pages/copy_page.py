"""The copy before it leaves: the very bytes, and one question about taking it home."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.ui.clipboard import BriefClipboard, copied_words
from wellbeing_desktop.ui.copy_maker import CopyMaker, Made
from wellbeing_desktop.ui.copy_printing import CopyPrinting
from wellbeing_desktop.ui.copy_saving import NotSavedError, save_copy
from wellbeing_desktop.ui.file_names import copy_file_name
from wellbeing_desktop.ui.filing_desk import FilingDesk
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.copy_half import Half
from wellbeing_desktop.ui.pages.copy_side import CopySide
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.review_calendar import save_reviews
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.sharing_desk import Lacking, SharingDesk
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unfinished import write_again, written_on
from wellbeing_desktop.ui.widgets.pdf_view import PdfView
from wellbeing_desktop.ui.words import fill

SIDE_BY_SIDE_EM = 58.0
SHARES = (904, 462)
FILING = "filing-form"


class CopyPage(QWidget):
    """Shows the pages as they will be saved, byte for byte, and lets them go only when it is safe."""

    left = Signal()
    gone_out = Signal(object, str, str)
    """The sheet, which way it left the laptop or the window, and which report it was."""

    def __init__(
        self,
        theme: Theme,
        maker: CopyMaker,
        filings: FilingDesk,
        clipboard: BriefClipboard,
        sharing: SharingDesk,
    ) -> None:
        super().__init__()
        self.setObjectName("copy-page")
        self._maker = maker
        self._filings = filings
        self._clipboard = clipboard
        self._sharing = sharing
        self._theme = theme
        self._sheet: Sheet | None = None
        self._made: Made | None = None
        self._reads_pages = False
        self._way = "print"
        self._half: Half | None = None
        self._printed: Sheet | None = None
        self.printing = CopyPrinting(self)
        self._view = PdfView(theme)
        self._side = self._made_side(theme)
        self._panel = self._side.panel
        self._listen()
        self._columns = Columns(theme, SIDE_BY_SIDE_EM, gap=0)
        self._columns.add(self._view, SHARES[0])
        self._columns.add(self._side, SHARES[1])
        self._columns.arranged.connect(self._give_room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._columns)

    def _made_side(self, theme: Theme) -> CopySide:
        side = CopySide(theme, date.today)
        side.form_shown.connect(self._give_room)
        side.save_chosen.connect(self._on_save_chosen)
        side.filing_given.connect(self._on_filing_given)
        side.panel.changed.connect(self._make)
        side.sharing_given.connect(self._sharing.share)
        side.sharing_left.connect(self._sharing.leave)
        side.panel.save_wanted.connect(lambda: self._let_out("save"))
        side.panel.print_wanted.connect(lambda: self._let_out("print"))
        side.panel.more.text_wanted.connect(lambda: self._let_out("text"))
        side.panel.more.calendar_wanted.connect(self._on_calendar)
        side.panel.kept_back.connect(self._clipboard.clear)
        side.panel.left.connect(self._on_left)
        side.panel.pages_wanted.connect(self._on_pages_wanted)
        return side

    def _listen(self) -> None:
        self._maker.made.connect(self._on_made)
        self._maker.failed.connect(self._on_failed)
        self._filings.known.connect(self._side.show_filings)
        self._filings.kept.connect(self._side.end_filing)
        self._filings.failed.connect(self._on_not_kept)
        self._sharing.known.connect(self._on_bodies)
        self._sharing.undecided.connect(self._on_undecided)
        self._sharing.left.connect(self._on_left_unshared)
        self._sharing.failed.connect(self._on_not_kept)
        self._clipboard.emptied.connect(self._on_emptied)
        self._view.left.connect(self._on_pages_left)
        self.printing.said.connect(self._on_printing)

    @property
    def pdf(self) -> bytes | None:
        """The bytes that are shown, printed and saved; None while they are being made."""
        return self._made.pdf if self._made else None

    def show_sheet(self, sheet: Sheet, kind: Kind) -> None:
        """Show one report of a sheet, and ask again whether it is safe to take home."""
        self._sheet = sheet
        self._reads_pages = False
        self._half = None
        self._view.forget()
        self._side.show_assessment(sheet.assessment)
        self._panel.ask(sheet, kind)
        self._filings.look(sheet.assessment)
        self._sharing.look(sheet.person, sheet.assessment)
        self._make()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._panel.focus_heading()

    def save_to(self, path: Path, password: str = "") -> None:
        """Save the bytes that are shown, whole or not at all, and say so only then."""
        if self.pdf is None:
            return
        try:
            save_copy(path, self.pdf, password)
        except NotSavedError as error:
            self._side.say(error.sentence)
            return
        self._tell_of("saved_copy")
        self._side.show_panel()
        said = (
            self.tr("Saved as %1. It opens only with the password.") if password else self.tr("Saved as %1.")
        )
        self._panel.say(fill(said, path.name))

    @property
    def half(self) -> Half | None:
        """The form that stands half filled in beside the copy, with what is written there."""
        return Half(self._side.form, self._way, written_on(self._side)) if self._side.form else None

    def take_up(self, half: Half) -> None:
        """Show a form again as it stood when the window locked; whether it is safe is asked anew."""
        if half.form == FILING:
            self._side.ask_where_it_was_filed()
            self._write(half)
        else:
            self._half = half
            write_again(self._side, half.only("copy-kind-edit"))

    def let_go(self) -> None:
        """Let the copy go: nothing of it stays behind the next screen."""
        self._sheet = self._made = None
        self._sharing.forget()
        self._view.forget()

    def _make(self) -> None:
        if self._sheet is None:
            return
        self._made = None
        self._panel.wait(waiting=True)
        self._maker.make(self._panel.kind, self._sheet, self._panel.options)

    def _on_made(self, made: Made) -> None:
        if self._sheet is None:
            return
        self._made = made
        self._panel.wait(waiting=False)
        self._view.show_pdf(made.pdf)

    def _on_failed(self, _error: BaseException) -> None:
        self._made = None
        self._view.clear()
        self._panel.wait(waiting=False, made=False)
        self._panel.say(self.tr("The copy could not be made. Nothing that was saved is lost."))

    def _let_out(self, way: str) -> None:
        """Let it go this way, once it is clear that it may go to whom it is for."""
        self._way = way
        ways = {"save": self._side.ask_how_to_save, "print": self._print, "text": self._copy_text}

        def go() -> None:
            self._side.end_sharing()
            ways[way]()

        self._sharing.before(self._panel.body, go)

    def _on_bodies(self, bodies: tuple[str, ...]) -> None:
        self._panel.whom.offer(bodies)
        if self._half is not None:
            write_again(self._side, self._half.only("copy-whom-edit", "copy-body-edit"))
            self._let_out(self._half.way)

    def _on_undecided(self, lacking: Lacking) -> None:
        self._side.ask_about_sharing(lacking)
        if self._half is not None:
            self._write(self._half)
            self._half = None

    def _write(self, half: Half) -> None:
        write_again(self._side, half.only("filed-on-edit", "filing-reference-edit", "why-edit"))

    def _on_left_unshared(self, body: str) -> None:
        self._side.end_sharing()
        self._panel.say(fill(self.tr("It was not shared with %1. That is written down."), body))

    def _print(self) -> None:
        pdf = self.pdf
        if pdf is None or self.printing.is_going:
            return
        self._printed = self._sheet
        printer = self.printing.asked_for(self)
        if printer is not None:
            begun = partial(self._tell_of, "printed")
            self._sharing.settle(self._panel.body, lambda: self.printing.start(printer, pdf, begun))

    def _on_printing(self, words: str) -> None:
        """Say how far it is, beside the copy that it is of and beside no other."""
        if self._sheet is not None and self._sheet is self._printed:
            self._panel.say(words)

    def _on_calendar(self) -> None:
        sheet = self._sheet
        if sheet is not None and sheet.assessment.next_review is not None:
            review = (sheet.assessment.id, sheet.person.reference, sheet.assessment.next_review)
            save_reviews(self.window(), self._theme, [review])

    def _copy_text(self) -> None:
        """Put what is shown on the clipboard as plain text, for a while."""
        made = self._made
        if made is None:
            return

        def go() -> None:
            from wellbeing_desktop.reports.plain_text import plain_text  # noqa: PLC0415

            self._clipboard.put(plain_text(made.kind, made.sheet, made.options))
            self._tell_of("copied_text")
            self._panel.say(copied_words())

        self._sharing.settle(self._panel.body, go)

    def _tell_of(self, way: str) -> None:
        if self._sheet is not None:
            self._sharing.went_out(self._panel.body)
            self.gone_out.emit(self._sheet, way, self._panel.kind.value)

    def _on_emptied(self) -> None:
        if self._panel.said == copied_words():
            self._panel.say("")

    def _on_left(self) -> None:
        self.let_go()
        self.left.emit()

    def _on_save_chosen(self, password: str) -> None:
        if self._sheet is None:
            return
        suggested = copy_file_name(self._sheet, self._panel.kind)
        path = ask_where(self, self._theme, self.tr("Save"), suggested, self.tr("PDF (*.pdf)"))
        if path is not None:
            self._sharing.settle(self._panel.body, lambda: self.save_to(path, password))

    def _on_filing_given(self, filing: Filing) -> None:
        if self._sheet is not None:
            self._filings.file(self._sheet.assessment, filing)

    def _on_not_kept(self, error: BaseException) -> None:
        self._side.say(reading_refused(error))

    def _on_pages_wanted(self) -> None:
        self._reads_pages = True
        self._give_room()
        self._view.pages.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_pages_left(self) -> None:
        self._reads_pages = False
        self._give_room()
        self._panel.focus_pages()

    def _give_room(self, _changed: bool = False) -> None:
        """Show pages and choices side by side; where it is narrow one, or a form, has all the room."""
        stacked = self._columns.is_stacked
        alone = stacked and self._reads_pages and not self._side.shows_form
        self._side.setVisible(not alone)
        self._view.setVisible(alone or not stacked)
        self._panel.offer_pages(offered=stacked)
        self._view.set_alone(alone=alone)
