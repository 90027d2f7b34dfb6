"""Every engine's equations once more, in torch and float64: what `verify` holds each recorded signal to.

An engine names its file here as its `reference`. It is one function, and a second where torch has a module of the same mathematics:

    expected(recorded) -> Iterator[Expected]      for each signal: what it should have been at every step
    module(engine) -> nn.Module                   that module, to be given the engine's weights

What is expected is computed from the weights, the tokens, and what was recorded *before* that signal: the state of the step
before, and within a step the signals it is made of. So rounding has no way to grow, and a fault is found at the signal it is in.
It shares nothing with `mnemoscope.engines.zoo` but the names of weights and signals. An engine from elsewhere needs no file
here: it says its equations itself, in numpy, as its `identities`.
"""
