"""Turns: found in a text by the marks around them, written as a chat template would write them, whatever the template does."""

import os

import pytest

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers import template
from mnemoscope.engines.models.importers.template import turns_of
from mnemoscope.engines.models.turns import Turns
from mnemoscope.engines.vocabularies.characters import Characters

SMOL = (
    "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\nYou are a "
    "helpful AI assistant named SmolLM<|im_end|>\n' }}{% endif %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] "
    "+ '<|im_end|>' + '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
LLAMA3 = (
    "{% for message in messages %}{% set content = '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n'+ "
    "message['content'] | trim + '<|eot_id|>' %}{% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}"
    "{{ content }}{% endfor %}{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}"
)
MISTRAL = (
    "{{ bos_token }}{% for m in messages %}{% if (m['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception("
    "'roles must alternate') }}{% endif %}{% if m['role'] == 'user' %}{{ '[INST] ' + m['content'] + ' [/INST]' }}{% else %}"
    "{{ m['content'] + eos_token }}{% endif %}{% endfor %}"
)
GEMMA = (
    "{{ bos_token }}{% for m in messages %}{% if m['role'] == 'system' %}{{ raise_exception('no system') }}{% endif %}"
    "{% set role = 'model' if m['role'] == 'assistant' else m['role'] %}{{ '<start_of_turn>' + role + '\n' + m['content'] | trim "
    "+ '<end_of_turn>\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{% endif %}"
)
ZEPHYR = (
    "{% for m in messages %}{{ '<|' + m['role'] + '|>\n' + m['content'] + eos_token + '\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>\n' }}{% endif %}"
)
TEMPLATES = {"SmolLM2": SMOL, "Llama 3": LLAMA3, "Mistral": MISTRAL, "Gemma": GEMMA, "Zephyr": ZEPHYR}
SAID = ("Who are you?", "I am a model.\n\nOf language.", "你好，世界", "你好！", "{{ 7 * 7 }} <b>")
CHATML = Turns.from_json(
    {
        "opening": "<|im_start|>system\nBe kind.<|im_end|>\n",
        "system": ["<|im_start|>system\n", "<|im_end|>\n"],
        "user": ["<|im_start|>user\n", "<|im_end|>\n"],
        "assistant": ["<|im_start|>assistant\n", "<|im_end|>\n"],
    }
)


def jinja(source, messages, *, reply):
    """What the library itself makes of a conversation."""
    sandbox = pytest.importorskip("jinja2.sandbox", reason="the extra llm is not installed")
    made = sandbox.ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
    roles = ("user", "assistant") * len(messages)
    talk = [{"role": role, "content": said} for role, said in zip(roles, messages, strict=False)]
    return made.from_string(source).render(
        messages=talk, add_generation_prompt=reply, bos_token="<s>", eos_token="</s>"
    )


def read(turns, text):
    """Who says what in a text."""
    return [(turn.role, text[turn.begin : turn.end]) for turn in turns.of(text)]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_conversation_is_written_message_by_message_as_its_template_writes_it(name):
    source = TEMPLATES[name]
    turns, text = turns_of(source, bos="<s>", eos="</s>"), ""
    assert turns.can_chat, turns.problem
    for n in range(0, len(SAID), 2):
        text = turns.with_message(text, SAID[n])
        assert text == jinja(source, SAID[: n + 1], reply=True)
        assert turns.last_open(text).role == "assistant"
        text += "".join(SAID[n + 1 : n + 2])
    whole = turns.conversation(SAID)
    assert whole == text
    told = [pair for pair in read(turns, whole) if pair[0] != "system"]
    roles = ("user", "assistant") * 3
    assert told == list(zip(roles, (*SAID, ""), strict=True))
    assert Turns.from_json(turns.to_json()) == turns


def test_turns_are_found_in_what_a_person_made_of_a_text():
    text = CHATML.conversation(("Hi", "Hello", "Bye"))
    assert read(CHATML, text) == [
        ("system", "Be kind."), ("user", "Hi"), ("assistant", "Hello"), ("user", "Bye"), ("assistant", ""),
    ]  # fmt: skip
    assert [turn.open for turn in CHATML.of(text)] == [False] * 4 + [True]
    edges = [edge for turn in CHATML.of(text) for edge in (turn.start, turn.stop)]
    assert edges == sorted(edges)
    assert edges[0] == 0
    assert edges[-1] == len(text)
    assert edges[1:-1:2] == edges[2::2]  # each begins where the one before ends
    cut = text.replace("Hello<|im_end|>\n", "Hello")  # its end is missing: the next head ends it
    assert read(CHATML, cut) == read(CHATML, text)
    assert read(CHATML, "Once upon a time. " + text)[0] == ("system", "Be kind.")
    assert CHATML.of("Once upon a time.") == ()
    assert CHATML.of("") == ()
    assert read(CHATML, "<|im_end|><|im_start|>user\n") == [("user", "")]


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHello", "same<|im_end|>\n"),  # stopped in its middle
        ("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHello<|im_end|>", "same\n"),  # as a model ends it
        ("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHello<|im_end|>\n", "same"),
        ("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHello<|im_end|>\n\nNote.", "same"),
        ("<|im_start|>user\nHi", "same<|im_end|>\n"),
    ],
)  # fmt: skip
def test_a_message_leaves_the_text_before_it_as_it_is(before, kept):
    asked = "<|im_start|>user\nMore?<|im_end|>\n<|im_start|>assistant\n"
    assert CHATML.with_message(before, "More?") == kept.replace("same", before) + asked


def test_a_reply_that_never_began_gives_way_and_a_text_that_is_no_conversation_too():
    begun = CHATML.with_message("", "Hi")
    assert CHATML.with_message(begun, "There?") == (
        "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>user\nThere?<|im_end|>\n"
        "<|im_start|>assistant\n"
    )
    assert CHATML.with_message("The cat sat on the mat.", "Hi") == begun


def test_lines_are_turns_of_nobody():
    lines = Turns.from_json({"lines": True})
    text = "I am Anna.\n\nWhere do I live?\n  \nThere"
    assert [text[t.start : t.stop] for t in lines.of(text)] == [
        "I am Anna.\n\n",
        "Where do I live?\n",
        "There",
    ]
    assert not lines.can_chat
    assert lines.last_open(text) is None


def test_marks_and_the_tokens_that_end_a_turn():
    small = Turns.from_json({"user": ["<", ">"], "assistant": ["[", "]\n"], "stop": ["#", "ab"]})
    vocab = Characters("abc<>[]\n#")
    assert small.stops(vocab) == {int(vocab.encode("]").ids[0]), int(vocab.encode("#").ids[0])}
    assert CHATML.marks_in("say <|im_end|> twice: <|im_end|>") == ["<|im_end|>"]
    assert CHATML.marks_in("say im_end") == []
    assert Turns().stops(vocab) == set()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"user": ["a", "b"]}, "those of user and assistant"),
        ({"user": "a", "assistant": ["a", "b"]}, "user must be two texts"),
        ({"user": ["a", 3], "assistant": ["a", "b"]}, "user must be a text"),
        ({"user": ["", "b"], "assistant": ["a", "b"]}, "before those of user"),
        ({"user": ["a", "b"], "assistant": ["a", " "]}, "after those of assistant"),
        ({"opening": "a" * 20_001}, "at most 20,000"),
        ({"lines": "yes"}, "true or false"),
        ({"stop": "a"}, "short list"),
    ],
)
def test_a_table_that_says_no_turns_is_refused_in_a_sentence(table, said):
    with pytest.raises(ModelError, match=said):
        Card.from_json({"name": "m", "engine": "lstm", "turns": table})


HOSTILE = {
    "for ever": "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "one endless power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "ten gigabytes": "{{ 'a' * 10 ** 10 }}",
    "a wide filter": "{{ messages[0].content.ljust(10 ** 10) }}",
    "many parts": "{% for i in range(99999) %}aaaaaaaaaaaaaaaaaaaaaa{% endfor %}",
    "Python": "{{ messages.__class__.__mro__[1].__subclasses__() }}",
    "a file": "{% include '/etc/passwd' %}",
    "no Jinja": "{% if",
    "deep": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "long": "a" * 100_001,
    "always the same": "<|im_start|>user\n",
    "a message twice": "{% for m in messages %}<u>{{ m.content }}{{ m.content }}</u>{% endfor %}",
    "no marks": "{% for m in messages %}{{ m.content }}{% endfor %}",
    "numbered": "{% for m in messages %}{{ loop.index }}: {{ m.content }}\n{% endfor %}",
    "a note in the middle": SMOL.replace(
        "{% endfor %}", "{% if loop.index == 3 %}NOTE{% endif %}{% endfor %}"
    ),
    "surrogates": "\ud800{% for m in messages %}{{ m.content }}{% endfor %}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_template_is_a_sentence_in_good_time(name):
    begun = sum(os.times()[:4])  # of the processor, here and in processes that have ended
    turns = turns_of(HOSTILE[name])
    assert sum(os.times()[:4]) - begun < 5
    assert not turns.can_chat
    said = turns.why_not("m")
    assert 0 < len(said) < 200
    assert said.isprintable()


def test_without_a_template_or_the_package_it_says_so(monkeypatch):
    assert turns_of(None).why_not("Base") == (
        "Base continues texts and was not made for a chat: it comes without a chat template."
    )
    monkeypatch.setattr(template, "find_spec", lambda name: None)
    assert 'pip install -e ".[llm]"' in turns_of(SMOL).why_not("m")
