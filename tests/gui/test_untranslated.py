"""The window in another language: whatever it says is in brackets of its own, or is data; and in English nothing has changed."""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from functools import lru_cache, partial

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.models.opening import catalogue
from mnemoscope.engines.models.pointers import plain
from mnemoscope.engines.translation import speak
from mnemoscope.gui.commands.rows import commands
from mnemoscope.gui.commands.sheet import shortcuts
from mnemoscope.gui.dialogs.export import ExportDialog
from mnemoscope.gui.dialogs.memory import MemoryDialog
from mnemoscope.gui.dialogs.small import about
from mnemoscope.gui.export import save_panel
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.stage import caption
from mnemoscope.gui.frame.topbar import _escaped, entry, shortened
from mnemoscope.gui.look.papertype import ARIAL
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.state.offers import Place, offered
from mnemoscope.gui.widgets.offermenu import OfferMenu
from tests.gui.conftest import PANELS, SONNET, WORDS, idle
from tests.gui.spaces import painting

EDIT = "layer0.hidden[3] = 0 @ 4"

# What is data, and the same in every language, beside what stands on the cards of models.
DATA = (
    r"“[^”]*”",  # a piece of the person's text
    r"<[^>]*>",  # markup
    r"\b((Ctrl|Alt|Shift|Meta)\+[^\s,)<]+|Space|Left|Right|Up|Down|Home|End|Pg\w+|Esc|Return|F\d+\b)",  # keys, as Qt writes them
    r"(tiny|small)-[\w.]+|/\S+",  # the models of the tests, and paths
    r"((layer|hop)(\d+|\*)\.[\w.]+|token(?=\[)|embedding(?=\[)|memory\.\w+)(\[[^\]]*\])?( [*+]?= (cut|[-\w.]+|\"[^\"]*\"))?( @ [\d:]+)?",  # edits and signals in their notation
    r"\b[a-z]\w*(?:\.\w+)+\[[\d,]+\]",  # weights, as torch names them
    r"class \d",  # names of classes
    r"\de[-+−]?\d+|10⁻?[⁰¹²³⁴-⁹]+",  # numbers
    r"pip install (-e )?(\"[^\"]*\"|[-\w.=]+( [-\w.=]+)*)(\s+(and\s+)?then\s+pip install [-\w.= ]+)?",  # what is typed to get a model
    r"\bunknown\b",  # what a vocabulary calls what it does not know
    r"\b(English|简体中文)$",  # languages, as those who speak them call them
    r"Mnemoscope",
)  # fmt: skip
STORY = "i shall compare thee .\nart thou a day ?\n"
# Of a memory network also the words of its vocabulary, what it calls the others, and its sentences, which may be cut.
READ = (
    r"[Tt]hou art (more lovely and more temp|a day)[\w:?…]*|i [st]hall compare thee \.|\bunkno\w*…?",
    *(rf"(?<!\w){re.escape(word)}(?!\w)" for word in WORDS),
)
LONG = 20  # characters of what is on a card
WORD = r"[^\W\d_]{2,}"
MODELS = ("lstm", "transformer", "memory_network")


IN_BRACKETS = partial(re.compile(r"([^{}]+)(?=\{|$)").sub, r"⟦\1⟧")


@pytest.fixture
def bracketed() -> Iterator[None]:
    """A translator that puts the words of every template in brackets, and not what its fields hold."""
    speak(lambda template, n: IN_BRACKETS(template))
    yield
    speak(None)


@pytest.fixture
def painted(monkeypatch) -> list[str]:
    """What is painted as text."""
    return painting(monkeypatch)


def _quotes(found: re.Match[str]) -> str:
    """What is left of a translated stretch: the quotes around what is not."""
    return re.sub("[^“”]", "", found[1]) or " "


@lru_cache
def cards() -> tuple[list[str], list[str]]:
    """What stands on the cards of models, which is theirs: the longest first, what is long and what is short."""
    found = set[str]()
    for card in (card for _, card in catalogue()):
        texts = [
            card.name,
            card.title,
            card.engine,
            card.group,
            card.task,
            card.summary,
            card.data,
            card.attribution,
            card.command,
            card.licence,
        ]
        texts += [
            plain(card.look),
            str(card.reached),
            *map(str, (*card.quality.values(), *card.memory.values())),
        ]
        for example in card.examples:
            texts += [entry(example), shortened(example.text), example.title, plain(example.purpose)]
        found |= {text for each in texts for text in (each, _escaped(each), each[:1].upper() + each[1:])}
    texts = sorted(filter(lambda text: len(text) > 2, found), key=len, reverse=True)
    return [text for text in texts if len(text) > LONG], [text for text in texts if len(text) <= LONG]


def bare(said: str, kind: str = "") -> str:
    """What is left of a text that was not translated, and is no data."""
    said = unicodedata.normalize("NFC", said).replace("&", "")
    while (
        less := re.sub(r"⟦([^⟦⟧]*)(⟧|…?$)", _quotes, said)
    ) != said:  # what is cut for want of room has lost its end
        said = less
    long, short = cards()
    for text in long if len(said) > LONG else ():
        said = said.replace(text, " ")
    for data in (*(READ if kind == "memory_network" else ()), *DATA):
        said = re.sub(data, " ", said)
    for text in short if re.search(WORD, said) else ():
        said = said.replace(text, " ")
    return said if re.search(WORD, said) else ""


def texts(root: QtWidgets.QWidget) -> Iterator[tuple[str, str]]:
    """Every text of a widget and of all within it, with where it stands."""
    for widget in (root, *root.findChildren(QtWidgets.QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()}".strip()
        if widget.objectName().startswith(("qt_", "Scroll")) or isinstance(
            widget.parent(), QtWidgets.QDialogButtonBox
        ):
            continue  # what Qt says itself, in its own translation
        for text in (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.statusTip()):
            yield where, text
        yield from ((where, text) for text in own_texts(widget))
        for action in widget.actions():
            yield f"{where} action", action.text()
            yield f"{where} action", action.toolTip()


def own_texts(widget: QtWidgets.QWidget) -> list[str]:
    """What a widget of a certain kind says."""
    match widget:
        case QtWidgets.QLabel() | QtWidgets.QAbstractButton():
            return [widget.text()]
        case QtWidgets.QGroupBox():
            return [widget.title()]
        case QtWidgets.QComboBox():
            tips = [widget.itemData(n, QtCore.Qt.ItemDataRole.ToolTipRole) for n in range(widget.count())]
            return [*(widget.itemText(n) for n in range(widget.count())), *filter(None, tips)]
        case QtWidgets.QAbstractSpinBox():
            return [widget.specialValueText(), getattr(widget, "suffix", str)()]
        case QtWidgets.QLineEdit() | QtWidgets.QPlainTextEdit():
            return [widget.placeholderText()]
        case QtWidgets.QTextBrowser():
            return [widget.toPlainText()]
        case QtWidgets.QTabBar():
            return [t for n in range(widget.count()) for t in (widget.tabText(n), widget.tabToolTip(n))]
        case QtWidgets.QMenu():
            return [widget.title()]
        case QtWidgets.QTableView():
            model, across = widget.model(), QtCore.Qt.Orientation.Horizontal
            roles = (QtCore.Qt.ItemDataRole.DisplayRole, QtCore.Qt.ItemDataRole.ToolTipRole)
            return [
                str(model.headerData(n, across, role)) for n in range(model.columnCount()) for role in roles
            ]
        case QtWidgets.QGraphicsView():
            items = widget.scene().items() if widget.scene() else ()
            return [
                item.toPlainText() if isinstance(item, QtWidgets.QGraphicsTextItem) else item.text()
                for item in items
                if isinstance(item, QtWidgets.QGraphicsTextItem | QtWidgets.QGraphicsSimpleTextItem)
            ]
    return []


def untranslated(found: list[tuple[str, str]], kind: str = "") -> str:
    """Those with something in them that was not translated and is no data, one a line."""
    return "\n".join(
        sorted({f"{where}: {text!r}: {left!r}" for where, text in set(found) if (left := bare(text, kind))})
    )


EDITS = {
    "lstm": "layer0.hidden[3] = 0 @ 4", "transformer": "layer0.attention[0; key 2] = cut @ 4:", "memory_network": 'token[2] = "t"',
}  # fmt: skip


def rest(window, qtbot):
    """All that is under way has ended, and all is drawn."""
    qtbot.waitUntil(
        lambda: idle(window) and not window.drawing.waiting and not window.dressing.under_way, timeout=20_000
    )
    QtWidgets.QApplication.processEvents()


@pytest.fixture
def full(opened, qtbot):
    """Opens a window with two tracks, of which the second is edited, and looks at every panel and menu."""

    def make(kind):
        window = opened(kind, text=STORY if kind == "memory_network" else SONNET)
        window.session.companions.add(edits=(parse(EDITS[kind]),))
        rest(window, qtbot)
        for dock in window.docks.values():
            dock.show()
            dock.raise_()
            rest(window, qtbot)
            dock.grab()
            for canvas in (panel.canvas for panel in dock.panels.values()):
                for share in (0.1, 0.3, 0.6, 0.9):
                    point = QtCore.QPointF(canvas.width() * 0.4, canvas.height() * share)
                    qtbot.mouseMove(canvas, point.toPoint())
                    canvas.grab()
        for menu in window.findChildren(QtWidgets.QMenu):
            menu.aboutToShow.emit()
        return window

    return make


@pytest.mark.parametrize("kind", MODELS)
def test_all_that_the_window_says_is_translated(kind, bracketed, painted, full):
    window = full(kind)
    found = [*texts(window), *(("painted", text) for text in painted)]
    assert len(painted) > 100
    assert len(found) > 800
    assert untranslated(found, kind) == ""


def lines(window):
    """What a window says, line by line: what is cut for want of room says the whole in its tool tip, before the rest of it."""
    return {line.casefold() for _, text in texts(window) for line in text.splitlines()}


def test_english_is_the_templates_themselves(full, tmp_path):
    """What is in brackets is, without them, what is said where there is no translator."""
    window = full("lstm")
    english = lines(window)
    window.close()
    shutil.rmtree(tmp_path / "models")
    speak(lambda template, n: IN_BRACKETS(template) if n is None else template)
    try:
        translated = {re.sub("[⟦⟧]", "", line) for line in lines(full("lstm"))}
    finally:
        speak(None)
    assert english == translated


def test_all_that_the_export_dialog_says_is_translated(bracketed, opened, qtbot):
    window = opened("lstm")
    view = window.session.view()
    found = list[tuple[str, str]]()
    for panel, tracks in (("hidden", ()), ("window", (view, view))):
        dialog = ExportDialog(None, panel, QtCore.QSize(640, 300), view, LIGHT, tracks)
        qtbot.addWidget(dialog)
        for kind in range(dialog.kind.count()):
            dialog.kind.setCurrentIndex(kind)
            for steps in range(dialog.steps.count()):
                dialog.steps.setCurrentIndex(steps)
                found += [each for each in texts(dialog) if each[1] not in ARIAL]  # families are names
        dialog.paper.size.setCurrentIndex(1)
        dialog.last.setValue(0)
        found += [each for each in texts(dialog) if each[1] not in ARIAL]  # why it cannot be
    assert untranslated([(where, re.sub(r"\bhidden\b|\bwindow\b", "", text)) for where, text in found]) == ""


def test_all_that_the_dialog_of_memories_says_is_translated(bracketed, qtbot, tmp_path):
    memories = Memories(tmp_path / "memories.sqlite")
    memories.create("tiny-walks", "tiny-lstm", 3)
    memories.write("tiny-walks", [Entry(text, "", n, np.ones(3, np.float32)) for n, text in enumerate("abc")])
    dialog = MemoryDialog(None, memories, LIGHT)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    found = list[tuple[str, str]]()

    def look():
        qtbot.waitUntil(
            lambda: not dialog.work.busy and not dialog.table.busy and not dialog._wait.isActive()
        )
        found.extend(texts(dialog))

    look()
    dialog.search.setText("zzz")
    look()
    dialog.search.setText("")
    look()
    dialog.view.selectRow(0)
    qtbot.mouseClick(dialog.delete, QtCore.Qt.MouseButton.LeftButton)
    look()
    dialog.close()
    assert any("⟦ entries⟧" in text for _, text in found)
    assert any("deleted" in text for _, text in found)
    assert untranslated(found) == ""


@pytest.mark.parametrize("made", [about, partial(shortcuts, commands=commands())], ids=["about", "shortcuts"])
def test_all_that_pages_of_help_say_is_translated(made, bracketed, qtbot):
    page = made(None)
    qtbot.addWidget(page)
    assert untranslated(list(texts(page))) == ""


@pytest.mark.parametrize("kind", MODELS)
def test_all_that_can_be_edited_is_offered_in_translation(kind, bracketed, view_of, qtbot):
    view = view_of({"memory_network": "memory_network"}.get(kind, kind), 40)
    found, offers = list[tuple[str, str]](), 0
    for name, cls in PANELS.items():
        places = [
            Place(20, "unit", 1),
            Place(20, "head", 1),
            Place(20, "key", 1),
            Place(20, "token", 20),
            Place(20, "slot external", 1),
        ]
        for place in places:
            made = offered(view, cls.shows, place)
            offers += len(made)
            menu = OfferMenu(None, made, view, lambda edit: None, LIGHT)
            qtbot.addWidget(menu)
            found += [(name, text) for _, text in texts(menu)]
    assert offers > 10
    assert untranslated(found) == ""


@pytest.mark.parametrize("kind", MODELS)
def test_all_that_figures_and_exports_say_is_translated(kind, bracketed, painted, view_of, tmp_path):
    view = view_of(kind, 40)
    said = [caption(view)]
    for name, cls in PANELS.items():
        for suffix in (".png", ".csv"):
            try:
                said.append(
                    save_panel(cls, view, ExportOptions(tmp_path / f"tiny-{name}{suffix}", 500, 300, LIGHT))
                )
            except MnemoscopeError as error:
                said.append(str(error))
    assert len(painted) > 50
    assert untranslated([(kind, text) for text in (*said, *painted)], kind) == ""
