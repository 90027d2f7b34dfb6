"""The numbers behind a picture: of the whole run, of every panel, in files that spreadsheets read and do not run."""

import csv
import io
import re
import weakref
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files import tables as written
from mnemoscope.engines.files.tables import csv_pieces, harmless, npz_pieces
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.sampling import Sampling
from mnemoscope.gui.dialogs.export import CHOSEN, SEEN, WHOLE, ExportDialog
from mnemoscope.gui.export import page_export, panel_export, save_panel, table_of
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.export.stage import caption
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.tokens import TokensOptions
from mnemoscope.gui.state.blueprint import Focus
from tests.gui.conftest import kind_for

PANELS = discover()
UNASKED = [
    name for name, panel in PANELS.items() if not panel.asks and not panel.compares
]  # those that ask: see test_asking
OF_ONE_STEP = {"arithmetic", "hops", "kept", "lookback", "positions", "prediction", "readout", "summary"}


@pytest.fixture
def options(tmp_path):
    def make(suffix, **changes):
        return ExportOptions(tmp_path / f"a{suffix}", 400, 200, LIGHT, **changes)

    return make


def rows_of(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", UNASKED)
def test_a_table_is_of_the_whole_run_whatever_is_in_sight(name, view_of, options):
    """93 of 300 rows, depending on the picture's width, and nothing said so."""
    view = view_of(kind_for(name), 40, cursor=25, window=(20, 31))
    columns = table_of(PANELS[name], view, options(".csv"))
    if name in OF_ONE_STEP:
        assert set(columns["cursor"].tolist()) == {25}
        assert "at step 25" in save_panel(PANELS[name], view, options(".csv"))
    else:
        assert "cursor" not in columns
        assert columns["step"].tolist() == list(range(40))
        assert "40 steps (0 to 39)" in save_panel(PANELS[name], view, options(".csv"))
        part = table_of(PANELS[name], view, options(".csv", first=7, last=12))
        assert part["step"].tolist() == list(range(7, 13))
        for key, values in part.items():
            whole = columns[key][7:13]
            if (
                name == "attention" and values.ndim == 2
            ):  # keys after the stretch are out of it, those before are not
                whole = whole[:, :13]
            np.testing.assert_array_equal(values, whole, err_msg=key)


def test_what_a_table_of_one_step_is_of_is_in_it(view_of, options):
    view = view_of("transformer", 40, cursor=25, window=(20, 31))
    columns = table_of(PANELS["lookback"], view, options(".csv"))
    assert columns["step"].tolist() == list(range(26))
    np.testing.assert_allclose(columns["layer0.attention"].sum(axis=0), 1.0, atol=1e-5)
    columns = table_of(PANELS["lookback"], view, options(".csv", first=20, last=22))
    assert columns["step"].tolist() == [20, 21, 22]
    view = view_of("remembering", 40, cursor=25, options=TokensOptions(colour="memory"))
    assert set(table_of(PANELS["tokens"], view, options(".csv"))["cursor"].tolist()) == {25}
    with pytest.raises(ExportError, match="--at"):
        table_of(PANELS["prediction"], view, options(".csv", first=3))


def test_attention_in_a_table_is_complete(view_of, options):
    """Keys before the stretch are looked at, too: without them a row does not add up to one."""
    view = view_of("transformer", 30)
    columns = table_of(PANELS["attention"], view, options(".npz", first=20, last=24))
    weights = columns["layer0.attention.head0"]
    assert weights.shape == (5, 25)
    np.testing.assert_allclose(weights.sum(axis=1), 1.0, atol=1e-5)


def test_an_attention_too_large_for_any_file_is_refused_before_work(view_of, options, monkeypatch):
    monkeypatch.setattr("mnemoscope.gui.panels.attention.MOST_NUMBERS", 500)
    view = view_of("transformer", 30)
    with pytest.raises(MnemoscopeError, match="900 numbers"):
        save_panel(PANELS["attention"], view, options(".npz"))
    assert "5 steps (20 to 24)" in save_panel(PANELS["attention"], view, options(".npz", first=20, last=24))
    monkeypatch.setattr(written, "MOST_CELLS", 100)
    with pytest.raises(ExportError, match="too large"):
        save_panel(PANELS["hidden"], view, options(".csv"))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_text_is_a_formula(text):
    columns = {text: np.array([text, "safe"]), "number": np.array([-1.5, 2.0], np.float32)}
    head, first, second = rows_of(b"".join(piece for piece, _ in csv_pieces(columns)))
    assert head == [f"'{text}", "number"]
    assert first == [f"'{text}", "-1.5"]  # a number stays one
    assert second == ["safe", "2.0"]
    assert harmless("a=b") == "a=b"


def test_npz_is_exact(models, view_of, options):
    text = "=cmd|' /C calc'!A0 - + @ \0"
    view = replace(view_of("lstm", 5), track=record(models["lstm"], text), window=(0, 4))
    save_panel(PANELS["hidden"], view, options(".npz"))
    with np.load(options(".npz").path, allow_pickle=False) as file:
        assert "".join(file["token"].tolist()) == text.replace(
            "\0", "␀"
        )  # numpy drops a NUL that ends a text
        np.testing.assert_array_equal(file["layer0.hidden"], view.trace.read("layer0.hidden", 0, len(text)))


def test_csv_gives_every_number_back(options):
    numbers = np.array([0.1, 1 / 3, 1e-30, -2.5e20, 16777217, np.nan, np.inf], np.float32)
    whole = np.arange(7) * 10**12
    rows = rows_of(
        b"".join(
            piece
            for piece, _ in csv_pieces({"a": numbers, "b": whole, "c": np.stack([numbers, numbers], axis=1)})
        )
    )
    assert rows[0] == ["a", "b", "c.0", "c.1"]
    np.testing.assert_array_equal(np.array([row[0] for row in rows[1:]], np.float32), numbers)
    assert [int(row[1]) for row in rows[1:]] == whole.tolist()
    assert rows[2][0] == "0.33333334"


# captions


def test_a_caption_has_the_seed_of_what_the_model_chose(models, view_of):
    track = record(models["lstm"], "Shall I", generate=6, sampling=Sampling(seed=417))
    view = replace(view_of("lstm", 5), track=track, cursor=9, window=(2, 13))
    assert caption(view).endswith(" · step 9 · seed 417")
    assert caption(view).startswith("tiny-lstm · tokens 2 to 12 “all I")
    assert "seed" not in caption(view_of("lstm", 5))


def test_a_caption_has_what_the_picture_says_of_itself(view_of, tmp_path, monkeypatch, qapp):
    monkeypatch.setattr(PANELS["hidden"], "notes", lambda self: ("8 units a row", "2 values are not numbers"))
    path = tmp_path / "a.svg"
    save_panel(PANELS["hidden"], view_of("lstm", 12), ExportOptions(path, 900, 200, LIGHT, caption=True))
    said = " ".join(re.findall(r">([^<]+)</text>", path.read_text("utf-8")))
    assert "· step 11 · 8 units a row · 2 values are not numbers" in said


@pytest.mark.parametrize("size", [(300, 300), (500, 200), (1200, 260)])
def test_no_caption_is_cut(size, view_of, tmp_path, qapp):
    view = view_of("lstm", 300, cursor=260, window=(0, 300))
    path = tmp_path / "a.svg"
    save_panel(PANELS["surprise"], view, ExportOptions(path, *size, LIGHT, caption=True))
    said = "".join(part.split("<")[0] for part in path.read_text("utf-8").split(">"))
    squeezed = "".join(said.split())
    wanted = "".join(caption(view).split())
    assert "…”" in wanted  # only of the text, and that says so
    assert wanted in squeezed
    heights = [float(y) for y in re.findall(r'<text [^>]*?\by="([\d.]+)"', path.read_text("utf-8"))]
    assert size[1] - 12 < max(heights) < size[1]  # the last line stands above the lower edge


# the dialog


@pytest.fixture
def dialog(qtbot, view_of):
    def make(panel="hidden", **changes):
        view = view_of("lstm", 300, cursor=299, window=(207, 300), **changes)
        made = ExportDialog(None, panel, QtCore.QSize(900, 200), view, LIGHT)
        qtbot.addWidget(made)
        return made

    return make


def test_the_dialog_begins_with_what_is_in_sight_for_a_picture_and_with_the_run_for_the_rest(
    dialog, tmp_path
):
    box = dialog()
    for suffix, usual, said in (
        (".png", SEEN, "What is in sight, with the cursor at step 299."),
        (".csv", WHOLE, "Steps 0 to 299 of 0 to 299."),
        (".gif", WHOLE, "300 frames, 30 s: steps 0 to 299 of 0 to 299."),
    ):
        box.kind.setCurrentIndex(box.kind.findData(suffix))
        assert box.steps.currentIndex() == usual
        assert box.summary.text().startswith(said)
        options = box.options(tmp_path / "a")
        assert (options.first, options.last, options.path.suffix) == (None, None, suffix)
    box.steps.setCurrentIndex(CHOSEN)
    box.first.setValue(10)
    box.last.setValue(19)
    box.rate.setValue(4)
    options = box.options(tmp_path / "a")
    assert (options.first, options.last, options.rate) == (10, 19, 4)
    assert box.summary.text() == "10 frames, 2.5 s: steps 10 to 19 of 0 to 299."


def test_the_dialog_counts_the_frames_in_which_numbers_fly(dialog):
    box = dialog("arithmetic")
    box.kind.setCurrentIndex(box.kind.findData(".gif"))
    assert box.summary.text().startswith("900 frames, 30 s: steps 0 to 299 of 0 to 299.")
    box.rate.setValue(20)
    assert box.summary.text().startswith("300 frames, 15 s: steps 0 to 299 of 0 to 299.")


def test_the_dialog_says_what_cannot_be_and_does_not_save_it(dialog):
    box = dialog()
    save = box.buttons.button(QtWidgets.QDialogButtonBox.StandardButton.Save)
    box.steps.setCurrentIndex(CHOSEN)
    box.first.setValue(20)
    box.last.setValue(10)
    assert not save.isEnabled()
    assert "holds nothing" in box.summary.text()
    box.last.setValue(30)
    assert save.isEnabled()


def test_an_export_under_way_can_be_given_up_and_leaves_nothing(qtbot, view_of, tmp_path):
    path = tmp_path / "a.mp4"
    view = view_of("lstm", 300, cursor=299)
    saving = Saving(
        None, panel_export(PANELS["hidden"], view, ExportOptions(path, 640, 260, LIGHT)), path.name
    )
    told = []
    saving.saved.connect(told.append)
    saving.failed.connect(told.append)
    saving.begin()
    assert not told  # 300 frames take longer than a moment
    qtbot.waitUntil(lambda: saving.value() > 0)
    saving.canceled.emit()  # as its button does, and Esc
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["a.mp4 was given up: nothing has been written."]
    assert not list(tmp_path.iterdir())


def test_an_export_goes_on_to_its_end_between_events(qtbot, view_of, tmp_path):
    path = tmp_path / "a.gif"
    view = view_of("lstm", 40, cursor=39)
    saving = Saving(
        None, panel_export(PANELS["hidden"], view, ExportOptions(path, 640, 260, LIGHT)), path.name
    )
    told = []
    saving.saved.connect(told.append)
    saving.begin()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["a.gif: 40 frames (steps 0 to 39), 10 a second, 4 s"]
    assert path.stat().st_size > 1000


def test_progress_is_told(view_of, tmp_path, qapp):
    shares = []
    options = ExportOptions(tmp_path / "a.mp4", 300, 160, LIGHT)
    finished(panel_export(PANELS["hidden"], view_of("lstm", 20), options), shares.append)
    assert set(np.arange(1, 21) / 20) <= set(shares)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_the_tables_of_an_npz_are_made_and_let_go_one_after_the_other(tmp_path):
    """Those of 100,000 tokens took 2.7 GB beside the trace when all were made at once and the file was kept in memory."""
    alive, steps = [], 300_000

    def table(at):
        assert not [array for array in alive if array() is not None]
        values = np.random.default_rng(at).standard_normal((steps, 8)).astype(np.float32)
        alive.append(weakref.ref(values))
        return {f"p{at}.state": values, f"p{at}.token": np.array(["a", "é"])}

    with open(tmp_path / "a.npz", "wb") as file:
        shares = []
        for piece, share in npz_pieces(*(partial(table, at) for at in range(3))):
            assert len(piece) < 3_000_000
            file.write(piece)
            shares.append(share)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    with np.load(tmp_path / "a.npz", allow_pickle=False) as kept:
        assert list(kept) == [f"p{at}.{name}" for at in range(3) for name in ("state", "token")]
        for at in range(3):
            wanted = np.random.default_rng(at).standard_normal((steps, 8)).astype(np.float32)
            np.testing.assert_array_equal(kept[f"p{at}.state"], wanted)
            assert kept[f"p{at}.token"].tolist() == ["a", "é"]


@pytest.mark.parametrize("name", UNASKED)
def test_a_table_holds_no_more_than_its_own_numbers(name, view_of, options):
    """One unit of 100,000 steps kept the values of all 384, for each of six signals."""
    columns = table_of(PANELS[name], view_of(kind_for(name), 100), options(".npz"))
    held = {id(array): array.nbytes for array in (whole_of(values) for values in columns.values())}
    assert sum(held.values()) <= 1.5 * sum(values.nbytes for values in columns.values()) + 4096


def whole_of(values):
    """The array whose memory another one shows a part of."""
    while isinstance(values.base, np.ndarray):
        values = values.base
    return values


def test_a_window_s_table_leaves_out_panels_with_nothing_to_show_and_says_so(opened, options):
    """The attention panel, open on an LSTM, ended the NPZ of the window in a KeyError."""
    window = opened("lstm")
    window.session.shown.focus(layer=1)
    window.refresh()
    page = window.page()
    odd = [PANELS[name] for name in ("attention", "lookback", "positions", "hops")]  # in sight, not drawn yet
    parts = (*page.parts, *(replace(page.parts[0], cls=cls) for cls in odd))
    page = replace(page, parts=parts)
    wanted = replace(options(".npz"), width=1200, height=800)
    said = finished(page_export(page, wanted))
    assert "without " in said
    assert "Attention" in said
    with np.load(wanted.path) as kept:
        assert {name.split(".")[0] for name in kept} >= {"hidden", "cell", "gates"}
        assert not {name for name in kept if name.startswith(("attention", "lookback", "positions", "hops"))}


@pytest.mark.parametrize("name", UNASKED)
def test_a_table_of_what_a_panel_cannot_show_is_refused_in_a_sentence(name, view_of, options):
    for kind in ("lstm", "gru", "transformer", "memory_network", "classifier"):
        for layer in (0, 7):
            view = view_of(kind, 9, focus=Focus(layer=layer))
            if PANELS[name].missing(view):
                with pytest.raises(ExportError):
                    table_of(PANELS[name], view, options(".csv"))
            else:
                assert table_of(PANELS[name], view, options(".csv"))


@pytest.mark.parametrize("suffix", [".csv", ".npz", ".png", ".svg", ".gif", ".mp4"])
@pytest.mark.parametrize(("width", "height"), [(100_000, 100_000), (7000, 7000), (79, 400), (400, 20_000)])
def test_a_size_that_no_window_can_have_is_refused_before_anything_is_made(suffix, width, height, options):
    with pytest.raises(
        ExportError, match=r"must be a whole number from 80 to 16384 pixels, not \d|is not possible"
    ):
        replace(options(suffix), width=width, height=height).check(10)


def test_pixels_are_bounded_in_the_file_too(options):
    replace(options(".png"), width=3000, height=4000, dpi=300).check(10)
    for suffix, dpi in ((".png", 360), (".gif", 192)):
        with pytest.raises(ExportError, match="at most 1"):
            replace(options(suffix), width=3600, height=4000, dpi=dpi).check(10)
