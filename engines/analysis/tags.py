"""Tags: the class of every token once the whole text is read, of a model that gives each token one; with a chain, the likeliest way through all of it."""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.question import Answer, Case, Question
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop, trn


@dataclass(frozen=True, slots=True)
class Tags:
    """The class of each token (T,): at the end of the text, and when the token was the newest."""

    track: Track
    whole: Ids
    newest: Ids


def tags(case: Case) -> Tags:
    """Let the model read the text of a run to its end. Raises AnalysisError for a model that gives no token a class."""
    track, engine = case.track, case.engine()
    rows = Again(engine, track, case.sources).read((), 0, len(track.trace))
    whole = engine.classes_of_each()
    if whole is None:
        raise AnalysisError(tr(NONE, name=track.name))
    case.tell(1.0)
    said = rows[:, engine.layout.slice(engine.layout.name(Kind.CLASS))]  # (T, C)
    return Tags(track, whole, said.argmax(axis=1))


NONE = tr_noop("{name} gives its tokens no classes, one each")


def unfit(track: Track) -> str:
    """Why a track has no tags; "" if it has."""
    if track.card.config.get("reads") != "newest" or not track.card.classes:
        return tr(NONE, name=track.name)
    return "" if len(track.trace) else tr("there is no text yet")


def table(found: Tags) -> Answer:
    """A row a token."""
    names, steps = np.array(found.track.class_names), np.arange(len(found.whole))
    changed = int((found.whole != found.newest).sum())
    columns = {
        "step": steps,
        "token": np.array(found.track.labels(0, len(steps))),
        "class": names[found.whole],
        "class_when_newest": names[found.newest],
    }
    said = trn(
        "{n:,} of {all:,} tokens has another class now than when it was the newest.",
        "{n:,} of {all:,} tokens have another class now than when they were the newest.",
        changed,
        all=len(steps),
    )
    return Answer(columns, (said,))


QUESTION = Question(
    "tags",
    tr_noop("which class each token has once the whole text is read, of a model that tags its tokens"),
    tags,
    table,
    runs=True,
    unfit=unfit,
)
