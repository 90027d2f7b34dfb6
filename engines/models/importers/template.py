"""Chat templates (of tokenizer_config.json and GGUF files): what stands around turns, found by rendering a few and taking them apart."""

import json
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mnemoscope.engines.models.importers import rendering
from mnemoscope.engines.models.turns import ASSISTANT, SYSTEM, USER, Turns
from mnemoscope.engines.translation import tr, tr_noop

LONGEST = 100_000  # characters of a template
SECONDS = 20  # that are waited for the whole process, on a busy machine
ASKED, SAID, TOLD, LATER, LAST = "mnemoscope1", "mnemoscope2", "mnemoscope3", "mnemoscope4", "mnemoscope5"
MISSING = tr_noop(
    'There is no chat, because the package jinja2, which renders its template, is missing: pip install -e ".[llm]"'
)
FAILED = tr_noop("There is no chat: the chat template of this model cannot be rendered, or takes too long.")
APART = tr_noop(
    "There is no chat: the chat template of this model writes turns in a way that cannot be taken apart."
)


def turns_of(template: str | None, *, bos: str = "", eos: str = "") -> Turns:
    """What a template writes around turns; or why that is not known, in one sentence."""
    if not template:
        return Turns()
    if find_spec("jinja2") is None:
        return Turns(problem=tr(MISSING))
    shapes = _rendered(template, {"bos_token": bos, "eos_token": eos})
    if shapes is None:
        return Turns(problem=tr(FAILED))
    return _apart(shapes, eos) or Turns(problem=tr(APART))


def _message(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


_TALK = [
    _message(USER, ASKED),
    _message(ASSISTANT, SAID),
    _message(USER, TOLD),
    _message(ASSISTANT, LATER),
    _message(USER, LAST),
]
_SHAPES = [
    (_TALK[:1], False),
    (_TALK[:1], True),
    (_TALK[:2], False),
    (_TALK[:3], False),
    (_TALK, True),
    ([_message(SYSTEM, LATER), *_TALK[:1]], False),
]


def _rendered(template: str, tokens: dict[str, str]) -> list[Any] | None:
    """What a template makes of each of the shapes, None where it refuses one; None if it makes nothing in good time."""
    if len(template) > LONGEST:
        return None
    asked = json.dumps({"template": template, "tokens": tokens, "asked": _SHAPES})
    child = [sys.executable, "-P", str(Path(rendering.__file__))]
    try:
        done = subprocess.run(child, input=asked, capture_output=True, encoding="utf-8", timeout=SECONDS)
        found = json.loads(done.stdout) if done.returncode == 0 else None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return found if isinstance(found, list) and len(found) == len(_SHAPES) else None


def _apart(shapes: list[Any], eos: str) -> Turns | None:
    """What stands around each turn, if the longest of the shapes is made of just that."""
    one, asking, two, three, five, told = (str(each or "") for each in shapes)
    try:
        first, after_user = one.split(ASKED)
        after_assistant = two.split(SAID)[1]
        before_assistant = _rest(two.split(ASKED)[1].split(SAID)[0], after_user)
        before_user = _rest(three.split(SAID)[1].split(TOLD)[0], after_assistant)
        reply = _rest(asking.split(ASKED)[1], after_user)
        opening = _first(first, before_user)
    except (ValueError, IndexError):
        return None
    around = [(USER, (before_user, after_user)), (ASSISTANT, (before_assistant, after_assistant))]
    if not before_user.strip() or not after_assistant.strip():
        return None
    found = Turns(tuple(around), opening, reply, (eos,) if eos else ())
    talk = [message["content"] for message in _TALK]
    read = [five[turn.begin : turn.end] for turn in found.of(five)]
    if found.conversation(tuple(talk)) != five or read != [*talk, *[""] * (len(read) - len(talk))]:
        return None
    return _with_system(found, told, before_user)


def _with_system(turns: Turns, told: str, before_user: str) -> Turns:
    """With what stands around what a model is told about itself, if the template has a place for it that can be told from others."""
    if told.count(LATER) != 1 or told.count(ASKED) != 1:
        return turns
    before, rest = told.split(LATER)
    after = rest.split(ASKED)[0]
    if not before.strip() or not after.endswith(before_user) or not after[: -len(before_user)].strip():
        return turns
    found = replace(turns, around=((SYSTEM, (before, after[: -len(before_user)])), *turns.around))
    roles = [turn.role for turn in found.of(told)]
    said = all(turns.opening[turn.begin : turn.end].strip() for turn in found.of(turns.opening))
    return found if said and roles == [SYSTEM, USER] else turns


def _rest(text: str, begins: str) -> str:
    if not text.startswith(begins):
        raise ValueError
    return text[len(begins) :]


def _first(text: str, ends: str) -> str:
    if not text.endswith(ends):
        raise ValueError
    return text[: len(text) - len(ends)]
