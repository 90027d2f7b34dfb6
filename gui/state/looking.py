"""Where the window looks in time: the cursor over the lead's steps, the stretch of them in sight, and where to look next."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from mnemoscope.engines.analysis.answers import Scores
from mnemoscope.engines.track import Track
from mnemoscope.gui.state.player import Lens, Player
from mnemoscope.gui.state.reader import Reader


@dataclass(frozen=True, slots=True)
class Aim:
    """Where to look once the text is read: at a character, at what it answers, or at its start, to play it from there."""

    caret: int | None = None
    answer: bool = False
    play: bool = False


class Looking:
    """The cursor and the stretch in sight. Owned by the session, which is told of each change (`changed`).

    `judge` finds out what a track answers.
    """

    def __init__(
        self, reader: Reader, judge: Callable[[Track], Scores | None], changed: Callable[[], None]
    ) -> None:
        self._reader, self._judge, self._changed = reader, judge, changed
        self.player, self.lens, self.aim = Player(), Lens(), Aim()

    # verbs

    def seek(self, step: int) -> None:
        """Look at a step."""
        self.aim = Aim()  # this place was chosen
        self.player.seek(step, self._reader.length)
        self.lens.come_back()
        self.look()

    def step(self, by: int) -> None:
        """Look one step on, or back."""
        self.player.playing = False
        self.seek(self.player.cursor + by)

    def set_rate(self, rate: float) -> None:
        """Tokens per second, for playing and continuing."""
        self.player.rate = rate
        self._changed()

    def set_loop(self, loop: bool) -> None:
        """Begin again at the end, or stop."""
        self.player.loop = loop
        self._changed()

    def zoom(self, factor: float, at: float) -> None:
        """See `factor` times as many steps."""
        self.lens.zoom(factor, at, self._reader.length)
        self._changed()

    def pan(self, steps: float) -> None:
        """Move the stretch in sight."""
        self.lens.pan(steps, self._reader.length)
        self._changed()

    def fit(self) -> None:
        """See the whole text; or, if it is in sight, as much of it around the cursor as can be read."""
        self.lens.fit()
        self.look()

    def show(self, start: float, span: float | None, *, whole: bool) -> None:
        """See a stretch of the text: see Lens."""
        self.lens.put(start, span, whole=whole, length=self._reader.length)
        self._changed()

    # while a text is read

    def await_text(self, aim: Aim) -> None:
        """Another text is about to be read: stop, and look where it grows, or where this says."""
        self.aim, self.player.playing, self.player.follow = aim, False, aim.caret is None

    def stay_at_end(self) -> None:
        """Look at the last step there is, and at each that comes."""
        self.await_text(Aim())
        self.player.seek(self._reader.length - 1, self._reader.length)

    def look(self) -> None:
        """Put the cursor where it belongs."""
        player, track, last = self.player, self._reader.track, float(max(self._reader.length - 1, 0))
        if player.follow and not player.playing:
            player.position = last
        if self.aim.caret is not None and track is not None:
            step = track.step_at(max(self.aim.caret - 1, 0))
            if step < self._reader.length:
                player.position = float(step)
                if not self._reader.busy and not self._reader.loading:
                    self.aim = replace(self.aim, caret=None)
        player.position = min(player.position, last)
        self._changed()

    def begin(self) -> None:
        """Look at an opened text's answer; or play it from the start, if that was asked for. The text has been read."""
        if self.aim.answer and self._look_at_answer():
            return
        if self.aim.play and self._reader.length > 1:
            self.aim = replace(self.aim, play=False)
            self.play(0.0)

    def play(self, position: float) -> None:
        """Glide on from a place."""
        self.player.position, self.player.playing, self.player.follow = position, True, False

    def _look_at_answer(self) -> bool:
        """Go where the first wrong answer is given, or the last one if all are right; False if none is due in the text.

        If they are still being looked for, this is for when they have been found.
        """
        found = self._judge(self._reader.track) if self._reader.track is not None else None
        if found is not None and found.pending:
            return True
        self.aim = replace(self.aim, answer=False)
        if found is None or found.first_look is None:
            return False
        self.aim = replace(self.aim, play=False)
        self.player.playing = False
        self.player.seek(found.first_look, self._reader.length)
        self.player.follow = False
        return True
