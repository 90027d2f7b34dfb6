"""Strings that take counting: brackets of one kind, nested anyhow ("Dyck-1"), and a^n b^n, n times a and then as often b."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy.random import Generator  # which numpy imports only where it is used


def nested(rng: "Generator", length: int) -> str:
    """A string of brackets, all of them closed, of this even length: now climbing, now falling, at random."""
    depth, climb, made = 0, 0.5, ""
    for left in range(length, 0, -1):
        if rng.random() < 0.1 or not made:
            climb = rng.uniform(0.05, 0.95)
        opens = depth == 0 or (depth < left and rng.random() < climb)
        made += "(" if opens else ")"
        depth += 1 if opens else -1
    return made


def letters(n: int) -> str:
    """n times a, then n times b."""
    return "a" * n + "b" * n
