"""The entries of a memory as a table: only those in sight are read, and labels are edited in place."""

import unicodedata
from html import escape
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from engines.errors import StoreError
from engines.lasting.entries import Entry
from engines.lasting.memories import Memories
from gui.theme import Theme

COLUMNS = (
    ("Text", "What the model had read when this was stored; its end is nearest"),
    ("Followed by", "The token that came next"),
    ("Label", "Yours to write: F2 or a double click"),
    ("Written", "When it was stored"),
    ("Read", "How much it has been read since, as the sum of all weights"),
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
        self._pages: dict[int, dict[int, Entry]] = {}

    def set_ids(self, ids: list[int]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self.ids = ids
        self._pages.clear()
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry in a row; None if another window has deleted it."""
        page = row // PAGE
        if page not in self._pages:
            try:
                found = self.memories.get(self.ids[page * PAGE : (page + 1) * PAGE])
            except StoreError as error:
                found = {}
                self.failed.emit(error)
            while len(self._pages) >= KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = found
        return self._pages[page].get(self.ids[row])

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
                return COLUMNS[section][0]
            if role == Role.ToolTipRole:
                return COLUMNS[section][1]
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
            return "no longer there" if column == TEXT and role == Role.DisplayRole else None
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
        try:
            self.memories.label([entry.id], str(value))
        except StoreError as error:
            self.failed.emit(error)
            return False
        self._pages.pop(index.row() // PAGE)
        self.dataChanged.emit(index, index)
        self.labelled.emit()
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
