"""Templates that are damaged and texts that are anything: turns are found or not, in good time, and no text is lost."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.importers.template import turns_of
from mnemoscope.engines.models.turns import ROLES, Turns

pytest.importorskip("jinja2", reason="the extra llm is not installed")

TEMPLATES = (
    "{% for m in messages %}{{'<|im_start|>' + m['role'] + '\n' + m['content'] + '<|im_end|>\n'}}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}",
    "{{ bos_token }}{% for m in messages %}{% if m['role'] == 'user' %}{{ '[INST] ' + m['content'] + ' [/INST]' }}"
    "{% else %}{{ m['content'] + eos_token }}{% endif %}{% endfor %}",
)
PIECES = (
    "{% for i in range(99999) %}", "{% endfor %}", "{{ 9 ** 9 ** 9 }}", "{{ m * 10 ** 9 }}", "{%", "}}", "[]", "(" * 300, "\0", "\ud800", "…",
    "{{ messages }}", "{{ m.content.center(10 ** 9) }}", "{{ m.__class__ }}", "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "{{ 'x' | indent(10 ** 9) }}", "loop.index", "{% set messages = 1 %}", "{{ raise_exception('no') }}", "<|im_end|>",
)  # fmt: skip
CHATML = {
    "user": ["<|im_start|>user\n", "<|im_end|>\n"],
    "assistant": ["<|im_start|>assistant\n", "<|im_end|>\n"],
    "system": ["<|im_start|>system\n", "<|im_end|>\n"],
}
INST = {"user": ["[INST] ", " [/INST]"], "assistant": ["", "</s>"], "opening": "<s>"}
MARKS = sorted({mark for table in (CHATML, INST) for both in table.values() for mark in both if mark})
TEXTS = st.lists(
    st.one_of(st.sampled_from(MARKS), st.text(max_size=8), st.just("\ud800"), st.just("<|im_"))
).map("".join)
VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just("a" * 20_001)
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=6,
)


@st.composite
def damaged(draw):
    """A template with pieces cut out, put in, or flipped."""
    text = draw(st.sampled_from(TEMPLATES))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(("", *PIECES))) + text[at + draw(st.integers(0, 12)) :]
    return text


@settings(max_examples=max(settings().max_examples // 2, 1))
@given(damaged())
def test_a_damaged_template_gives_turns_or_a_sentence(template):
    begun = time.perf_counter()
    turns = turns_of(template, bos="<s>", eos="</s>")
    assert time.perf_counter() - begun < 20
    said = turns.why_not("m")
    assert turns.can_chat == (not said)
    assert len(said) < 300
    assert said.isprintable()
    if turns.can_chat:  # what was found is what it writes
        text = turns.with_message("", "hello there")
        assert [text[t.begin : t.end] for t in turns.of(text) if t.role == "user"][-1] == "hello there"


@given(st.sampled_from((CHATML, INST, {"lines": True})), TEXTS, TEXTS)
def test_turns_lie_in_the_text_in_order_and_a_message_leaves_it_as_it_is(table, text, message):
    turns = Turns.from_json(table)
    before = 0
    for turn in turns.of(text):
        assert before <= turn.start <= turn.begin <= turn.end <= turn.stop <= len(text)
        assert turn.role in (*ROLES, "")
        before = turn.stop
    if not turns.can_chat:
        return
    longer, last = turns.with_message(text, message), turns.of(text)[-1:]
    unbegun = (
        bool(last) and last[0].open and last[0].role == "assistant" and not text[last[0].begin :].strip()
    )
    if turns.of(text) and not unbegun:
        assert longer.startswith(text)
    assert longer.endswith(message + dict(turns.around)["user"][1] + turns.reply)
    if not any(c in message for c in "<[|]>"):
        found = turns.of(longer)
        assert [turn.role for turn in found[-2:]] == ["user", "assistant"]
        assert longer[found[-2].begin : found[-2].end].strip() == message.strip()
        assert found[-1].open


@given(
    st.dictionaries(
        st.sampled_from(("user", "assistant", "system", "opening", "reply", "stop", "lines", "problem", "x")),
        VALUES,
    )
)
def test_a_table_is_one_or_a_sentence(table):
    said, turns = "", Turns()
    try:
        turns = Turns.from_json(table)
    except ModelError as error:
        said = str(error)
    assert len(said) < 300
    assert Turns.from_json(json.loads(json.dumps(turns.to_json()))) == turns
    turns.of("a text\nof two lines")
