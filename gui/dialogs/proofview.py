"""What an export will be, drawn by the code that writes it: it can be zoomed into, and is held to a journal's guide."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.paper import POINTS
from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.options import PICTURES
from mnemoscope.gui.export.proof import Proof
from mnemoscope.gui.look.theme import Theme

Make = Callable[[], Proof]

LATER = 120  # milliseconds after the last change
NEAREST, FARTHEST = 16.0, 0.05  # of the size on paper
STEP = 1.25
EDGE = 12


def fitting_screen(dialog: QtWidgets.QWidget, width: float, height: float) -> None:
    """Let a dialog with a preview be so large, or as large as the screen."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(round(width), room.width() - EDGE), min(round(height), room.height() - 4 * EDGE))


class ProofView(QtWidgets.QWidget):
    """A picture, a row of buttons, and below in words what is wrong with it, if anything is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.proof: Proof | None = None
        self._make: Make | None = None
        self._zoom = 0.0  # 0: as large as there is room for
        self.picture = QtWidgets.QLabel(alignment=QtCore.Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(tr("Preview"))
        self.area = QtWidgets.QScrollArea(widgetResizable=True, alignment=QtCore.Qt.AlignmentFlag.AlignCenter)
        self.area.setWidget(self.picture)
        self.area.viewport().installEventFilter(self)
        self.said = QtWidgets.QLabel(wordWrap=True)
        self.said.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.said.setAccessibleName(tr("What the journal's guide says"))
        self.shown = QtWidgets.QLabel()
        words = {
            "fit": (tr("Fit"), tr("As large as there is room for")), "real": (tr("Size on paper"), tr("As large as it will be on paper")),
            "out": ("−", tr("Smaller")), "in": ("+", tr("Larger")),
        }  # fmt: skip
        self.buttons = {name: QtWidgets.QToolButton() for name in words}
        row = QtWidgets.QHBoxLayout()
        for name, button in self.buttons.items():
            button.setText(words[name][0])
            button.setToolTip(words[name][1])
            button.setAccessibleName(words[name][1])
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.shown)
        self.buttons["fit"].clicked.connect(lambda: self.zoom_to(0.0))
        self.buttons["real"].clicked.connect(lambda: self.zoom_to(1.0))
        self.buttons["out"].clicked.connect(lambda: self.zoom_to(self.scale / STEP))
        self.buttons["in"].clicked.connect(lambda: self.zoom_to(self.scale * STEP))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        column.addLayout(row)
        column.addWidget(self.said)
        self.setMinimumSize(round(theme.px(320)), round(theme.px(240)))
        self._later = QtCore.QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self.draw)

    def ask(self, make: Make | None) -> None:
        """Show what this makes, a moment after the last change; None: there is nothing to be seen."""
        self._make = make
        self._later.start()

    def draw(self) -> None:
        """Make it and show it now, or say why it cannot be."""
        self._later.stop()
        self.let_go()
        if self._make is None:
            self._tell("")
            return
        try:
            self.proof = self._make()
        except MnemoscopeError as error:
            self._tell(str(error))
            return
        self._paint()
        self._tell(self._judged(self.proof))

    def let_go(self) -> None:
        """Be done with what is shown."""
        self._later.stop()
        if self.proof is not None:
            self.proof.let_go()
            self.proof = None

    @property
    def scale(self) -> float:
        """How much larger it is shown than on paper, as far as the screen knows its own size."""
        if self._zoom or self.proof is None:
            return self._zoom or 1.0
        wide, high = self._inches()
        room, dpi = self.area.viewport().size(), self.logicalDpiX()
        return max(min((room.width() - EDGE) / (wide * dpi), (room.height() - EDGE) / (high * dpi)), FARTHEST)

    def zoom_to(self, scale: float) -> None:
        """Show it so much larger than on paper; 0: as large as there is room for."""
        self._zoom = min(max(scale, FARTHEST), NEAREST) if scale else 0.0
        self._paint()

    def _inches(self) -> tuple[float, float]:
        assert self.proof is not None
        options = self.proof.options
        return options.width * options.pixel / POINTS, options.height * options.pixel / POINTS

    def _paint(self) -> None:
        """The picture at the present zoom, sharp at every one."""
        if self.proof is None:
            return
        ratio = self.devicePixelRatioF()
        image = self.proof.image(self.logicalDpiX() * self.scale * ratio)
        image.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QtGui.QPixmap.fromImage(image))
        self.shown.setText(tr("{percent:.0f} %", percent=100 * self.scale))

    def _judged(self, proof: Proof) -> str:
        """What the guide says of it, where it is to stand in a journal."""
        paper = proof.options.paper
        if paper is None or paper.slide or proof.options.suffix not in PICTURES:
            return ""
        return "\n".join(proof.rules()) or tr("It keeps to the guide of {journal}.", journal=paper.guide.name)

    def _tell(self, said: str) -> None:
        if self.proof is None:
            self.picture.clear()
            self.shown.clear()
        self.said.setText(said)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._zoom:
            self._paint()

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if (
            isinstance(event, QtGui.QWheelEvent)
            and event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier
        ):
            self.zoom_to(self.scale * STEP ** (event.angleDelta().y() / 120))
            return True
        return bool(super().eventFilter(watched, event))
