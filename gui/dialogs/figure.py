"""File > Figure…: panels arranged once into a figure with letters, as it will be written."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6 import QtWidgets

from mnemoscope.engines.errors import OutputError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.destination import cannot
from mnemoscope.engines.translation import tr, trn
from mnemoscope.gui.dialogs.paperbox import PaperBox
from mnemoscope.gui.dialogs.proofview import ProofView, fitting_screen
from mnemoscope.gui.dialogs.saveplace import ask_place
from mnemoscope.gui.export.figure import look_of
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.proof import Proof, proof_of_figure
from mnemoscope.gui.look.theme import LIGHT, Theme
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state.blueprint import HEAT_MAPS
from mnemoscope.gui.state.figures import MOST_COLUMNS, MOST_ROWS, MOST_STEPS, Figure, Pane, arranged
from mnemoscope.gui.state.view import View

KINDS = ((".pdf", "PDF"), (".svg", "SVG"), (".png", "PNG"))

Panels = Mapping[str, type[Panel]]
Offers = Sequence[Pane]  # the panels in sight, as they are looked at


class FigureDialog(QtWidgets.QDialog):
    """On the left the panels and where each stands, on the right the figure."""

    def __init__(
        self,
        parent: QtWidgets.QWidget | None,
        figure: Figure | None,
        offers: Offers,
        panels: Panels,
        views: Callable[[str], Sequence[View]],
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Figure"))
        self.theme, self.panels, self.views, self.offers = theme, panels, views, tuple(offers)
        self.folder = ""  # where files are proposed
        self.paper = PaperBox(self, screen=False)
        self.preview = ProofView(theme)
        self.list = QtWidgets.QListWidget()
        self.list.setAccessibleName(tr("Panels of the figure"))
        self.kind = QtWidgets.QComboBox()
        for suffix, name in KINDS:
            self.kind.addItem(name, suffix)
        self.kind.setAccessibleName(tr("Format"))
        self.letters = QtWidgets.QCheckBox(tr("a, b, c before the panels"))
        self.letters.setAccessibleName(tr("Letters"))
        self.title = QtWidgets.QLineEdit(placeholderText=tr("none"))
        self.row = QtWidgets.QSpinBox(minimum=1, maximum=MOST_ROWS)
        self.column = QtWidgets.QSpinBox(minimum=1, maximum=MOST_COLUMNS)
        self.share = QtWidgets.QDoubleSpinBox(minimum=0.1, maximum=20, singleStep=0.1, decimals=1)
        self.first, self.last = (QtWidgets.QSpinBox(minimum=0, maximum=MOST_STEPS) for _ in range(2))
        self.least, self.most = (QtWidgets.QSpinBox() for _ in range(2))
        self.high = QtWidgets.QSpinBox(minimum=0, maximum=4000, singleStep=10)
        self.high.setSpecialValueText(tr("by itself"))
        self.tools = {name: QtWidgets.QToolButton() for name in ("add", "remove", "up", "down")}
        self._arrange()
        self.figure = figure or self._first()
        self._showing = False
        self._fill(0)
        self.list.currentRowChanged.connect(self._chosen)
        self.kind.currentIndexChanged.connect(self._prove)
        self.letters.toggled.connect(self._whole)
        self.paper.changed.connect(self._whole)
        self.title.textEdited.connect(self._edited)
        for box in self.numbers:
            box.valueChanged.connect(self._edited)

    def _first(self) -> Figure:
        """The panels in sight, as they stand best over two columns."""
        from mnemoscope.gui.panel import TimePanel

        offered = [
            (pane.panel, issubclass(self.panels[pane.panel], TimePanel), pane.track) for pane in self.offers
        ]
        made = arranged(offered[:4], "183mm")
        parts = zip(made.parts, self.offers, strict=False)
        return replace(
            made,
            parts=tuple(replace(seen, row=at.row, column=at.column, width=at.width) for at, seen in parts),
        )

    def _arrange(self) -> None:
        px = self.theme.px
        both = QtWidgets.QHBoxLayout(self)
        both.setContentsMargins(*(round(px(16)) for _ in range(4)))
        both.setSpacing(round(px(16)))
        fields = QtWidgets.QWidget()
        fields.setFixedWidth(round(px(340)))
        form = QtWidgets.QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(round(px(8)))
        form.setFieldGrowthPolicy(QtWidgets.QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.list)
        words = {
            "add": tr("Add"), "remove": tr("Take out"), "up": tr("Up"), "down": tr("Down"),
        }  # fmt: skip
        row = QtWidgets.QHBoxLayout()
        for name, button in self.tools.items():
            button.setText(words[name])
            button.setAccessibleName(words[name])
            row.addWidget(button)
        row.addStretch(1)
        form.addRow(row)
        menu = QtWidgets.QMenu(self)
        for pane in self.offers:
            said = self._named(pane)
            menu.addAction(said, partial(self._add, pane))
        self.tools["add"].setMenu(menu)
        self.tools["add"].setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tools["add"].setToolTip(tr("A panel that is in sight in the window, as it is now"))
        self.tools["remove"].clicked.connect(self._remove)
        self.tools["up"].clicked.connect(lambda: self._move(-1))
        self.tools["down"].clicked.connect(lambda: self._move(1))
        for name, field, tip in (
            (tr("Title"), self.title, tr("What stands above this panel")), (tr("Row"), self.row, tr("Panels of one row stand side by side")),
            (tr("Column"), self.column, tr("Panels of one row and column stand one under the other")),
            (tr("Width"), self.share, tr("The share that the column of this panel has of its row")),
            (tr("Height"), self.high, tr("In pixels of the layout, two to the point")),
            (tr("Steps"), self._pair(self.first, tr("First step"), self.last, tr("Last step")), ""),
            (tr("Units"), self._pair(self.least, tr("First unit"), self.most, tr("Last unit")), tr("Of the heat maps of this panel")),
            (tr("Letters"), self.letters, ""), (tr("Place"), self.paper.size, ""), (tr("Type"), self.paper.font, ""),
            (tr("Cursor"), self.paper.cursor, ""), (tr("Format"), self.kind, ""),
        ):  # fmt: skip
            form.addRow(name, field)
            field.setToolTip(tip or field.toolTip())
            field.setAccessibleName(field.accessibleName() or name)
        self.buttons = QtWidgets.QDialogButtonBox(
            QtWidgets.QDialogButtonBox.StandardButton.Save | QtWidgets.QDialogButtonBox.StandardButton.Close
        )
        self.keep = self.buttons.addButton(
            tr("Arrangement…"), QtWidgets.QDialogButtonBox.ButtonRole.ActionRole
        )
        self.keep.setToolTip(tr("Write which panels stand where into a file, for `export --figure`"))
        self.keep.clicked.connect(self._keep)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)
        both.addWidget(fields)
        both.addWidget(self.preview, 1)
        for one, after in pairwise(self.fields):
            self.setTabOrder(one, after)
        self.list.setFocus()
        fitting_screen(self, px(1080), px(680))

    @property
    def numbers(self) -> tuple[QtWidgets.QSpinBox | QtWidgets.QDoubleSpinBox, ...]:
        """What is said of the panel that is chosen, in numbers: its place, its size, its steps and units."""
        return self.row, self.column, self.share, self.high, self.first, self.last, self.least, self.most

    @property
    def fields(self) -> tuple[QtWidgets.QWidget, ...]:
        """All that can be reached by Tab, as they stand from top to bottom."""
        return (
            self.list, *self.tools.values(), self.title, *self.numbers,
            self.letters, self.paper.size, self.paper.font, self.paper.cursor, self.kind, *self.buttons.buttons(), *self.preview.buttons.values(),
        )  # fmt: skip

    def _pair(
        self, one: QtWidgets.QWidget, first: str, other: QtWidgets.QWidget, last: str
    ) -> QtWidgets.QWidget:
        """Two fields beside each other."""
        both = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(one, 1)
        row.addWidget(QtWidgets.QLabel("–"))
        row.addWidget(other, 1)
        one.setAccessibleName(first)
        other.setAccessibleName(last)
        return both

    def _named(self, pane: Pane) -> str:
        title = tr(self.panels[pane.panel].title) if pane.panel in self.panels else pane.panel
        return tr("{title}, track {track}", title=title, track=pane.track) if self._several else title

    @property
    def _several(self) -> bool:
        return len({pane.track for pane in self.offers}) > 1

    @property
    def _at(self) -> int:
        return self.list.currentRow()

    def _fill(self, at: int) -> None:
        """Show the figure, with this panel chosen."""
        self._showing = True
        self.list.clear()
        for pane in self.figure.parts:
            letter = self.figure.letter(pane)
            self.list.addItem(f"{letter}  {self._named(pane)}".strip())
        self.letters.setChecked(self.figure.letters)
        self.paper.choose(self.figure.size)
        self.list.setCurrentRow(min(at, len(self.figure.parts) - 1))
        self._showing = False
        self._chosen()
        self._prove()

    def _chosen(self) -> None:
        if self._showing:  # no button is disabled meanwhile: it would lose the focus
            return
        there = 0 <= self._at < len(self.figure.parts)
        for widget in (self.title, *self.numbers):
            widget.setEnabled(there)
        self.tools["remove"].setEnabled(there)
        self.tools["up"].setEnabled(there and self._at > 0)
        self.tools["down"].setEnabled(there and self._at + 1 < len(self.figure.parts))
        self.buttons.button(QtWidgets.QDialogButtonBox.StandardButton.Save).setEnabled(
            bool(self.figure.parts)
        )
        if not there:
            return
        pane = self.figure.parts[self._at]
        self._showing = True
        self.title.setText(pane.title)
        self.row.setValue(pane.row + 1)
        self.column.setValue(pane.column + 1)
        self.share.setValue(pane.width)
        self.high.setValue(pane.height)
        trace = self.views(pane.panel)["ABCD".index(pane.track)].trace
        end = max(len(trace) - 1, 0)
        for box, step, usual in ((self.first, pane.first, 0), (self.last, pane.last, end)):
            box.setMaximum(end)
            box.setValue(usual if step is None else step)
        units = max((spec.size for spec in trace.layout.of(*HEAT_MAPS)), default=0)
        least, stop = pane.rows or (0, units)
        for box, unit in ((self.least, least), (self.most, stop - 1)):
            box.setEnabled(units > 0)
            box.setMaximum(max(units - 1, 0))
            box.setValue(unit)
        self._showing = False

    def _edited(self) -> None:
        if self._showing or not 0 <= self._at < len(self.figure.parts):
            return
        parts, at = list(self.figure.parts), self._at
        step, least, most = parts[at].at, self.least.value(), self.most.value()
        every = least == 0 and most == self.most.maximum()
        parts[at] = replace(
            parts[at],
            title=self.title.text()[:200],
            row=self.row.value() - 1,
            column=self.column.value() - 1,
            width=self.share.value(),
            height=self.high.value(),
            first=self.first.value(),
            last=self.last.value(),
            rows=None if every else (least, max(most, least) + 1),
            at=min(max(step, self.first.value()), self.last.value()) if step is not None else None,
        )
        self.figure = replace(self.figure, parts=tuple(parts))
        self._rename()
        self._prove()

    def _rename(self) -> None:
        """The letters of all, which may have moved with one."""
        for n, pane in enumerate(self.figure.parts):
            self.list.item(n).setText(f"{self.figure.letter(pane)}  {self._named(pane)}".strip())

    def _whole(self) -> None:
        if not self._showing:
            self.figure = replace(
                self.figure, letters=self.letters.isChecked(), size=self.paper.size.currentData()
            )
            self._rename()
            self._prove()

    def _add(self, pane: Pane) -> None:
        last = self.figure.parts[-1] if self.figure.parts else pane
        added = replace(pane, row=last.row, column=last.column, width=last.width)
        self.figure = replace(self.figure, parts=(*self.figure.parts, added))
        self._fill(len(self.figure.parts) - 1)

    def _remove(self) -> None:
        at = self._at
        self.figure = replace(self.figure, parts=self.figure.parts[:at] + self.figure.parts[at + 1 :])
        self._fill(at)

    def _move(self, by: int) -> None:
        at = self._at
        self.figure = self.figure.moved(at, by)
        self._fill(at + by)

    def _keep(self) -> None:
        """Write the arrangement into a file of its own."""
        start = str(Path(self.folder) / f"{self.figure.name}.json")
        place = ask_place(
            self, tr("Figure"), start, tr("Arrangement (*.json)"), ".json", say=self.preview.said.setText
        )
        if place is None:
            return
        try:
            with whole_file(place) as file:
                file.write((json.dumps(self.figure.to_json(), ensure_ascii=False, indent=1) + "\n").encode())
        except (OSError, OutputError) as error:
            said = cannot(place, error) if isinstance(error, OSError) else error
            self.preview.said.setText(tr("{error}.", error=said))
            return
        self.preview.said.setText(tr("The arrangement is in {path}.", path=place))

    def _prove(self) -> None:
        if not self._showing:
            self.preview.ask(self.proof if self.figure.parts else None)

    def proof(self) -> Proof:
        """The figure as it will be written. Raises ExportError."""
        return proof_of_figure(self.figure, self.panels, self.look, self.options(Path(self.name)))

    @property
    def name(self) -> str:
        """The file that is proposed."""
        return f"{self.figure.name}{self.kind.currentData()}"

    def look(self, pane: Pane) -> View:
        """What a panel of the figure shows now."""
        return look_of(pane, self.views(pane.panel))

    def options(self, path: Path, inputs: Iterable[Path] = ()) -> ExportOptions:
        """What to write, into this file."""
        paper = self.paper.paper
        assert paper is not None
        return ExportOptions(
            path,
            paper.columns,
            paper.rows(400),
            self.paper.theme(LIGHT),
            paper.dpi,
            inputs=tuple(inputs),
            paper=paper,
        )

    def ask(
        self, folder: str, *, say: Callable[[str], object], inputs: Iterable[Path] = ()
    ) -> ExportOptions | None:
        """Let the person arrange it, and ask where to write it; None: it is not to be written."""
        self.folder = folder
        try:
            if self.exec() != QtWidgets.QDialog.DialogCode.Accepted:
                return None
            suffix = self.kind.currentData()
            count = trn("{n} panel", "{n} panels", len(self.figure.parts))
            place = ask_place(
                self.parentWidget() or self, tr("Figure"), str(Path(folder) / self.name), f"{count} (*{suffix})", suffix, say=say, inputs=inputs,
            )  # fmt: skip
            return self.options(place, inputs) if place else None
        finally:
            self.preview.let_go()
            self.deleteLater()
