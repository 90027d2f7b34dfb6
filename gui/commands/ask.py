"""What the commands that ask questions do: open the panel, and ask."""

from typing import TYPE_CHECKING

from PySide6 import QtWidgets

if TYPE_CHECKING:
    from mnemoscope.gui.frame.docks import Dock
    from mnemoscope.gui.state.session import Session


class AskCommands(QtWidgets.QMainWindow):
    """Questions about the run that is looked at."""

    session: "Session"
    docks: "dict[str, Dock]"

    def say(self, sentence: str) -> None:
        """One sentence to the person: a warning."""
        raise NotImplementedError

    def tell(self, sentence: str) -> None:
        """One sentence to the person, of what has been done."""
        raise NotImplementedError

    def ask_importance(self) -> None:
        """What matters for the token or answer at the cursor."""
        self._ask("importance")

    def ask_robustness(self) -> None:
        """How much noise what is carried along bears."""
        self._ask("robustness")

    def ask_recall(self) -> None:
        """Over which distance each track remembers."""
        self._ask("recall")

    def _ask(self, question: str) -> None:
        """Have the panel in sight and press its button, unless it is at work."""
        if not self.session.length:
            self.say("There is nothing to ask about yet: type a text first.")
            return
        dock = self.docks[question]
        dock.show()
        dock.raise_()
        if self.session.asking.now.of(question).share is None:
            options = self.session.blueprint.options.get(question)
            kind = getattr(options, "kind", "")
            self.session.ask(
                question,
                here=getattr(options, "here", question == "importance"),
                kinds=(kind,) if kind else (),
            )
