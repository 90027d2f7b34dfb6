"""The live controls of a memory outside the model: on or off, its share, temperature, slots, what gives way, what is recalled."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.optionbox import add_options, put, value_of

NOTHING = tr_noop("nothing stored")


class MemoryForm(QtWidgets.QWidget):
    """Says what the user wants; the window passes it on to the session."""

    changed = QtCore.Signal(object)  # MemoryOptions, or None: no memory
    remembered = QtCore.Signal()
    browsed = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        form = QtWidgets.QFormLayout(self)
        form.setContentsMargins(12, 12, 12, 12)
        self.on = QtWidgets.QCheckBox(tr("Remember what is read"))
        self.on.setToolTip(
            tr("Keep every state with the token that followed it, and look for states like the present one")
        )
        form.addRow(self.on)
        self.boxes = add_options(form, MemoryOptions)
        self.name = self.boxes["name"]
        self.name.setItemText(0, tr(NOTHING))
        self.keep = QtWidgets.QPushButton(tr("Keep this text in the store"))
        self.keep.setToolTip(tr("Write what was read into the store, where it lasts (Ctrl+R)"))
        self.browse = QtWidgets.QPushButton(tr("Browse the store…"))
        self.browse.setToolTip(tr("Search, label, delete, export and import what is stored (Ctrl+B)"))
        form.addRow(self.keep)
        form.addRow(self.browse)
        self.show_options(None)
        for box in self.boxes.values():
            if isinstance(box, QtWidgets.QComboBox):
                box.activated.connect(self._change)
            else:
                box.setKeyboardTracking(False)
                box.valueChanged.connect(self._change)
        self.on.clicked.connect(self._change)
        self.keep.clicked.connect(self.remembered)
        self.browse.clicked.connect(self.browsed)

    def options(self) -> MemoryOptions:
        """The settings shown, whether on or off."""
        return MemoryOptions(**{name: value_of(box) for name, box in self.boxes.items()})

    def show_options(self, options: MemoryOptions | None) -> None:
        """Show these settings; None: off, with the settings as they are."""
        self.on.setChecked(options is not None)
        for box in self.boxes.values():
            box.setEnabled(options is not None)
        if options is None or options == self.options():
            return
        blockers = [
            QtCore.QSignalBlocker(box) for box in self.boxes.values()
        ]  # these are settings already made
        for name, box in self.boxes.items():
            put(box, getattr(options, name))
        del blockers

    def offer(self, names: Sequence[str]) -> None:
        """Offer these memories of the store to be recalled."""
        wanted = ["", *names]
        now = self.name.currentData() or ""
        if wanted != [self.name.itemData(i) for i in range(self.name.count())]:
            self.name.clear()
            for name in wanted:
                self.name.addItem(name or tr(NOTHING), name)
            self.name.setCurrentIndex(max(self.name.findData(now), 0))

    def _change(self) -> None:
        self.changed.emit(self.options() if self.on.isChecked() else None)
