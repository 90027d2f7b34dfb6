"""A model of ours from what an importer found: its card, its weights, and what of the file is not in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.found import Recurrent, Tables, tables
from mnemoscope.engines.models.importers.numbers import example, rows_vocabulary
from mnemoscope.engines.models.importers.source import DAMAGE, Source, why
from mnemoscope.engines.models.importers.vocabularyfile import (
    class_names,
    numbered,
    vocabulary_beside,
    vocabulary_file,
)
from mnemoscope.engines.models.untrained import recurrence_untouched, said_of
from mnemoscope.engines.progress import Progress, unwatched, within
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import commas, ended, paragraph, some, tr, tr_noop, trn

MOST_CLASSES = 1000
LARGEST_CHAIN = 16_000_000  # bytes
NAMED = 3
NONE = "-"  # as the name of a read-out: there is none
GROUP = tr_noop("Models of your own")


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be made of a file: from names and shapes alone, before any number is read."""

    source: Source
    network: Recurrent
    tables: Tables
    asked: Asked
    rows: int  # of the embedding; 0 if it reads rows of numbers
    says: int  # rows of the read-out; 0: there is none
    vocabulary: dict[str, Any]
    numbers: bool  # whether its tokens, or columns, are known by number alone
    notes: tuple[str, ...]
    chain: Array | None = None  # the scores from class to class

    @property
    def nonlinearity(self) -> str:
        """What the states of a simple network pass through."""
        return self.network.nonlinearity or self.asked.nonlinearity

    @property
    def reads(self) -> str:
        """What the read-out of both directions reads."""
        return self.network.reads or self.asked.reads

    @property
    def reads_rows(self) -> bool:
        """Whether it reads rows of numbers: it has no embedding."""
        return not self.tables.embedding

    @property
    def classes(self) -> int:
        """How many classes it tells apart; 0 if it predicts tokens or answers numbers, or says nothing.

        What is said after rows of numbers are classes if they have names.
        """
        if self.reads_rows:
            named = self.asked.classes or _classes_beside(self.source.plain, self.says)
            return self.says if named else 0
        return 0 if self.says in (0, self.rows) else self.says

    @property
    def open_questions(self) -> tuple[str, ...]:
        """What the file leaves open, by the names of `Asked`."""
        n = self.network
        unsure = {
            "network": len(self.source.networks) > 1,
            "vocabulary": self.numbers and not self.reads_rows,
            "columns": self.numbers and self.reads_rows,
            "classes": self.reads_rows and bool(self.says) and not self.classes,
            "nonlinearity": n.cell == "rnn" and not n.nonlinearity,
            "reads": n.both_ways and bool(self.says) and not n.reads,
        }
        return tuple(name for name, is_open in unsure.items() if is_open)


def chosen(source: Source, name: str) -> Recurrent:
    """The network of a file that is meant. Raises ModelError, which names them, if that cannot be told or it cannot be shown."""
    if not source.networks:
        raise ModelError(tr("{file} holds no recurrent network", file=source.path.name))
    found = [each for each in source.networks if name in (each.name, each.prefix, each.prefix.rstrip("."))]
    if not name and len(source.networks) == 1:
        found = [*source.networks]
    if len(found) != 1:
        known = commas((each.name for each in source.networks), 6)
        if name:
            raise ModelError(
                tr(
                    "{file} has no network {name}; there are {known}",
                    file=source.path.name,
                    name=name[:80],
                    known=known,
                )
            )
        raise ModelError(
            trn(
                "{file} holds {n} recurrent network: {known}",
                "{file} holds {n} recurrent networks, of which one can be shown at a time: choose by --network, or in the window; there are {known}",
                len(source.networks), file=source.path.name, known=known,
            )
        )  # fmt: skip
    if found[0].fault:
        raise ModelError(
            tr(
                "{network} in {file} cannot be shown: {fault}",
                network=found[0].name,
                file=source.path.name,
                fault=found[0].fault,
            )
        )
    return found[0]


def planned(source: Source, asked: Asked) -> Plan:
    """What will be made of a file. Raises ModelError with one sentence for what cannot be shown, or what is asked for and is not there."""
    network = chosen(source, asked.network)
    shapes = {name: shape[::-1] if name in source.turned else shape for name, shape in source.shapes.items()}
    for which in (asked.embedding, asked.readout):
        if which not in ("", NONE) and len(shapes.get(which, ())) != 2:
            raise ModelError(tr("{file} has no matrix named {name}", file=source.path.name, name=which[:80]))
    before, after = source.beside.get(network.prefix, ("", ""))
    found = tables(
        shapes, network, embedding=asked.embedding or before, readout=asked.readout or after, biases=source.biases,
        parts=source.parts,
    )  # fmt: skip
    if not found.embedding and asked.vocabulary:
        raise ModelError(
            tr(
                "{file} holds {network} and no embedding of {input} numbers a token: it reads rows of numbers, and no vocabulary",
                file=source.path.name, network=network.said, input=network.input,
            )
        )  # fmt: skip
    rows = shapes[found.embedding][0] if found.embedding else 0
    says = shapes[found.readout][0] if found.readout else 0
    if (rows and shapes[found.embedding][1] != network.input) or (
        says and shapes[found.readout][1] != network.shown
    ):
        raise ModelError(
            tr(
                "the embedding or the read-out that is asked for has not the sizes of {network}",
                network=network.said,
            )
        )
    notes = list(source.notes)
    also = [
        n
        for n, shape in shapes.items()
        if n != found.embedding and len(shape) == 2 and shape[1] == network.input and "emb" in n.lower()
    ]
    if also and not (asked.embedding or before):
        notes.append(
            tr(
                "its embedding is taken to be {name}, and {other} would fit as well: --embedding says which",
                name=found.embedding,
                other=also[0],
            )
        )
    if says not in (0, rows) and not (2 if rows else 1) <= says <= MOST_CLASSES:
        notes.append(
            tr(
                "its read-out {name} says {count:,} things that are not its tokens, and is left out",
                name=found.readout,
                count=says,
            )
        )
        says = 0
    elif not says:
        notes.append(tr("it has no read-out that can be used: its states are shown, and it predicts nothing"))
    if found.tied:
        notes.append(tr("its read-out is its embedding, of which the file says only the bias"))
    if found.unused:
        notes.append(
            trn("the file also holds {names}, which is no part of the model", "the file also holds {names}, which are no part of the model",
                len(found.unused), names=some(found.unused, NAMED))
        )  # fmt: skip
    vocabulary, by_number = _vocabulary(source, asked, rows, network.input)
    if not rows:
        notes.append(
            trn("it has no embedding: it reads rows of {n} number", "it has no embedding: it reads rows of {n} numbers", network.input)
        )  # fmt: skip
    elif by_number:
        notes.append(tr("its vocabulary is not in the file: its tokens are read by their numbers, as 12 7 3"))
    plan = Plan(source, network, found, asked, rows, says, vocabulary, by_number, tuple(notes))
    return replace(plan, chain=_chain(plan)) if asked.chain else plan


def _chain(plan: Plan) -> Array:
    """The scores from class to class in a file. Raises ModelError for what is none, and for a model that is no tagger."""
    path, classes = Path(plan.asked.chain), plan.classes
    if not (plan.network.both_ways and classes and plan.reads == "newest"):
        raise ModelError(
            tr("only a network of both directions whose read-out reads each token can have a chain")
        )
    try:
        array = np.load(BytesIO(read_regular(path, LARGEST_CHAIN)), allow_pickle=False)
        found = np.asarray(array, np.float32)
    except (ValueError, OSError, EOFError, TypeError) as error:
        raise ModelError(tr("{file} cannot be read: {why}", file=path.name, why=why(error))) from None
    if found.shape != (classes, classes):
        raise ModelError(
            tr(
                "{file} is {shape}, where ({classes}, {classes}) is due",
                file=path.name,
                shape=found.shape,
                classes=classes,
            )
        )
    return found


def _vocabulary(source: Source, asked: Asked, rows: int, inputs: int) -> tuple[dict[str, Any], bool]:
    """What its tokens are, and whether they, or the columns of rows of numbers, are known by number alone."""
    if not rows:
        found, named = rows_vocabulary(asked, source.plain, inputs)
        return found, not named
    if asked.vocabulary:
        return vocabulary_file(Path(asked.vocabulary), rows, asked.tokens), False
    beside = vocabulary_beside(source.plain, rows)
    return (beside, False) if beside is not None else (numbered(rows), True)


def config_of(plan: Plan) -> tuple[str, dict[str, Any]]:
    """The engine of a model, and its sizes."""
    n = plan.network
    sizes: dict[str, Any] = {
        "inputs" if plan.reads_rows else "embedding": n.input, "hidden": n.hidden, "layers": n.layers, "bias": n.bias, "classes": plan.classes,
        "readout": bool(plan.says), "readout_bias": bool(plan.tables.bias and plan.says),
    }  # fmt: skip
    if plan.reads_rows:
        sizes["outputs"] = 0 if plan.classes else plan.says
    if n.cell == "rnn" or n.both_ways:
        sizes["nonlinearity"] = plan.nonlinearity
    if n.cell == "lstm" or n.both_ways:
        sizes["projection"] = n.projection
    if n.cell == "gru" or n.both_ways:
        sizes["reset"] = n.reset
    if not n.both_ways:
        return n.cell, sizes
    return "bidirectional", sizes | {"cell": n.cell, "reads": plan.reads, "chain": plan.chain is not None}


def card_of(plan: Plan) -> Card:
    """The card of the model."""
    engine, sizes = config_of(plan)
    if plan.classes:
        said = tr_noop("classes")
    elif not plan.says:
        said = tr_noop("states")
    else:
        said = tr_noop("numbers") if plan.reads_rows else tr_noop("next token")
    return Card.from_json(
        {
            "name": plan.source.path.stem[:200] or "model",
            "engine": engine,
            "title": plan.source.path.stem[:400],
            "task": said,
            "group": GROUP,
            "summary": _summary(plan)[:20_000],
            "source": plan.source.path.name[:400],
            "config": sizes,
            "vocabulary": plan.vocabulary,
            "classes": _class_names(plan),
            "examples": [{"text": _example(plan)}] if _example(plan) else [],
        }
    )  # fmt: skip


def assembled(plan: Plan, progress: Progress = unwatched) -> tuple[Card, dict[str, Array]]:
    """The card and the weights of the model. Raises ModelError for numbers that are not there or are none."""
    try:
        weights = plan.source.weights(plan.network, within(progress, 0.0, 0.5))
        progress(0.5)
        if plan.tables.embedding:
            weights["embedding.weight"] = plan.source.table(plan.tables.embedding)
        if plan.says:
            weights["readout.weight"] = plan.source.table(plan.tables.readout)
            if plan.tables.bias:
                weights["readout.bias"] = plan.source.floats(plan.tables.bias)
        if plan.chain is not None:
            weights["chain.weight"] = plan.chain
        progress(1.0)
    except DAMAGE as error:
        raise ModelError(
            tr("{file} cannot be opened: {why}", file=plan.source.path.name, why=why(error))
        ) from None
    card = card_of(plan)
    if recurrence_untouched(weights):
        card = replace(card, summary=said_of(card))
    return Card.from_json(card.to_json() | {"parameters": sum(w.size for w in weights.values())}), weights


def _summary(plan: Plan) -> str:
    """What it is and where it is from, and what of the file is not in it."""
    said = tr(
        "From {file} ({maker}): {network}.",
        file=plan.source.path.name,
        maker=plan.source.maker,
        network=plan.network.said,
    )
    return paragraph([said, *map(ended, plan.notes)])


def _class_names(plan: Plan) -> list[str]:
    """The names that are given, in words or in a file of one a line; those of a checkpoint's own list; else numbers."""
    names = class_names(plan.asked.classes)
    if len(names) > plan.classes or len(set(names)) < len(names):
        raise ModelError(
            tr(
                "{given} names of classes are given, but the model has {classes}, each with a name of its own",
                given=len(names),
                classes=plan.classes,
            )
        )
    names = names or _classes_beside(plan.source.plain, plan.classes) or []
    return names + [tr("class {n}", n=n) for n in range(len(names), plan.classes)]


def _classes_beside(plain: Mapping[str, Any], classes: int) -> list[str] | None:
    """The names of so many classes among the plain values of a checkpoint."""
    for name, value in plain.items():
        if any(part in name.lower() for part in ("class", "label", "tag", "target")) and isinstance(
            value, list | tuple
        ):
            names = [str(each)[:80] for each in value if isinstance(each, str)]
            if len(names) == len(value) == classes and len(set(names)) == len(names):
                return names
    return None


def _example(plan: Plan) -> str:
    """A text to begin with, of a model whose tokens are known by number, or that reads rows of numbers."""
    if plan.reads_rows:
        return example(plan.vocabulary)
    if not plan.numbers:
        return ""
    return " ".join(str(n * 7 % plan.rows) for n in range(1, 13))


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def summary(plan: Plan) -> Sequence[str]:
    """What was found, in lines."""
    t = plan.tables
    lines = [tr("{name}: {network}", name=plan.network.name, network=plan.network.said)]
    if t.embedding:
        lines.append(tr("embedding: {name}, {rows:,} tokens", name=t.embedding, rows=plan.rows))
    if plan.classes:
        lines.append(tr("read-out: {name}, of {says:,} classes", name=t.readout, says=plan.says))
    elif plan.says and plan.reads_rows:
        lines.append(
            trn("read-out: {name}, of {n:,} number", "read-out: {name}, of {n:,} numbers", plan.says, name=t.readout)
        )  # fmt: skip
    elif plan.says:
        lines.append(tr("read-out: {name}, of {says:,} tokens", name=t.readout, says=plan.says))
    return (*lines, *plan.notes)
