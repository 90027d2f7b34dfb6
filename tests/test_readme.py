"""The README repeats the cards: every figure of its tables of models is made here from the card that it repeats."""

import math
from itertools import pairwise
from pathlib import Path

import pytest

from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import BUNDLED, catalogue
from mnemoscope.engines.training import counting, recall

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
CARDS: dict[str, Card] = {card.name: card for folder, card in catalogue() if folder.parent == BUNDLED}
COUNTS = {26: "twenty-six", 27: "twenty-seven"}


def q(name):
    return CARDS[name].quality


def each(names, form, key="value"):
    """The figures of several cards, one after another."""
    return ", ".join(form.format(q(name)[key]) for name in names)


def short(value):
    """At most three digits after the point, and none that says nothing."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def letters_right(name):
    return ", ".join(short(q(name)["accuracy"][dots]) for dots in ("50", "100", "200"))


def best_head(name, score):
    return max(share for heads in q(name)[score].values() for share in heads)


def over_turns(name):
    return ", ".join(
        short(q(name)["accuracy"][band]) for band in ("1 to 2 turns", "6 to 9 turns", "15 to 23 turns")
    )


def by_changes(names):
    return " and ".join(
        ", ".join(short(share) for share in q(name)["accuracy_by_changes"].values()) for name in names
    )


def last_hop(name):
    return 100 * list(q(name)["looks_most_at_a_supporting_sentence"].values())[-1]


SHAKESPEARE = [f"{kind}-shakespeare" for kind in ("lstm", "gru", "transformer", "rnn")]
STORIES = [f"memnet-babi{n}" for n in (1, 2, 3)]
TALK = {kind: [f"{kind}-dialogue-{language}" for language in ("en", "zh")] for kind in ("memnet", "lstm")}


def measured():
    """What the last column of the table of models says, by the models of the column before."""
    songci, jueju, brackets = q("lstm-songci"), q("lstm-jueju"), q("lstm-brackets")
    two, one, bits = q("induction-2layer"), q("induction-1layer"), q("gru-flipflop")
    adding = q("lstm-adding")
    window = q("transformer-recall")
    beyond = window["accuracy"]["61"]
    no_head = max(best_head("induction-1layer", score) for score in ("previous_token", "induction"))
    return {
        tuple(SHAKESPEARE): each(SHAKESPEARE, "{:.3f}"),
        ("lstm-songci",): f"{songci['value']:.3f}; {100 * songci['in_form']:.3g} % of {songci['poems']} poems in the form of their tune",
        ("lstm-jueju",): f"{jueju['value']:.3f}; {100 * jueju['in_form']:.3g} % of {jueju['poems']} poems are 5-5-5-5",
        ("lstm-brackets",): f"a cell goes with the depth: correlation {brackets['value']} at twice the trained length",
        ("lstm-anbn", "gru-anbn"): f"trained to n = {counting.LONGEST}, right to n = {q('lstm-anbn')['value']} and n = {q('gru-anbn')['value']}",
        ("lstm-counter",): f"built by hand: the cell *is* the depth, error {q('lstm-counter')['value']:.0f}",
        ("rnn-recall",): letters_right("rnn-recall"),
        ("gru-recall", "lstm-recall"): f"{letters_right('gru-recall')} and {letters_right('lstm-recall')}",
        ("transformer-recall",): f"{short(window['accuracy']['50'])} to 50 dots, {short(window['accuracy']['60'])} at 60, {beyond:.2f} at 61",
        ("induction-2layer",): f"previous-token head {best_head('induction-2layer', 'previous_token'):.2f}, "
        f"induction head {best_head('induction-2layer', 'induction'):.2f}; second copy {two['value']:.2f} nats",
        ("induction-1layer",): f"no such head ({no_head:.2f}); second copy {one['value']:.2f} nats of ln 64 = {one['guessing']:.2f}",
        ("lstm-sentiment", "encoder-sentiment"): each(("lstm-sentiment", "encoder-sentiment"), "{:.3f}"),
        tuple(STORIES): f"{each(STORIES, '{:.3g} %')}; " + ", ".join(f"{last_hop(name):.3g} %" for name in STORIES),
        tuple(TALK["memnet"]): f"{each(TALK['memnet'], '{:.3g} %')}; right after 0, 1, 2, 3, 4 changes: {by_changes(TALK['memnet'])}",
        tuple(TALK["lstm"]): f"{each(TALK['lstm'], '{:.3g} %')}; right after 0, 1, 2, 3, 4 changes: {by_changes(TALK['lstm'])}; "
        f"over 1–2, 6–9, 15–23 turns: {' and '.join(map(over_turns, TALK['lstm']))} "
        f"(memory network: {' and '.join(map(over_turns, TALK['memnet']))})",
        ("gru-flipflop",): f"{100 * bits['value']:.4g} % of three bits held; exactly {bits['stable_fixed_points']} stable fixed points, "
        f"largest eigenvalue {bits['largest_eigenvalue']:.2f}",
        ("lstm-adding",): f"{adding['error_at']['length_100']:.2g} over 100 rows, {adding['error_at']['length_200']:.2g} over 200; "
        "trained on 10 to 100",
    }  # fmt: skip


def rows(section):
    """The cells of each row of the tables under a heading, without the headings of the columns."""
    lines = section.splitlines()
    found = [
        line
        for line, below in pairwise([*lines, ""])
        if line.startswith("|") and not below.startswith("|---")
    ]
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in found if not line.startswith("|---")
    ]


def names_in(cell):
    return tuple(part for part in cell.split("`")[1::2] if part in CARDS)


SECTION = README.partition("\n## The models\n")[2].partition("\n## ")[0]


def test_the_table_says_what_the_cards_say():
    told = {
        names_in(models): figures
        for _, models, figures in rows(SECTION.partition("With a memory outside")[0])
    }
    assert told == measured()
    assert {name for names in told for name in names} == CARDS.keys()


def test_the_table_of_a_memory_outside_says_what_the_cards_say():
    table = SECTION.partition("With a memory outside")[2]
    told = {names_in(models): (without, with_) for models, without, with_ in rows(table)}
    assert len(told) == 3
    for names, figures in told.items():
        memories = [CARDS[name].memory for name in names]
        assert figures == tuple(", ".join(f"{m[key]:.3f}" for m in memories) for key in ("without", "with"))
        assert {(m["mix"], m["capacity"]) for m in memories} == {(0.15, 1024)}
    assert "1,024 slots and a share of 0.15" in table


@pytest.mark.parametrize(
    ("said", "true"),
    [
        ("trained to 50, guessing 0.125", (recall.LONGEST, recall.CHANCE) == (50, 0.125)),
        ("last 10 % of Tiny Shakespeare", "last 10 %" in q("lstm-shakespeare")["data"]),
        ("last 5 % of the lines", "last 5 %" in q("lstm-songci")["data"]),
        ("ln 64", math.isclose(math.log(64), q("induction-1layer")["guessing"], abs_tol=1e-4)),
        ("`transformer-recall`, context 64", CARDS["transformer-recall"].config["context"] == 64),
        (f"{COUNTS.get(len(CARDS))} models", True),
    ],
)  # fmt: skip
def test_what_the_readme_says_besides_is_so(said, true):
    assert said in README
    assert true
