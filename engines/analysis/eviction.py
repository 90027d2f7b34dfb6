"""What it costs to keep less: the loss of a decoder whose cache is bounded, beside its bytes, for each policy of eviction.

The policies: everything in reach; the last N tokens; the first four and the last of N, with places inside the cache (StreamingLLM: Xiao
et al. 2023); the N/2 most attended and the last N/2 (H2O: Zhang et al. 2023). Each reads the text of the run from its beginning, token by token or in
blocks that give the same numbers. The loss is -log p of each token given those before it, in the mean over the tokens that were foretold after
something had fallen out: those before are the same for all.
"""

import numpy as np

from mnemoscope.engines.analysis.context import bytes_at
from mnemoscope.engines.analysis.prediction import Floats, surprise
from mnemoscope.engines.analysis.question import Answer, Case, Question
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.keeping import POLICIES, Kept, policy_of
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

LEAST = 8  # tokens that a cache keeps here
AT_ONCE = 64  # tokens
SHARES = (2, 4, 8)  # a half, a quarter, an eighth of the text


def _answer(case: Case) -> Answer:
    track, engine = case.track, case.engine()
    if engine.turning is None:
        raise AnalysisError(
            tr(
                "{name} has no cache that could be bounded: what it keeps is {bytes:,} bytes, whatever the length",
                name=track.name,
                bytes=bytes_at(track.trace, max(len(track.trace) - 1, 0)),
            )
        )
    budgets = sorted(
        {
            max(LEAST, n)
            for share in SHARES
            if (n := min(len(track.trace), engine.context or len(track.trace)) // share)
            < len(track.trace) - 1
        },
        reverse=True,
    )
    if len(track.trace) < LEAST + 2 or engine.layout.one(Kind.LOGITS) is None:
        raise AnalysisError(
            tr(
                "{name} must foretell at least {count} tokens: take a longer text",
                name=track.name,
                count=LEAST + 2,
            )
        )
    wanted = [
        (policy, budget) for budget in budgets for policy in POLICIES if policy in (case.kinds or POLICIES)
    ]
    losses: dict[Kept | None, tuple[Floats, int]] = {}
    rows: list[tuple[str, int, int, float]] = []
    for done, (policy, budget) in enumerate(wanted):
        kept = policy_of(policy, budget)
        if kept not in losses:
            losses[kept] = _losses(engine, track, kept)
        loss, taken = losses[kept]
        rows.append((policy, budget if kept else len(track.trace), taken, float(np.mean(loss[budget + 1 :]))))
        case.tell((done + 1) / (len(wanted) + 1))
    whole = losses.get(None) or _losses(engine, track, None)
    every = [float(np.mean(whole[0][budget + 1 :])) for _, budget in wanted]
    columns = {
        "policy": np.array([row[0] for row in rows], str),
        "tokens": np.array([row[1] for row in rows]),
        "bytes": np.array([row[2] for row in rows]),
        "nats": np.array([row[3] for row in rows]),
        "excess": np.array([row[3] - base for row, base in zip(rows, every, strict=True)]),
        "counted": np.array([len(track.trace) - budget - 1 for _, budget in wanted]),
    }
    said = tr(
        "Nats a token, in the mean over those that were foretold once something had fallen out (counted), and by how much that exceeds everything; bytes of keys and values in 32 bits after the last of {count:,} tokens.",
        count=len(track.trace),
    )
    return Answer(columns, (said,))


def _losses(engine: Engine, track: Track, kept: Kept | None) -> tuple[Floats, int]:
    """The loss of each token with what the cache then keeps, and the bytes it holds at the end."""
    others = [str(edit) for edit in track.edits if edit.operation not in ("keep", "from")]
    made = Edits.of(
        engine.layout, engine.vocab, [*others, *([kept.edit] if kept else [])],
        context=engine.context, encoded=track.encoded, turning=engine.turning,
    )  # fmt: skip
    engine.edit(made)
    engine.reset()
    logits = engine.layout[engine.layout.name(Kind.LOGITS)]
    trace = Trace((logits,), context=engine.context, source=engine.layout)
    for start in range(0, len(track.trace), AT_ONCE):
        tokens = track.trace.tokens[start : start + AT_ONCE]
        with one_thread(), overflowing():
            trace.extend(tokens, engine.read_block(np.array(tokens)))
    whole = Trace(engine.specs, context=engine.context, edits=made)
    return surprise(trace), bytes_at(whole, len(trace) - 1)


QUESTION = Question(
    "eviction",
    tr_noop("what it costs in nats, and saves in bytes, to keep less than everything in the cache"),
    _answer,
    of=POLICIES,
    runs=True,
)
