"""The list of edits, below the top bar: every edit of every track, and a field to write one; folded, one line that says them."""

from functools import partial
from itertools import chain, pairwise

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.frame.editrow import EditRow, OwnKeys, Written, quiet, tell, wrong
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.state import editing
from mnemoscope.gui.state.edited import described
from mnemoscope.gui.state.edited import listed as edits_listed
from mnemoscope.gui.state.seating import taker
from mnemoscope.gui.state.seats import letter
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.widgets.elided import Elided

ROWS = 3.4  # that are in sight at once: more are scrolled to
HOW = tr_noop("{edit} — or right-click a unit, a head or a token, or drag a bar beside a heat map")
EXAMPLE = "layer0.gate.forget[17] = 1 @ 40:60"


class EditsList(QtWidgets.QFrame):
    """It comes by itself with the first edit, unless it was folded away; a recording's edits are said, and not changed."""

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.setObjectName("edits")
        self.theme, self.session = theme, session
        self.asked: bool | None = None  # whether a person wants to see it; None: has not said
        px = theme.px
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(round(px(8)), round(px(3)), round(px(8)), round(px(4)))
        column.setSpacing(round(px(3)))
        head = QtWidgets.QHBoxLayout()
        head.setSpacing(round(px(8)))
        self.fold = self._button(tr("Show the list of edits, or fold it away (Ctrl+Shift+E)"))
        self.fold.setIconSize(QtCore.QSize(round(px(10)), round(px(10))))
        self.fold.clicked.connect(self.toggle)
        self.title = QtWidgets.QLabel(tr("Edits"))
        self.title.setFont(theme.font(12, bold=True))
        self.said = Elided(least=px(60), tip=tr("What the edited tracks are"))
        self.said.setFont(theme.font(12))
        self.copy = self._button(tr("Copy all edits that are switched on, as the command line takes them"))
        self.copy.setText(tr("Keep as text"))
        self.copy.setFont(theme.font(11))
        self.copy.clicked.connect(self._copy)
        self.close_ = self._button(tr("Close the list; the edits stay as they are"))
        self.close_.setIcon(icon("x", theme))
        self.close_.setIconSize(QtCore.QSize(round(px(14)), round(px(14))))
        self.close_.clicked.connect(self._close)
        head.addWidget(self.fold)
        head.addWidget(self.title)
        head.addWidget(self.said, 1)
        head.addWidget(self.copy)
        head.addWidget(self.close_)
        column.addLayout(head)
        self.inner = QtWidgets.QWidget()
        self._rows = QtWidgets.QVBoxLayout(self.inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(round(px(2)))
        self.area = QtWidgets.QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.inner)
        column.addWidget(self.area)
        self.adding, self.problem = QtWidgets.QWidget(), wrong(theme)
        self._build_adding(column)
        self._keys = OwnKeys(self)
        for own in (self.fold, self.copy, self.close_, self.of, self.new, self.add):
            own.installEventFilter(self._keys)
        self.rows: list[EditRow] = []
        self._named: object = None  # the layout that the names to choose from are of
        self.hide()

    def _button(self, tip: str) -> QtWidgets.QToolButton:
        made = QtWidgets.QToolButton(autoRaise=True)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        return made

    def _build_adding(self, column: QtWidgets.QVBoxLayout) -> None:
        """The field for one more edit, and which track it is of."""
        theme = self.theme
        row = QtWidgets.QHBoxLayout(self.adding)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(theme.px(6)))
        self.of = QtWidgets.QComboBox()
        self.of.setAccessibleName(tr("Which track is edited"))
        self.of.setToolTip(
            tr("Which track is edited; the first stays as it is, and a copy of it is edited beside")
        )
        self.new = Written(tr("Write an edit"), tr("Write an edit, and press Return; names are completed"))
        self.new.setFont(theme.font(13, mono=True))
        self.new.setPlaceholderText(tr(HOW, edit=EXAMPLE))
        self.names = QtCore.QStringListModel(self)
        completer = QtWidgets.QCompleter(self.names, self)
        completer.setFilterMode(QtCore.Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(QtCore.Qt.CaseSensitivity.CaseInsensitive)
        self.new.setCompleter(completer)
        self.add = QtWidgets.QPushButton(tr("Add"), autoDefault=False)
        self.add.setToolTip(tr("Make this edit"))
        self.new.returnPressed.connect(self._add)
        self.new.said.connect(lambda text: tell(self.problem, "") if not text else None)
        self.add.clicked.connect(self._add)
        row.addWidget(quiet(tr("Add an edit"), theme))
        row.addWidget(self.of)
        row.addWidget(self.new, 1)
        row.addWidget(self.add)
        column.addWidget(self.adding)
        column.addWidget(self.problem)

    def _chain(self) -> None:
        """Let Tab go from the head through the rows to the field for one more edit: Qt has the rows, which came last, at its end."""
        stops = [self.fold, self.copy, self.close_, *chain.from_iterable(row.stops for row in self.rows)]
        for first, then in pairwise([*stops, self.of, self.new, self.add]):
            QtWidgets.QWidget.setTabOrder(first, then)

    # what is shown

    @property
    def edited(self) -> bool:
        """Whether there is any edit: of a track, or of the recording that is open."""
        lead = self.session.track
        seats = self.session.blueprint.seats
        return any(seat.entries for seat in seats) or bool(lead is not None and lead.edits)

    def refresh(self) -> None:
        """Show the edits there are; while the mouse is down nothing comes or goes, for it may be dragging a bar."""
        down = QtWidgets.QApplication.mouseButtons() != QtCore.Qt.MouseButton.NoButton
        shown = self.session.track is not None and (self.edited or bool(self.asked))
        if down and (shown != self.isVisible() or len(self._entries()) != len(self.rows)):
            QtCore.QTimer.singleShot(120, self, self.refresh)
            return
        self.setVisible(shown)
        if not shown:
            return
        unfolded = self.asked is not False
        recorded = self.session.is_recording
        arrow = QtCore.Qt.ArrowType
        self.fold.setArrowType(arrow.DownArrow if unfolded else arrow.RightArrow)
        self.title.setText(self.counted())
        self.said.setText(self.sentence())
        self._show_rows()
        self.area.setVisible(unfolded and bool(self.rows))
        self.adding.setVisible(unfolded and not recorded)
        self.close_.setVisible(not self.edited)
        self.copy.setVisible(any(seat.edits for seat in self.session.blueprint.seats))
        if not unfolded:
            tell(self.problem, "")
        self._offer_names()

    def counted(self) -> str:
        """How many edits there are: a few of them are in sight."""
        entries = [entry for seat in self.session.blueprint.seats for entry in seat.entries]
        off = sum(not entry.on for entry in entries)
        if not entries:
            return tr("Edits")
        if not off:
            return trn("{n:,} edit", "{n:,} edits", len(entries))
        return trn("{n:,} edit, {off:,} off", "{n:,} edits, {off:,} off", len(entries), off=off)

    def sentence(self) -> str:
        """What each edited track is, in words."""
        lead, found = self.session.track, []
        if lead is not None and lead.edits:
            found.append(
                tr("This recording was edited as it was made: {edits}", edits=edits_listed(lead.edits))
            )
        titles = {view.number: view.track.card.called for view in self.session.views()}
        for seat in self.session.blueprint.seats:
            if seat.entries:
                title = titles.get(seat.id, seat.source)
                found.append(described(letter(seat.id), title, seat.edits))
        return " · ".join(found) or tr(
            "Nothing is edited: what if a gate stayed open, a head were silent, a token another?"
        )

    def _entries(self) -> list[tuple[int, int]]:
        """Whose edits they are, and which: the number of the seat, and the place in its list."""
        return [(seat.id, at) for seat in self.session.blueprint.seats for at in range(len(seat.entries))]

    def _show_rows(self) -> None:
        wanted, had = self._entries(), [(row.number, row.at) for row in self.rows]
        new = None
        if wanted != had:
            for row in self.rows:
                self._rows.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [EditRow(self.theme, self.session, *each) for each in wanted]
            for row in self.rows:
                self._rows.addWidget(row)
                row.show()  # at once: Qt would with the next event
            self._chain()
            new = next((row for row in reversed(self.rows) if had and (row.number, row.at) not in had), None)
        for row in self.rows:
            row.show_edit(self.theme.of_series(row.number))
        if self.rows:
            wide = [*map(max, zip(*(row.wide for row in self.rows), strict=True))]
            for row in self.rows:
                row.widen(wide)
        high = self.inner.sizeHint().height()
        one = high / max(len(self.rows), 1)
        self.area.setFixedHeight(round(min(high, ROWS * one)))
        if new is not None:  # it may be below those in sight, once they have their places
            QtCore.QTimer.singleShot(0, new, partial(self.area.ensureWidgetVisible, new))

    def _offer_names(self) -> None:
        """The names of this model to complete, and its tracks to choose from."""
        views = self.session.views()
        layout = views[0].trace.layout if views else None
        if layout is not None and layout is not self._named:
            self._named = layout
            self.names.setStringList(editing.names(layout))
        tracks = [(view.number, view.letter or "A") for view in views if self._takes(view.number)]
        if tracks != [(self.of.itemData(i), self.of.itemText(i)) for i in range(self.of.count())]:
            now = self.of.currentData()
            self.of.clear()
            for number, name in tracks:
                self.of.addItem(name, number)
            self.of.setCurrentIndex(max(self.of.findData(now), 0))
        self.of.setVisible(len(tracks) > 1)

    def _takes(self, number: int) -> bool:
        """Whether a track is edited itself, or has no edited copy yet that would take its edits."""
        found = taker(self.session.blueprint.seats, number, self.session.source or "")
        return found is None or found.id == number

    # what is done

    def toggle(self) -> None:
        """Show the list, or fold it away: to one line while something is edited."""
        self.asked = not (self.isVisible() and self.asked is not False)
        self.refresh()
        if self.asked:
            self.new.setFocus()

    def go_to(self) -> None:
        """Go to the field of the list, which is shown; or fold it away, if the keys are for it already."""
        if self.isVisible() and self.asked is not False and not self._has_keys and self.adding.isVisible():
            self.new.setFocus()
        else:
            self.toggle()

    @property
    def _has_keys(self) -> bool:
        """Whether what has the focus is within the list."""
        focused = QtWidgets.QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _close(self) -> None:
        self.asked = None
        self.refresh()

    def _add(self) -> None:
        text = self.new.text().strip()
        if not text:
            return
        edit, said = editing.read(text)
        number = self.of.currentData() or 0
        if edit is not None:
            said = self.session.companions.refused(edit, seat=number)
        tell(self.problem, said)
        if edit is None or said:
            return
        self.new.clear()
        self.new.settle()
        self.session.companions.edit(edit, seat=number)

    def _copy(self) -> None:
        QtWidgets.QApplication.clipboard().setText(editing.as_lines(self.session.blueprint.seats))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.window().setFocus()  # the keys are for play and step again
            return
        super().keyPressEvent(event)
