"""Foreign text where Qt guesses whether it is rich: shown as it was written, and nothing in it fetched or formatted."""

from PySide6 import QtGui, QtWidgets


def as_written(text: str) -> str:
    """What to give a tool tip, or another label of Qt's own that guesses, to show this text letter by letter."""
    if not QtGui.Qt.mightBeRichText(text):
        return text
    from html import escape  # not at the start: it is rarely needed

    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>"


def set_tip(widget: QtWidgets.QWidget, tip: str) -> None:
    """Give a widget a tool tip as it is written, which is read aloud without its markup."""
    shown = as_written(tip)
    widget.setToolTip(shown)
    widget.setAccessibleDescription(tip if shown != tip else "")
