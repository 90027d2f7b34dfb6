"""What stands above the panel of one track among several: its colour, letter and name, and what is to be said of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import commas, paragraph, tr
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.look.written import as_written, set_tip
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.elided import Elided

HEIGHT = 20.0  # pixels
Align = QtCore.Qt.AlignmentFlag
BAR = 4.0  # of the track's colour
MOST_EDITS = 12  # in a tool tip


@dataclass(frozen=True, slots=True)
class Heading:
    """The colours and words of a header: of one track, of several that are drawn as one, or of one that is not there yet."""

    series: tuple[int, ...]  # whose colours
    letter: str
    title: str
    edits: tuple[str, ...] = ()
    problem: str = ""

    @classmethod
    def of(cls, *views: View) -> "Heading":
        """The heading of the tracks that a panel draws."""
        return cls(
            tuple(view.seat for view in views),
            commas(view.letter for view in views),
            shared_title([view.title for view in views]),
            tuple(str(edit) for view in views for edit in view.track.edits),
            paragraph(dict.fromkeys(view.problem for view in views if view.problem)),
        )

    @property
    def words(self) -> str:
        """In one line; that a track is edited is part of its title."""
        return "  ".join(filter(None, (self.letter, self.title, self.problem)))

    @property
    def tip(self) -> str:
        """All of it, in a tool tip."""
        edits = list(self.edits[:MOST_EDITS])
        if len(self.edits) > MOST_EDITS:
            edits.append(tr("and {count} more", count=len(self.edits) - MOST_EDITS))
        return "\n".join(filter(None, (f"{self.letter}  {self.title}", *edits, self.problem)))


def shared_title(titles: Sequence[str]) -> str:
    """The titles of several tracks in one: of one that goes on where another ends, what it adds."""
    found = list(dict.fromkeys(titles))
    base = found[0] if found else ""
    return commas((base, *(each.removeprefix(f"{base}{tr(', ')}") for each in found[1:])))


class TrackHeader(QtWidgets.QWidget):
    """A slim line above a panel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.heading = Heading((), "", "")
        self.setFixedHeight(round(theme.px(HEIGHT)))

    def say(self, heading: Heading) -> None:
        """Name this track."""
        if heading != self.heading:
            self.heading = heading
            set_tip(self, heading.tip)
            self.setAccessibleName(heading.tip.replace("\n", ", "))
            self.update()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        theme, heading = self.theme, self.heading
        area, px = QtCore.QRectF(self.rect()), theme.px
        with painting(self) as painter:
            painter.fillRect(area, theme.colour("raised"))
            x = area.left()
            for n in heading.series:
                painter.fillRect(QtCore.QRectF(x, area.top(), px(BAR), area.height()), theme.of_series(n))
                x += px(BAR)
            x += px(6)
            words = [(heading.letter, "text", True), (heading.title, "text", False)]
            words += [(heading.problem, "warning", False)] if heading.problem else []
            for text, colour, bold in words:
                painter.setFont(theme.font(12, bold=bold))
                painter.setPen(theme.colour(colour))
                metrics = QtGui.QFontMetricsF(painter.font())
                room = QtCore.QRectF(x, area.top(), max(area.right() - x - px(8), 0), area.height())
                cut = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, cut)
                x += metrics.horizontalAdvance(cut) + px(8)


class TrackTabs(QtWidgets.QWidget):
    """A slim row of tabs, one for each track, and why there are tabs where nobody chose them."""

    turned = QtCore.Signal(int)  # by the person, to the n-th

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.headings: tuple[Heading, ...] = ()
        self.bar = QtWidgets.QTabBar()
        self.bar.setObjectName("tracktabs")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)
        self.bar.setElideMode(QtCore.Qt.TextElideMode.ElideRight)
        self.bar.setFont(theme.font(11))
        self.bar.setIconSize(QtCore.QSize(round(theme.px(8)), round(theme.px(10))))
        self.bar.setAccessibleName(tr("Tracks"))
        self.bar.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        self.bar.currentChanged.connect(self.turned)
        self.note = Elided(least=theme.px(24))
        self.note.setFont(theme.font(11))
        self.note.setForegroundRole(QtGui.QPalette.ColorRole.PlaceholderText)
        policy = QtWidgets.QSizePolicy.Policy
        self.bar.setSizePolicy(policy.Maximum, policy.Fixed)
        self.bar.setMinimumWidth(round(theme.px(60)))
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, round(theme.px(8)), 0)
        row.setSpacing(round(theme.px(10)))
        row.addWidget(self.bar)
        row.addWidget(self.note, 1)
        self.setFixedHeight(round(theme.px(HEIGHT + 2)))
        self.bar.setFixedHeight(self.height())

    def say(self, headings: tuple[Heading, ...], at: int, note: str) -> None:
        """Offer these tracks, the n-th in front."""
        self.note.setText(note)
        blocked = self.bar.blockSignals(True)
        if headings != self.headings:
            self.headings = headings
            while self.bar.count() > len(headings):
                self.bar.removeTab(self.bar.count() - 1)
            while self.bar.count() < len(headings):
                self.bar.addTab("")
            for n, heading in enumerate(headings):
                self.bar.setTabText(n, f"{heading.letter}  {heading.title}".replace("&", "&&"))
                self.bar.setTabIcon(n, self._colour(heading.series[0]))
                self.bar.setTabToolTip(n, as_written(heading.tip))
        self.bar.setCurrentIndex(at)
        self.bar.blockSignals(blocked)

    def _colour(self, series: int) -> QtGui.QIcon:
        picture = QtGui.QPixmap(8, 10)
        picture.fill(self.theme.of_series(series))
        return QtGui.QIcon(picture)
