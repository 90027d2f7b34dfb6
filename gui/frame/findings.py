"""Findings: what the analyses say of the present text, in sentences with their figures; a click shows the evidence."""

from collections.abc import Callable, Mapping

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.models.pointers import Span
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop, unended
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.findings import Findings, Found
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.widgets.sentence import Sentence

TITLE = tr_noop("Findings")
NONE = tr_noop("nothing has been asked of this text yet.")


class FindingsStrip(QtWidgets.QFrame):
    """A line or two: what was found, each a link to its evidence, and a button that asks whatever can be asked."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        *,
        find: Callable[[], None],
        look: Callable[[Found], None],
    ) -> None:
        super().__init__()
        self.setObjectName("findings")
        self.theme, self.session, self._find, self._look = theme, session, find, look
        self.findings, self.found = Findings(), tuple[Found, ...]()
        px = theme.px
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(px(8)), round(px(2)), round(px(8)), round(px(4)))
        row.setSpacing(round(px(8)))
        title = QtWidgets.QLabel(tr(TITLE))
        title.setFont(theme.font(12, bold=True))
        self.sentence = Sentence(theme, tr(TITLE))
        self.sentence.pointed.connect(self._point)
        self.button = QtWidgets.QPushButton()
        self.button.setFont(theme.font(11))
        self.button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._press)
        middle = QtCore.Qt.AlignmentFlag.AlignVCenter
        row.addWidget(title, 0, middle)
        row.addWidget(self.sentence, 1, middle)
        row.addWidget(self.button, 0, middle)
        self._shown: object = None
        self.hide()

    @property
    def at_work(self) -> str:
        """What is being found out, and how far that is, in words; "" for nothing."""
        shares = [asked.share for asked in self.session.asking.now.asked.values() if asked.share is not None]
        if not shares:
            return ""
        return tr("finding out: {share:.0%}, {count} to go", share=max(shares), count=len(shares))

    def refresh(self, *, folded: bool) -> None:
        """Say what has been found of the tracks as they are."""
        session = self.session
        shown = session.track is not None and not folded
        if not shown:
            self._shown = None
            self.hide()
            return
        self.found = self.findings.of(session.asking.now, _by_letter(session))
        key = tuple(id(each.finding) for each in self.found), self.at_work
        if key != self._shown:
            self._shown = key
            self._say()
        self.show()

    def _say(self) -> None:
        said: list[Span] = []
        for n, each in enumerate(self.found):
            text = unended(each.finding.said)
            letter = each.letter or "A" * (len(self.session.tracks) > 1)
            text = tr("{track}: {said}", track=letter, said=text) if letter else text
            said += [Span(" · ")] if said else []
            said.append(Span(text, (("finding", n),)))
        quiet = [Span(f"{'  ' if said else ''}{self.at_work or ('' if said else tr(NONE))}")]
        self.sentence.set_spans(said, quiet)
        busy = bool(self.at_work)
        self.button.setText(tr("Stop") if busy else tr("Find out more") if said else tr("Find out"))
        self.button.setToolTip(
            tr("Stop finding out; what was found stays")
            if busy
            else tr(
                "Ask every question that makes sense of this model and text, one after the other, beside the window"
            )
        )
        self.button.setAccessibleName(self.button.toolTip())

    def _press(self) -> None:
        if self.at_work:
            self.session.asking.stop()
        else:
            self._find()

    def _point(self, places: tuple[tuple[str, int]]) -> None:
        self._look(self.found[dict(places)["finding"]])


def _by_letter(session: Session) -> Mapping[str, Track]:
    """The tracks by their letters, the lead also by none, as it is asked."""
    views = session.views()
    return {(view.letter if view.number else ""): view.track for view in views}
