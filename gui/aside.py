"""The window for a notebook: started in a process of its own, on recordings in a folder that is removed when it is closed.

`start` takes that folder and the recordings from the command line, and first says one line on standard output: "open", or in
a sentence why there can be no window.
"""

import os
import shutil
import sys

from mnemoscope.engines.translation import tr
from mnemoscope.gui.noscreen import screen_problem
from mnemoscope.gui.program import main


def start() -> int:
    """Open it and stay until it is closed; returns the exit status."""
    folder, first, *others = sys.argv[1:]
    try:
        if problem := screen_problem():
            return _say(
                tr(
                    "There can be no window: {problem}; `plot` makes pictures without a screen.",
                    problem=problem,
                ),
                2,
            )
        _say("open", 0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nobody listens any more
        return main([first, *(f"--with={other}" for other in others)])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _say(line: str, status: int) -> int:
    print(line, flush=True)  # noqa: T201 (what its caller waits for)
    return status
