"""What is under way in a session, in words."""


def words(
    *,
    loading: bool,
    changed: float | None,
    cut: float | None,
    read: tuple[int, int] | None,
    owed: float,
    answering: bool,
) -> str:
    """The first that holds; "" for nothing. `changed` and `cut` are shares, `read` how many tokens of how many."""
    if loading:
        return "opening the model…" if changed is None else f"changing the memory: {changed:.0%}"
    if cut is not None:
        return f"looking through the text: {cut:.0%}"
    if read is not None:
        return f"reading {read[0]:,} of {read[1]:,} tokens"
    if owed:
        return f"continuing: {int(owed)} to go"
    return "looking for the answers…" if answering else ""
