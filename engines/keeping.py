"""What a cache of keys and values keeps when it is bounded, with its notation: "last 64", "first 4 last 60", "attended 32 last 32".

last N              a sliding window: each layer looks at the last N tokens, the newest included
first F last N      StreamingLLM (Xiao et al. 2023): the first tokens stay as well, as much is looked at them whatever they say
attended H last N   H2O (Zhang et al. 2023): of what is older than the last N, the H tokens that were looked at most so far stay

What a step looks at, and which of the earlier tokens stay, is worked out in `eviction`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from mnemoscope.engines.errors import EditError
from mnemoscope.engines.given import shown
from mnemoscope.engines.translation import tr, tr_noop, trn

SINKS = 4  # first tokens that StreamingLLM keeps
MOST = 2**31  # tokens
POLICIES = (tr_noop("everything"), tr_noop("last"), tr_noop("first and last"), tr_noop("attended"))
_WRITTEN = re.compile(r"(?:(first|attended)\s+(\d{1,10})\s+)?last\s+(\d{1,10})")


@dataclass(frozen=True, slots=True)
class Kept:
    """How many tokens a cache keeps, the newest included, and which: the first, the most attended, the last."""

    last: int
    first: int = 0
    attended: int = 0

    @property
    def total(self) -> int:
        """How many it keeps in all: with one more token one of the earlier ones falls out."""
        return self.first + self.attended + self.last

    @property
    def policy(self) -> str:
        """Which of the POLICIES it is."""
        return "first and last" if self.first else "attended" if self.attended else "last"

    def __str__(self) -> str:
        """As it is written in an edit."""
        before = (
            f"first {self.first} " if self.first else f"attended {self.attended} " if self.attended else ""
        )
        return f"{before}last {self.last}"

    @property
    def edit(self) -> str:
        """The edit that lets every layer of a model keep this."""
        return f"layer*.cache = keep {self}"

    @property
    def said(self) -> str:
        """As a person says it."""
        if self.first:
            return tr("the first {first} and the last {last:,}", first=self.first, last=self.last)
        if self.attended:
            return tr(
                "the {attended:,} most attended and the last {last:,}",
                attended=self.attended,
                last=self.last,
            )
        return trn("the last token", "the last {n:,} tokens", self.last)


@lru_cache(64)
def kept_of(written: str) -> Kept:
    """What is written. Raises EditError for what is no such thing."""
    found = _WRITTEN.fullmatch(written.strip()) if isinstance(written, str) else None
    if found is None:
        raise EditError(
            tr(
                "expected what the cache keeps, as last 64, first 4 last 60 or attended 32 last 32, not {written}",
                written=shown(written),
            )
        )
    which, some, last = found[1], int(found[2] or 0), int(found[3])
    if not last or (which and not some) or some + last > MOST:
        raise EditError(
            tr(
                "a cache keeps at least the newest token, and at most {most:,}: {written} is out of these bounds",
                most=MOST,
                written=shown(written),
            )
        )
    return Kept(last, first=some if which == "first" else 0, attended=some if which == "attended" else 0)


def policy_of(policy: str, tokens: int) -> Kept | None:
    """What a policy keeps with room for so many tokens in all; None: everything. Of the most attended, half are the last."""
    match policy:
        case "last":
            return Kept(tokens)
        case "first and last":
            first = min(SINKS, tokens - 1)
            return Kept(tokens - first, first=first)
        case "attended":
            return Kept(tokens - tokens // 2, attended=tokens // 2)
    return None
