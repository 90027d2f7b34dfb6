"""The smallest change of one token that changes the answer: an honest search, by rising size, with its budget stated.

A change puts another token in the place of one that was read; its size is how far the two lie apart in the table of embeddings,

    size = |e_new - e_old| / mean over pairs of tokens of |e_a - e_b|          1: as far as two tokens are on average

All changes (of the last `PLACES` tokens, each by its `NEAREST` nearest tokens) are tried from the smallest on, and the text is read
again from there (as the adversarial examples of Ebrahimi et al. 2018, HotFlip, but tried, not estimated by a slope). A change counts
if the likeliest answer is another one. What was not tried for the budget may still be smaller than what is found only if its place or
its token was left out, which is said.
"""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.answering import called
from mnemoscope.engines.analysis.importance import check_model
from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.target import Target, first_target, target_at
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop, trn

PLACES, NEAREST = 64, 512  # tokens back that are changed, and others that each is changed into
FOUND = 10  # changes, after which nothing more is sought
EFFORT = 2e10  # parameters times tokens that are read again at the most
LEAST_READ, MOST_READ = 1_500, 50_000  # tokens
PAIRS = 1000  # of tokens, of which the mean distance is taken


@dataclass(frozen=True, slots=True)
class Change:
    """Another token at a step: its size, what is answered then, and the nats that what was answered loses."""

    step: int
    old: str
    new: str
    size: float
    answer: str
    lost: float
    edit: Edit | None  # that makes it, if the token can be written


@dataclass(frozen=True, slots=True)
class Smallest:
    """The changes that change the answer, the smallest first; of how many that were tried, of how many there were to try."""

    target: Target
    answer: str  # without a change
    changes: tuple[Change, ...] = ()
    tried: int = 0
    known: int = 0
    reached: float = 0.0  # the size up to which all of them were tried
    since: int = 0  # the first step that was changed

    @property
    def said(self) -> tuple[str, ...]:
        """What was done, in sentences."""
        return (
            trn(
                "{n:,} change of one token was tried, of {known:,}, from the smallest on up to a size of {reached:.2f}.",
                "{n:,} changes of one token were tried, of {known:,}, from the smallest on up to a size of {reached:.2f}.",
                self.tried,
                known=self.known,
                reached=self.reached,
            ),
            tr(
                "Tokens from step {since} on, each by its {nearest} nearest; size 1: as far as two tokens are apart on average.",
                since=self.since,
                nearest=NEAREST,
            ),
        )


def smallest(case: Case) -> Smallest:
    """Search. `case.tell` is told the share of the budget that is spent, `case.show` what has been found so far.

    Raises AnalysisError where nothing is asked, and for a model without a table of embeddings.
    """
    run = Again(case.engine(), case.track, case.sources)
    track, engine = run.track, run.engine
    target = first_target(track) if case.at is None else target_at(track, case.at)
    check_model(run, case.track, target)
    table = _table_of(engine, track)
    tokens = np.array(track.trace.tokens[: target.at + 1])
    since = max(0, len(tokens) - PLACES, case.since or 0)
    tries = _by_size(engine, table, tokens, since)
    plain = track.trace.at(target.voice.name, target.at)
    answer = int(plain.argmax())
    own = Target(target.at, target.place, target.voice, (answer,), target.said)
    budget = min(max(EFFORT / max(sum(w.size for w in engine.weights.values()), 1), LEAST_READ), MOST_READ)
    found, spent = Smallest(target, called(track, answer), known=len(tries), since=since), 0
    for step, token, size in tries:
        said = run.read((), step, tokens=[token, *tokens[step + 1 :].tolist()])
        after = engine.layout.values(said[-1:], target.voice.name)[0]
        changes = found.changes
        if int(after.argmax()) != answer:
            lost = float(own.nats(after) - own.nats(plain))
            changes = (*changes, _change(track, step, token, size, called(track, int(after.argmax())), lost))
        spent += len(tokens) - step
        found = Smallest(target, found.answer, changes, found.tried + 1, len(tries), size, since)
        if changes is not found.changes or not found.tried % 16:
            case.show(found)
        case.tell(min(spent / budget, 0.999))
        if len(changes) >= FOUND or spent >= budget:
            break
    return found


def unfit(track: Track) -> str:
    """Why it makes no sense for a track."""
    if track.vocab.columns:
        return tr(
            "{name} reads rows of numbers: there are no other tokens to be read instead", name=track.name
        )
    if not track.trace.layout.of(Kind.LOGITS, Kind.CLASS, Kind.ANSWER):
        return tr("{name} answers nothing that a change could change", name=track.name)
    return ""


def _table_of(engine: Engine, track: Track) -> Array:
    """The embedding of every token (V, E). Raises AnalysisError for a model that has none of its own."""
    table = engine.weights.get("embedding.weight")
    if table is None:
        raise AnalysisError(
            tr(
                "{name} does not show its table of embeddings: sizes of changes are not known",
                name=track.name,
            )
        )
    return table if table.ndim == 2 else table[0]


def _by_size(engine: Engine, table: Array, tokens: Ids, since: int) -> list[tuple[int, int, float]]:
    """Every change that is tried: step, token and size, the smallest first."""
    random = np.random.default_rng(0)
    one, other = random.integers(0, len(table), (2, PAIRS))
    apart = np.linalg.norm(table[one] - table[other], axis=1)[one != other]
    mean = float(apart.mean()) if len(apart) else 1.0
    near: dict[int, list[tuple[int, float]]] = {}
    for token in {int(token) for token in tokens[since:]}:
        sizes: Floats = np.linalg.norm(table - table[token], axis=1).astype(np.float64) / max(mean, 1e-12)
        sizes[token] = np.inf
        if engine.vocab.unknown is not None:
            sizes[engine.vocab.unknown] = np.inf
        some = np.argsort(sizes, kind="stable")[:NEAREST].tolist()
        near[token] = [(n, float(sizes[n])) for n in some if np.isfinite(sizes[n])]
    every = [(step, n, size) for step in range(since, len(tokens)) for n, size in near[int(tokens[step])]]
    return sorted(every, key=lambda each: each[2])


def _change(track: Track, step: int, token: int, size: float, answer: str, lost: float) -> Change:
    text = track.vocab.decode([token])[0]
    can_be_written = track.vocab.cut(text)[0].tolist() == [token]
    edit = Edit("token", str(step), "set", text) if can_be_written else None
    return Change(step, track.label(step), track.name_of(token), size, answer, lost, edit)


def table(found: Smallest) -> Answer:
    """The changes as a table."""
    changes = found.changes
    columns = {
        "step": np.array([change.step for change in changes], np.int64),
        "old": np.array([change.old for change in changes], str),
        "new": np.array([change.new for change in changes], str),
        "size": np.array([change.size for change in changes], np.float64),
        "answer": np.array([change.answer for change in changes], str),
        "nats": np.array([change.lost for change in changes], np.float64),
    }
    return Answer(columns, found.said)


def findings(found: Smallest) -> tuple[Finding, ...]:
    """The smallest change; or that there is none among those that were tried."""
    if not found.changes:
        said = trn(
            "none of {n:,} change of one token changes the answer “{answer}”",
            "none of {n:,} changes of one token changes the answer “{answer}”",
            found.tried,
            answer=found.answer,
        )
        return (Finding(said, step=found.target.at, strength=0.4),)
    first = found.changes[0]
    said = tr(
        "“{new}” for “{old}” at step {step} turns the answer from “{before}” to “{after}” (size {size:.2f}, the smallest of {tried:,} tried)",
        new=first.new, old=first.old, step=first.step, before=found.answer, after=first.answer, size=first.size,
        tried=found.tried,
    )  # fmt: skip
    return (Finding(said, step=first.step, strength=0.7),)


QUESTION = Question(
    "smallest",
    tr_noop("the smallest change of one token that changes the answer, found by trying"),
    smallest,
    table,
    runs=True,
    unfit=unfit,
    findings=findings,
)
