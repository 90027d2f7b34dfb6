"""The widget of an option: its range, step, words and name come from the field that says them."""

from typing import Any

from PySide6 import QtWidgets

from mnemoscope.engines.option import Option, options_of
from mnemoscope.engines.translation import tr
from mnemoscope.gui.state.bounds import held


def option_box(option: Option, *, suffix: str = "") -> Any:
    """A spin box for a number, a list for a choice or a name, a tick for a truth; at the option's default."""
    box = _box(held(option), suffix)
    tip = tr(option.help)
    box.setToolTip(tip[:1].upper() + tip[1:])
    box.setAccessibleName(tr(option.label))
    put(box, option.default)
    return box


def _box(option: Option, suffix: str) -> QtWidgets.QWidget:
    if option.kind is bool:
        return QtWidgets.QCheckBox(tr(option.label))
    if option.kind is str:
        box = QtWidgets.QComboBox()
        for choice in option.choices:
            box.addItem(tr(choice), choice)
        return box
    spin = QtWidgets.QSpinBox() if option.kind is int else QtWidgets.QDoubleSpinBox(decimals=option.decimals)
    spin.setRange(option.kind(option.min), option.kind(option.max))
    spin.setSingleStep(option.kind(option.step))
    spin.setSuffix(suffix)
    spin.setSpecialValueText(tr(option.zero))
    return spin


def value_of(box: Any) -> Any:
    """What stands in the widget of an option."""
    if isinstance(box, QtWidgets.QComboBox):
        return box.currentData() or ""
    return box.isChecked() if isinstance(box, QtWidgets.QCheckBox) else box.value()


def put(box: Any, value: Any) -> None:
    """Show a value in the widget of an option; a name that is not yet offered is, from then on."""
    if isinstance(box, QtWidgets.QComboBox):
        if box.findData(value) < 0:
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))
    elif isinstance(box, QtWidgets.QCheckBox):
        box.setChecked(value)
    else:
        box.setValue(value)


def add_options(form: QtWidgets.QFormLayout, cls: type) -> dict[str, Any]:
    """The widgets of all options of a dataclass, by name, each a row of a form."""
    boxes = {name: option_box(option) for name, option in options_of(cls).items()}
    for box in boxes.values():
        form.addRow(box.accessibleName(), box)
    return boxes
