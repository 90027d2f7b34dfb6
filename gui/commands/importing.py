"""Opening what others made: a file of weights becomes a model of one's own, once what it leaves open has been asked."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.importers.checkpoint import is_checkpoint
from mnemoscope.engines.translation import tr
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.state.opening import source_of

if TYPE_CHECKING:
    from mnemoscope.engines.models.importers.source import Source
    from mnemoscope.engines.verify.imported import Kept


def is_of_others(path: Path) -> bool:
    """Whether a path is a file of weights, which a model can be made of, or which says why not."""
    try:
        return is_checkpoint(path)
    except (OSError, ValueError):
        return False


def ask_import(window: Window) -> str:
    """The file of weights that a person chooses; "" for none."""
    kinds = tr(
        "Weights of others (*.pt *.pth *.ckpt *.bin *.safetensors *.gguf *.h5 *.hdf5 *.keras *.npz *.onnx);;All files (*)"
    )
    path, _ = QtWidgets.QFileDialog.getOpenFileName(
        window.window(), tr("Open model file"), window.settings.folder, kinds
    )
    if path:
        window.settings.folder = str(Path(path).parent)
    return path


def import_model(window: Window, path: Path) -> None:
    """Look at a file of weights, ask what it leaves open, and make a model of it."""
    window.cards.cancel()
    _say(window, path)
    window.imports.look(path, partial(_looked, window))


def _looked(window: Window, source: "Source") -> None:
    from mnemoscope.gui.dialogs.importing import ask_about  # a dialog that is rarely needed

    try:
        asked = ask_about(window.window(), source, window.settings.folder)
    except MnemoscopeError as error:
        window.notice.say(f"{error}.")
        return
    if asked is not None:
        _say(window, source.path)
        window.imports.make(source.path, asked, partial(_made, window))


def _say(window: Window, path: Path) -> None:
    said = tr("Opening {name}…", name=path.name)
    window.notice.say_while(said, lambda: window.imports.busy, window.imports.cancel)


def _made(window: Window, kept: "Kept") -> None:
    choose_model(window, source_of(kept.folder))
    window.listing.ask_again()
    window.notice.tell(
        tr("{name} is now among your own models, {proof}.", name=kept.folder.name, proof=kept.card.reached)
    )
