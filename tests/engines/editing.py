"""What the tests of edits share: texts, and a run that is edited."""

from mnemoscope.engines.edits import Edits
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import record_with
from mnemoscope.engines.vocabularies.words import Words

TEXT = "what is past is prologue, and what is to come"
STORY = "mary went home. john took the ball. where is mary? she went out. where is john?"
KINDS = ("rnn", "lstm", "gru", "transformer", "llama", "encoder", "memory_network")
CARD = Card(name="small", engine="lstm", task="", licence="", parameters=0, config={}, vocabulary={})


def made(engine, *edits, **given):
    return Edits.of(engine.layout, engine.vocab, edits, context=engine.context, **given)


def run(engine, text, *edits, **given):
    engine.reset()
    return record_with(engine, CARD, text, edits=edits, **given)


def words(text):
    return Words([*dict.fromkeys(text.replace(".", " .").replace("?", " ?").replace(",", " ,").split())])
