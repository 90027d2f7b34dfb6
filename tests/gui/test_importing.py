"""Files of weights that others made open in the window: what they leave open is asked, and the proof stands in the card."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PySide6 import QtCore, QtWidgets
from torch import nn

from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.checkpoint import open_source
from mnemoscope.engines.models.opening import user_folder
from mnemoscope.gui.commands.file import open_dropped, open_file
from mnemoscope.gui.dialogs.importing import ImportDialog, ask_about
from tests.gui.conftest import idle

LETTERS = "abcdefghijklmnopqrstuvwxyz "


def model(**given) -> dict[str, torch.Tensor]:
    net = nn.ModuleDict(
        {
            "emb": nn.Embedding(27, 6),
            "rnn": nn.GRU(6, 8, **given),
            "out": nn.Linear(8 * (1 + given.get("bidirectional", 0)), 27),
        }
    )
    return net.state_dict()


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A bidirectional network with its vocabulary."""
    torch.save({"net": model(bidirectional=True), "chars": LETTERS}, tmp_path / "both.pt")
    yield tmp_path / "both.pt"
    for place in kept():
        shutil.rmtree(place)


def kept() -> list[Path]:
    """What has been kept of it."""
    return [*user_folder().glob("both*")]


def test_a_dropped_checkpoint_becomes_a_model_with_its_proof(opened, qtbot, file, monkeypatch) -> None:
    monkeypatch.setattr(ImportDialog, "exec", lambda self: QtWidgets.QDialog.DialogCode.Accepted)
    window = opened(text="abc")
    open_dropped(window, [QtCore.QUrl.fromLocalFile(str(file))])
    assert window.imports.busy
    qtbot.waitUntil(
        lambda: window.session.track is not None and window.session.track.card.name == "both", timeout=20_000
    )
    card = window.session.track.card
    assert card.engine == "bidirectional"
    assert card.quality["value"] < 1e-6
    assert "within" in card.line
    assert "both is now among your own models, within" in window.notice.label.text()
    assert window.session.text == "abc"  # it knows the text that was there
    open_file(window, str(file))  # the same again is not kept twice
    qtbot.waitUntil(lambda: not window.imports.busy, timeout=20_000)
    assert [path.name for path in kept()] == ["both"]


def test_what_cannot_be_opened_is_said_and_all_stays_as_it_was(opened, qtbot, tmp_path) -> None:
    window = opened(text="abc")
    before = window.session.source
    torch.save({"w": torch.zeros(3, 4)}, tmp_path / "none.pt")
    open_file(window, str(tmp_path / "none.pt"))
    qtbot.waitUntil(lambda: not window.imports.busy, timeout=20_000)
    assert "holds no recurrent network" in window.notice.label.text()
    torch.save(nn.GRU(3, 4), tmp_path / "whole.pt")
    open_file(window, str(tmp_path / "whole.pt"))
    qtbot.waitUntil(lambda: "nothing of it was run" in window.notice.label.text(), timeout=20_000)
    assert window.session.source == before


def test_an_import_can_be_given_up(opened, qtbot, file, monkeypatch) -> None:
    monkeypatch.setattr(ImportDialog, "exec", lambda self: QtWidgets.QDialog.DialogCode.Accepted)
    window = opened(text="abc")
    open_file(window, str(file))
    window.imports.cancel()
    qtbot.waitUntil(lambda: not window.imports.busy, timeout=20_000)
    assert kept() == []
    assert window.notice.isHidden()


def test_only_what_is_open_is_asked(qtbot, file, tmp_path) -> None:
    torch.save({"net": model(), "chars": LETTERS}, tmp_path / "plain.pt")
    assert ask_about(None, open_source(tmp_path / "plain.pt"), "") == Asked()  # nothing
    dialog = ImportDialog(None, open_source(file), "")
    qtbot.addWidget(dialog)
    shown = {name for name, widget in dialog.rows.items() if dialog.form.isRowVisible(widget)}
    assert shown == {"reads"}
    dialog.boxes["reads"].setCurrentIndex(1)
    assert dialog.asked == Asked(reads="newest")
    two = {
        **{f"a.{k}": v for k, v in model().items()},
        **{f"b.{k}": v for k, v in nn.LSTM(6, 8).state_dict().items()},
    }
    torch.save(two, tmp_path / "two.pt")
    dialog = ImportDialog(None, open_source(tmp_path / "two.pt"), "")
    qtbot.addWidget(dialog)
    shown = {name for name, widget in dialog.rows.items() if dialog.form.isRowVisible(widget)}
    assert shown == {"network", "vocabulary"}
    assert "a GRU of 1 layer" in dialog.found.text()
    dialog.network.setCurrentIndex(1)
    assert "an LSTM of 1 layer" in dialog.found.text()
    assert dialog.asked.network == "b."
    assert "and b.weight" not in dialog.found.text()


def test_a_network_without_an_embedding_reads_rows_whose_columns_are_asked(
    opened, qtbot, tmp_path, monkeypatch
) -> None:
    def answer(dialog: ImportDialog) -> QtWidgets.QDialog.DialogCode:
        shown = {name for name, widget in dialog.rows.items() if dialog.form.isRowVisible(widget)}
        assert shown == {"columns", "classes", "reads"}
        assert "it reads rows of 3 numbers" in dialog.found.text()
        dialog.names["columns"].setText("x,y")
        assert "2 names of columns are given, but a row has 3 numbers" in dialog.found.text()
        assert not dialog.buttons.button(QtWidgets.QDialogButtonBox.StandardButton.Open).isEnabled()
        dialog.names["columns"].setText("x,y,z")
        dialog.names["classes"].setText("up,down")
        assert dialog.buttons.button(QtWidgets.QDialogButtonBox.StandardButton.Open).isEnabled()
        assert dialog.form.isRowVisible(dialog.names["columns"])
        return QtWidgets.QDialog.DialogCode.Accepted

    monkeypatch.setattr(ImportDialog, "exec", answer)
    parts = nn.ModuleDict({"body": nn.LSTM(3, 6, bidirectional=True), "head": nn.Linear(12, 2)})
    torch.save(parts.state_dict(), tmp_path / "both-rows.pt")
    window = opened(text="abc")
    open_file(window, str(tmp_path / "both-rows.pt"))
    qtbot.waitUntil(
        lambda: window.session.source is not None and "both-rows" in window.session.source, timeout=20_000
    )
    qtbot.waitUntil(lambda: idle(window), timeout=20_000)
    card = window.session.track.card
    assert (card.classes, card.vocabulary["columns"]) == (("up", "down"), ["x", "y", "z"])
    assert "within" in card.line
    assert window.session.text == card.texts[0]  # it does not know letters
    assert window.session.length == 40
    for dock in window.docks.values():
        dock.show()
    window.refresh()
    window.drawing.finish()
    for place in kept():
        shutil.rmtree(place)


@pytest.mark.parametrize("given", [{}, {"bidirectional": True}])
def test_a_network_without_a_read_out_is_shown(opened, qtbot, tmp_path, given) -> None:
    own = {name: value for name, value in model(**given).items() if not name.startswith("out")}
    torch.save({"net": own, "chars": LETTERS}, tmp_path / "both-mute.pt")
    window = opened(text="abc")
    open_file(window, str(tmp_path / "both-mute.pt"))
    qtbot.waitUntil(
        lambda: window.session.source is not None and "both-mute" in window.session.source, timeout=20_000
    )
    qtbot.waitUntil(lambda: idle(window), timeout=20_000)
    assert "it predicts nothing" in window.session.track.card.summary.lower()
    for dock in window.docks.values():
        dock.show()
    window.session.looking.seek(1)
    window.refresh()
    window.drawing.finish()
    assert "Something went wrong" not in window.notice.label.text()
    for place in kept():
        shutil.rmtree(place)
