"""Sentences with pronouns as a model reads them: by them a head is found that looks back at what is meant (`rules.referring`)."""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.detectors import Stretch
from mnemoscope.engines.rules.referring import Meant, sentences
from mnemoscope.engines.tokens import Vocabulary

WORDY = 1.7  # tokens a word, with which words are still tokens and not their letters


@dataclass(frozen=True, slots=True)
class Sentence(Stretch):
    """A stretch that is such a sentence."""

    meant: Meant

    def step(self, place: tuple[int, int]) -> int:
        """The step after which a word has been read."""
        return int(np.searchsorted(self.encoded.spans[:, 1], place[1], side="left"))


def stretches(vocab: Vocabulary) -> tuple[Sentence, ...]:
    """The sentences as a vocabulary cuts them; none if it does not know their words as such."""
    made = sentences()
    text = " ".join(each.text for each in made)
    if vocab.share_known(text) < 1 or len(vocab.encode(text)) > WORDY * len(text.split()):
        return ()
    return tuple(Sentence(each.text, vocab.encode(each.text), each) for each in made)
