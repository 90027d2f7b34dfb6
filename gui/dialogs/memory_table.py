"""The entries of a memory as a table: only those in sight are read, and labels are edited in place."""

import unicodedata
from dataclasses import replace
from html import escape
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.background import Work
from mnemoscope.gui.look.theme import Theme

COLUMNS = (
    (tr_noop("Text"), tr_noop("What the model had read when this was stored; its end is nearest")),
    (tr_noop("Followed by"), tr_noop("The token that came next")),
    (tr_noop("Label"), tr_noop("Yours to write: F2 or a double click")),
    (tr_noop("Written"), tr_noop("When it was stored")),
    (tr_noop("Read"), tr_noop("How much it has been read since, as the sum of all weights")),
)
TEXT, VALUE, LABEL, WRITTEN, READ = range(len(COLUMNS))
PAGE = 100  # entries read at a time
KEPT = 20  # pages kept
SHOWN = 400  # characters of a text in a cell

Role = QtCore.Qt.ItemDataRole
Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex


class EntriesModel(QtCore.QAbstractTableModel):
    """Entries by id, in the order given. `failed` carries the sentence that says what could not be read or written."""

    failed = QtCore.Signal(Exception)
    labelled = QtCore.Signal()

    def __init__(self, memories: Memories, theme: Theme, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self.memories = memories
        self.theme = theme
        self.ids: list[int] = []
        self.work = Work(self)
        self.work.failed.connect(self._fail)
        self.work.ended.connect(lambda: QtCore.QTimer.singleShot(0, self, self._go_on))
        self._pages: dict[int, dict[int, Entry]] = {}
        self._wanted: list[int] = []  # pages that were in sight and are not read yet, the newest last
        self._labels: list[tuple[int, int, str]] = []  # labels to be written: page, id, text
        self._at = -1  # the page that is read or written in

    def set_ids(self, ids: list[int], first: dict[int, Entry]) -> None:
        """Show these entries, the first of which have been read."""
        self.beginResetModel()
        self.ids = ids
        self._wanted.clear()
        self._pages = {0: first}
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry in a row; None if another window has deleted it, or if it is only being read."""
        page = row // PAGE
        if page not in self._pages:
            self._wanted = [*(p for p in self._wanted if p != page), page][-KEPT:]
            self._go_on()
            return None
        return self._pages[page].get(self.ids[row])

    @property
    def busy(self) -> bool:
        """Whether something is read or written, or will be."""
        return self.work.busy or bool(self._wanted or self._labels)

    def _go_on(self) -> None:
        """Write what is to be written, then read what is to be read, the newest first: one thing at a time."""
        memories = self.memories
        if self.work.busy:
            return
        if self._labels:
            self._at, id, text = self._labels.pop(0)
            self.work.start("", lambda _: memories.label([id], text), lambda _: self.labelled.emit())
        elif self._wanted:
            self._at, shown = self._wanted.pop(), self.ids
            ids = shown[self._at * PAGE : (self._at + 1) * PAGE]
            self.work.start("", lambda _: (shown, memories.get(ids)), self._come)

    def _come(self, came: tuple[list[int], dict[int, Entry]]) -> None:
        """A page has been read."""
        shown, found = came
        if shown is self.ids:
            while len(self._pages) >= KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[self._at] = found
            self._repaint(self._at)

    def _fail(self, error: Exception) -> None:
        """Show what is in the store, not what could not be written; what could not be read is not asked for again."""
        if self._at in self._pages:
            self._pages.pop(self._at)
        else:
            self._pages[self._at] = {}
        self._repaint(self._at)
        self.failed.emit(error)

    def _repaint(self, page: int) -> None:
        last = min((page + 1) * PAGE, len(self.ids)) - 1
        if page * PAGE <= last:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(COLUMNS) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> QtCore.Qt.ItemFlag:
        editable = QtCore.Qt.ItemFlag.ItemIsEditable if index.column() == LABEL else QtCore.Qt.ItemFlag(0)
        return super().flags(index) | editable

    def headerData(
        self, section: int, orientation: QtCore.Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == QtCore.Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS):
            if role == Role.DisplayRole:
                return tr(COLUMNS[section][0])
            if role == Role.ToolTipRole:
                return tr(COLUMNS[section][1])
            if role == Role.TextAlignmentRole:
                return _side(section)
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = index.column()
        if role == Role.TextAlignmentRole:
            return _side(column)
        if role == Role.FontRole:
            return self.theme.font(12, mono=column in (TEXT, VALUE))
        if role not in (Role.DisplayRole, Role.EditRole, Role.ToolTipRole):
            return None
        entry = self.entry(index.row())
        if entry is None:
            coming = index.row() // PAGE not in self._pages
            said = "…" if coming else tr("no longer there")
            return said if column == TEXT and role == Role.DisplayRole else None
        if role == Role.EditRole:
            return sayable(entry.label) if column == LABEL else None
        if role == Role.ToolTipRole:
            whole = {TEXT: entry.text[-2000:], VALUE: entry.value, LABEL: entry.label}.get(column)
            return f"<qt>{escape(sayable(whole)).replace(chr(10), '<br>')}</qt>" if whole else None
        return _cell(entry, column)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        entry = self.entry(index.row()) if index.isValid() and index.column() == LABEL else None
        if role != Role.EditRole or entry is None:
            return False
        if str(value) == sayable(entry.label):
            return True
        page = index.row() // PAGE
        self._pages[page][entry.id] = replace(entry, label=str(value))
        self._labels.append((page, entry.id, str(value)))
        self._go_on()
        self.dataChanged.emit(index, index)
        return True


class EntriesView(QtWidgets.QTableView):
    """A table whose first column gives way at its beginning, and whose keys do what a person expects."""

    wiped = QtCore.Signal()

    def __init__(self, model: EntriesModel, theme: Theme) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegateForColumn(TEXT, _EndInSight(self))
        self.setSelectionBehavior(QtWidgets.QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.DoubleClicked)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QtWidgets.QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(theme.px(24)))
        header = self.horizontalHeader()
        header.setFont(theme.font(12))
        header.setHighlightSections(False)
        header.setSectionResizeMode(TEXT, QtWidgets.QHeaderView.ResizeMode.Stretch)
        for column, width in ((VALUE, 96), (LABEL, 150), (READ, 64), (WRITTEN, 132)):
            header.resizeSection(column, round(theme.px(width)))

    def rows(self) -> list[int]:
        """The rows that are selected, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """F2 edits the label of the row, whichever column is current; Delete deletes what is selected."""
        if event.key() == QtCore.Qt.Key.Key_F2 and self.currentIndex().isValid():
            index = self.currentIndex().siblingAtColumn(LABEL)
            self.setCurrentIndex(index)
            self.edit(index)
        elif event.key() == QtCore.Qt.Key.Key_Delete:
            self.wiped.emit()
        else:
            super().keyPressEvent(event)


class _EndInSight(QtWidgets.QStyledItemDelegate):
    """A text that does not fit loses its beginning, which is what matters least."""

    def initStyleOption(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = QtCore.Qt.TextElideMode.ElideLeft


def _cell(entry: Entry, column: int) -> str:
    if column == READ:
        return f"{entry.reads:.3g}"
    if column == WRITTEN:
        time = QtCore.QDateTime.fromString(entry.created, QtCore.Qt.DateFormat.ISODate).toLocalTime()
        return time.toString("yyyy-MM-dd HH:mm")
    return glyphs({TEXT: entry.text[-SHOWN:], VALUE: entry.value[:SHOWN]}.get(column, entry.label[:SHOWN]))


def _side(column: int) -> QtCore.Qt.AlignmentFlag:
    """Numbers to the right, in line."""
    side = QtCore.Qt.AlignmentFlag.AlignRight if column == READ else QtCore.Qt.AlignmentFlag.AlignLeft
    return side | QtCore.Qt.AlignmentFlag.AlignVCenter


def glyphs(text: str) -> str:
    """A text in one line: line ends and tabs as quiet signs, a text of blanks made visible, the rest of control as a mark."""
    text = text.replace("\r\n", "⏎").replace("\n", "⏎").replace("\t", "⇥")
    if text and not text.strip():
        text = text.replace(" ", "␣")
    return sayable("".join("�" if unicodedata.category(c) == "Cc" else c for c in text))


def sayable(text: str) -> str:
    """A text that Qt can hold: half a surrogate pair alone becomes a mark."""
    return text.encode("utf-8", "replace").decode() if not _whole(text) else text


def _whole(text: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in text)
