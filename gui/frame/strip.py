"""What to look at, in a strip below the top bar: a sentence with words to click, what the example is for, how many answers are right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.analysis.answering import counted
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.pointers import ANSWER, Span, spans
from mnemoscope.engines.models.readers import SAMPLE, best_reader
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import paragraph, tr, tr_data, tr_noop
from mnemoscope.gui.background import Work
from mnemoscope.gui.commands.choosing import LEAST_KNOWN
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.widgets.sentence import Sentence

FOLDED = tr_noop("What to look at")
MOST_COUNTED = 1_000_000  # tokens, of which the known ones are counted


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that a model hardly knows, and a model that can read it, if there is one."""

    text: str
    model: str
    reader: tuple[Path, Card] | None


class Strip(QtWidgets.QFrame):
    """One line, or two: it can be folded away, and says when the model cannot read the text."""

    def __init__(
        self, theme: Theme, session: Session, *, choose: Callable[[str], None], fold: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.theme, self.session, self.folded, self._choose = theme, session, False, choose
        px = theme.px
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(px(8)), round(px(3)), round(px(8)), round(px(4)))
        row.setSpacing(round(px(8)))
        self.fold = QtWidgets.QToolButton()
        self.fold.setAutoRaise(True)
        self.fold.setIconSize(QtCore.QSize(round(px(10)), round(px(10))))
        self.fold.setFont(theme.font(11))
        self.fold.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        self.fold.clicked.connect(lambda: fold())
        self.sentence = Sentence(theme, tr(FOLDED))
        self.sentence.pointed.connect(self._go)
        self.count = QtWidgets.QLabel()
        self.count.setFont(theme.font(12, bold=True))
        self.count.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.count.setToolTip(
            tr("Of the answers that are due in this text; the ribbon marks which are right")
        )
        self.reader = QtWidgets.QPushButton()
        self.reader.setFont(theme.font(12))
        self.reader.setToolTip(tr("Open a model whose vocabulary has this text, and let it read"))
        self.reader.setAccessibleName(tr("Read this text with a model that knows it"))
        self.reader.clicked.connect(self._read)
        top = QtCore.Qt.AlignmentFlag.AlignTop
        row.addWidget(self.fold, 0, top)
        row.addWidget(self.sentence, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.reader, 0)
        row.addWidget(self.count, 0)
        self.work = Work(self)
        self.offer: Offer | None = None
        self._shown: object = None
        self._share: tuple[Encoded | None, float] = (None, 1.0)
        self.hide()

    def refresh(self, models: Sequence[tuple[Path, Card]], *, folded: bool, given: bool = False) -> None:
        """Say what there is to say of the track that is open; folded away, only that a text cannot be read.

        `given`: a lesson is, which says it instead.
        """
        self.folded, track = folded, self.session.track
        if track is None or given:
            self._shown = None
            self.hide()
            return
        found = self.session.judging.scores(track)
        right = counted(found) if found and not self.session.reader.busy else ""
        alien = not self.session.is_recording and self.known(track) < LEAST_KNOWN
        offer = self._offered(track, models) if alien else None
        key = (track.card, track.text, right, alien, offer, self.folded)
        if key != self._shown:
            self._shown = key
            self._say(track, right, alien=alien, offer=offer)

    def _say(self, track: Track, right: str, *, alien: bool, offer: Offer | None) -> None:
        card, example = track.card, track.card.example(track.text)
        said = (
            spans(tr_data(card.look)) if card.look else (Span(tr_data(card.summary)),) if card.summary else ()
        )
        quiet: tuple[Span, ...] = ()
        if example is not None and example.purpose:
            quiet = (Span(f"   {tr_data(example.title)}: "), *spans(tr_data(example.purpose)))
        if alien:
            said, quiet = (Span(hardly(self.known(track), self.offer if offer else None)),), ()
        closed = self.folded and not alien
        self.fold.setArrowType(QtCore.Qt.ArrowType.RightArrow if closed else QtCore.Qt.ArrowType.DownArrow)
        style = QtCore.Qt.ToolButtonStyle
        self.fold.setToolButtonStyle(style.ToolButtonTextBesideIcon if closed else style.ToolButtonIconOnly)
        self.fold.setText(tr(FOLDED) if closed else "")
        show, away = (
            tr("What to look at with this model: show (Ctrl+I)"),
            tr("What to look at with this model: fold away (Ctrl+I)"),
        )
        self.fold.setToolTip(show if self.folded else away)
        self.fold.setAccessibleName(self.fold.toolTip())
        self.sentence.setVisible(not closed)
        self.sentence.set_spans(said, quiet)
        self.count.setText(right)
        self.count.setVisible(bool(right))
        reader = offer.reader if offer else None
        self.reader.setVisible(reader is not None)
        if reader is not None:
            self.reader.setText(tr("Read it with {name}", name=reader[1].called).replace("&", "&&"))
        self.setVisible(bool(said))
        self.updateGeometry()

    def known(self, track: Track) -> float:
        """The share of the text's tokens that are in the vocabulary; 1 for none."""
        encoded = track.encoded
        if self._share[0] is not encoded:
            if track.vocab.unknown is None:  # what it does not know has no token
                share = track.vocab.share_known(track.text[:SAMPLE])
            else:
                share = known_of(encoded, track.vocab.unknown)
            self._share = encoded, share
        return self._share[1]

    def _offered(self, track: Track, models: Sequence[tuple[Path, Card]]) -> Offer | None:
        """A model that can read the text, once one has been looked for: in a thread of its own, for there are many vocabularies."""
        text, name = track.text, track.card.name
        if self.offer is not None and (self.offer.text, self.offer.model) == (text, name):
            return self.offer
        if models and not self.work.busy:
            look = partial(best_reader, models, text, engine=track.card.engine, least=LEAST_KNOWN)
            self.work.start("readers", lambda _: Offer(text, name, look()), partial(self._take, models))
        return None

    def _take(self, models: Sequence[tuple[Path, Card]], offer: Offer) -> None:
        self.offer = offer
        self.refresh(models, folded=self.folded)

    def _read(self) -> None:
        if self.offer is not None and self.offer.reader is not None:
            self._choose(self.offer.reader[0].name)

    def _go(self, places: Sequence[tuple[str, int | str]]) -> None:
        """Focus and seek where some words point."""
        focus = {name: value for name, value in places if name != "step"}
        step = dict(places).get("step")
        if focus:
            self.session.shown.focus(**focus)
        if step == ANSWER and self.session.track is not None:
            found = self.session.judging.scores(self.session.track)
            step = found.first_look if found else None
        if isinstance(step, int):
            self.session.looking.seek(step)


def known_of(encoded: Encoded, unknown: int) -> float:
    """The share of a text's tokens that are known, or of the first of many; those that frame it stand for nothing of it."""
    spans = encoded.spans[:MOST_COUNTED]
    ids = encoded.ids[:MOST_COUNTED][spans[:, 1] > spans[:, 0]]
    return float(np.mean(ids != unknown)) if len(ids) else 1.0


def hardly(share: float, offer: Offer | None) -> str:
    """In one sentence, that a model knows little of a text, and whether another one can read it."""
    if share >= 0.005:
        said = [tr("This model knows {share:.0%} of this text, and makes nothing of the rest.", share=share)]
    else:
        said = [tr("This model knows nothing of this text: what it says of it means nothing.")]
    if offer is not None and offer.reader is None:
        said.append(tr("No model here knows more than a part of it."))
    return paragraph(said)
