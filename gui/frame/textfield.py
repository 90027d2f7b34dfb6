"""Where the text is typed: words the model does not know are underlined, and those it knows are offered."""

from itertools import accumulate

import numpy as np
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.tokens import MISSING, Vocabulary
from mnemoscope.engines.translation import commas, tr
from mnemoscope.engines.vocabularies.lexicon import Lexicon
from mnemoscope.engines.vocabularies.words import Words
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.look.written import as_written
from mnemoscope.gui.widgets.standins import StandIns
from mnemoscope.gui.widgets.writing import Writing

BORDER = 3.0  # pixels of the style sheet's border and padding
MOST_OFFERED = 5_000  # words of a vocabulary that are offered while one types; more would be noise
FEW_LINES = 10  # a text of more needs its scroll bar, however wide it is
LONGEST_BLOCK = 20_000  # characters of a line that are looked through

CTRL, SHIFT = QtCore.Qt.Modifier.CTRL, QtCore.Qt.Modifier.SHIFT
UNDOING = (CTRL | QtCore.Qt.Key.Key_Z, CTRL | SHIFT | QtCore.Qt.Key.Key_Z, CTRL | QtCore.Qt.Key.Key_Y)


class Unknown(QtGui.QSyntaxHighlighter):
    """Underlines what is not in the vocabulary; special tokens are quieter than what is said between them."""

    def __init__(self, document: QtGui.QTextDocument, stand_ins: StandIns) -> None:
        super().__init__(document)
        self._stand_ins = stand_ins
        self.vocab: Vocabulary | None = None
        self._format = QtGui.QTextCharFormat()
        self._format.setUnderlineStyle(QtGui.QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._quiet = QtGui.QTextCharFormat()

    def dress(self, theme: Theme) -> None:
        """Have the colours of this theme."""
        self._format.setUnderlineColor(theme.colour("warning"))
        self._quiet.setForeground(theme.colour("muted"))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if self.vocab is None or len(text) > LONGEST_BLOCK:
            return
        at = [0, *accumulate(1 + (ord(c) > 0xFFFF) for c in text)]  # Qt counts in units of UTF-16
        text = self._stand_ins.meant(text)
        ids, spans = self.vocab.cut(text)
        for start, stop in spans[np.isin(ids, list(self.vocab.special))].tolist():
            self.setFormat(at[start], at[stop] - at[start], self._quiet)
        for start, stop in spans[ids == MISSING].tolist():
            if (piece := text[start:stop]).strip():
                start += len(piece) - len(piece.lstrip())
                self.setFormat(at[start], at[stop] - at[start], self._format)


class TextField(Writing):
    """Where the text is typed, pasted or dropped as a file. It outlives the bar it stands in, with its caret and its undo."""

    def __init__(self) -> None:
        super().__init__()
        self.unknown = Unknown(self.document(), self.stand_ins)
        self.words: list[str] = []
        self.typed_in = False  # it had the focus when its bar let it go
        self.completer = QtWidgets.QCompleter(self)
        self.completer.setWidget(self)
        self.completer.setCaseSensitivity(QtCore.Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setModel(QtCore.QStringListModel(self))
        self.list = QtWidgets.QListView()
        self.completer.setPopup(self.list)
        self.list.installEventFilter(self)
        self.setTabChangesFocus(True)
        self.completer.activated.connect(self._complete)
        self._fitting = QtCore.QTimer(self, singleShot=True, interval=0)  # once Qt has laid the lines out
        self._fitting.timeout.connect(self._fit)
        self.textChanged.connect(self._fitting.start)
        self.roomy = True  # there is room for a text of several lines

    def dress(self, theme: Theme) -> None:
        """Have the look of this theme, and say in the language that is spoken now what it is for."""
        self.setFont(theme.font(14, mono=True))
        self.list.setFont(theme.font(13))
        self.unknown.dress(theme)
        self.setPlaceholderText(tr("Type or paste a text, or drop a file here: the model reads as you type."))
        self.setFixedHeight(round(theme.px(58)))
        self.setMinimumWidth(round(theme.px(120)))
        self.setAccessibleName(tr("Text"))
        self.setToolTip(tr("The text the model reads (Ctrl+L; Esc gives the keys back to play and step)"))

    def set_vocabulary(self, vocab: Vocabulary | None) -> None:
        """Mark what this vocabulary does not have, and offer its words while one types, if it is one of words."""
        if vocab is self.unknown.vocab:
            return
        self.unknown.vocab = vocab
        self.unknown.rehighlight()
        self.words = []
        self.set_roomy(self.roomy)
        if isinstance(vocab, Words) and not isinstance(vocab, Lexicon) and len(vocab) <= MOST_OFFERED:
            self.words = sorted(word for word in vocab.words if word[0].isalnum())

    def set_roomy(self, roomy: bool) -> None:
        """Be high enough for the lines of a story, if the window has the room, or for three lines."""
        self.roomy = roomy
        vocab = self.unknown.vocab
        lines = 5 if roomy and isinstance(vocab, Words) and vocab.lines else 3
        self.setFixedHeight(round(self.lines_height(lines)))

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()

    def _fit(self) -> None:
        """Let go of a scroll bar that only its own width makes necessary."""
        if self.verticalScrollBar().isVisible() and self.document().size().height() <= FEW_LINES:
            policy = QtCore.Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded)

    def lines_height(self, lines: int) -> float:
        """The height that shows so many lines, none of them cut."""
        around = 2 * (self.document().documentMargin() + BORDER)
        return QtGui.QFontMetricsF(self.font()).lineSpacing() * lines + around

    def offered(self, word: str) -> list[str]:
        """The known words that a word may be meant to be: those it begins, or else those most like it."""
        word = word.lower()
        from difflib import get_close_matches  # not at the start: it is rarely needed

        begun = [known for known in self.words if known.lower().startswith(word)]
        return begun or get_close_matches(word, self.words, n=6, cutoff=0.5)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:  # give the keys back to play and step
            self.clearFocus()
            return
        super().keyPressEvent(event)
        if self.words:
            self._offer(typed=bool(event.text().strip()) or event.key() == keys.Key_Backspace)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """The keys of the list: Tab takes its first word, or the one chosen; Return ends the line unless one is chosen."""
        if (
            watched is self.list
            and isinstance(event, QtGui.QKeyEvent)
            and event.type() == event.Type.KeyPress
        ):
            keys, chosen = QtCore.Qt.Key, self.list.currentIndex()
            ends = event.key() in (keys.Key_Return, keys.Key_Enter)
            if event.key() == keys.Key_Tab or (ends and chosen.isValid()):
                word = (chosen if chosen.isValid() else self.list.model().index(0, 0)).data()
                self.list.hide()
                self._complete(word)
                return True
            if ends:
                self.list.hide()
                super().keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QtCore.QEvent) -> bool:
        """Undo and redo are left to the window, which knows what else was done; an unknown word says what it may be."""
        if (
            isinstance(event, QtGui.QKeyEvent)
            and event.type() == event.Type.ShortcutOverride
            and event.keyCombination() in UNDOING
        ):
            event.ignore()
            return False
        if isinstance(event, QtGui.QHelpEvent) and self.words:
            word = self._word(self.cursorForPosition(event.pos()))
            if word and not self._knows(word):
                near = commas(self.offered(word)) or commas(self.words, 12)
                QtWidgets.QToolTip.showText(
                    event.globalPos(),
                    as_written(
                        tr("“{word}” is not known to this model. It knows: {near}", word=word, near=near)
                    ),
                )
                return True
        return super().event(event)

    def _offer(self, *, typed: bool) -> None:
        """Show the list of known words below one that is not, or hide it."""
        word = self._word(self.textCursor(), before=True)
        offered = self.offered(word) if word and typed else []
        if not offered or self._knows(word):
            self.list.hide()
            return
        model = self.completer.model()
        assert isinstance(model, QtCore.QStringListModel)
        model.setStringList(offered)
        self.completer.setCompletionPrefix("")
        place = self.cursorRect()
        place.setWidth(self.list.sizeHintForColumn(0) + self.list.verticalScrollBar().sizeHint().width() + 12)
        self.completer.complete(place)

    def _knows(self, word: str) -> bool:
        """Whether the model reads a word as one of its own, in whatever form it is written."""
        return self.unknown.vocab is not None and not self.unknown.vocab.missing(word)

    def _word(self, cursor: QtGui.QTextCursor, *, before: bool = False) -> str:
        """The word at a place of the text, or only the part before it."""
        if before:
            cursor.movePosition(
                QtGui.QTextCursor.MoveOperation.StartOfWord, QtGui.QTextCursor.MoveMode.KeepAnchor
            )
        else:
            cursor.select(QtGui.QTextCursor.SelectionType.WordUnderCursor)
        word = cursor.selectedText()
        return word if word[:1].isalnum() else ""

    def _complete(self, word: str) -> None:
        """Put a known word in the place of the one begun, with a capital if that had one."""
        cursor = self.textCursor()
        cursor.movePosition(
            QtGui.QTextCursor.MoveOperation.StartOfWord, QtGui.QTextCursor.MoveMode.KeepAnchor
        )
        begun = cursor.selectedText()
        cursor.insertText(word.capitalize() if begun[:1].isupper() else word)
        self.setTextCursor(cursor)
