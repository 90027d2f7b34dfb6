"""The window in Chinese: nothing that it says itself is English, but for the templates that nobody has translated yet."""

import re
from collections.abc import Iterator

import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.lessons.catalogue import BUNDLED
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.translation import speak
from mnemoscope.gui import languages
from mnemoscope.gui.commands.figure import in_sight
from mnemoscope.gui.dialogs.anothertext import AnotherText
from mnemoscope.gui.dialogs.export import ExportDialog
from mnemoscope.gui.dialogs.figure import FigureDialog
from mnemoscope.gui.dialogs.lessons import LessonsDialog
from mnemoscope.gui.dialogs.memory import MemoryDialog
from mnemoscope.gui.look.papertype import ARIAL
from tests.gui.spaces import painting, reading, rest
from tests.gui.test_speaking import CHINESE
from tests.gui.test_untranslated import DATA, IN_BRACKETS, cards, texts

MOST = 15  # templates of two words or more that are met here and not translated: it may only fall
TWO_WORDS = r"[A-Za-z][a-z]+(?:[ ,;:]+[A-Za-z][a-z]+)+"
# Fonts, sets of data, terms that stand beside the Chinese one, and the codes of the languages of a lesson.
NAMES = "|".join((*ARIAL, "The Stack", r"\(logit lens\)", r"\ben\W+zh_CN"))
MODELS = ("lstm-shakespeare", "transformer-shakespeare", "memnet-babi1")


@pytest.fixture
def chinese() -> Iterator[set[str]]:
    """Chinese, with what is not translated in brackets; gives those templates."""
    said = languages.translator_of(CHINESE, "zh_CN")
    missing = set[str]()

    def marked(template: str, n: int | None) -> str:
        if (there := said(template, n)) != template:
            return there
        if re.search(TWO_WORDS, template):
            missing.add(template)
        return IN_BRACKETS(template)

    languages.take("zh_CN")
    speak(marked, "zh_CN")
    yield missing
    languages.take("en")


def english(text: str) -> list[str]:
    """Two English words or more in a row in a text, that are no data, no names, and in no brackets."""
    while (less := re.sub(r"⟦[^⟦⟧]*(⟧|…?$)", _quotes, text)) != text:
        text = less
    long, short = cards()
    for each in (*long, *short):
        text = text.replace(each, " · ")
    for data in (*DATA, NAMES):
        text = re.sub(data, " · ", text)
    return re.findall(TWO_WORDS, text)


def _quotes(found: re.Match[str]) -> str:
    """What is left of what is in brackets: the quotes around a field, which is data."""
    return re.sub("[^“”]", "", found[0]) or " "


def dialogs(window, folder) -> list[QtWidgets.QDialog]:
    session, theme = window.session, window.theme
    panels = {name: dock.cls for name, dock in window.docks.items()}
    return [
        ExportDialog(window, "hidden", QtCore.QSize(640, 300), session.view(), theme),
        FigureDialog(window, None, in_sight(window), panels, session.views, theme),
        MemoryDialog(window, Memories(folder / "memories.sqlite"), theme),
        AnotherText(window, "to be"),
        LessonsDialog(window, theme),
    ]


def test_nothing_that_is_said_is_english_but_what_is_not_translated_yet(
    chinese, monkeypatch, qtbot, tmp_path
):
    found, painted = set[tuple[str, str]](), painting(monkeypatch)
    for model in MODELS:
        window = reading(model, "zh_CN", qtbot)
        for dock in window.docks.values():
            dock.show()
            dock.raise_()
            rest(window, qtbot)
            dock.grab()
        for menu in window.findChildren(QtWidgets.QMenu):
            menu.aboutToShow.emit()
        found |= set(texts(window))
        if model == MODELS[0]:
            made = dialogs(window, tmp_path)
            for dialog in made:
                found |= set(texts(dialog))
            for dialog in made[:2]:
                dialog.preview.let_go()
            made[2].release()
            window.conductor.open(BUNDLED / "counting.toml")
            qtbot.waitUntil(lambda window=window: window.conductor._there, timeout=20_000)
            rest(window, qtbot)
            window.rewriter.edit()
            found |= set(texts(window)) | set(texts(window.rewriter.dialog))
            window.rewriter.dialog.close()
            window.presenter.begin()
            rest(window, qtbot)
            found |= set(texts(window))
            window.presenter.end()
        read = " ".join(window.session.track.text.split())
        found |= {("painted", text) for text in painted if text not in read}
        painted.clear()
        window.close()
        window.deleteLater()
        QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    assert len(found) > 1000
    wrong = sorted({f"{where}: {text!r}: {left}" for where, text in found if (left := english(text))})
    assert wrong == [], "\n".join(wrong)
    assert len(chinese) <= MOST, "\n".join(sorted(chinese))
