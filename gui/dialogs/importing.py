"""The dialog before a file of others is opened: what was found in it, and what only a person can know."""

from dataclasses import replace
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.assembling import planned, summary
from mnemoscope.engines.models.importers.source import Source
from mnemoscope.engines.option import options_of
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.look.written import as_written
from mnemoscope.gui.widgets.optionbox import option_box, value_of

WIDE = 560  # pixels, before type of another size
READS = {
    "ends": tr_noop("where both directions end, as a classifier's"),
    "newest": tr_noop("the newest token, as a tagger's"),
}


class ImportDialog(QtWidgets.QDialog):
    """Says what is in a file, and asks what it leaves open; what is found changes with the answers."""

    def __init__(self, parent: QtWidgets.QWidget | None, source: Source, folder: str) -> None:
        super().__init__(parent)
        self.source, self.folder = source, folder
        self.setWindowTitle(tr("Open {name}", name=as_written(source.path.name)))
        self.found = QtWidgets.QLabel(wordWrap=True)
        self.found.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.found.setMinimumWidth(round(WIDE * self.fontMetrics().height() / 16))
        self.form = QtWidgets.QFormLayout()
        options = options_of(Asked)
        self.network = QtWidgets.QComboBox()
        for each in source.networks:
            self.network.addItem(as_written(f"{each.name}: {each.said}"), each.prefix)
        self.boxes = {name: option_box(options[name]) for name in ("tokens", "nonlinearity", "reads")}
        for choice, said in READS.items():
            self.boxes["reads"].setItemText(self.boxes["reads"].findData(choice), tr(said))
        self.vocabulary = QtWidgets.QLineEdit(
            placeholderText=tr("none: tokens are read by their numbers, as 12 7 3")
        )
        browse = QtWidgets.QPushButton(tr("Choose…"))
        browse.clicked.connect(self._browse)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.vocabulary, 1)
        row.addWidget(browse)
        self.holder = QtWidgets.QWidget()
        self.holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.names = {
            "columns": QtWidgets.QLineEdit(placeholderText=tr("none: x0, x1, x2…")),
            "classes": QtWidgets.QLineEdit(placeholderText=tr("none: what it says are numbers")),
        }
        self.rows: dict[str, QtWidgets.QWidget] = {
            "network": self.network, "vocabulary": self.holder, "tokens": self.boxes["tokens"], **self.names,
            "nonlinearity": self.boxes["nonlinearity"], "reads": self.boxes["reads"],
        }  # fmt: skip
        for name, widget in self.rows.items():
            self.form.addRow(tr(options[name].label), widget)
            said = tr(options[name].help)
            widget.setToolTip(f"{said[:1].upper()}{said[1:]}")
            (self.vocabulary if name == "vocabulary" else widget).setAccessibleName(tr(options[name].label))
        buttons = QtWidgets.QDialogButtonBox.StandardButton
        self.buttons = QtWidgets.QDialogButtonBox(buttons.Open | buttons.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.found)
        column.addLayout(self.form)
        column.addWidget(self.buttons)
        for field in (self.vocabulary, *self.names.values()):
            field.textChanged.connect(self._look)
        for box in (self.network, *self.boxes.values()):
            box.currentIndexChanged.connect(self._look)
        self._look()

    @property
    def asked(self) -> Asked:
        """What the person knows."""
        network = self.network.currentData() if self.network.count() > 1 else ""
        answers = {name: value_of(box) for name, box in self.boxes.items()}
        shown = self.form.isRowVisible
        answers |= {name: field.text().strip() if shown(field) else "" for name, field in self.names.items()}
        listed = self.vocabulary.text().strip() if shown(self.holder) else ""
        return Asked(network=network or "", vocabulary=listed, **answers)

    def _look(self) -> None:
        """Say what will be made, and ask only what that leaves open."""
        try:
            plan = planned(self.source, replace(self.asked, vocabulary=""))
            nameless = planned(self.source, replace(plan.asked, columns="", classes=""))
        except MnemoscopeError as error:
            self.found.setText(f"{error}.")
            self.buttons.button(QtWidgets.QDialogButtonBox.StandardButton.Open).setEnabled(False)
            return
        listed = bool(self.vocabulary.text().strip())
        lines = [*summary(plan)]
        if listed and plan.numbers and not plan.reads_rows:
            lines.pop()  # that its tokens would be read by their numbers
        self.found.setText("\n".join(lines))
        self.buttons.button(QtWidgets.QDialogButtonBox.StandardButton.Open).setEnabled(True)
        for name, widget in self.rows.items():
            is_open = name in nameless.open_questions or (name == "tokens" and listed)
            self.form.setRowVisible(widget, is_open)

    def _browse(self) -> None:
        kinds = tr("Lists of tokens (*.txt *.json *.vocab *.dic *.tsv);;All files (*)")
        path, _ = QtWidgets.QFileDialog.getOpenFileName(self, tr("Vocabulary"), self.folder, kinds)
        if path:
            self.vocabulary.setText(path)


def ask_about(parent: QtWidgets.QWidget | None, source: Source, folder: str) -> Asked | None:
    """What a person knows of a file besides what is in it; nothing is asked where nothing is open. None if they think better of it.

    Raises ModelError for a file of which nothing can be shown.
    """
    if len(source.networks) < 2 and not planned(source, Asked()).open_questions:
        return Asked()
    dialog = ImportDialog(parent, source, str(Path(folder)))
    try:
        return dialog.asked if dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()  # the window keeps it otherwise for as long as it lives
