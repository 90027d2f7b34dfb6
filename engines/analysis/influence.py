"""Influence: which earlier tokens a prediction, an answer or a state rests on, by five methods that are held against each other.

    cut          log p(target) - log p(target | without token k)                        tried out: see `cutting`
    replaced     log p(target) - mean over others of log p(target | another token at k) tried out
    gradient     x_k dlog p/dx_k                                                         slopes of the twin in torch: see `sloping`
    integrated   x_k int_0^1 dlog p(a x)/dx_k da
    rollout      prod_l (A_l + 1)/2                                                      attention alone, an approximation

All in nats but the rollout, which gives shares. Below 0: without the token, the target would be said more surely. Of the state h that
it is said from, cutting and replacing tell how far it moves, |h' - h| by the root mean square of |h| so far; where nothing is asked, that is all.
Only steps from the first that reads otherwise are read again. How far methods agree is told as Spearman's rank correlation.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.asked import Asked, asked_of
from mnemoscope.engines.analysis.attribution import NAMES, Attribution
from mnemoscope.engines.analysis.cutting import BUDGET, cut, pieces, replaced
from mnemoscope.engines.analysis.importance import check_model
from mnemoscope.engines.analysis.question import Answer, Case, Question
from mnemoscope.engines.analysis.sloping import FIRST, gradient, integrated, rollout
from mnemoscope.engines.analysis.traced import Influence, disagreement, findings, followers, heading
from mnemoscope.engines.analysis.twin import Twin
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.numerals import printed
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr, tr_noop, unended

HEAVY = 10**7  # parameters: such a model takes seconds to open


def influence(case: Case) -> Influence:
    """What is asked, traced back by every method that can be used. `case.show` is shown it as it grows; `case.tell` may raise to stop it.

    Raises AnalysisError where nothing was read before, or the model is not the one that made the run.
    """
    methods = _methods(case.kinds)
    if "rollout" in methods and case.track.card.parameters > HEAVY:
        _glimpse(case)
    run = Again(case.engine(), case.track, case.sources)
    track, asked = run.track, asked_of(run.track, case.at)
    if asked.target is not None:
        check_model(run, case.track, asked.target)
    if not pieces(track, asked.at):
        raise AnalysisError(tr("nothing was read before {said} that could be cut", said=asked.said))
    found = _begin(track, asked)
    for n, method in enumerate(methods):
        begun = found

        def tell(share: float, n: int = n) -> None:
            case.tell((n + share) / len(methods))

        try:
            for some in _found(case, run, asked, method, tell, begun):
                found = replace(begun, found=(*begun.found, some))
                case.show(found)
        except _Unused as why:
            found = replace(begun, notes=(*begun.notes, str(why)))
        tell(1.0)
    if not found.found:
        raise AnalysisError(unended(found.notes[-1]))
    return found


def _begin(track: Track, asked: Asked) -> Influence:
    """What is asked, before anything has been found."""
    place = asked.at if asked.target is None else max(asked.target.place, asked.at)
    stop = min(place + 1, len(track.trace))
    places = tuple((first, last) for first, last in track.encoded.spans[:stop].tolist())
    notes = (tr("Not in nats: {why}.", why=asked.why),) if asked.why else ()
    return Influence(asked, tuple(track.labels(0, stop)), track.text, places, (), notes)


def _glimpse(case: Case) -> None:
    """Show what attention alone says, while a large model is being opened."""
    try:
        asked = asked_of(case.track, case.at)
    except AnalysisError:  # not all was recorded that is asked about
        return
    found = rollout(case.track.trace, asked)
    if found is not None and pieces(case.track, asked.at):
        case.show(replace(_begin(case.track, asked), found=(found,)))
        case.tell(0.02)


class _Unused(Exception):
    """Why a method cannot be used, in a sentence."""


def _methods(kinds: tuple[str, ...]) -> tuple[str, ...]:
    for kind in kinds:
        if kind not in NAMES:
            raise AnalysisError(
                tr("there is no method {kind!r}; there are {known}", kind=kind[:40], known=commas(NAMES))
            )
    order = ("cut", "rollout", "gradient", "integrated", "replaced")  # what tells most for its time first
    return tuple(method for method in order if not kinds or method in kinds)


def _found(
    case: Case, run: Again, asked: Asked, method: str, tell: Callable[[float], None], so_far: Influence
) -> Iterator[Attribution]:
    """What a method finds, more and more. Raises _Unused where it cannot be used."""
    if method == "cut":
        yield from cut(run, asked, tell)
    elif method == "replaced":
        yield from replaced(run, asked, tell, so_far.by("cut"))
    elif method == "rollout":
        if (found := rollout(run.track.trace, asked)) is None:
            raise _Unused(
                tr("Attention rollout is left out: no attention was recorded that it could follow.")
            )
        yield found
    else:
        twin, tokens = _twin(case, run, asked, method, wanted=method in case.kinds)
        assert asked.target is not None  # or there is no twin
        if method == "gradient":
            yield gradient(twin, asked.target, tokens)
            return
        most = BUDGET / _work(run, asked, method="gradient")
        each, is_complete = integrated(twin, asked.target, tokens, tell, most=most)
        if not is_complete and method not in case.kinds:
            raise _Unused(
                tr(
                    "Integrated gradients are left out: they sum to {sum} nats where {total:.2f} are given; "
                    "from embeddings of 0 this model changes too abruptly.",
                    sum=printed(f"{each.lost.sum():.2f}"),
                    total=each.total,
                )
            )
        yield each


def _work(run: Again, asked: Asked, method: str) -> float:
    """The multiplications of slopes: through the model once, and back twice; of the integral, for its first nodes."""
    weights = max(sum(weight.size for weight in run.engine.weights.values()), run.track.card.parameters)
    return float(weights) * (asked.at + 1) * 3 * (FIRST if method == "integrated" else 1)


def _twin(case: Case, run: Again, asked: Asked, method: str, *, wanted: bool) -> tuple[Twin, Ids]:
    """The twin that slopes are taken through, and the tokens. Raises _Unused where it would be of something else, or take too long."""
    track, stop, name = run.track, asked.at + 1, tr(NAMES[method])
    if asked.target is None:
        raise _Unused(
            tr("No {method}: there is no prediction or answer here to take slopes of.", method=name)
        )
    if not track.trace.layout.of(Kind.EMBEDDING):
        raise _Unused(tr("No {method}: there are no embeddings of tokens to take slopes by.", method=name))
    if track.edits or track.memory is not None:
        raise _Unused(
            tr(
                "No {method}: slopes are of the model as it is, and this run has edits or a memory.",
                method=name,
            )
        )
    if track.trace.context is not None and stop > track.trace.context:
        raise _Unused(tr("No {method}: some of the text has fallen out of the context.", method=name))
    work = _work(run, asked, method)
    if work > BUDGET and not wanted:
        raise _Unused(
            tr(
                "No {method}: it would take {work:.0e} multiplications; ask for it by its name, as “--of {kind}”.",
                method=name,
                work=work,
                kind=method,
            )
        )
    try:
        return case.twin(run.engine), np.array(track.trace.tokens[:stop], np.int64)
    except AnalysisError as error:
        raise _Unused(tr("No {method}: {why}.", method=name, why=error)) from None


def columns(found: Influence) -> dict[str, NDArray[Any]]:
    """A row a token: what each method gives to it, or to all of the stretch that it was tried out with."""
    count = len(found.labels)
    out: dict[str, NDArray[Any]] = {"step": np.arange(count), "token": np.array(found.labels, str)}
    for each in found.found:
        out[each.method] = each.by_token(count)
        if not np.isnan(each.moved).all():
            out[f"{each.method}_state"] = each.by_token(count, of_state=True)
        if (each.spans[:, 1] - each.spans[:, 0] > 1).any():
            together = np.zeros(count, np.int64)
            for first, stop in each.spans.tolist():
                together[first:stop] = stop - first
            out[f"{each.method}_together"] = together
    return out


def table(found: Influence) -> Answer:
    """What each method gives to each token, with what was done and where they disagree."""
    first = next(name for name in NAMES if found.by(name) is not None)
    said = heading(found, first) or heading(found, first, of_state=True)
    done = (each.said for each in found.found)
    return Answer(
        columns(found),
        tuple(filter(None, (said, followers(found, first), *disagreement(found), *done, *found.notes))),
    )


def unfit(track: Track) -> str:
    """Why it makes no sense for a track; "" if it does."""
    layout = track.trace.layout
    if layout.heads or layout.of(Kind.EMBEDDING) or layout.of(Kind.WRITE):
        return ""
    return tr("{name} has neither embeddings nor attention, so that no token can be cut", name=track.name)


QUESTION = Question(
    "influence",
    tr_noop(
        "which earlier tokens a prediction, answer or state rests on, by five methods, and where these disagree"
    ),
    influence,
    table,
    of=tuple(NAMES),
    runs=True,
    unfit=unfit,
    findings=findings,
)
