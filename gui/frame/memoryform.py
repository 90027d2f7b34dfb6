"""The live controls of a memory outside the model: on or off, its share, temperature, slots, what gives way, what is recalled."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.options import EVICTIONS, MOST_SLOTS, MemoryOptions
from mnemoscope.gui.look.theme import Theme

NOTHING = "nothing stored"


class MemoryForm(QtWidgets.QWidget):
    """Says what the user wants; the window passes it on to the session."""

    changed = QtCore.Signal(object)  # MemoryOptions, or None: no memory
    remembered = QtCore.Signal()
    browsed = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        form = QtWidgets.QFormLayout(self)
        form.setContentsMargins(12, 12, 12, 12)
        self.on = QtWidgets.QCheckBox("Remember what is read")
        self.on.setToolTip(
            "Keep every state with the token that followed it, and look for states like the present one"
        )
        form.addRow(self.on)
        self.mix = QtWidgets.QDoubleSpinBox(minimum=0, maximum=1, singleStep=0.05, decimals=2)
        self.temperature = QtWidgets.QDoubleSpinBox(minimum=0.005, maximum=10, singleStep=0.01, decimals=3)
        self.capacity = QtWidgets.QSpinBox(minimum=1, maximum=MOST_SLOTS)
        self.eviction = QtWidgets.QComboBox()
        self.eviction.addItems(EVICTIONS)
        self.name = QtWidgets.QComboBox()
        self.name.addItem(NOTHING, "")
        for said, box, tip in (
            ("Share λ", self.mix, "The share of the memory in the prediction; 0: the model alone"),
            ("Temperature", self.temperature, "Of the read: small takes the most similar entry alone"),
            ("Slots", self.capacity, "How many entries of this text are kept at a time"),
            (
                "Gives way",
                self.eviction,
                "What is overwritten when all slots are in use; none: no more is written",
            ),
            (
                "Recalled",
                self.name,
                "A memory in the store, written by this model in another sitting or in this one",
            ),
        ):
            box.setToolTip(tip)
            box.setAccessibleName(said)
            form.addRow(said, box)
        self.keep = QtWidgets.QPushButton("Keep this text in the store")
        self.keep.setToolTip("Write what was read into the store, where it lasts (Ctrl+R)")
        self.browse = QtWidgets.QPushButton("Browse the store…")
        self.browse.setToolTip("Search, label, delete, export and import what is stored (Ctrl+B)")
        form.addRow(self.keep)
        form.addRow(self.browse)
        self._live = (self.mix, self.temperature, self.capacity, self.eviction, self.name)
        self.show_options(MemoryOptions())
        self.show_options(None)
        for spin in (self.mix, self.temperature, self.capacity):
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(self._change)
        for combo in (self.eviction, self.name):
            combo.activated.connect(self._change)
        self.on.clicked.connect(self._change)
        self.keep.clicked.connect(self.remembered)
        self.browse.clicked.connect(self.browsed)

    def options(self) -> MemoryOptions:
        """The settings shown, whether on or off."""
        return MemoryOptions(
            mix=self.mix.value(),
            temperature=self.temperature.value(),
            capacity=self.capacity.value(),
            eviction=self.eviction.currentText(),
            name=self.name.currentData() or "",
        )

    def show_options(self, options: MemoryOptions | None) -> None:
        """Show these settings; None: off, with the settings as they are."""
        self.on.setChecked(options is not None)
        for box in self._live:
            box.setEnabled(options is not None)
        if options is None or options == self.options():
            return
        blockers = [QtCore.QSignalBlocker(box) for box in self._live]  # these are settings already made
        self.mix.setValue(options.mix)
        self.temperature.setValue(options.temperature)
        self.capacity.setValue(options.capacity)
        self.eviction.setCurrentText(options.eviction)
        if self.name.findData(options.name) < 0:
            self.name.addItem(options.name, options.name)
        self.name.setCurrentIndex(self.name.findData(options.name))
        del blockers

    def offer(self, names: Sequence[str]) -> None:
        """Offer these memories of the store to be recalled."""
        wanted = ["", *names]
        now = self.name.currentData() or ""
        if wanted != [self.name.itemData(i) for i in range(self.name.count())]:
            self.name.clear()
            for name in wanted:
                self.name.addItem(name or NOTHING, name)
            self.name.setCurrentIndex(max(self.name.findData(now), 0))

    def _change(self) -> None:
        self.changed.emit(self.options() if self.on.isChecked() else None)
