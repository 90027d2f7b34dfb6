"""Recording while a module is trained: every n-th time it is called, before it learns from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from torch import nn

from mnemoscope.engines.given import whole
from mnemoscope.engines.pytorch.recorded import Recorded, record_module
from mnemoscope.engines.translation import tr, tr_noop


@contextmanager
def recording_every(
    n: int, module: nn.Module, *inputs: Any, tokens: Any = None, text: Any = None, **named: Any
) -> Iterator[dict[int, Recorded]]:
    """Within it, each n-th call of a module in training is recorded: what is yielded holds it by the number of calls before.

        with recording_every(100, model, example, tokens=words) as recorded:
            for x, y in batches: ...
        recorded[200].plot("gates")

    With inputs it is these that the module reads each time, as it is then, so that runs can be compared; without, what it is called with.
    Training goes on as if nothing had happened: the same random numbers, statistics and gradients. Raises what `record_module` raises.
    """
    whole(tr_noop("every how many calls to record"), n, 1)
    if not isinstance(module, nn.Module):
        raise TypeError(tr("recording_every needs a torch.nn.Module, not {kind}", kind=type(module).__name__))
    recorded: dict[int, Recorded] = {}
    calls, busy = 0, False

    def called(part: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        nonlocal calls, busy
        if busy or not part.training:  # of its own, or to validate
            return
        if calls % n == 0:
            given, said = (inputs, named) if inputs or named else (args, kwargs)
            busy = True
            try:
                recorded[calls] = record_module(
                    part,
                    *given,
                    tokens=tokens,
                    text=text,
                    name=tr("{name} after {n:,} calls", name=type(part).__name__, n=calls),
                    **said,
                )
            finally:
                busy = False
        calls += 1

    hook = module.register_forward_pre_hook(called, with_kwargs=True)
    try:
        yield recorded
    finally:
        hook.remove()
