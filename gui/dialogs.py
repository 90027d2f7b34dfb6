"""The dialogs: export, encoding of a text, keyboard shortcuts, about."""

from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from engines.texts import ENCODINGS
from gui.actions import COMMANDS
from gui.export import FILMS, PICTURES, TABLES, Wish
from gui.theme import DARK, LIGHT, Theme


class ExportDialog(QtWidgets.QDialog):
    """What to write: format, size, DPI, look, caption."""

    def __init__(self, parent: QtWidgets.QWidget, panel: str, size: QtCore.QSize, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Export {panel}")
        self.theme = theme
        self.panel = panel
        form = QtWidgets.QFormLayout(self)
        form.setContentsMargins(16, 16, 16, 16)
        form.setSpacing(8)
        self.kind = QtWidgets.QComboBox()
        for suffix, said in (
            (".png", "PNG, pixels"), (".svg", "SVG, vectors"), (".pdf", "PDF, vectors"), (".gif", "GIF, the run as a film"),
            (".mp4", "MP4, the run as a film"), (".csv", "CSV, the numbers"), (".npz", "NPZ, the numbers"),
        ):  # fmt: skip
            if not (panel == "window" and suffix == ".csv"):
                self.kind.addItem(said, suffix)
        self.width_ = QtWidgets.QSpinBox(minimum=80, maximum=8000, value=size.width(), suffix=" px")
        self.height_ = QtWidgets.QSpinBox(minimum=80, maximum=8000, value=size.height(), suffix=" px")
        self.dpi = QtWidgets.QSpinBox(minimum=48, maximum=1200, value=192)
        self.look = QtWidgets.QComboBox()
        for name, look in (("As on screen", theme), ("Light, white background", LIGHT), ("Dark", DARK)):
            if panel != "window" or look is theme:
                self.look.addItem(name, look)
        self.caption = QtWidgets.QCheckBox("Model, text and step below the picture")
        self.caption.setEnabled(panel != "window")
        for name, widget in (
            ("Format", self.kind), ("Width", self.width_), ("Height", self.height_), ("DPI of pixels", self.dpi),
            ("Look", self.look), ("Caption", self.caption),
        ):  # fmt: skip
            widget.setAccessibleName(name)
            form.addRow(name, widget)
        buttons = QtWidgets.QDialogButtonBox(
            QtWidgets.QDialogButtonBox.StandardButton.Save | QtWidgets.QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.kind.currentIndexChanged.connect(self._enable)

    def _enable(self) -> None:
        suffix = self.kind.currentData()
        for widget in (self.width_, self.height_, self.look):
            widget.setEnabled(suffix not in TABLES)
        self.caption.setEnabled(suffix not in TABLES and self.panel != "window")
        self.dpi.setEnabled(suffix in (*FILMS, PICTURES[0]))

    def wish(self, path: Path) -> Wish:
        """What was chosen, into this file."""
        suffix = self.kind.currentData()
        path = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
        return Wish(
            path, self.width_.value(), self.height_.value(), self.look.currentData(), self.dpi.value(),
            self.caption.isChecked(),
        )  # fmt: skip

    @classmethod
    def ask(
        cls, parent: QtWidgets.QWidget, panel: str, size: QtCore.QSize, folder: str, theme: Theme
    ) -> Wish | None:
        """Ask what to write and where; None if the person thinks better of it."""
        dialog = cls(parent, panel, size, theme)
        if dialog.exec() != QtWidgets.QDialog.DialogCode.Accepted:
            return None
        name = f"{panel}{dialog.kind.currentData()}"
        path, _ = QtWidgets.QFileDialog.getSaveFileName(parent, "Export", str(Path(folder) / name))
        return dialog.wish(Path(path)) if path else None


def ask_encoding(parent: QtWidgets.QWidget, name: str, likely: str) -> str:
    """The encoding to read a file in, chosen or written by the person; "" for none."""
    known = {f"{encoding} · {said}": encoding for encoding, said in ENCODINGS.items()}
    at = list(known.values()).index(likely) if likely in ENCODINGS else 0
    chosen, taken = QtWidgets.QInputDialog.getItem(
        parent, "Encoding", f"Read {name} as (choose, or write the name of an encoding):", list(known), at
    )
    return known.get(chosen, chosen.strip()) if taken else ""


def shortcuts(parent: QtWidgets.QWidget) -> QtWidgets.QDialog:
    """Every command with its keys, and what the mouse does."""
    body = QtWidgets.QWidget()
    grid = QtWidgets.QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(5)
    rows = [command for command in COMMANDS if command.keys]
    half = -(-len(rows) // 2)
    for n, command in enumerate(rows):
        keys = QtWidgets.QLabel(" or ".join(f"<b>{_keys(key)}</b>" for key in command.keys))
        grid.addWidget(QtWidgets.QLabel(command.text), n % half, 3 * (n // half))
        grid.addWidget(keys, n % half, 3 * (n // half) + 1)
    grid.setColumnMinimumWidth(2, 24)
    mouse = QtWidgets.QLabel(
        "Click a token or a column: go there.   Click a row: focus its unit.   Ctrl-click: pin the unit as a curve.\n"
        "Wheel: fewer or more tokens in sight.   Drag: move in time.   Double click a title bar: maximise.\n"
        "While you type, the keys are the text's; Esc gives them back."
    )
    grid.addWidget(mouse, half, 0, 1, 5)
    grid.setRowMinimumHeight(half, 72)
    return _page(parent, "Keyboard shortcuts", body)


def about(parent: QtWidgets.QWidget) -> QtWidgets.QDialog:
    """What this program is, and whose work it uses."""
    text = (
        "<h2>Mnemoscope</h2><p>See the short-term memory of sequence models: type a text, and watch what an RNN, GRU, "
        "LSTM, Transformer or memory network remembers of it, token by token.</p><p>Everything drawn is the model’s own number; "
        "<tt>python main.py verify</tt> shows the checks.</p><p>MIT licence. Icons: Lucide, ISC licence. "
        "Built with Qt for Python, pyqtgraph, NumPy and PyTorch.</p>"
    )
    label = QtWidgets.QLabel(text)
    label.setTextFormat(QtCore.Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setMinimumWidth(420)
    return _page(parent, "About Mnemoscope", label)


def _page(parent: QtWidgets.QWidget, title: str, body: QtWidgets.QWidget) -> QtWidgets.QDialog:
    dialog = QtWidgets.QDialog(parent)
    dialog.setWindowTitle(title)
    column = QtWidgets.QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.addWidget(body)
    buttons = QtWidgets.QDialogButtonBox(QtWidgets.QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _keys(key: str) -> str:
    return QtGui.QKeySequence(key).toString(QtGui.QKeySequence.SequenceFormat.NativeText)
