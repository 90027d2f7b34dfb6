"""A field that owns a text of any length as it is spelled, shows the beginning of a long one, and undoes all of it."""

import json
import sys
from math import inf
from time import monotonic

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.files.surrogates import spelled, unspelled
from mnemoscope.engines.translation import tr
from mnemoscope.gui.widgets.standins import StandIns
from mnemoscope.gui.widgets.utf16 import characters, units

SHOWN = 10_000  # characters of a long text that are shown: of one unbroken line, a key takes 6 ms, and 300 at 100,000
MOST = 12_500  # and of one that is shown whole
UNDONE = 20_000_000  # bytes of text that the steps of undo may hold
REPLAYED = 8  # steps that are written again when older ones go: more would be felt
EXACT = "application/x-mnemoscope-text"  # a text on the clipboard with what Qt would drop


class Writing(QtWidgets.QPlainTextEdit):
    """The text is what the document shows, as it is meant, and `tail`, which is not shown.

    The tail belongs to a state of the document: undo brings back both, until the steps hold more than `UNDONE`. Then
    the oldest go; the last one stays, however long its text. `edited` comes when the person has changed
    the text, in whatever way; what is `put` is known already.
    """

    edited = QtCore.Signal()
    dropped = QtCore.Signal(str)  # a path

    def __init__(self) -> None:
        super().__init__()
        self.held, self.tail = "", ""
        self.stand_ins = StandIns()
        self._shown = ""  # the document, its line ends as U+2029
        self._steps = 0  # to undo
        self._tails: dict[int, str] = {}  # by the number of steps to undo; none where all is shown
        self._when: dict[int, float] = {}  # each was done, by its number: seconds of the monotonic clock
        self._written = 0  # characters that the document has been given, and keeps for undo
        self._unsettled = 0  # and those since the last step
        self._least = 0  # bytes that were left when the oldest steps went
        self._fresh = False  # a step has been added, by a change and not by redo
        self._putting = False
        self._all = False  # is selected
        self._anew = False  # all was selected when that step was added
        self._added = (-1, 0)  # the document's revision once the model has added to it, and where it began to
        self.document().undoCommandAdded.connect(self._freshen)
        self.document().contentsChange.connect(self._count)
        self.document().contentsChanged.connect(self._change)
        self._lightening = QtCore.QTimer(self, singleShot=True, interval=0)  # not while Qt still writes
        self._lightening.timeout.connect(self._lighten)
        self.selectionChanged.connect(self._note_selection)

    def written(self) -> str:
        """The text, all of it, as it was typed, pasted or put."""
        return self.held

    @property
    def caret(self) -> int:
        """How many characters stand before the caret."""
        return characters(self._shown, self.textCursor().position())

    @property
    def bounds(self) -> str:
        """In one sentence, how much of a long text is shown; "" for all."""
        shown = len(self.held) - len(self.tail)
        if not self.tail:
            return ""
        return tr(
            "The field shows the first {shown:,} of {all:,} characters; the model reads all.",
            shown=shown,
            all=len(self.held),
        )

    def put(self, text: str, caret: int | None = None) -> None:
        """Hold this text, as a change that can be undone like typing; the caret goes behind it, or to its beginning if not all is shown.

        What a model adds piece by piece, from one `begin` to the next, is undone in one step.
        """
        if text == self.held:
            self.held = text  # from now on the same object: not compared again
            return
        head, tail = parted(text)
        self._putting = True
        try:
            self._write(self.stand_ins.shown(head), caret, behind=not tail)
        finally:
            self._putting = False
        self._settle(text, tail)

    def begin(self) -> None:
        """What is put or typed from now on is another step for undo."""
        self._added = (-1, 0)
        self.document().setModified(False)  # Qt joins nothing to what was there when this was said

    def insert(self, text: str) -> None:
        """Put a text in the place of what is selected, or of all if all that is shown is selected."""
        cursor = self.textCursor()
        start, stop = (characters(self._shown, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        kept = 0 if self._all else len(self.held) - len(self.tail) - (stop - start)
        if kept + len(text) <= MOST:
            cursor.insertText(self.stand_ins.shown(text))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            return
        self.begin()
        self.put(text if self._all else self.held[:start] + text + self.held[stop:], start + len(text))
        self.edited.emit()

    def _write(self, shown: str, caret: int | None, *, behind: bool) -> None:
        """Make this the document in one step of undo, or in one with what was added before it."""
        old = self._shown.replace("\u2029", "\n")
        same = old if shown.startswith(old) else old[: shared(old, shown)]
        cursor = QtGui.QTextCursor(self.document())
        revision, start = self._added
        more = revision == self.document().revision() and len(same) >= start
        self.document().setModified(False)  # else Qt joins this to what was typed before
        cursor.movePosition(QtGui.QTextCursor.MoveOperation.End)  # where undo puts the caret
        cursor.joinPreviousEditBlock() if more else cursor.beginEditBlock()
        if same != old:
            cursor.setPosition(units(same), QtGui.QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(shown[len(same) :])
        if shown == old and not more:  # only the tail is another: a step of undo all the same
            cursor.insertText(" ")
            cursor.deletePreviousChar()
        cursor.endEditBlock()
        self.document().setModified(False)  # nor what is typed next to this
        self._added = (self.document().revision(), start if more else len(same))
        if caret is not None or (not behind and shown != old):
            cursor.setPosition(units(shown[: caret or 0]))
        if behind or shown != old:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        if same != old and caret is None:  # another text, which nobody types: it is read from its beginning
            self.verticalScrollBar().setValue(0)

    def _settle(self, text: str, tail: str) -> None:
        """Hold what the document and a tail are together, from this new step on."""
        self._steps, self._fresh = self.document().availableUndoSteps(), False
        self._tails = {at: kept for at, kept in self._tails.items() if at < self._steps}
        if tail:
            self._tails[self._steps] = tail
        self._when = {at: when for at, when in self._when.items() if at < self._steps}
        self._when[self._steps] = monotonic()
        self._shown = self.document().toRawText()
        self.held, self.tail = text, tail
        self._written, self._unsettled = self._written + self._unsettled, 0
        if self._is_heavy():
            self._lightening.start()

    @property
    def last(self) -> float:
        """When what undo would take back was done; -inf if there is nothing."""
        possible = self.document().isUndoAvailable() and not self.isReadOnly()
        return self._when.get(self._steps, -inf) if possible else -inf

    @property
    def next(self) -> float:
        """When what redo would do again was done; inf if there is nothing."""
        possible = self.document().isRedoAvailable() and not self.isReadOnly()
        return self._when.get(self._steps + 1, inf) if possible else inf

    @property
    def undone(self) -> int:
        """How many bytes of text are held for undo alone."""
        tails = {id(tail): sys.getsizeof(tail) for tail in self._tails.values() if tail is not self.tail}
        return 2 * self._written + sum(tails.values())

    def _is_heavy(self) -> bool:
        return self.undone > max(UNDONE, self._least + UNDONE // 2)

    def _lighten(self) -> None:
        """Let the oldest steps of undo go, which Qt cannot: write the last ones again, into an empty document."""
        document, cursor = self.document(), self.textCursor()
        composing = cursor.block().layout().preeditAreaText()
        if not self._is_heavy() or document.isRedoAvailable() or composing:
            return  # the next step asks again
        places, scrolled = (cursor.anchor(), cursor.position()), self.verticalScrollBar().value()
        more, start = self._added[0] == document.revision(), self._added[1]
        last = self.last
        self._putting = True
        unseen = QtCore.QSignalBlocker(document.documentLayout())  # the view lays out only what comes last
        try:
            states = self._last_states()
            self._tails = {}
            document.clear()
            for n, (shown, tail) in enumerate(states):
                document.setUndoRedoEnabled(n > 0)
                if n == len(states) - 1:
                    unseen.unblock()
                self._rewrite(shown)
                self._settle(self.held, tail)
        finally:
            unseen.unblock()
            document.setUndoRedoEnabled(True)
            self._putting = False
        self._written = sum(
            len(shown) for shown, _ in states
        )  # Qt says more, where one takes another's place
        self._when = dict.fromkeys(self._when, last)
        self._least = self.undone
        self._added = (document.revision(), start) if more else (-1, 0)
        cursor.setPosition(places[0])
        cursor.setPosition(places[1], QtGui.QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._note_selection()
        self.verticalScrollBar().setValue(scrolled)

    def _rewrite(self, shown: str) -> None:
        """Make this the document in a step of its own."""
        cursor = QtGui.QTextCursor(self.document())
        self.document().setModified(False)
        cursor.beginEditBlock()
        cursor.select(QtGui.QTextCursor.SelectionType.Document)
        cursor.insertText(shown)
        cursor.endEditBlock()
        self.document().setModified(False)

    def _last_states(self) -> list[tuple[str, str]]:
        """What the document showed and its tail, oldest first: of a few steps, and one at least, that hold half of what may be held."""
        document, size = self.document(), 2 * len(self._shown)
        states = [(self._shown.replace("\u2029", "\n"), self.tail)]
        while document.isUndoAvailable() and len(states) <= REPLAYED:
            document.undo()
            shown, tail = document.toRawText(), self._tails.get(document.availableUndoSteps(), "")
            size += 2 * len(shown) + (sys.getsizeof(tail) if tail is not states[-1][1] else 0)
            if len(states) > 1 and size > UNDONE // 2:
                break
            states.append((shown.replace("\u2029", "\n"), tail))
        return states[::-1]

    def _count(self, _at: int, _removed: int, added: int) -> None:
        self._unsettled += added

    def _freshen(self) -> None:
        """A step has been added; what was selected is told to be gone only after this."""
        self._fresh, self._anew = True, self._all

    def _note_selection(self) -> None:
        cursor = self.textCursor()
        self._all = (
            cursor.selectionEnd() - cursor.selectionStart() == self.document().characterCount() - 1 > 0
        )

    def _change(self) -> None:
        """The document is another: typed, pasted, undone; or it only looks different."""
        if self._putting:
            return
        shown, steps, tail = self.document().toRawText(), self.document().availableUndoSteps(), self.tail
        if self._fresh and self._anew:
            tail = ""
        elif not self._fresh and steps != self._steps:  # undone, or done again
            tail, self._unsettled = self._tails.get(steps, ""), 0
            self._all = False  # Qt takes the selection away, and does not say so
        same = shown == self._shown and tail is self.tail
        if self._fresh:
            self._settle(self.held if same else self.stand_ins.meant(shown) + tail, tail)
        elif not same:
            if steps == self._steps:  # typed on, in the same step
                self._when[steps] = monotonic()
            self._shown, self.held, self.tail = shown, self.stand_ins.meant(shown) + tail, tail
        self._steps = steps
        if not same:
            self.edited.emit()

    # the clipboard, the keys

    def createMimeDataFromSelection(self) -> QtCore.QMimeData:
        """What is selected as it is spelled; if all that is shown is, all there is."""
        cursor = self.textCursor()
        start, stop = (characters(self._shown, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        text = self.held if self._all else self.held[start:stop]
        # Qt's own object: one made here would be left on the clipboard when Python ends, and end the process with it.
        data = super().createMimeDataFromSelection()
        data.text()  # it now has what it is to be rid of
        data.clear()
        data.setText(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
        if data.text() != text:
            data.setData(EXACT, json.dumps(spelled(text)).encode())
        return data

    def canInsertFromMimeData(self, source: QtCore.QMimeData) -> bool:
        return source.hasUrls() or source.hasFormat(EXACT) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QtCore.QMimeData) -> None:
        """Take a file that is dropped, or a text, which goes around the document if it is long."""
        if source.hasUrls() and source.urls()[0].isLocalFile():
            self.dropped.emit(source.urls()[0].toLocalFile())
        elif not self.isReadOnly():
            self.insert(pasted(source))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.matches(QtGui.QKeySequence.StandardKey.InsertLineSeparator) and not self.isReadOnly():
            self.insert("\n")  # Qt's own would be a character that ends no line for others
        elif event.text().isprintable() and self.stand_ins.are_needed(event.text()) and not self.isReadOnly():
            self.insert(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QtGui.QInputMethodEvent) -> None:
        """What an input method commits; a character that stands for another here gets its own stand-in."""
        if self.stand_ins.are_needed(event.commitString()):
            own = QtGui.QInputMethodEvent(event.preeditString(), event.attributes())
            shown = self.stand_ins.shown(event.commitString())
            own.setCommitString(shown, event.replacementStart(), event.replacementLength())
            event = own
        super().inputMethodEvent(event)


def pasted(source: QtCore.QMimeData) -> str:
    """The text on a clipboard, as it was copied here if it was."""
    if source.hasFormat(EXACT):
        try:
            return unspelled(json.loads(source.data(EXACT).toStdString()))
        except ValueError:
            return source.text()  # it is not of our making
    return source.text()


def parted(text: str) -> tuple[str, str]:
    """What is shown of a text, and the rest; a text that is not much longer is shown whole."""
    return (text, "") if len(text) <= MOST else (text[:SHOWN], text[SHOWN:])


def shared(one: str, other: str) -> int:
    """How many characters both texts begin with."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
