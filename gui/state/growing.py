"""A trace takes in steps, and the person is told when it goes on in a file, or cannot go on."""

from collections.abc import Callable

from mnemoscope.engines.errors import FullError
from mnemoscope.engines.spec import Array
from mnemoscope.engines.trace import Trace

FILED = "The run goes on in a file on the disk from here: the memory for it is used up."


def extend(
    trace: Trace, tokens: list[int], rows: Array, *, tell: Callable[[str], None], halt: Callable[[str], None]
) -> None:
    """Add steps; `tell` says once that they no longer lie in memory, `halt` that there is no room left anywhere."""
    filed = trace.filed
    try:
        trace.extend(tokens, rows)
    except FullError as error:
        halt(str(error))
    if trace.filed and not filed:
        tell(FILED)
