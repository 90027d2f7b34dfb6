"""What was done with the things that were silenced in turn, in a sentence a kind."""

from mnemoscope.engines.analysis.silencing import MOST, Thing
from mnemoscope.engines.analysis.target import Target
from mnemoscope.engines.translation import trn


def done(kind: str, some: list[Thing], target: Target) -> str:
    """What was done with the things of a kind, in a sentence."""
    n, start = len(some), min(edit.start for thing in some for edit in thing.edits)
    lasting, latest = start < target.at, n >= MOST - 1
    match kind:
        case "units" if any(len(thing.edits) > 1 for thing in some):
            if lasting:
                return trn(
                    "{n:,} unit: state and cell held at 0 from step {start} on.",
                    "{n:,} units: state and cell held at 0 from step {start} on.",
                    n,
                    start=start,
                )
            return trn(
                "{n:,} unit: state and cell held at 0 at step {start}.",
                "{n:,} units: state and cell held at 0 at step {start}.",
                n,
                start=start,
            )
        case "units":
            if lasting:
                return trn(
                    "{n:,} unit: held at 0 from step {start} on.",
                    "{n:,} units: held at 0 from step {start} on.",
                    n,
                    start=start,
                )
            return trn(
                "{n:,} unit: held at 0 at step {start}.",
                "{n:,} units: held at 0 at step {start}.",
                n,
                start=start,
            )
        case "heads":
            if lasting:
                return trn(
                    "{n:,} head: nothing added from step {start} on.",
                    "{n:,} heads: nothing added from step {start} on.",
                    n,
                    start=start,
                )
            return trn(
                "{n:,} head: nothing added at step {start}.",
                "{n:,} heads: nothing added at step {start}.",
                n,
                start=start,
            )
        case "residual":
            if lasting:
                return trn(
                    "{n:,} unit of the residual stream: held at 0 from step {start} on.",
                    "{n:,} units of the residual stream: held at 0 from step {start} on.",
                    n,
                    start=start,
                )
            return trn(
                "{n:,} unit of the residual stream: held at 0 at step {start}.",
                "{n:,} units of the residual stream: held at 0 at step {start}.",
                n,
                start=start,
            )
        case "mlp":
            if lasting:
                return trn(
                    "{n:,} unit of MLPs: held at 0 from step {start} on.",
                    "{n:,} units of MLPs: held at 0 from step {start} on.",
                    n,
                    start=start,
                )
            return trn(
                "{n:,} unit of MLPs: held at 0 at step {start}.",
                "{n:,} units of MLPs: held at 0 at step {start}.",
                n,
                start=start,
            )
        case "slots":
            if lasting:
                return trn(
                    "{n:,} entry of the memory: not read from step {start} on.",
                    "{n:,} entries of the memory: not read from step {start} on.",
                    n,
                    start=start,
                )
            return trn(
                "{n:,} entry of the memory: not read at step {start}.",
                "{n:,} entries of the memory: not read at step {start}.",
                n,
                start=start,
            )
    if some[0].edits[0].operation == "cut":
        if latest:
            return trn(
                "{n:,} earlier token, the latest: no later token looks at it.",
                "{n:,} earlier tokens, the latest: no later token looks at it.",
                n,
            )
        return trn(
            "{n:,} earlier token: no later token looks at it.",
            "{n:,} earlier tokens: no later token looks at it.",
            n,
        )
    if latest:
        return trn(
            "{n:,} token, the latest: read with an embedding of 0.",
            "{n:,} tokens, the latest: read with an embedding of 0.",
            n,
        )
    return trn("{n:,} token: read with an embedding of 0.", "{n:,} tokens: read with an embedding of 0.", n)
