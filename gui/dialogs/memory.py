"""The dialog of the lasting memories: browse, search, label, delete, clear, export, import."""

from collections.abc import Callable
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.errors import BusyStoreError, DamagedStoreError
from mnemoscope.engines.memory.store.entries import Memory
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.recovery import Recovered, recover
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.background import Work
from mnemoscope.gui.dialogs import memory_words as words
from mnemoscope.gui.dialogs.memory_reading import Seen, import_free, read_store, version_of
from mnemoscope.gui.dialogs.memory_table import PAGE, EntriesModel, EntriesView, sayable
from mnemoscope.gui.dialogs.saveplace import ask_place
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.widgets.rows import push_button, side_by_side
from mnemoscope.gui.widgets.sure import sure

PAUSE_MS = 150  # after the last letter of a search
AGAIN_MS = 1000  # until a store that another program holds is asked again
LINES = tr_noop("Memories as JSON lines (*.jsonl);;All files (*)")


class MemoryDialog(QtWidgets.QDialog):
    """The memories of a store. A new one is made for `model`, whose states are `width` numbers, if they are given."""

    renamed = QtCore.Signal(str, str)  # the old name and the new
    changed = QtCore.Signal(str)  # the name of a memory of which entries came or went
    shown = QtCore.Signal()  # the table shows what was asked for

    def __init__(
        self,
        parent: QtWidgets.QWidget | None,
        memories: Memories,
        theme: Theme,
        *,
        name: str = "",
        model: str = "",
        width: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Memories"))
        self.memories, self.theme = memories, theme
        self._for = (model, width)
        self._seen: object = None  # the version of the memory in the table; None while that is not known
        self.wanted: str | None = None  # the memory to show once it is read anew which there are
        self._change: tuple[str, Callable[[], Any], Callable[[Any], None]] | None = None  # waits for its turn
        self._next: int | None = None  # the row to select when the table shows what is left
        self.work = Work(self)
        self._build()
        self._wait = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._again = QtCore.QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._connect()
        self.resize(round(theme.px(860)), round(theme.px(560)))
        self.refresh(name)
        self.empty.setText(tr("The store is being read…"))
        self._enable()

    def _build(self) -> None:
        px = self.theme.px
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        self.names = QtWidgets.QComboBox()
        self.names.setMinimumWidth(round(px(220)))
        self.names.setSizeAdjustPolicy(
            QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.names.setAccessibleName(tr("Memory"))
        self.names.setToolTip(tr("The memory to look into"))
        label = QtWidgets.QLabel(tr("&Memory"))
        label.setBuddy(self.names)
        self.about = QtWidgets.QLabel()
        policy = QtWidgets.QSizePolicy.Policy
        self.about.setSizePolicy(policy.Ignored, policy.Preferred)  # a long name pushes no button out
        self.about.setStyleSheet(f"color: {self.theme.muted}")
        self.about.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.new = push_button(tr("&New…"), tr("Make an empty memory for the model in the window"))
        if not self._for[1]:
            self.new.setToolTip(tr("Open a model first: a memory is made for the states of one"))
        self.rename = push_button(tr("&Rename…"), tr("Give this memory another name"))
        self.drop = push_button(tr("Delete memory…"), tr("Delete this memory with everything in it"))
        top = side_by_side(label, self.names, self.about, self.new, self.rename, self.drop)
        top.setStretch(2, 1)
        column.addLayout(top)
        self.search = QtWidgets.QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(tr("Search in text, what followed, and label"))
        self.search.setAccessibleName(tr("Search"))
        self.search.setToolTip(tr("Show only entries that hold this, in capitals or not (Ctrl+F)"))
        self.search.addAction(icon("search", self.theme), QtWidgets.QLineEdit.ActionPosition.LeadingPosition)
        self.count = QtWidgets.QLabel()
        self.count.setMinimumWidth(round(px(130)))
        self.count.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(side_by_side(self.search, self.count))
        self.table = EntriesModel(self.memories, self.theme, self)
        self.view = EntriesView(self.table, self.theme)
        self.view.setAccessibleName(tr("Entries"))
        self.empty = QtWidgets.QLabel(self.view)
        self.empty.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setStyleSheet(f"color: {self.theme.muted}; background: transparent; padding: 24px")
        self.empty.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QtWidgets.QVBoxLayout(self.view.viewport()).addWidget(self.empty)
        column.addWidget(self.view, 1)
        self.delete = push_button(tr("&Delete"), tr("Delete the selected entries (Delete)"))
        self.clear = push_button(tr("&Clear…"), tr("Delete all entries of this memory"))
        self.take = push_button(tr("&Import…"), tr("Make a memory from a file of JSON lines"))
        self.give = push_button(tr("&Export…"), tr("Write this memory to a file of JSON lines"))
        self.shut = push_button(tr("Close"), tr("Close this window (Esc)"))
        self.shut.clicked.connect(self.close)
        column.addLayout(side_by_side(self.delete, self.clear, None, self.take, self.give, self.shut))
        self.said = QtWidgets.QLabel()
        self.said.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setAccessibleName(tr("Message"))
        self.said.setMinimumHeight(round(px(20)))
        self.mend = push_button(
            tr("Recover"), tr("Keep what can be read; the damaged file is set aside under another name")
        )
        self.mend.hide()
        foot = side_by_side(self.said, self.mend)
        foot.setStretch(0, 1)
        column.addLayout(foot)
        for first, then in zip(order := (self.search, self.view, self.delete, self.clear, self.take, self.give, self.shut,
                                         self.names, self.new, self.rename, self.drop), order[1:], strict=False):  # fmt: skip
            self.setTabOrder(first, then)
        self.search.setFocus()

    def _connect(self) -> None:
        self.names.currentIndexChanged.connect(self._choose)
        self.search.textChanged.connect(self._wait.start)
        self._wait.timeout.connect(self.look)
        self._again.timeout.connect(self.look)
        self.new.clicked.connect(self._new)
        self.rename.clicked.connect(self._rename)
        self.drop.clicked.connect(self._drop)
        self.delete.clicked.connect(self._delete)
        self.view.wiped.connect(self._delete)
        self.clear.clicked.connect(self._clear)
        self.take.clicked.connect(self._import)
        self.give.clicked.connect(self._export)
        self.mend.clicked.connect(self._recover)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self.table.failed.connect(self._missed)
        self.table.labelled.connect(self._labelled)
        self.work.failed.connect(self.complain)
        self.work.began.connect(self._began)
        self.work.ended.connect(self._enable)
        self.work.ended.connect(lambda: QtCore.QTimer.singleShot(0, self, self._begin))
        find = QtGui.QShortcut(QtGui.QKeySequence.StandardKey.Find, self)
        for act in (self.search.setFocus, self.search.selectAll):
            find.activated.connect(act)

    @property
    def name(self) -> str:
        """The name of the memory in the table; empty if there is none."""
        memory = self._memory()
        return memory.name if memory else ""

    def refresh(self, name: str = "") -> None:
        """Read anew which memories there are, and show this one, or the one before, or the first."""
        self.wanted = name or self.wanted or self.name
        self.look()

    def look(self) -> None:
        """Read which entries of the memory hold what is searched for; the table shows them when they are known."""
        self._wait.stop()
        if self.work.busy:
            self._wait.start()  # the letters typed meanwhile are looked for next
            return
        self._seen = None
        asked = (self.memories, self.name, self.wanted, self.search.text(), PAGE)
        self.work.start("", lambda _: read_store(*asked), self._show)

    def complain(self, error: Exception) -> None:
        """Say in one line what went wrong, and offer to recover a damaged store; one in use is asked again."""
        self._say(str(error), self.theme.warning)
        self.mend.setVisible(isinstance(error, DamagedStoreError))
        if not self.name:
            self.empty.setText("")  # whether there are any is not known
        if isinstance(error, BusyStoreError) and self._seen is None and self.isVisible():
            self.said.setProperty("passing", True)
            self._again.start()

    def _missed(self, error: Exception) -> None:
        """A part of the table could not be read, or a label not be written."""
        self._seen = None
        self.complain(error)

    def event(self, event: QtCore.QEvent) -> bool:
        """Coming back to this window, see whether another has changed something."""
        if event.type() == QtCore.QEvent.Type.WindowActivate and not self.work.busy:
            self._see(lambda seen: None if self._seen is not None and seen == self._seen else self.refresh())
        return super().event(event)

    def _see(self, then: Callable[[object], None]) -> None:
        """Read which version of the memory the store has now."""
        memories, name = self.memories, self.name
        if name and not self.work.busy:
            self.work.start("", lambda _: version_of(memories, name), then)

    def done(self, result: int) -> None:
        """Close; what is being written is written beside the window."""
        self._wait.stop()
        self._again.stop()
        self._change = None
        self.work.cancel()
        self.table.set_ids([], {})
        super().done(result)

    def release(self) -> None:
        """Delete this dialog once nothing is read or written any more."""
        if not self.work.busy and not self.table.busy:
            self.deleteLater()
            return
        for work in (self.work, self.table.work):
            work.ended.connect(lambda: QtCore.QTimer.singleShot(0, self, self.release), QtCore.Qt.ConnectionType.SingleShotConnection)  # fmt: skip

    def _memory(self) -> Memory | None:
        found = self.names.currentData()
        return found if isinstance(found, Memory) else None

    def _choose(self) -> None:
        self._tell()
        self.look()
        self._enable()

    def _tell(self) -> None:
        self.about.setText(words.about(self._memory()))

    def _show(self, read: Seen) -> None:
        found, name, ids, self._seen, first = read
        if found is not None:
            self.wanted = None
            with QtCore.QSignalBlocker(self.names):
                self.names.clear()
                for memory in found:
                    self.names.addItem(memory.name, memory)
                self.names.setCurrentIndex(self.names.findText(name, QtCore.Qt.MatchFlag.MatchExactly | QtCore.Qt.MatchFlag.MatchCaseSensitive))  # fmt: skip
            self._tell()
        chosen = {self.table.ids[row] for row in self.view.rows()}
        self.table.set_ids(ids, first)
        rows = [row for row, id in enumerate(ids) if id in chosen] if chosen else []
        if self._next is not None and ids:
            rows, self._next = [min(self._next, len(ids) - 1)], None
        mode = QtCore.QItemSelectionModel.SelectionFlag
        for row in rows[:1000]:
            index = self.table.index(row, 0)
            self.view.selectionModel().select(index, mode.Select | mode.Rows)
        if rows:
            self.view.selectionModel().setCurrentIndex(self.table.index(rows[0], 0), mode.NoUpdate)
            self.view.scrollTo(self.table.index(rows[0], 0))
        self.count.setText(words.entries(len(ids), searched=bool(self.search.text())))
        self.empty.setText(words.nothing(self.name, self.search.text()))
        self.empty.setVisible(not ids)
        self._enable()
        self.shown.emit()

    def _enable(self) -> None:
        free, some = not self.work.busy, bool(self.name)
        self.new.setEnabled(free and self._for[1] > 0)
        self.take.setEnabled(free)
        for button in (self.rename, self.drop, self.give):
            button.setEnabled(free and some)
        self.clear.setEnabled(free and some and bool(self.table.ids or self.search.text()))
        self.delete.setEnabled(free and self.view.selectionModel().hasSelection())
        if free and self.said.property("passing"):
            self._say("")

    def _began(self, said: str) -> None:
        if said:
            self._say(said)
            self.said.setProperty("passing", True)
            for button in self.findChildren(QtWidgets.QPushButton):
                button.setEnabled(button is self.shut)

    def _say(self, sentence: str, colour: str = "") -> None:
        self.said.setText(sayable(sentence))
        self.said.setStyleSheet(f"color: {colour or self.theme.muted}")
        self.said.setProperty("passing", False)
        self.mend.hide()

    def _labelled(self) -> None:
        def note(seen: object) -> None:
            self._seen = seen

        self._see(note)

    def _do(self, said: str, action: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Change something beside the window, then say what came of it; after what is read just now, but no other change."""
        self._wait.stop()
        self._say("")
        if self._change is None:
            self._change = (said, action, then)
            self._begin()

    def _begin(self) -> None:
        """Begin the change that waits, if nothing else goes on."""
        if self._change is not None and not self.work.busy:
            (said, action, then), self._change = self._change, None
            self.work.start(said, lambda _: action(), then)

    def _new(self) -> None:
        if name := self._ask(tr("New memory"), tr("Its name:"), ""):
            memories, (model, width) = self.memories, self._for
            self._do(
                tr("Making it…"),
                lambda: memories.create(name, model, width),
                lambda made: self.refresh(made.name),
            )

    def _rename(self) -> None:
        memories, name = self.memories, self.name
        if name and (
            new := self._ask(tr("Rename memory"), tr("Another name for “{name}”:", name=name), name)
        ):
            self._do(
                tr("Renaming…"), lambda: memories.rename(name, new), lambda _: self._called(name, new.strip())
            )

    def _called(self, old: str, new: str) -> None:
        """A memory has another name."""
        self.renamed.emit(old, new)
        self.refresh(new)

    def _drop(self) -> None:
        memories, name = self.memories, self.name
        if name and sure(
            self, tr("Delete the memory “{name}” with everything in it?", name=name), tr("Delete memory")
        ):
            self._do(tr("Deleting…"), lambda: memories.drop(name), lambda count: self._gone(name, count))

    def _delete(self) -> None:
        memories, name, rows = self.memories, self.name, self.view.rows()
        ids = [self.table.ids[row] for row in rows]
        if name and ids:
            self._do(
                tr("Deleting…"),
                lambda: memories.delete(name, ids),
                lambda count: self._gone(name, count, rows[0]),
            )

    def _clear(self) -> None:
        memories, name = self.memories, self.name
        if name and sure(self, tr("Delete all entries of “{name}”?", name=name), tr("Delete all")):
            self._do(tr("Deleting…"), lambda: memories.clear(name), lambda count: self._gone(name, count))

    def _gone(self, name: str, count: int, row: int | None = None) -> None:
        """After entries were deleted: say so, and select what has come in their place."""
        self.view.clearSelection()
        self._next = row
        self._say(words.deleted(count))
        self.refresh(name)
        self.changed.emit(name)

    def _export(self) -> None:
        memories, name = self.memories, self.name
        if not name:
            return
        start = "".join("-" if c in '/\\:*?"<>|' else c for c in name) + ".jsonl"
        path = ask_place(
            self, tr("Export memory"), start, tr(LINES), ".jsonl", say=self._say, inputs=[memories.path]
        )
        if path:
            self._do(tr("Exporting…"), lambda: memories.export_lines(name, path), lambda count: self._say(words.written(count, path)))  # fmt: skip

    def _import(self) -> None:
        path, _ = QtWidgets.QFileDialog.getOpenFileName(self, tr("Import memory"), "", tr(LINES))
        if not path:
            return
        memories, taken = self.memories, {self.names.itemText(n) for n in range(self.names.count())}

        self._do(tr("Importing…"), lambda: import_free(memories, path, taken), self._came)

    def _came(self, came: tuple[int, str]) -> None:
        count, name = came
        self.search.clear()
        self._say(words.imported(count, name))
        self.refresh(name)
        self.changed.emit(name)

    def _recover(self) -> None:
        path = self.memories.path
        self._do(tr("Recovering…"), lambda: recover(path), self._recovered)

    def _recovered(self, came: Recovered) -> None:
        self.refresh()
        self._say(f"{came.line[0].upper()}{came.line[1:]}.")

    def _ask(self, title: str, question: str, text: str) -> str:
        """A name that the person types; empty if they think better of it."""
        answer, sure = QtWidgets.QInputDialog.getText(self, title, question, text=text)
        return answer.strip() if sure else ""
