"""The dialog of an export: what to write of which steps."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import PictureOptions
from mnemoscope.engines.paper import Paper
from mnemoscope.engines.translation import clauses, paragraph, tr, tr_noop, trn
from mnemoscope.gui.dialogs.paperbox import PaperBox
from mnemoscope.gui.dialogs.proofview import ProofView, fitting_screen
from mnemoscope.gui.dialogs.saveplace import ask_place
from mnemoscope.gui.export.options import FILMS, PAGES, PICTURES, TABLES, ExportOptions
from mnemoscope.gui.export.proof import Proof
from mnemoscope.gui.look.theme import DARK, LIGHT, Theme
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.optionbox import option_box, put

KINDS = (
    (".png", tr_noop("PNG, pixels")), (".svg", tr_noop("SVG, vectors")), (".pdf", tr_noop("PDF, vectors")), (".gif", tr_noop("GIF, the run as a film")),
    (".mp4", tr_noop("MP4, the run as a film")), (".html", tr_noop("Web page, to play and share")), (".csv", tr_noop("CSV, the numbers")), (".npz", tr_noop("NPZ, the numbers, exact")),
)  # fmt: skip
SEEN, WHOLE, CHOSEN = range(3)
LONGEST = 500  # characters of a sentence below a film
LEAST_HEIGHT = 160  # pixels of a picture on paper


class ExportDialog(QtWidgets.QDialog):
    """Format, steps, size, DPI, rate, look, caption; below, in words, what that will be."""

    def __init__(
        self,
        parent: QtWidgets.QWidget | None,
        panel: str,
        size: QtCore.QSize,
        view: View,
        theme: Theme,
        tracks: Sequence[View] = (),
        note: str = "",
        prove: Callable[[ExportOptions], Proof] | None = None,
    ) -> None:
        super().__init__(parent)
        self.prove = prove
        self.paper = PaperBox(self, screen=True)
        self.preview = ProofView(theme)
        self._screen = size
        self.setWindowTitle(tr("Export {panel}", panel=panel))
        self.theme, self.panel, self.view, self.tracks, self.note = theme, panel, view, tuple(tracks), note
        start, stop = view.seen
        last = view.length - 1
        self.kind = QtWidgets.QComboBox()
        for suffix, said in KINDS:
            if suffix not in ((".csv",) if panel == "window" else PAGES):
                self.kind.addItem(tr(said), suffix)
        self.steps = QtWidgets.QComboBox()
        self.steps.addItems(
            [
                tr("In sight ({start} to {last})", start=start, last=stop - 1),
                tr("The whole run (0 to {last})", last=last),
                tr("From … to …"),
            ]
        )
        self.first = QtWidgets.QSpinBox(minimum=0, maximum=last, value=start)
        self.last = QtWidgets.QSpinBox(minimum=0, maximum=last, value=stop - 1)
        picture = options_of(PictureOptions)
        self.width_, self.height_ = (
            option_box(picture[side], suffix=f" {tr('px')}") for side in ("width", "height")
        )
        self.dpi = option_box(picture["dpi"])
        self.rate = option_box(picture["rate"], suffix=f" {tr(picture['rate'].unit)}")
        for box, value in ((self.width_, size.width()), (self.height_, size.height()), (self.dpi, 192)):
            put(box, value)
        self.fade = option_box(picture["fade"], suffix=f" {tr(picture['fade'].unit)}")
        self.sentence = QtWidgets.QLineEdit(placeholderText=tr("none"), maxLength=LONGEST)
        self.look = QtWidgets.QComboBox()
        for name, look in (
            (tr("As on screen"), theme),
            (tr("Light, white background"), LIGHT),
            (tr("Dark"), DARK),
        ):
            if panel != "window" or look is theme:
                self.look.addItem(name, look)
        self.caption = QtWidgets.QCheckBox(tr("Model, text and step below the picture"))
        self.summary = QtWidgets.QLabel(wordWrap=True)
        self.summary.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.summary.setMinimumHeight(
            (3 + 2 * (len(self.tracks) > 1) + 2 * bool(note)) * self.summary.fontMetrics().height()
        )
        self.summary.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self._arrange()
        self.kind.currentIndexChanged.connect(self._change_kind)
        self.steps.currentIndexChanged.connect(self._change_steps)
        for box in (self.first, self.last, self.width_, self.height_, self.dpi, self.rate):
            box.valueChanged.connect(self._tell)
        self.fade.valueChanged.connect(self._tell)
        self.sentence.textChanged.connect(self._tell)
        self.look.currentIndexChanged.connect(self._tell)
        self.caption.toggled.connect(self._tell)
        self.paper.changed.connect(self._change_paper)
        self._change_kind()

    def _arrange(self) -> None:
        """Name every field and put one below the other."""
        px = self.theme.px
        both = QtWidgets.QHBoxLayout(self)
        both.setContentsMargins(*(round(px(16)) for _ in range(4)))
        both.setSpacing(round(px(16)))
        fields = QtWidgets.QWidget()
        fields.setFixedWidth(round(px(400)))
        form = QtWidgets.QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        both.addWidget(fields)
        form.setHorizontalSpacing(round(px(16)))
        form.setVerticalSpacing(round(px(8)))
        form.setFieldGrowthPolicy(QtWidgets.QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        between = QtWidgets.QHBoxLayout()
        between.setSpacing(round(px(8)))
        between.addWidget(self.first, 1)
        between.addWidget(QtWidgets.QLabel(tr("to")))
        between.addWidget(self.last, 1)
        size = QtWidgets.QHBoxLayout()
        size.setSpacing(round(px(8)))
        size.addWidget(self.width_, 1)
        size.addWidget(QtWidgets.QLabel(tr("by")))
        size.addWidget(self.height_, 1)
        for name, field in (
            (tr("Format"), self.kind), (tr("Steps"), self.steps), ("", between), (tr("Place"), self.paper.size), (tr("Size"), size),
            (tr("DPI of pixels"), self.dpi), (tr("Rate"), self.rate), (tr("Fade"), self.fade), (tr("Sentence"), self.sentence),
            (tr("Look"), self.look), (tr("Type"), self.paper.font),
            (tr("Cursor"), self.paper.cursor), (tr("Caption"), self.caption),
        ):  # fmt: skip
            form.addRow(name, field)
        for widget, name in (
            (self.kind, tr("Format")), (self.steps, tr("Steps")), (self.first, tr("First step")), (self.last, tr("Last step")),
            (self.width_, tr("Width")), (self.height_, tr("Height")), (self.dpi, tr("DPI of pixels")), (self.rate, tr("Frames a second")),
            (self.fade, tr("Fade")), (self.sentence, tr("Sentence below each frame")),
            (self.look, tr("Look")), (self.caption, tr("Caption")),
        ):  # fmt: skip
            widget.setAccessibleName(name)
        form.addRow(self.summary)
        self.buttons = QtWidgets.QDialogButtonBox(
            QtWidgets.QDialogButtonBox.StandardButton.Save | QtWidgets.QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)
        both.addWidget(self.preview, 1)
        self.preview.setVisible(self.prove is not None)
        self.setMinimumWidth(round(px(432)))
        if self.prove is not None:
            fitting_screen(self, px(1040), px(620))

    def _change_kind(self) -> None:
        """Offer what the format knows; a picture begins with what is in sight, all else with the whole run."""
        suffix = self.kind.currentData()
        picture, table = suffix in PICTURES, suffix in (*TABLES, *PAGES)
        paper = self.paper.paper
        self.paper.size.setEnabled(not table and self.panel != "window")
        self.width_.setEnabled(not table and paper is None)
        self.height_.setEnabled(not table and (paper is None or not paper.slide))
        self.look.setEnabled(not table)
        self.caption.setEnabled(not table and self.panel != "window")
        self.dpi.setEnabled(suffix in (*FILMS, PICTURES[0]))
        usual = [] if paper is None else [paper.pixels_an_inch(moves=moves) for moves in (False, True)]
        if self.dpi.value() in usual:  # nobody has chosen another
            put(self.dpi, usual[suffix in FILMS])
        for widget in (self.rate, self.fade, self.sentence):
            widget.setEnabled(suffix in FILMS)
        self.steps.setEnabled(not (picture and self.panel == "window"))
        if self.steps.currentIndex() != CHOSEN or not self.steps.isEnabled():
            self.steps.setCurrentIndex(SEEN if picture else WHOLE)
        self._change_steps()

    def _change_paper(self) -> None:
        """Another place: its width and its DPI, and a height that suits it; on paper the ground is white."""
        paper = self.paper.paper
        if paper is None:
            put(self.width_, self._screen.width())
            put(self.height_, self._screen.height())
            put(self.dpi, 192)
        else:
            put(self.width_, paper.columns)
            put(self.height_, paper.rows(self._natural(paper)))
            put(self.dpi, paper.pixels_an_inch(moves=self.kind.currentData() in FILMS))
            if not paper.slide and self.panel != "window":
                self.look.setCurrentIndex(1)
        self._change_kind()

    def _natural(self, paper: Paper) -> int:
        """The height that the panel has by itself on paper, in pixels of the layout."""
        usual = max(
            round(self._screen.height() * min(paper.columns / self._screen.width(), 1.0)), LEAST_HEIGHT
        )
        if self.prove is None:
            return usual
        options = replace(
            self.options(Path(f"{self.panel}.pdf")), paper=paper, caption=False, theme=self.paper.theme(LIGHT)
        )
        try:
            proof = self.prove(options)
        except MnemoscopeError:
            return usual
        proof.let_go()
        return proof.options.height

    def _change_steps(self) -> None:
        chosen = self.steps.currentIndex()
        if chosen != CHOSEN:
            start, stop = self.view.seen if chosen == SEEN else (0, self.view.length)
            self.first.setValue(start)
            self.last.setValue(stop - 1)
        for box in (self.first, self.last):
            box.setEnabled(chosen == CHOSEN)
        self._tell()

    def _tell(self) -> None:
        """Say what will be written, or why it cannot be."""
        options = self.options(Path(f"{self.panel}{self.kind.currentData()}"))
        save = self.buttons.button(QtWidgets.QDialogButtonBox.StandardButton.Save)
        prove, table = self.prove, options.suffix in (*TABLES, *PAGES)
        self.preview.ask(None if prove is None or table else lambda: prove(options))
        try:
            options.check(self.view.length)
        except MnemoscopeError as error:
            self.summary.setText(whole(str(error).replace(" (--from and --to)", "")))
            save.setEnabled(False)
            return
        start, stop = options.stretch(self.view.length)
        ends: dict[str, int] = {"first": start, "last": stop - 1, "end": self.view.length - 1}
        said = tr("Steps {first} to {last} of 0 to {end}.", **ends)
        if options.suffix in FILMS:
            glides = self.panel in (shown := discover()) and shown[self.panel].glides
            frames = len(options.ways(stop - start, glides=glides))
            said = trn(
                "{n:,} frame, {seconds:.3g} s: steps {first} to {last} of 0 to {end}.",
                "{n:,} frames, {seconds:.3g} s: steps {first} to {last} of 0 to {end}.",
                (stop - start) * frames, seconds=(stop - start) / options.rate, **ends,
            )  # fmt: skip
        elif options.suffix in PICTURES and not options.has_stretch:
            said = tr("What is in sight, with the cursor at step {step}.", step=self.view.cursor)
        quoted = ""
        if options.suffix == ".csv":
            quoted = tr("Texts that a spreadsheet would take for a formula get an apostrophe in front.")
        self.summary.setText(paragraph((said, quoted, self._named(), self.note)))
        save.setEnabled(True)

    def _named(self) -> str:
        """Which tracks are in it; "" of one."""
        if len(self.tracks) < 2:
            return ""
        said = [f"{view.letter} {view.title}" for view in self.tracks]
        return tr("Tracks: {tracks}.", tracks=clauses(said))

    def options(self, path: Path) -> ExportOptions:
        """What was chosen, into this file."""
        suffix = self.kind.currentData()
        path = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
        usual = SEEN if suffix in PICTURES else WHOLE
        first, last = (
            (None, None) if self.steps.currentIndex() == usual else (self.first.value(), self.last.value())
        )
        paper = None if suffix in (*TABLES, *PAGES) else self.paper.paper_of_height(self.height_.value())
        theme: Theme = self.look.currentData()
        return ExportOptions(
            path, self.width_.value(), self.height_.value(), theme if paper is None else self.paper.theme(theme, moves=suffix in FILMS), self.dpi.value(),
            self.caption.isChecked() and self.caption.isEnabled(), self.rate.value(), first, last, paper=paper,
            sentence=self.sentence.text().strip() if suffix in FILMS else "", fade=self.fade.value() if suffix in FILMS else 0.0,
        )  # fmt: skip

    @classmethod
    def ask(
        cls,
        parent: QtWidgets.QWidget,
        panel: str,
        size: QtCore.QSize,
        view: View,
        *,
        folder: str,
        theme: Theme,
        say: Callable[[str], object],
        inputs: Iterable[Path] = (),
        tracks: Sequence[View] = (),
        note: str = "",
        prove: Callable[[ExportOptions], Proof] | None = None,
    ) -> ExportOptions | None:
        """Ask what to write and where; None if the person thinks better of it, or if it cannot be, which is said.

        `inputs`: what is open, and must not be written over; `note`: what else is to be said of the picture; `prove`
        draws it for the preview.
        """
        dialog = cls(parent, panel, size, view, theme, tracks, note, prove)
        try:
            if dialog.exec() != QtWidgets.QDialog.DialogCode.Accepted:
                return None
            suffix = dialog.kind.currentData()
            path = ask_place(
                parent,
                tr("Export"),
                str(Path(folder) / f"{panel}{suffix}"),
                f"{dialog.kind.currentText()} (*{suffix})",
                suffix,
                say=say,
                inputs=inputs,
            )
            return replace(dialog.options(path), inputs=tuple(inputs)) if path else None
        finally:
            dialog.preview.let_go()
            dialog.deleteLater()  # the window keeps it otherwise for as long as it lives
