"""Where a picture is to stand: on the screen, in a column of a journal or on a slide; in which type, with the cursor or without."""

from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.paper import COLUMNS, SLIDES, Paper, parse
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.look.papertype import ARIAL, for_figure
from mnemoscope.gui.look.theme import Theme

SAID = {
    "89mm": tr_noop("89 mm: one column (Nature)"), "183mm": tr_noop("183 mm: two columns (Nature)"),
    "88mm": tr_noop("88 mm: one column (Nature)"), "180mm": tr_noop("180 mm: two columns (Nature)"),
    "3.5in": tr_noop("3.5 in: one column (IEEE)"), "7.16in": tr_noop("7.16 in: two columns (IEEE)"),
    "3.6in": tr_noop("3.6 in: one column (Science)"), "7.25in": tr_noop("7.25 in: two columns (Science)"),
    "87mm": tr_noop("87 mm: one column (PNAS)"), "114mm": tr_noop("114 mm: one and a half (PNAS)"),
    "178mm": tr_noop("178 mm: two columns (PNAS)"), "90mm": tr_noop("90 mm: one column (Elsevier)"),
    "140mm": tr_noop("140 mm: one and a half (Elsevier)"), "190mm": tr_noop("190 mm: two columns (Elsevier)"),
    "85mm": tr_noop("85 mm: one column (Cell)"), "174mm": tr_noop("174 mm: two columns (Cell)"),
    "16:9": tr_noop("Slide, 1920 × 1080"), "4:3": tr_noop("Slide, 1024 × 768"),
}  # fmt: skip


class PaperBox(QtCore.QObject):
    """Three fields that a form puts where it likes."""

    changed = QtCore.Signal()

    def __init__(self, parent: QtWidgets.QWidget, *, screen: bool) -> None:
        super().__init__(parent)
        self.size = QtWidgets.QComboBox()
        if screen:
            self.size.addItem(tr("As large as on screen"), "")
        for name in (*COLUMNS, *SLIDES):
            self.size.addItem(tr(SAID[name]), name)
        self.font = QtWidgets.QComboBox(editable=True)
        self.font.addItems([*ARIAL[:6]])
        self.font.setInsertPolicy(QtWidgets.QComboBox.InsertPolicy.NoInsert)
        self.font.setToolTip(tr("Where a font is not there, one of the same widths is taken"))
        self.cursor = QtWidgets.QCheckBox(tr("Cursor, and the values at it"))
        for widget, name in (
            (self.size, tr("Where it is to stand")), (self.font, tr("Type of the figure")), (self.cursor, tr("Cursor in the figure")),
        ):  # fmt: skip
            widget.setAccessibleName(name)
        self.size.currentIndexChanged.connect(self._tell)
        self.font.currentTextChanged.connect(self._tell)
        self.cursor.toggled.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        on_paper = self.paper is not None
        self.font.setEnabled(on_paper)
        self.cursor.setEnabled(on_paper)
        self.changed.emit()

    @property
    def paper(self) -> Paper | None:
        """The size that was chosen; None: as on screen."""
        return parse(self.size.currentData() or "")

    def choose(self, name: str) -> None:
        """Have this size; one that is not in the list is added to it."""
        if self.size.findData(name) < 0:
            self.size.addItem(name, name)
        self.size.setCurrentIndex(self.size.findData(name))

    def theme(self, theme: Theme, *, moves: bool = False) -> Theme:
        """A look in the type that was chosen; of a film, which moves, with the cursor in any case."""
        family = self.font.currentText().strip()
        return for_figure(
            theme, family if family not in ("", ARIAL[0]) else "", marks=moves or self.cursor.isChecked()
        )

    def paper_of_height(self, rows: int) -> Paper | None:
        """The size with so many pixels of the layout in height."""
        paper = self.paper
        if paper is None or paper.slide:
            return paper
        return replace(paper, height=rows * paper.width / paper.columns)
