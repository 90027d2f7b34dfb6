"""A picture of what is found out when it is asked for: before, an invitation with a button; meanwhile, how far it is."""

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item

HEAD, BUTTON, LINE = 28.0, 22.0, 16.0  # pixels
MOST = 3  # lines of a title


class Head(Item):
    """The title above the picture: what was asked, whether that is still so, how far the work is. Without a picture, an invitation below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title = self.note = self.invitation = ""
        self.warning = False
        self.share: float | None = None
        self.room = 0.0  # what the button takes on the right

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        area = self.rect.adjusted(px(12), px(3), -px(12), 0)
        wide = area.width() - self.room
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        lines = self.lines()
        box = QtCore.QRectF(area.left(), area.top(), wide, px(20) + (len(lines) - 1) * px(LINE))
        painter.drawText(box, Align.AlignVCenter, "\n".join(lines))
        below = area.top() + (len(lines) - 1) * px(LINE)
        if self.share is not None:
            bar = QtCore.QRectF(area.left(), below + px(22), area.width(), px(3))
            painter.fillRect(bar, theme.colour("line", 0.5))
            bar.setWidth(max(bar.width() * self.share, 1.0))
            painter.fillRect(bar, theme.colour("accent"))
        if self.note:
            painter.setFont(theme.font(11))
            painter.setPen(theme.colour("warning" if self.warning else "muted"))
            painter.drawText(
                QtCore.QRectF(area.left(), below + px(24), area.width(), px(18)),
                Align.AlignVCenter,
                QtGui.QFontMetricsF(painter.font()).elidedText(
                    self.note, QtCore.Qt.TextElideMode.ElideRight, area.width()
                ),
            )
        if self.invitation:
            painter.setFont(theme.font(12))
            painter.setPen(theme.colour("muted"))
            painter.drawText(self.place_of_invitation(), _wrapped(), self.invitation)

    def lines(self) -> list[str]:
        """The title, in two or three lines where one has no room for it beside the button."""
        metrics = QtGui.QFontMetricsF(self.theme.font(12, bold=True))
        wide = self.rect.width() - 2 * self.theme.px(12) - self.room
        words, lines = self.title.split(" "), list[str]()
        while words and len(lines) < MOST - 1:
            line = ""
            while words and metrics.horizontalAdvance(f"{line} {words[0]}".strip()) <= wide:
                line = f"{line} {words.pop(0)}".strip()
            if not line:
                break  # a word that is too long for any line
            lines.append(line)
        rest = metrics.elidedText(" ".join(words), QtCore.Qt.TextElideMode.ElideRight, wide)
        return [line for line in (*lines, rest) if line] or [""]

    def place_of_invitation(self) -> QtCore.QRectF:
        """Where the sentence of the invitation stands; the button lies below it."""
        px = self.theme.px
        width = min(self.rect.width() - px(24), px(420))
        metrics = QtGui.QFontMetricsF(self.theme.font(12))
        high = metrics.boundingRect(QtCore.QRectF(0, 0, width, 1000), _wrapped(), self.invitation).height()
        top = max(self.rect.center().y() - (high + px(BUTTON) + px(10)) / 2, self.rect.top() + px(HEAD))
        return QtCore.QRectF(self.rect.center().x() - width / 2, top, width, high + 2)


def _wrapped() -> int:
    return int(Align.AlignHCenter) | int(QtCore.Qt.TextFlag.TextWordWrap)


class AskCanvas(Canvas):
    """A canvas with such a head, a button and, below, the picture. The button is no part of a picture that is exported."""

    pressed = QtCore.Signal()
    headed = QtCore.Signal()  # the head was clicked

    def __init__(self, theme: Theme, body: Item) -> None:
        super().__init__(theme)
        self.head, self.body = Head(theme), body
        self.of = ""  # the letter of the track that is asked, where there are several
        self.add(self.body)
        self.add(self.head)
        self.button = QtWidgets.QPushButton(self.viewport())
        self.button.setFont(theme.font(11))
        self.button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        self.button.setCursor(QtCore.Qt.CursorShape.ArrowCursor)
        self.button.clicked.connect(self.pressed)

    def tell(
        self, title: str, button: str, *, tip: str, note: str = "", warning: bool = False,
        share: float | None = None, invitation: str = "",
    ) -> None:  # fmt: skip
        """Say these things; without an invitation the picture is shown, dimmed if the note is a warning."""
        head = self.head
        title = tr("{track}: {title}", track=self.of, title=title) if self.of else title
        head.title, head.note, head.warning, head.share, head.invitation = (
            title,
            note,
            warning,
            share,
            invitation,
        )
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setToolTip(tip)
        self.button.setHidden(self.theme.bare and not invitation and share is None)
        self.body.setVisible(not invitation)
        self.body.setOpacity(0.4 if warning or share is not None else 1.0)
        head.update()
        self.arrange()

    def arrange(self) -> None:
        px, area, head = self.theme.px, self.area(), self.head
        wide = self.button.sizeHint().width()
        high = px(HEAD + 18) if head.note else px(HEAD)
        self.button.setFixedHeight(round(px(BUTTON)))
        if head.invitation:
            head.room = 0.0
            head.place(area)
            below = head.place_of_invitation().bottom() + px(10)
            below = min(below, area.bottom() - px(BUTTON) - 2)
            self.button.setGeometry(
                round(area.center().x() - wide / 2), round(below), wide, round(px(BUTTON))
            )
        else:
            head.room = wide + px(8)
            head.place(area)
            high += px(LINE) * (len(head.lines()) - 1)
            head.place(QtCore.QRectF(area.left(), area.top(), area.width(), high))
            left = round(area.right() - wide - px(8))
            self.button.setGeometry(left, round(area.top() + px(2)), wide, round(px(BUTTON)))
        self.body.place(area.adjusted(0, high, 0, 0))

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.head.invitation and self.head.rect.contains(event.position()):
            self.headed.emit()
