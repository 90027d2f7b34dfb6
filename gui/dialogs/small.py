"""The small dialogs: encoding of a text, about."""

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.files.texts import ENCODINGS
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.written import as_written


def ask_encoding(parent: QtWidgets.QWidget, name: str, likely: str) -> str:
    """The encoding to read a file in, chosen or written by the person; "" for none."""
    known = {f"{encoding} · {tr(said)}": encoding for encoding, said in ENCODINGS.items()}
    at = list(known.values()).index(likely) if likely in ENCODINGS else 0
    chosen, taken = QtWidgets.QInputDialog.getItem(
        parent,
        tr("Encoding"),
        as_written(tr("Read {name} as (choose, or write the name of an encoding):", name=name)),
        list(known),
        at,
    )
    return known.get(chosen, chosen.strip()) if taken else ""


def about(parent: QtWidgets.QWidget) -> QtWidgets.QDialog:
    """What this program is, and whose work it uses."""
    said = (
        tr("See the short-term memory of sequence models: type a text, and watch what an RNN, GRU, LSTM, Transformer or "
           "memory network remembers of it, token by token."),
        tr("Everything drawn is the model’s own number; <tt>python main.py verify</tt> shows the checks."),
        tr("MIT licence. Icons: Lucide, ISC licence. Built with Qt for Python, pyqtgraph, NumPy and PyTorch."),
    )  # fmt: skip
    text = tr("<h2>Mnemoscope</h2>") + "".join(f"<p>{each}</p>" for each in said)
    label = QtWidgets.QLabel(text)
    label.setTextFormat(QtCore.Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setMinimumWidth(420)
    return page(parent, tr("About Mnemoscope"), label)


def page(parent: QtWidgets.QWidget, title: str, body: QtWidgets.QWidget) -> QtWidgets.QDialog:
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
