"""What a page says of a track in words: the model's card, how the run came about, how exact the numbers are, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from mnemoscope.engines.translation import some, tr, trn
from mnemoscope.gui.export.web.content import MOST_BYTES, Shown
from mnemoscope.gui.export.web.foretold import LIKELIEST
from mnemoscope.gui.export.web.numbers import LEVELS
from mnemoscope.gui.export.web.parts import never
from mnemoscope.gui.state.edited import in_words

MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what it is about, and what is said."""

    name: str
    lines: Sequence[str]


def about(shown: Shown) -> list[Fact]:
    """The facts of a track; the first is its title."""
    track, card = shown.track, shown.track.card
    title = f"{shown.letter} {shown.title}".strip()
    parameters = trn("{n:,} parameter", "{n:,} parameters", card.parameters) if card.parameters else ""
    found = [
        Fact(tr("Task"), [card.task]),
        Fact(tr("Kind of model"), [card.engine]),
        Fact(tr("Size"), [parameters]),
        Fact(tr("Quality"), [card.reached]),
        Fact(tr("About"), [card.summary]),
        Fact(tr("Trained on"), [card.data]),
        Fact(tr("Licence"), [card.licence]),
        Fact(tr("Attribution"), [card.attribution]),
        Fact(tr("Source"), [card.source]),
        Fact(tr("Made by"), [card.command]),
        Fact(tr("Run"), _run(shown)),
        Fact(tr("Edits"), [in_words(edit) for edit in track.edits]),
        Fact(tr("Numbers"), _exactness(shown)),
        Fact(tr("Not in this page"), _missing(shown)),
    ]
    kept = [Fact(fact.name, lines) for fact in found if (lines := [line for line in fact.lines if line])]
    return [Fact(title, ()), *kept]


def _run(shown: Shown) -> list[str]:
    track, count = shown.track, len(shown.track.trace)
    steps = {"first": shown.start, "last": shown.stop - 1, "end": count - 1}
    said = [
        trn("{n:,} token", "{n:,} tokens", count)
        if shown.stop - shown.start == count
        else tr("steps {first} to {last} of 0 to {end}", **steps)
    ]
    if track.sampling is not None and track.typed < count:
        said.append(
            tr(
                "from step {step} on the model chose the tokens itself: temperature {temperature:g}, seed {seed}",
                step=track.typed,
                temperature=track.sampling.temperature,
                seed=track.sampling.seed,
            )
        )
    if track.memory is not None:
        said.append(
            tr(
                "with a memory outside the model, whose share in the prediction is {mix:g}",
                mix=track.memory.mix,
            )
        )
    return [*said, track.left_out]


def _exactness(shown: Shown) -> list[str]:
    """How near the numbers of the page are to those of the recording."""
    data, within = shown.data, 2 * LEVELS
    said = []
    if data["signals"]:
        said.append(
            tr("Each unit is held in {levels} steps from the least to the largest value that it has here: what is shown is within 1/{within} of that range.", levels=LEVELS, within=within)
        )  # fmt: skip
    if data["attention"]:
        said.append(tr("Attention is held to within 1/{within}.", within=within))
    if data["prediction"]:
        said.append(
            tr(
                "Of each prediction the {most} likeliest are held, with their probabilities as the model gave them (32 bits).",
                most=min(LIKELIEST, data["prediction"]["most"]),
            )
        )
    if shown.track.trace.rounded:
        said.append(tr("The recording itself holds some of its signals in 16 bits."))
    return said


def _missing(shown: Shown) -> list[str]:
    """What the recording holds and the page does not, and what had not been recorded."""
    track, said = shown.track, []
    if shown.left_out:
        said.append(
            tr(
                "For want of room (a page has {megabytes:g} MB for each recording): {names}. A shorter stretch (--from and --to), or fewer heads (--attention), makes room.",
                megabytes=MOST_BYTES / 1e6,
                names=some(shown.left_out, MOST_NAMED),
            )
        )
    if chosen := _heads_not_chosen(shown):
        said.append(chosen)
    if names := never(track):
        said.append(
            tr("No page holds these, which the recording has: {names}.", names=some(names, MOST_NAMED))
        )
    if shown.start and track.trace.layout.heads:
        said.append(tr("What heads look at before step {step} is one number, “what lies before this stretch”.", step=shown.start))  # fmt: skip
    if track.trace.omitted:
        said.append(
            tr("Recorded without {names}.", names=some((s.name for s in track.trace.omitted), MOST_NAMED))
        )
    return said


def _heads_not_chosen(shown: Shown) -> str:
    """That some heads were not asked for."""
    heads = shown.track.trace.layout.heads
    away = [
        f"layer{layer}.attention[{head}]"
        for layer, count in heads.items()
        for head in range(count)
        if f"{layer}:{head}" not in shown.data["attention"]
    ]
    away = [name for name in away if name not in shown.left_out]
    return tr("Not asked for: {names}.", names=some(away, MOST_NAMED)) if away else ""
