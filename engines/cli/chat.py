"""`record --chat`: what has been said before the last reply, as the model's template writes it."""

from argparse import Namespace
from collections.abc import Mapping

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError, OptionError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import record_with
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr


def chatted(
    engine: Engine, card: Card, args: Namespace, *, sampling: Sampling, sources: Mapping[str, Track]
) -> tuple[str, frozenset[int]]:
    """The conversation up to where the last reply begins, and the tokens that end a reply.

    Raises ModelError for a model that cannot chat, OptionError for replies of no length.
    """
    turns = card.written_turns
    if why := turns.why_not(card.called):
        raise ModelError(why)
    if len(args.chat) > 1 and not args.generate:
        raise OptionError(tr("say with --generate N how many tokens a reply may have"))
    text, until = "", turns.stops(engine.vocab)
    for number, message in enumerate(args.chat):
        text = turns.with_message(text, message)
        if number < len(args.chat) - 1:
            text = record_with(
                engine,
                card,
                text,
                generate=args.generate,
                sampling=sampling,
                until=until,
                edits=args.edit,
                sources=sources,
            ).text
    return text, until
