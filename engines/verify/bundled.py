"""`verify`: a model held against known identities, each with its figure and its bound. torch is imported when it is used."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np

from mnemoscope.engines.check import Check, Note
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import MnemoscopeError, ModelError
from mnemoscope.engines.files.texts import EXCERPT, read_text
from mnemoscope.engines.memory.cache import Remembering, Stored, keyed, options_for
from mnemoscope.engines.memory.store.nearest import Nearest
from mnemoscope.engines.models.card import Card, digest, read_card
from mnemoscope.engines.models.elsewhere import needs, weights_file
from mnemoscope.engines.models.hub.folder import is_hub_folder
from mnemoscope.engines.models.opening import BUNDLED, build, opened, read_weights
from mnemoscope.engines.options import EVICTIONS, MemoryOptions
from mnemoscope.engines.runs.benefit import worth
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.verify import conformance
from mnemoscope.engines.verify.conformance import EXACT
from mnemoscope.engines.verify.outputs import outputs

STEPS = 320  # more than twice the context of the bundled Transformer
ANEW, SHORT = (
    2**20,
    24,
)  # rows that an engine goes on from which reads all anew at each step; steps of such a one
SOME = 160  # steps with a memory outside, whose slots are all written several times
SLOTS, STORED, PLACES = 24, 20, 6  # of that memory, and of what it finds in its store
MOST_BYTES = 100_000_000  # of what is recorded at a time
HUB = 1e-4  # by which a model of the transformers library may differ from it, in parts of the largest number
LONG = 2_000  # characters of a text that it is compared on
WORTH = 0.01  # nats per token by which what the card says of a memory may differ from what is measured

# What may not have been checked, in a line about many models.
NOTHING = tr_noop("nothing to compare with for {models}")
UNTOLD = tr_noop("no equations for {models}")

Found = Iterator[Check | Note]


def verify(folder: Path, data: str | None = None, reference: Path | None = None) -> Found:
    """Check the model in a folder; with `data`, the whole text of its training, its validation loss too.

    `reference` is a file of what the model gives elsewhere: see `outputs`. Raises ModelError if the model or the file cannot be opened.
    """
    if is_hub_folder(folder):
        yield from _of_library(folder)
        return
    with _readable(folder):
        there = read_card(folder)
    if there.weights:
        yield from _brought(there)
        return
    card, weights = _opened(folder)

    def make() -> Engine:
        return build(card, weights)

    engine = make()
    tokens = _enough(engine, card)
    yield from _guarded(tr("identity of the weights"), lambda: _identity(folder, card, weights))
    yield from _guarded(tr("conformance"), lambda: conformance.conformance(make, tokens))
    yield from _guarded(tr("equations"), lambda: _equations(make(), tokens))
    yield from _guarded(tr("memory outside"), lambda: _remembering(card, make, tokens[:SOME]))
    yield from _guarded(tr("worth of a memory"), lambda: _worth(card, make))
    yield from _guarded(tr("quality"), lambda: _promises(card, make(), data))
    if reference is not None:
        yield from outputs(make(), reference)
    elif not _ours(card):
        yield Note(
            tr(
                "nothing to compare with: give --reference FILE.npz with tokens and what the model gives elsewhere; "
                "nobody says what its weights should give"
            ),
            NOTHING,
        )


def _of_library(folder: Path) -> Found:
    """Of a model of the transformers library: what its engine records of a text, beside one pass of the library."""
    _, card = opened(folder, read_text(EXCERPT)[:LONG])
    name = tr(
        "difference from the transformers library, on {text}", text=card.quality.get("data", "")
    )  # fmt: skip
    yield Check(name, float(card.quality.get("value", np.inf)), HUB)
    yield Note(tr("its weights are what its folder holds: nothing says what they should be"))


def _brought(card: Card) -> Found:
    """Of a model whose weights a package brings: whether they are those that the card was written for."""
    place = weights_file(card)
    if place is None:
        yield Note(needs(card))
        return
    other = digest(place) != str(card.weights.get("sha256"))
    yield Check(tr("identity of the weights: a file that is not the one the card describes"), other, EXACT)
    yield Note(tr("its engine is held to its equations with small models, and to the transformers library"))


def data_for(folder: Path, given: str | None = None) -> tuple[str | None, str]:
    """The whole text that a model of ours was trained on, for `verify`: at the path given or where data lie; or why not."""
    from mnemoscope.engines.training import catalogue, figures

    if is_hub_folder(folder):
        return None, ""
    with _readable(folder):
        name = figures.recipe_of(read_card(folder))
    return (None, "") if name is None else catalogue.data_for(name, given)


def _opened(folder: Path) -> tuple[Card, dict[str, Array]]:
    """Card and weights, of which an engine can be built. Raises ModelError, whatever is wrong with them."""
    with _readable(folder), np.errstate(all="ignore"):
        card, weights = read_card(folder), read_weights(folder / "weights.safetensors")
        build(card, weights)
    return card, weights


@contextmanager
def _readable(folder: Path) -> Iterator[None]:
    """Whatever is wrong with what is read of a folder, it is a ModelError."""
    try:
        yield
    except (MnemoscopeError, MemoryError):
        raise
    except Exception as error:
        raise ModelError(
            tr(
                "{folder} is damaged or no model: {kind}: {error}",
                folder=folder,
                kind=type(error).__name__,
                error=error,
            )
        ) from error


def _guarded(what: str, stage: Callable[[], Found]) -> Found:
    """A stage of checks. One that cannot be finished, as with a model that is damaged, is a check that fails."""
    found: list[Check | Note] = []
    try:
        with np.errstate(all="ignore"):  # what overflows is found, not warned of
            for check in stage():
                found.append(check)
    except MemoryError:
        raise
    except Exception as error:
        said = str(error) if isinstance(error, MnemoscopeError) else f"{type(error).__name__}: {error}"
        found += [Check(tr("{what}: not checked to the end", what=what), 1, EXACT), Note(said)]
    yield from found


def _enough(engine: Engine, card: Card) -> Ids:
    """Tokens the model is for, from its examples and the excerpt, again and again until its window slides.

    One in ten is any other of its vocabulary, so that hardly a row of its embedding goes unread.
    """
    wanted = max(STEPS, 2 * min(engine.context or 0, 1024) + 20)
    if engine.memory >= ANEW:
        wanted = min(wanted, SHORT)
    wanted = min(wanted, max(20, MOST_BYTES // (4 * engine.layout.width)))
    ids = engine.vocab.encode("".join(card.texts) + read_text(EXCERPT)).ids
    known = ids if engine.vocab.unknown is None else ids[ids != engine.vocab.unknown]
    rng = np.random.default_rng(0)
    anything = rng.integers(0, len(engine.vocab), wanted)
    if not len(known):
        return anything
    return np.where(rng.random(wanted) < 0.1, anything, np.resize(known, wanted))


def _identity(folder: Path, card: Card, weights: dict[str, Array]) -> Found:
    """The weights are those that the card was written for."""
    yield Check(
        tr("weights that are not finite"), sum(int((~np.isfinite(w)).sum()) for w in weights.values()), EXACT
    )
    if card.parameters:
        other = abs(card.parameters - sum(w.size for w in weights.values()))
        yield Check(tr("parameters, more or fewer than the card says"), other, EXACT)
    if card.sha256:
        other = digest(folder / "weights.safetensors") != card.sha256.lower()
        yield Check(tr("weights whose SHA-256 is not the card's"), int(other), EXACT)
    elif folder.parent.resolve() == BUNDLED:
        yield Check(tr("bundled weights without a SHA-256 on their card"), 1, EXACT)
    else:
        yield Note(tr("the card has no sha256: other weights beside it would not be noticed by that"))


def _equations(engine: Engine, tokens: Ids) -> Found:
    """Every signal of every step from what was recorded before it, in float64."""
    from mnemoscope.engines.training.parity import has_equations, parity  # torch: seconds to import

    if not has_equations(engine):
        yield Note(
            tr(
                "no equations: its engine has neither a reference nor identities, "
                "so that its signals follow from its weights was not checked"
            ),
            UNTOLD,
        )
    yield from parity(engine, tokens)


def _remembering(card: Card, make: Callable[[], Engine], tokens: Ids) -> Found:
    """With a memory outside, whatever gives way in it: the model's own signals as they were, and the memory's in float64."""
    from mnemoscope.engines.training.parity import parity

    engine = make()
    if engine.layout.one(Kind.LOGITS) is None or not _keeps_a_state(engine):
        return
    own = read_rows(engine, tokens)
    names = {spec.name: "model.logits" if spec.kind is Kind.LOGITS else spec.name for spec in engine.specs}
    keys = own[:STORED, engine.layout.slice(keyed(engine.layout))]
    ids = 7 * np.arange(1, len(keys) + 1)
    stored = Stored(ids, tokens[1 : len(keys) + 1], Nearest(keys), {})
    usual = options_for(card)
    worst: dict[str, Check] = {}
    for eviction in EVICTIONS:
        options = MemoryOptions(usual.mix, usual.temperature, SLOTS, eviction, places=PLACES)
        remembering = Remembering(make(), options, stored if eviction == "oldest" else None)
        rows = read_rows(remembering, tokens)
        changed = max(
            conformance.gap(rows[:, remembering.layout.slice(there)], own[:, engine.layout.slice(name)])
            for name, there in names.items()
        )
        found = parity(remembering, tokens, rows, entries=keys, elsewhere=names.values())
        for check in (Check(tr("change of the model's own signals"), changed, EXACT), *found):
            worst[check.name] = max(check, worst.get(check.name, check), key=_figure)
    for name, check in worst.items():
        yield replace(check, name=tr("with a memory: {check}", check=name))


def _figure(check: Check) -> float:
    """The figure of a check, for which more is worse; what is not a number is worst."""
    return float("inf") if np.isnan(check.figure) else check.figure


def _keeps_a_state(engine: Engine) -> bool:
    """Whether there is a state that a memory outside can take its keys from."""
    try:
        return bool(keyed(engine.layout))
    except IndexError:
        return False


def _worth(card: Card, make: Callable[[], Engine]) -> Found:
    """What the card says a memory outside is worth to the model, on a text that repeats itself."""
    if not card.memory:
        return
    found = worth(card, make)
    if found is None:
        yield Check(tr("the card has a memory's worth, but it reads no text to measure it on"), 1, EXACT)
        return
    without = tr(
        "nats without a memory on the card: difference from {figure:.4g}, measured on {name}",
        figure=found.without,
        name=found.text.name,
    )
    remembering = tr(
        "nats with a memory on the card: difference from {figure:.4g}, measured on {name}",
        figure=found.remembering,
        name=found.text.name,
    )
    for key, figure, said in (
        ("without", found.without, without),
        ("with", found.remembering, remembering),
    ):
        yield Check(said, abs(float(card.memory.get(key, np.inf)) - figure), WORTH)


def _promises(card: Card, engine: Engine, data: str | None) -> Found:
    """What a model that a recipe of ours made is to show, and what its card says of it, measured from its weights."""
    from mnemoscope.engines.training.figures import promises

    yield from promises(card, engine, data)


def _ours(card: Card) -> bool:
    """Whether a recipe of ours made the model, by its card: then there are figures to hold it to."""
    from mnemoscope.engines.training.figures import recipe_of

    return recipe_of(card) is not None
