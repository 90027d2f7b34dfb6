"""What every test runs in: no screen, one thread, settings that touch nobody's disk, and nothing left behind."""

import gc
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

_HOME = tempfile.TemporaryDirectory(prefix="mnemoscope-tests-")
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(Path(_HOME.name, _name.lower()))
os.environ.pop("MNEMOSCOPE_DATA", None)
os.environ["MNEMOSCOPE_LANGUAGE"] = "en"  # whatever the desktop speaks
Path(_HOME.name, "beside").mkdir()
Path(_HOME.name, "beside", "mnemoscope").symlink_to(Path(__file__).resolve().parents[1])
os.environ["PYTHONPATH"] = str(
    Path(_HOME.name, "beside")
)  # other processes import this folder, whatever is installed

import numpy as np
import pytest
import tomli_w
from safetensors.numpy import save_file
from tqdm import tqdm

import main  # noqa: F401 (it makes this folder the package `mnemoscope`)
from mnemoscope.engines.engine import Engine, random_weights
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.rows import Rows
from mnemoscope.gui.garbage import Garbage

GARBAGE = Garbage()  # as in the program: a test's thread that looks for it would end another's widgets
tqdm.monitor_interval = 0  # it would start a thread that watches the bars

LETTERS = "\n !,.:?abcdefghijklmnopqrstuvwxyz"

SMALL: dict[str, dict[str, Any]] = {
    "rnn": {"embedding": 5, "hidden": 8, "layers": 2},
    "lstm": {"embedding": 5, "hidden": 8, "layers": 2},
    "gru": {"embedding": 5, "hidden": 8, "layers": 2},
    "transformer": {"width": 8, "heads": 2, "layers": 2, "mlp": 12, "context": 7},
    "encoder": {"width": 8, "heads": 2, "layers": 2, "mlp": 12, "context": 7, "classes": 3},
    "llama": {"width": 8, "heads": 4, "key_heads": 2, "per_head": 2, "layers": 2, "mlp": 12, "context": 7},
    "memory_network": {"width": 6, "hops": 3, "slots": 5},
    "bidirectional": {"embedding": 5, "hidden": 8, "layers": 2},
}

MakeEngine = Callable[..., Engine]
MakeModel = Callable[..., Path]


def pytest_collection_finish() -> None:
    """What is there before the first test is never garbage: half a million objects, which a look takes 0.5 s over."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    _HOME.cleanup()


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """A test leaves no thread running and no window open."""
    before = set(threading.enumerate())
    yield
    GARBAGE.look()
    new = [t for t in threading.enumerate() if t not in before]
    for pooled in (t for t in new if t.name.startswith("ThreadPoolExecutor")):  # a library's, which is ending
        pooled.join(PATIENCE)
    left = [t.name for t in new if t.is_alive()]
    assert not left, f"threads left running: {left}"
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6 import QtCore, QtWidgets

    app = QtWidgets.QApplication.instance()
    if isinstance(app, QtWidgets.QApplication):
        app.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
        open_ones = [w for w in app.topLevelWidgets() if w.isVisible()]
        assert not open_ones, f"windows left open: {open_ones}"


PATIENCE = 30  # seconds; a machine may be busy: nothing is right or wrong by how soon it is


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """Waits long before it gives up; it never waits longer than it must."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=1000 * PATIENCE))
    return qtbot


def rows_of_numbers(columns: int, count: int = 60) -> Rows:
    """A vocabulary of rows of numbers that has met some."""
    vocab = Rows(tuple(f"column {n}" for n in range(columns)), mean=(0.1,) * columns, scale=(2.0,) * columns)
    values = np.random.default_rng(columns).normal(size=(count, columns)).tolist()
    vocab.encode("\n".join(",".join(f"{value:.4f}" for value in row) for row in values))
    return vocab


def build_engine(kind: str, *, seed: int = 0, vocab: Vocabulary | None = None, **config: Any) -> Engine:
    """An engine with random weights; sizes not given are small."""
    vocab = vocab or (rows_of_numbers(config["inputs"]) if config.get("inputs") else Characters(LETTERS))
    cls = engine_class(kind)
    settings = cls.Config(**(SMALL.get(kind, {}) | config))
    return cls(settings, random_weights(cls, settings, len(vocab), seed=seed), vocab)


@pytest.fixture
def make_engine() -> MakeEngine:
    """Builds engines with random weights: `make_engine("lstm", hidden=4)`."""
    return build_engine


@pytest.fixture
def make_model(tmp_path: Path) -> MakeModel:
    """Writes model folders with random weights: `make_model("lstm", name="mine", card={...}, hidden=4)`."""

    def make(
        kind: str, *, name: str = "", card: dict[str, Any] | None = None, seed: int = 0, **config: Any
    ) -> Path:
        folder = tmp_path / "models" / (name or f"small-{kind}")
        engine = build_engine(kind, seed=seed, **config)
        whole = {
            "name": folder.name,
            "engine": kind,
            "task": "next character",
            "licence": "MIT",
            "parameters": sum(w.size for w in engine.weights.values()),
            "config": SMALL.get(kind, {}) | config,
            "vocabulary": engine.vocab.to_json(),
            "classes": [f"class {n}" for n in range(getattr(engine.config, "classes", 0))],
        }
        folder.mkdir(parents=True)
        save_file(engine.weights, folder / "weights.safetensors")
        (folder / "card.toml").write_text(tomli_w.dumps(whole | (card or {})), "utf-8")
        return folder

    return make


STRANGERS = Path(__file__).parent / "strangers"
ENTRY_POINTS = """\
[mnemoscope.engines]
selective = selective:Selective
[mnemoscope.panels]
norms = norms:Norms
"""


@pytest.fixture
def strangers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which an engine and a panel of somebody else's are installed, each one file; gone after the test."""
    site = tmp_path / "site"
    shutil.copytree(STRANGERS, site, ignore=shutil.ignore_patterns("__pycache__"))
    about = site / "strangers-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: strangers\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(ENTRY_POINTS)
    monkeypatch.syspath_prepend(site)
    yield site
    for name in ("selective", "norms"):
        sys.modules.pop(name, None)


@pytest.fixture
def tokens() -> np.ndarray:
    """200 tokens of the small vocabulary, none unknown."""
    return np.random.default_rng(7).integers(1, len(LETTERS) + 1, 200)
