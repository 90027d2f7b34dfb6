"""Questions in a notebook, under the names that `analyse` lists: `analyse.importance(track, at=7)`, `analyse.recall("lstm-recall")`.

    from mnemoscope.engines import analyse
    found = analyse.importance("lstm-recall", text="gcf....?gcf", at=7)
    found.columns["nats"], found.said

It is also where a case gets what an analysis itself may not know: a twin of the engine in torch, which is imported when one is asked for.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from mnemoscope.engines.analysis.question import Answer, Case, Given, Tell, question, questions
from mnemoscope.engines.analysis.twin import Twin
from mnemoscope.engines.arithmetic.working import Working
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.runs.recorder import open_with, opened_again, record_with
from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.engines.runs.sources import sources_of
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr

BEGINNING = 200  # characters


def case(track: Track, engine: Callable[[], Engine], **more: Any) -> Case:
    """What is asked about a track, whose model `engine` opens; `more` are the other fields of a Case."""
    return Case(track, engine, **more, twin=_twin, explain=_explain)


def _explain(track: Track, place: str, at: int) -> Working:
    """How a number of a run was made."""
    from mnemoscope.engines.runs.arithmetic import explain  # with all engines

    return explain(track, place, at=at)


def _twin(engine: Engine) -> Twin:
    """The same model in torch. Raises AnalysisError for one that has none."""
    from mnemoscope.engines.pytorch.twin import twin_of  # torch: seconds to import

    return twin_of(engine)


def recorded(path: str | Path) -> tuple[Track, Callable[[], Engine]]:
    """What a recording holds; the model that made it is opened if it is to run again. Raises RecordingError for what is none."""
    track = open_recording(path)
    return track, _opener(track)


def read(source: str, text: str | None = None) -> tuple[Track, Callable[[], Engine]]:
    """What a model makes of a text, its first example if none is given. Raises AnalysisError where there is nothing to read."""
    engine, card = open_with(source)
    text = (card.texts or ("",))[0] if text is None else text
    if not text:
        raise AnalysisError(tr("the text is empty: give the model at least one character"))
    track = record_with(engine, card, text)
    if not len(track.trace):
        raise AnalysisError(
            tr("the text has no token that {name} knows: there is nothing to ask about", name=card.name)
        )
    return track, lambda: engine


def beginning(text: str | None) -> str | None:
    """What a model reads of a text that a question is asked on, so that there is a run of it to ask about."""
    return text[:BEGINNING] if text else text


def ask(
    name: str,
    subject: Track | str | Path,
    *,
    text: str | None = None,
    at: int | None = None,
    since: int | None = None,
    of: tuple[str, ...] = (),
    place: str = "",
    tell: Tell | None = None,
) -> Answer:
    """Ask a question about a track, a recording's file, or a model and a text: its columns, and what came of it in sentences.

    `at`: the step that is asked about, `since`: from which on something is done, `of`: the kinds of things, `place`: of a number, as layer0.cell[3]; `tell` is told the
    share done, and may raise to stop. Raises AnalysisError for what cannot be asked, and what opening a model or a file raises.
    """
    asked = question(name)
    given = (
        Given(tr("the text that is given"), lambda: text or "") if asked.texts and text is not None else None
    )
    if isinstance(subject, Track):
        track, engine = subject, _opener(subject)
    elif Path(subject).suffix.lower() == ".safetensors" and (text is None or given):
        track, engine = recorded(subject)
    else:
        track, engine = read(str(subject), text if given is None else beginning(text))
    sources = sources_of(track.edits) if asked.runs else {}
    told = {} if tell is None else {"tell": tell}
    return asked.answer(
        case(
            track,
            engine,
            at=at,
            since=since,
            kinds=tuple(of),
            place=place,
            sources=sources,
            given=given,
            **told,
        )
    )


def _opener(track: Track) -> Callable[[], Engine]:
    return partial(opened_again, track)


def __getattr__(name: str) -> Callable[..., Answer]:
    """The question of that name, as a function."""
    if name.startswith("_") or name not in questions():
        raise AttributeError(tr("there is no analysis {name!r}", name=name))
    return partial(ask, name)


def __dir__() -> list[str]:
    return [*globals(), *questions()]
