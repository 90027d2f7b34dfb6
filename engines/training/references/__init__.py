"""Every engine's equations once more, in torch and float64: what `verify` holds each recorded signal to.

A file here is the reference of the engine of the same name; an engine that came from elsewhere names the module of its own
as its `reference`. It is one function,

    expected(recorded) -> Iterator[Expected]      for each signal: what it should have been at every step

computed from the weights, the tokens, and what was recorded *before* that signal: the state of the step before, and within
a step the signals it is made of. So rounding has no way to grow, and a fault is found at the signal it is in.
It shares nothing with `mnemoscope.engines.zoo` but the names of weights and signals.
"""
