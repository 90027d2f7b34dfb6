"""Words of a card that point at a place in the window: `[cell 5](unit=5, layer=0)` in a sentence."""

import re
from dataclasses import dataclass

PLACES = ("layer", "head", "unit", "step")
ANSWER = "answer"  # as a step: where the text's answer is looked at first

_PLACE = r"(?:(?:layer|head|unit)=\d{1,6}|step=(?:\d{1,6}|answer))"
_POINTER = re.compile(rf"\[([^\[\]()\n]{{1,80}})\]\(({_PLACE}(?:, {_PLACE}){{0,3}})\)")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence; with `places`, its words point there: a layer, head, unit or step by number, or a step "answer"."""

    text: str
    places: tuple[tuple[str, int | str], ...] = ()


def spans(sentence: str) -> tuple[Span, ...]:
    """A sentence in stretches. What is not exactly a pointer is plain text, as it stands."""
    found: list[Span] = []
    done = 0
    for match in _POINTER.finditer(sentence):
        places = [place.split("=") for place in match[2].split(", ")]
        if len({name for name, _ in places}) < len(places):
            continue  # the same place twice says nothing
        if match.start() > done:
            found.append(Span(sentence[done : match.start()]))
        pointed = tuple((name, value if value == ANSWER else int(value)) for name, value in places)
        found.append(Span(match[1], pointed))
        done = match.end()
    if done < len(sentence):
        found.append(Span(sentence[done:]))
    return tuple(found)


def plain(sentence: str) -> str:
    """A sentence without its pointers."""
    return "".join(span.text for span in spans(sentence))
