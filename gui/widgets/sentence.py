"""Plain text in which some words are links: they point at places in the window."""

from collections.abc import Sequence

import numpy as np
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.models.pointers import Span
from mnemoscope.engines.translation import commas, tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.axiswords import ONE, one_of

LINES = 2  # that are shown at once


class Sentence(QtWidgets.QTextBrowser):
    """Plain text in which some words are links; what it is given is never read as markup."""

    pointed = QtCore.Signal(object)  # the places of a Span

    def __init__(self, theme: Theme, name: str, *, size: float = 12, lines: int = LINES) -> None:
        """`name`: what it is called for those who cannot see it; `lines`: how many are shown at once."""
        super().__init__()
        self.theme, self.lines = theme, lines
        self._spans: Sequence[Span] = ()
        self._heights: dict[int, tuple[int, bool]] = {}  # of these spans, by width
        self.setObjectName("sentence")
        self._called = name
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.setFont(theme.font(size))
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setAutoFillBackground(False)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._click)

    def set_spans(self, said: Sequence[Span], quiet: Sequence[Span] = ()) -> None:
        """Show these stretches, and the second ones, of which the first is a title, more quietly after them."""
        self._spans = (*said, *quiet)
        self._heights.clear()
        self.clear()
        cursor = self.textCursor()
        for n, span in enumerate(self._spans):
            form = QtGui.QTextCharFormat()
            form.setForeground(self.theme.colour("text" if n < len(said) else "muted"))
            if n == len(said):
                form.setFontWeight(QtGui.QFont.Weight.Bold)
            if span.places:
                form.setAnchor(True)
                form.setAnchorHref(f"#{n}")
                form.setForeground(self.theme.colour("accent"))
                form.setFontUnderline(True)
                places = commas(one_of(name, value) for name, value in span.places if name in ONE)
                form.setToolTip(tr("Look there: {places}", places=places) if places else tr("Look there"))
            cursor.insertText(span.text.replace("\n", " "), form)
        self.moveCursor(QtGui.QTextCursor.MoveOperation.Start)
        words = "".join(span.text for span in self._spans)
        self.setAccessibleName(
            f"{self._called}\n{words}"
        )  # of what Qt calls a label, readers say the name alone
        self._offer_bar()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """The height of its lines, up to `lines`: more are scrolled to."""
        return self._laid(width)[0]

    def _laid(self, width: int) -> tuple[int, bool]:
        """The height of its lines, and whether there are more than are shown at once."""
        wide = max(width - 2 * self.frameWidth(), 1)
        if wide not in self._heights:  # Qt asks a hundred times before the first painting
            self._heights[wide] = self._height_for(wide)
        return self._heights[wide]

    def _offer_bar(self) -> None:
        """Have a scroll bar only where there is something to scroll to.

        Left to Qt, one that came while a layout had no room yet takes a word from the line, and stays for it.
        """
        policy = QtCore.Qt.ScrollBarPolicy
        is_over = self._laid(self.width())[1]
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if is_over else policy.ScrollBarAlwaysOff)

    def _height_for(self, width: int) -> tuple[int, bool]:
        line = QtGui.QFontMetricsF(self.font()).lineSpacing()
        document = QtGui.QTextDocument()  # not a clone: Python would keep every one as long as its original
        document.setDefaultFont(self.document().defaultFont())
        document.setDefaultTextOption(self.document().defaultTextOption())
        document.setDocumentMargin(self.document().documentMargin())
        QtGui.QTextCursor(document).insertFragment(QtGui.QTextDocumentFragment(self.document()))
        document.setTextWidth(width)
        document.size()  # lays it out
        laid = (
            document.firstBlock().layout()
        )  # lines differ in height: one with Chinese letters in it is higher
        lines = [laid.lineAt(n).height() for n in range(min(laid.lineCount(), self.lines))]
        high = int(np.ceil(max(sum(lines), line) + 2 * document.documentMargin())) + 1
        return high, laid.lineCount() > self.lines

    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(400, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._offer_bar()
            self.updateGeometry()  # else the bars above it keep the room for its lines at the old width

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(80, self.heightForWidth(10_000))

    def _click(self, url: QtCore.QUrl) -> None:
        self.pointed.emit(self._spans[int(url.fragment())].places)
