"""The row with a message to a model that can chat: Enter sends, Shift+Enter makes a new line; while the model replies, it can be stopped."""

from math import ceil

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.widgets.writing import Writing

BORDER = 3.0  # pixels of the style sheet's border and padding
LINES = 4  # of a message that are shown at once


class Message(Writing):
    """Where a message is typed: as high as its lines, up to a few."""

    sent = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFont(theme.font(14))
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Message"))
        self.setToolTip(
            tr("A message to the model (Ctrl+Shift+L): Enter sends, Shift+Enter makes a new line")
        )
        self.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines there are, as they are wrapped."""
        document, policy = self.document(), QtCore.Qt.ScrollBarPolicy
        line, around = (
            QtGui.QFontMetricsF(self.font()).lineSpacing(),
            2 * (document.documentMargin() + BORDER),
        )
        high = LINES * line
        if self._is_short():  # lines differ: one with Chinese letters in it is higher
            blocks = (document.findBlockByNumber(n) for n in range(document.blockCount()))
            high = max(sum(self.blockBoundingRect(block).height() for block in blocks), line)
        self.setFixedHeight(ceil(high + around))
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if self._is_short() else policy.ScrollBarAsNeeded
        )

    def _is_short(self) -> bool:
        """Whether all its lines can be shown."""
        return self.document().size().height() <= LINES

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        """Show all lines, if there is room now: Qt has scrolled to the new one before there was."""
        super().resizeEvent(event)
        if self._is_short():
            self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys, shift = QtCore.Qt.Key, QtCore.Qt.KeyboardModifier.ShiftModifier
        if event.key() in (keys.Key_Return, keys.Key_Enter) and not event.modifiers() & shift:
            self.sent.emit()
        elif event.key() == keys.Key_Escape:  # give the keys back to play and step
            self.clearFocus()
        else:
            super().keyPressEvent(event)


class ChatRow(QtWidgets.QFrame):
    """There for models whose card says how turns are written; what is sent becomes part of the text."""

    sent = QtCore.Signal(object)  # the message (Qt's own string would drop halves of pairs)
    stopped = QtCore.Signal()
    file_dropped = QtCore.Signal(str)

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.setObjectName("chat")
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Fixed)
        self.session = session
        px = theme.px
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(px(8)), 0, round(px(8)), round(px(6)))
        row.setSpacing(round(px(8)))
        self.message = Message(theme)
        self.message.sent.connect(self._send)
        self.message.dropped.connect(self.file_dropped)
        self.button = QtWidgets.QToolButton()
        self.button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setIconSize(QtCore.QSize(round(px(16)), round(px(16))))
        self.button.setFixedWidth(round(px(84)))
        self.button.setMinimumHeight(self.message.height())
        self.button.clicked.connect(self._press)
        self._icons = icon("message-square", theme), icon("square", theme)
        row.addWidget(self.message, 1)
        row.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self._replying: bool | None = None
        self.hide()

    def refresh(self) -> None:
        """Be there if the model can be written to, and say whether it replies."""
        track, session = self.session.track, self.session
        can = track is not None and not session.is_recording and track.card.written_turns.can_chat
        if can and track is not None:
            name = track.card.called
            self.message.setPlaceholderText(tr("Message to {name}", name=name))
        if self._replying != (replying := session.reader.owed > 0):
            self._replying = replying
            self.button.setText(tr("Stop") if replying else tr("Send"))
            self.button.setIcon(self._icons[replying])
            self.button.setToolTip(tr("Stop the reply") if replying else tr("Send the message (Enter)"))
            self.button.setAccessibleName(self.button.toolTip())
        if self.isHidden() == can:
            self.setVisible(can)

    def take_over(self, other: "ChatRow") -> None:
        """Hold what was typed in another one, which is to go."""
        self.message.put(other.message.written())
        self.refresh()
        if other.message.hasFocus():
            self.message.setFocus()

    def sent_away(self) -> None:
        """The message is part of the text now."""
        self.message.begin()
        self.message.put("")

    def _press(self) -> None:
        self.stopped.emit() if self.session.reader.owed else self._send()

    def _send(self) -> None:
        if self.message.written().strip():
            self.sent.emit(self.message.written())
