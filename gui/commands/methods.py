"""What the rows of `mnemoscope.gui.commands.rows.COMMANDS` do, as methods of the window: each asks what must be asked and calls a verb."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6 import QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.texts import EncodingError, takes_long
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.foreign import holds_tensors
from mnemoscope.engines.models.opening import find_model
from mnemoscope.engines.option import options_of
from mnemoscope.gui.commands import sheet
from mnemoscope.gui.commands.exporting import ExportCommands
from mnemoscope.gui.commands.memory import LEAST_KNOWN
from mnemoscope.gui.dialogs import small
from mnemoscope.gui.dialogs.saveplace import ask_place
from mnemoscope.gui.state.opening import note_text, source_of
from mnemoscope.gui.state.player import MOST_SPAN, RATES
from mnemoscope.gui.state.settings import Settings

# Of the window in letters' own pixels: with larger type it could not be used.
LEAST_WIDTH, LEAST_HEIGHT = 600, 430
LONG_FILE = 100_000_000  # bytes: reading or writing more takes so long that it can be given up
MODEL_FILES = frozenset({".pt", ".pth", ".bin", ".ckpt", ".gguf", ".h5", ".keras", ".onnx"})


def fitting(card: Card, text: str, shown: Sequence[str] = (), own: str = "") -> str:
    """The text a model should read: this one, if it knows most of it and it is not another's example (`shown`).

    Else `own`, which was last typed for it, if it knows most of that; or its first example.
    """
    alien = text in shown and text not in card.texts
    if text and not alien and card.knows(text) >= LEAST_KNOWN:
        return text
    if own and card.knows(own) >= LEAST_KNOWN:
        return own
    return card.texts[0] if card.texts else text


class Commands(ExportCommands):
    """The commands of the window; the window itself is then a short file about widgets, which it makes."""

    # files

    def choose_model(self, name: str) -> None:
        """Open a model and let it read the text, or one of its examples if the text says nothing to it."""
        session = self.session
        try:
            card = read_card(find_model(name))
            shown = self.examples_shown()
            note_text(self.settings, session)
            own = self.settings.texts.get(name, "")
            replaced = session.text == self.stand_in and own
            text = fitting(card, "" if replaced else session.text, shown, own)
        except MnemoscopeError as error:
            self.say(str(error))
            return
        self.chosen = card
        if text != session.text:
            self.stand_in = "" if text == own else text
        if text != session.text and session.text and session.text not in shown:
            here = "here is what you last typed for it" if text == own else "here is an example of its own"
            self.say(
                f"The model does not know what this text is made of: {here}. Your text comes back with its model."
            )
        if session.is_recording:
            session.source = name  # from now on the text is read, not shown
        if session.memory is not None:
            session.memory = self.usual_memory(card)
        twin = next(
            (s for s in session.blueprint.seats if (s.source, s.text, s.entries) == (name, None, ())), None
        )
        if twin is not None and session.source is not None:  # the two change places
            session.set_track(twin.id, source=session.source)
        session.load(name, text=text)

    def examples_shown(self) -> Sequence[str]:
        """The examples of the model that is open, or that is being opened."""
        if self.session.loading and self.chosen is not None:
            return self.chosen.texts
        return self.session.track.card.texts if self.session.track else ()

    def choose_example(self, text: str) -> None:
        """Read one of the model's examples, from its start."""
        if self.session.is_recording:
            self.say("A recording cannot be changed: choose a model to read another text.")
            return
        self.stand_in = ""
        self.session.set_text(text, play=True)

    def next_example(self) -> None:
        """The example after the one that is read."""
        examples = self.session.track.card.texts if self.session.track else ()
        if not examples:
            self.say("This model has no examples.")
            return
        at = examples.index(self.session.text) + 1 if self.session.text in examples else 0
        self.choose_example(examples[at % len(examples)])

    def open_file(self, path: str) -> None:
        """Open what was dropped or chosen: a model in its folder, a recording, or a text to read."""
        place = Path(path)
        if place.is_dir():
            self.choose_model(source_of(place))
        elif place.name in ("card.toml", "weights.safetensors") and (place.parent / "card.toml").is_file():
            self.choose_model(source_of(place.parent))
        elif place.suffix.lower() == ".safetensors" or holds_tensors(place):
            self.files.cancel()
            self.open_recording(place)
        elif place.suffix.lower() in MODEL_FILES:
            self.choose_model(path)  # it says what the file is, and how it can be opened
        else:
            self.open_text(path)

    def open_recording(self, path: Path) -> None:
        """Open a recording beside the window; one that takes a while can be given up."""
        self.session.open(path)
        if path.is_file() and path.stat().st_size > LONG_FILE:
            self.say_until_filed(f"Opening {path.name}…", self.session.filing.cancel_opening)

    def open_text(self, path: str, encoding: str | None = None) -> None:
        """Read the text in a file, beside the window; one that takes a while can be given up."""
        self.files.open(path, encoding)
        if takes_long(path):
            self.notice.say(self.files.said, [("Stop", self.files.cancel)])

    def text_read(self, text: str) -> None:
        """Let the model read what has been read from a file."""
        self.topbar.text.begin()
        self.session.set_text(text)

    def text_refused(self, path: str, error: MnemoscopeError) -> None:
        """Say why a file is not read; if its encoding is in doubt, offer the likely one, or any."""
        if not isinstance(error, EncodingError):
            self.say(str(error))
            return
        offers = [(f"Open as {error.encoding.upper()}", partial(self.open_text, path, error.encoding))]
        other = ("Another encoding…", partial(self.ask_encoding, path, error.encoding))
        self.notice.say(f"{error.said}.", [*(offers if error.encoding else []), other])

    def ask_encoding(self, path: str, likely: str = "") -> None:
        """Choose the encoding of a text."""
        if encoding := small.ask_encoding(self, Path(path).name, likely):
            self.open_text(path, encoding)

    def ask_open_model(self) -> None:
        """Choose the folder of a model, wherever it lies."""
        path = QtWidgets.QFileDialog.getExistingDirectory(self, "Open model folder", self.settings.folder)
        if path:
            self.settings.folder = str(Path(path).parent)
            self.open_file(path)

    def ask_open(self) -> None:
        """Choose a recording or a text file."""
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            self, "Open", self.settings.folder, "Recordings and texts (*.safetensors *.txt);;All files (*)"
        )
        if path:
            self.settings.folder = str(Path(path).parent)
            self.open_file(path)

    def ask_save(self) -> None:
        """Save what has been read as a recording."""
        if not self.session.length:
            self.say("There is nothing to save yet: type a text first.")
            return
        start, kind = str(Path(self.settings.folder) / "run.safetensors"), "Recording (*.safetensors)"
        inputs = self.session.inputs
        path = ask_place(self, "Save recording", start, kind, ".safetensors", say=self.say, inputs=inputs)
        if path:
            self.settings.folder = str(path.parent)
            self.session.save(path, then=lambda: self.tell(f"Saved {path}"))
            if self.session.track and self.session.track.trace.size > LONG_FILE:
                self.say_until_filed(f"Saving {path.name}…", self.session.filing.cancel)

    # time

    def play(self) -> None:
        """Play or pause."""
        self.session.toggle_play()

    def step_back(self) -> None:
        """One step back."""
        self.session.step(-1)

    def step_forward(self) -> None:
        """One step on."""
        self.session.step(1)

    def step_back_ten(self) -> None:
        """Ten steps back."""
        self.session.step(-10)

    def step_forward_ten(self) -> None:
        """Ten steps on."""
        self.session.step(10)

    def to_start(self) -> None:
        """The first step."""
        self.session.step(-self.session.length)

    def to_end(self) -> None:
        """The last step."""
        self.session.step(self.session.length)

    def toggle_loop(self) -> None:
        """Begin again at the end, or not."""
        self.session.set_loop(not self.session.player.loop)

    def slower(self) -> None:
        """The next lower speed."""
        self.session.set_rate(max((r for r in RATES if r < self.session.player.rate), default=RATES[0]))

    def faster(self) -> None:
        """The next higher speed."""
        self.session.set_rate(min((r for r in RATES if r > self.session.player.rate), default=RATES[-1]))

    def continue_text(self) -> None:
        """Let the model go on; or stop it."""
        if self.session.owed:
            self.session.toggle_play()
            return
        form = self.topbar.form
        self.topbar.text.begin()
        self.session.continue_text(form.count.value(), form.sampling())

    def edit_text(self) -> None:
        """Type."""
        self.topbar.text.setFocus()

    # what is shown

    def undo_view(self) -> None:
        """Take back the last change of focus, order or options."""
        self.session.undo()

    def redo_view(self) -> None:
        """Do it again."""
        self.session.redo()

    def zoom_in(self) -> None:
        """Fewer tokens in sight."""
        self.session.zoom(0.8, self.session.player.position)

    def zoom_out(self) -> None:
        """More tokens in sight."""
        self.session.zoom(1.25, self.session.player.position)

    def fit(self) -> None:
        """The whole text; or, if it is in sight, as much as can be read."""
        self.session.fit()
        length, most = self.session.length, int(MOST_SPAN)
        if self.session.lens.whole and length > most:
            self.tell(
                f"The text has {length:,} tokens: {most:,} around the cursor are in sight, which is the most."
            )

    def fewer_units(self) -> None:
        """Fewer units in sight in every heat map, around the one in focus."""
        self.session.zoom_units(0.5)

    def more_units(self) -> None:
        """More units in sight."""
        self.session.zoom_units(2.0)

    def all_units(self) -> None:
        """All units."""
        self.session.zoom_units(None)

    def units_up(self) -> None:
        """The units above those in sight."""
        self.session.pan_units(-1)

    def units_down(self) -> None:
        """The units below those in sight."""
        self.session.pan_units(1)

    def next_unit(self) -> None:
        """The unit after the one in focus."""
        self.session.focus(unit=self.session.blueprint.focus.unit + 1)

    def previous_unit(self) -> None:
        """The unit before the one in focus."""
        self.session.focus(unit=self.session.blueprint.focus.unit - 1)

    def next_layer(self) -> None:
        """The next layer, and after the last the first."""
        self._cycle("layer")

    def next_head(self) -> None:
        """The next head, and after the last the first."""
        self._cycle("head")

    def _cycle(self, what: str) -> None:
        before = getattr(self.session.blueprint.focus, what)
        self.session.focus(**{what: before + 1})
        if getattr(self.session.blueprint.focus, what) == before:
            self.session.focus(**{what: 0})

    def toggle_strip(self) -> None:
        """What to look at: shown below the top bar, or folded away."""
        self.settings.folded = not self.settings.folded
        self.refresh()

    def toggle_theme(self) -> None:
        """The other of light and dark."""
        self.settings.theme = "light" if self.theme.name == "dark" else "dark"
        self.rebuild()

    def follow_system(self) -> None:
        """Light or dark as the desktop is."""
        self.settings.theme = "system"
        self.rebuild()

    def larger(self) -> None:
        """Everything larger, for the back row."""
        self._scale(0.1)

    def smaller(self) -> None:
        """Everything smaller."""
        self._scale(-0.1)

    def _scale(self, by: float) -> None:
        scale = round(options_of(Settings)["scale"].nearest(self.settings.scale + by), 2)
        if by > 0 and (self.width() / scale < LEAST_WIDTH or self.height() / scale < LEAST_HEIGHT):
            self.say("There is no room for larger type in this window: make it larger first, or press F11.")
        elif scale != self.settings.scale:
            self.settings.scale = scale
            self.rebuild()

    # help

    def show_shortcuts(self) -> None:
        """The sheet of all shortcuts."""
        sheet.shortcuts(self).exec()

    def show_about(self) -> None:
        """What this is."""
        small.about(self).exec()
