"""What a prediction, an answer or a state was traced back to: what each method found, and in sentences what came of it and where methods disagree."""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.asked import Asked
from mnemoscope.engines.analysis.attribution import NAMES, Attribution, agreement
from mnemoscope.engines.analysis.question import Finding
from mnemoscope.engines.numerals import numeral, printed
from mnemoscope.engines.translation import ended, listed, tr, tr_noop

ALIKE = 0.5  # a rank correlation below this is told as disagreement
SOME = 0.05  # nats: a finding that rests on less is not worth saying
LONGEST = 40  # characters of a stretch of text in a sentence
NEXT = 3  # tokens that are named beside the first


@dataclass(frozen=True, slots=True)
class Influence:
    """What is asked, and what each method found; `notes`: which could not be used, and why, a sentence each."""

    asked: Asked
    labels: tuple[str, ...]  # of the tokens up to the step, and of that which is foretold, if it was read
    text: str
    places: tuple[tuple[int, int], ...]  # the characters of each token
    found: tuple[Attribution, ...] = ()
    notes: tuple[str, ...] = ()

    def by(self, method: str) -> Attribution | None:
        """What a method found, if it was used."""
        return next((each for each in self.found if each.method == method), None)

    def label(self, span: tuple[int, int]) -> str:
        """The tokens of a stretch as a person reads them."""
        first, stop = span
        if stop - first == 1:
            return self.labels[first]
        said = " ".join(self.text[self.places[first][0] : self.places[stop - 1][1]].split())
        return said if len(said) <= LONGEST else f"{said[: LONGEST // 2]} … {said[-LONGEST // 2 :]}"


def amount(found: Influence, each: Attribution, value: float, *, of_state: bool = False) -> str:
    """A value of a method with what it is measured in."""
    if of_state:
        return tr("{share:.0%} of its length", share=value)
    if each.method == "rollout":
        return tr("{share:.0%} of the mixture", share=value)
    if found.asked.target is None:
        return tr("{size} in the answer", size=numeral(value))
    if abs(value) >= 0.01:
        return tr("{nats:.2f} nats", nats=value)
    return tr("{nats} nats", nats=numeral(value, 1))


def heading(found: Influence, method: str, *, of_state: bool = False) -> str:
    """What came out by one method, in a sentence with its figure; "" if nothing did."""
    asked, each = found.asked, found.by(method)
    top = each.top(of_state=of_state) if each is not None else None
    if each is None or top is None:
        return ""
    first, stop = each.spans[top].tolist()
    value, total, token = float(each.values(of_state=of_state)[top]), each.total, found.label((first, stop))
    if not of_state and not value > 0:
        return tr("{said} rests on no single token: cut or not, none is missed.", said=_begun(asked.said))
    if of_state or asked.target is None or method == "rollout" or not np.isfinite(total) or total < value:
        said = asked.said
        if of_state and asked.target is not None:
            said = tr("the state after “{token}” at step {step}", token=found.labels[asked.at], step=asked.at)
        return tr(
            "{said} rests on “{token}” at step {step}: {amount}",
            said=_begun(said),
            token=token,
            step=first,
            amount=amount(found, each, value, of_state=of_state),
        )
    return tr(
        "{said} rests on “{token}” at step {step}: {nats:.2f} nats of {total:.2f}",
        said=_begun(asked.said),
        token=token,
        step=first,
        nats=value,
        total=total,
    )


def followers(found: Influence, method: str, *, of_state: bool = False) -> str:
    """What it rests on beside the first token, in a sentence; "" for nothing worth saying."""
    each = found.by(method)
    if each is None or each.top(of_state=of_state) is None:
        return ""
    values = np.nan_to_num(each.values(of_state=of_state), nan=-np.inf)
    order = np.argsort(-values, kind="stable")[1 : 1 + NEXT]
    named = [
        tr(
            "“{token}” at step {step} ({amount})",
            token=found.label((int(each.spans[n, 0]), int(each.spans[n, 1]))),
            step=int(each.spans[n, 0]),
            amount=amount(found, each, float(values[n]), of_state=of_state),
        )
        for n in order.tolist()
        if values[n] >= values.max() / 10 > 0
    ]
    return tr("Then on {tokens}.", tokens=listed(named)) if named else ""


def _signed(r: float) -> str:
    """A rank correlation to two digits."""
    return printed(f"{r:.2f}")


def _begun(said: str) -> str:
    return said[:1].upper() + said[1:]


def disagreement(found: Influence, *, of_state: bool = False) -> tuple[str, ...]:
    """Where methods disagree with the first of them, a sentence each; where they do not, that."""
    known = [each for name in NAMES if (each := found.by(name)) is not None]
    known = [each for each in known if each.top(of_state=of_state) is not None]
    if len(known) < 2:
        return ()
    base, others, said, alike = known[0], known[1:], list[str](), list[float]()
    for other in others:
        together, r = _tops(found, base, other, of_state), agreement(base, other, of_state=of_state)
        if together is None:
            alike.append(r)
            if r < ALIKE:
                said.append(
                    tr(
                        "By {other} the same token comes first, but the others in another order: rank correlation {r}.",
                        other=tr(NAMES[other.method]),
                        r=_signed(r),
                    )
                )
            continue
        (a, x), (b, y) = together
        template = tr_noop("By {one} it rests on {a} ({x}), by {other} on {b} ({y}); rank correlation {r}.")
        if np.isnan(r):
            template = tr_noop("By {one} it rests on {a} ({x}), by {other} on {b} ({y}).")
        said.append(
            tr(
                template,
                one=tr(NAMES[base.method]),
                other=tr(NAMES[other.method]),
                a=a,
                x=x,
                b=b,
                y=y,
                r=_signed(r),
            )
        )
    if not said:
        first = base.spans[base.top(of_state=of_state) or 0].tolist()
        template = tr_noop(
            "By {methods} alike it rests on “{token}” at step {step}; rank correlation at least {r}."
        )
        if np.isnan(min(alike)):
            template = tr_noop("By {methods} alike it rests on “{token}” at step {step}.")
        methods, token = listed([tr(NAMES[each.method]) for each in known]), found.label((first[0], first[1]))
        said.append(tr(template, methods=methods, token=token, step=first[0], r=_signed(min(alike))))
    return tuple(said)


def _tops(
    found: Influence, base: Attribution, other: Attribution, of_state: bool
) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """The top tokens of two methods and what they are given, where they differ."""
    named, spans = list[tuple[str, str]](), list[list[int]]()
    for each in (base, other):
        top = each.top(of_state=of_state)
        assert top is not None  # or it would not be compared
        first, stop = each.spans[top].tolist()
        value = float(each.values(of_state=of_state)[top])
        token = tr("“{token}” at step {step}", token=found.label((first, stop)), step=first)
        named.append((token, amount(found, each, value, of_state=of_state)))
        spans.append([first, stop])
    (a, b), (c, d) = spans
    return None if (a <= c and d <= b) or (c <= a and b <= d) else (named[0], named[1])


def findings(found: Influence) -> tuple[Finding, ...]:
    """What the prediction rests on, by the method that tried it out; it is seen where it was asked."""
    base = next((each for name in NAMES if (each := found.by(name)) is not None), None)
    top = base.top() if base is not None else None
    if base is None or top is None or found.asked.target is None or not base.lost[top] >= SOME:
        return ()
    strength = min(float(base.lost[top]) / 4, 1.0)
    said = heading(found, base.method)
    return (Finding(ended(said), step=found.asked.step, strength=strength),)
