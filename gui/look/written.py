"""Foreign text where Qt guesses whether it is rich: shown as it was written, and nothing in it fetched or formatted."""

from PySide6 import QtGui


def as_written(text: str) -> str:
    """What to give a tool tip, or another label of Qt's own that guesses, to show this text letter by letter."""
    if not QtGui.Qt.mightBeRichText(text):
        return text
    from html import escape  # not at the start: it is rarely needed

    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>"
