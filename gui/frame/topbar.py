"""The slim bar on top: the model and its card, the text, and continuing the text with its sampling."""

from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.models.answers import Example
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.elsewhere import absent
from mnemoscope.engines.models.opening import by_group, called
from mnemoscope.engines.models.pointers import plain
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import Continuing, MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_data, tr_noop, trn
from mnemoscope.gui.frame.memoryform import MemoryForm
from mnemoscope.gui.frame.textfield import TextField
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.look.written import as_written
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.widgets.elided import ElidedChooser
from mnemoscope.gui.widgets.optionbox import add_options, put, value_of

NARROW, LOW = (
    820,
    660,
)  # of a window in letters' own pixels: less leaves no room for words on buttons, or for five lines


BOUNDS_TIP = tr_noop(
    "What is typed or pasted goes where the caret is, and what is not shown stays behind it. Select all, and copy, "
    "delete or replace it, and that is the whole text. To change its end, open another file."
)


class SamplingForm(QtWidgets.QWidget):
    """Temperature, top-k, top-p, seed and how many tokens."""

    changed = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        form = QtWidgets.QFormLayout(self)
        form.setContentsMargins(12, 12, 12, 12)
        self.boxes = add_options(form, Continuing) | add_options(form, Sampling)
        self.count = self.boxes["count"]
        self._suggested = Sampling()
        for box in self.boxes.values():
            box.valueChanged.connect(self.changed)

    def set_values(self, sampling: Sampling, count: int) -> None:
        """Show these settings."""
        for name, value in {**sampling.to_json(), "count": count}.items():
            put(self.boxes[name], value)

    def suggest(self, sampling: Sampling) -> None:
        """Show what a model's card suggests in the place of what another's did; what a person has chosen stays."""
        if self._suggested != sampling:
            if self.sampling() == self._suggested:
                self.set_values(sampling, self.length())
            self._suggested = sampling

    def chosen(self) -> Sampling:
        """The settings that a person chose: the usual ones where the model's own are shown."""
        return Sampling() if self.sampling() == self._suggested else self.sampling()

    def sampling(self) -> Sampling:
        """The settings shown."""
        return Sampling(**{name: value_of(self.boxes[name]) for name in options_of(Sampling)})

    def length(self) -> int:
        """How many tokens the model is to write."""
        return int(self.count.value())


class TopBar(QtWidgets.QFrame):
    """Says what the user wants; the window passes it on to the session."""

    model_chosen = QtCore.Signal(str)
    text_changed = QtCore.Signal(object, int)  # text (Qt's own string would drop halves of pairs), caret
    continued = QtCore.Signal()
    file_dropped = QtCore.Signal(str)
    example_chosen = QtCore.Signal(str)
    memory_toggled = QtCore.Signal()

    def __init__(self, theme: Theme, text: TextField | None = None) -> None:
        """`text`: the field of the bar before, in which one may be typing."""
        super().__init__()
        self.setObjectName("topbar")
        self.theme = theme
        px = theme.px
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(px(8)), round(px(8)), round(px(8)), round(px(8)))
        row.setSpacing(round(px(8)))
        self.models = ElidedChooser()
        self.models.setAccessibleName(tr("Model"))
        self.models.setToolTip(tr("The model that reads the text"))
        self.models.setPlaceholderText(tr("opening the model…"))
        self.models.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        self.models.setFont(theme.font(13, bold=True))
        self.card = QtWidgets.QLabel()
        self.card.setFont(theme.font(11))
        self.card.setStyleSheet(f"color: {theme.muted}")
        self.card.setWordWrap(True)
        self.card.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        left = QtWidgets.QVBoxLayout()
        left.setSpacing(round(px(4)))
        left.addWidget(self.models)
        left.addWidget(self.card)
        row.addLayout(left)
        self.text = text or TextField()
        self.text.dress(theme)
        self.bounds = QtWidgets.QLabel()
        self.bounds.setFont(theme.font(11))
        self.bounds.setStyleSheet(f"color: {theme.muted}")
        self.bounds.setToolTip(tr(BOUNDS_TIP))
        self.bounds.hide()
        middle = QtWidgets.QVBoxLayout()
        middle.setSpacing(round(px(4)))
        middle.addWidget(self.text)
        middle.addWidget(self.bounds)
        row.addLayout(middle, 1)
        self.examples = QtWidgets.QToolButton()
        self.examples.setText(tr("Examples"))
        self.examples.setMenu(QtWidgets.QMenu(self))
        self.examples.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.examples.setToolTip(tr("Texts that show what this model does (Ctrl+M: the next one)"))
        self.examples.setAccessibleName(tr("Examples for this model"))
        self.form = SamplingForm(theme)
        self.more = QtWidgets.QToolButton()
        self.more.setText(tr("Continue"))
        self.more.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.more.setMenu(self._holding(self.form))
        self.more.setToolTip(tr("Let the model continue the text (Ctrl+Return); the arrow: how it chooses"))
        self.more.setAccessibleName(tr("Continue the text"))
        self.memory_form = MemoryForm(theme)
        self.memory = QtWidgets.QToolButton()
        self.memory.setText(tr("Memory"))
        self.memory.setCheckable(True)
        self.memory.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.memory.setMenu(self._holding(self.memory_form))
        self.memory.setToolTip(
            tr("A memory outside the model, on or off (Ctrl+Shift+M); the arrow: how it is used")
        )
        self.memory.setAccessibleName(tr("Memory outside the model"))
        self.tracks = QtWidgets.QToolButton()
        self.tracks.setText(tr("Tracks"))
        self.tracks.setMenu(QtWidgets.QMenu(self))
        self.tracks.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tracks.setToolTip(
            tr(
                "Another model beside, or the same on another text; a model can also be dragged from the list to the panels"
            )
        )
        self.tracks.setAccessibleName(tr("Tracks side by side"))
        self.buttons = (self.examples, self.tracks, self.memory, self.more)
        for button, picture in zip(self.buttons, ("lightbulb", "rows-2", "brain", "sparkles"), strict=True):
            button.setIcon(icon(picture, theme))
            button.setIconSize(QtCore.QSize(round(px(18)), round(px(18))))
            button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setMinimumHeight(round(px(58)))
            row.addWidget(button)
        self.models.activated.connect(self._choose)
        self.text.edited.connect(self._type)
        self.text.dropped.connect(self.file_dropped)
        self.more.clicked.connect(self.continued)
        self.memory.clicked.connect(self.memory_toggled)

    def type_on(self) -> None:
        """Let one go on typing who did so in the bar before, in letters of this size: Qt gives it back its former font."""
        self.text.dress(self.theme)
        if self.text.typed_in:
            self.text.setFocus()

    def let_go(self) -> TextField:
        """The field, for the bar that comes instead of this one."""
        self.text.typed_in = self.text.hasFocus()
        self.text.edited.disconnect(self._type)
        self.text.dropped.disconnect(self.file_dropped)
        self.text.setParent(None)
        return self.text

    def _holding(self, form: QtWidgets.QWidget) -> QtWidgets.QMenu:
        """A menu that is a form."""
        menu = QtWidgets.QMenu(self)
        action = QtWidgets.QWidgetAction(menu)
        action.setDefaultWidget(form)
        menu.addAction(action)
        return menu

    def fit(self, window: QtCore.QSize) -> None:
        """Take what a window of this size can spare: the text comes before words on buttons and the model's whole name."""
        wide, high = (side / self.theme.scale for side in window.toTuple())
        side = round(self.theme.px(min(max(wide * 0.25, 170.0), 310.0)))
        if side != self.models.width() or self.models.minimumWidth() != side:
            self.models.setFixedWidth(side)
            self.card.setFixedWidth(side)
        styles = QtCore.Qt.ToolButtonStyle
        style = styles.ToolButtonTextUnderIcon if wide >= NARROW else styles.ToolButtonIconOnly
        for button in self.buttons:
            button.setToolButtonStyle(style)
        self.text.set_roomy(high >= LOW)

    def set_models(
        self, models: Sequence[tuple[Path, Card]], opened: Sequence[tuple[str, Card]] = ()
    ) -> None:
        """Offer these models under what they teach, each with its card on hover; and those opened by their paths."""
        self.models.clear()
        for group, found in by_group(models).items():
            self.models.addItem(group)
            self._head(self.models.count() - 1)
            for folder, card in found:
                title, lacking = card.called, absent(card)
                said = tr("{title} (not installed)", title=title) if lacking else title
                self.models.addItem(said, called(folder, card))
                at = self.models.count() - 1
                tip = card_page(card) + (f"<p>{_escaped(lacking)}</p>" if lacking else "")
                self._tell(at, tip)

        for at, (source, card) in enumerate(opened):
            if not at:
                self.models.addItem(tr("Opened from a folder"))
                self._head(self.models.count() - 1)
            self._add_opened(source, card)
        self.models.setCurrentIndex(-1)  # the first entry is a heading, and no model

    def _add_opened(self, source: str, card: Card) -> int:
        """Offer a model that was opened by its path, and say which."""
        self.models.addItem(called_at(card.called, Path(source).name), source)
        at = self.models.count() - 1
        tip = f"{card_page(card)}<p>{_escaped(source)}</p>"
        self._tell(at, tip)
        return at

    def _tell(self, at: int, page: str) -> None:
        """Say of an entry of the list, to those who point at it or have it read aloud, what is on its card."""
        self.models.setItemData(at, page, QtCore.Qt.ItemDataRole.ToolTipRole)
        self.models.setItemData(at, _read_aloud(page), QtCore.Qt.ItemDataRole.AccessibleDescriptionRole)

    def _head(self, at: int) -> None:
        """Make an entry of the list a heading: small, quiet, not to be chosen."""
        self.models.setItemData(at, self.theme.font(11), QtCore.Qt.ItemDataRole.FontRole)
        self.models.setItemData(at, self.theme.colour("muted"), QtCore.Qt.ItemDataRole.ForegroundRole)
        self.models.setItemData(at, 0, QtCore.Qt.ItemDataRole.UserRole - 1)  # no flags: see qcombobox.cpp

    def _offer(self, card: Card, text: str) -> None:
        """The card's examples in the menu, each with what it is for; the one that is read is ticked."""
        menu = self.examples.menu()
        if [action.data() for action in menu.actions()] != list(card.texts):
            menu.clear()
            menu.setToolTipsVisible(True)
            for example in card.examples:
                action = menu.addAction(entry(example), self._example)
                action.setData(example.text)
                action.setToolTip(as_written(shortened(example.text).replace("&&", "&")))
                action.setCheckable(True)
        for action in menu.actions():
            action.setChecked(action.data() == text)
        self.examples.setEnabled(bool(card.examples))

    def _example(self) -> None:
        action = self.sender()
        assert isinstance(action, QtGui.QAction)
        self.example_chosen.emit(action.data())

    def refresh(self, session: Session, track: Track) -> None:
        """Show the model that is open, the text it reads and the memory it reads with."""
        predicts, still = track.trace.layout.one(Kind.LOGITS) is not None, session.is_recording
        self.show_card(session.source or track.card.name, track.card, predicts=predicts)
        self.form.suggest(track.card.continuing)
        self.text.set_vocabulary(None if still else track.vocab)
        self.show_memory(session.memory, live=predicts and not still)
        if not session.reader.loading:
            self.show_text(session.text)
        self.text.setReadOnly(still)
        if session.shown.history.last > self.text.last:
            self.text.begin()  # what is typed after another deed is not undone with what was typed before it

    def show_card(self, name: str, card: Card, *, predicts: bool) -> None:
        """The card of the model that is open, which predicts the next token, or does not."""
        at = self.models.findData(name)
        if at < 0 and Path(name).is_absolute():
            at = self._add_opened(name, card)
        elif at < 0:
            self.models.addItem(card.called, name)
            at = self.models.count() - 1
        self.models.setCurrentIndex(at)
        metrics = QtGui.QFontMetrics(self.card.font())
        room = round(1.8 * self.card.minimumWidth())  # of two lines
        elided = metrics.elidedText(card.line, QtCore.Qt.TextElideMode.ElideRight, room)
        self.card.setText(elided)
        page = card_page(card)
        for widget in (self.models, self.card):
            widget.setToolTip(page)
            widget.setAccessibleDescription(_read_aloud(page))
        self._offer(card, self.text.written())
        self.more.setEnabled(predicts)

    def show_memory(self, options: MemoryOptions | None, *, live: bool) -> None:
        """How the memory outside is used, if it is; `live`: it can be changed."""
        self.memory.setEnabled(live)
        self.memory.setChecked(options is not None)
        self.memory_form.show_options(options)

    def show_text(self, text: str) -> None:
        """The session's text, where it is not what is typed already; typing goes on at the end."""
        self.text.put(text)
        self._say_bounds()

    def _choose(self, index: int) -> None:
        self.model_chosen.emit(self.models.itemData(index))

    def _say_bounds(self) -> None:
        """Say below the field how much of a long text it shows."""
        said = self.text.bounds
        if said != self.bounds.text():
            self.bounds.setText(said)
            self.bounds.setVisible(bool(said))

    def _type(self) -> None:
        self._say_bounds()
        self.text_changed.emit(self.text.written(), self.text.caret)


def called_at(title: str, name: str) -> str:
    """A model that was opened from a folder or file of this name, both said once if they are alike."""
    if title.endswith(name):
        return title
    return name if name.startswith(title) else f"{title} · {name}"


def entry(example: Example) -> str:
    """An example as an entry of a menu: its title and what it is for; or the text itself."""
    if not example.title:
        return shortened(example.text)
    words = (tr_data(example.title), plain(tr_data(example.purpose)))
    return " — ".join(word.replace("&", "&&").replace("\t", " ") for word in words if word)


def shortened(example: str, most: int = 64) -> str:
    """An example as an entry of a menu: one line, its line ends as glyphs."""
    line = example.replace("\n", " ↵ ").replace("&", "&&")
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _read_aloud(page: str) -> str:
    """Rich text without its markup."""
    return QtGui.QTextDocumentFragment.fromHtml(page).toPlainText()


def card_page(card: Card) -> str:
    """A card as rich text."""
    quality = card.quality
    measure = tr_data(str(quality.get("measure", ""))) or tr("quality")
    figure = f"{measure[:1].upper()}{measure[1:]}: {card.reached}" if card.reached else ""
    lines = [
        tr_data(card.summary),
        trn("{n:,} parameter", "{n:,} parameters", card.parameters) if card.parameters else "",
        f"{figure} ({tr_data(str(quality.get('data', '')))})" if figure else "",
        _worth(card),
        tr("Data: {data}", data=tr_data(card.data)) if card.data else "",
        tr("Licence: {licence}", licence=card.licence),
        card.attribution,
        tr("Made by: {command}", command=card.command) if card.command else "",
    ]
    body = "<br>".join(_escaped(line) for line in lines if line)
    return f"<p style='white-space:pre-wrap'><b>{_escaped(card.called)}</b><br>{body}</p>"


def _worth(card: Card) -> str:
    """What a memory outside is worth to the model, as its card says; "" if it does not."""
    memory = card.memory
    if not all(isinstance(memory.get(key), int | float) for key in ("without", "with")):
        return ""
    return tr(
        "With a memory outside: {with_it:.3f} {unit} of {text}, without: {without:.3f}",
        with_it=memory["with"],
        unit=tr_data(str(memory.get("unit", ""))),
        text=memory.get("text", "") or tr("a text"),
        without=memory["without"],
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
