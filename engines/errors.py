"""The errors a person is told about: each holds one sentence in their language, no traceback."""

from mnemoscope.engines.plain import sentence


class MnemoscopeError(Exception):
    """Something the person can understand and act on; `str(error)` is one clear sentence.

    Files and what is in them have a say in it: so it is made plain, and at most 300 characters.
    """

    def __str__(self) -> str:
        return sentence(Exception.__str__(self))  # that of a KeyError would be in quotes


class OptionError(MnemoscopeError, ValueError, TypeError):
    """An option has a value that it cannot have; the sentence says which it can."""


class ModelError(MnemoscopeError):
    """A model is unknown, damaged, or not one that we can run."""


class RecordingError(MnemoscopeError):
    """A recording is damaged or not one of ours."""


class StoreError(MnemoscopeError):
    """A store of memories, or a file of one, is damaged, full, in use, or not one of ours."""


class DamagedStoreError(StoreError):
    """A store of memories that cannot be read as it is; what can still be read of it can be kept."""


class BusyStoreError(StoreError):
    """Another window or program writes to the store just now: asking again soon may succeed."""


class SignalError(MnemoscopeError, KeyError):
    """There is no signal of this name; the sentence names those that are near."""


class OutputError(MnemoscopeError):
    """An output cannot be written where it is asked for, or would destroy what is read."""


class EditError(MnemoscopeError):
    """An edit cannot be read, or cannot be made of this model; the sentence says what was expected and where."""


class FullError(OutputError):
    """There is no more room for the steps of a run; those that were read are kept, by the `track` of a run without a window."""

    track: object = None


class AnalysisError(MnemoscopeError):
    """A question has no answer for this run; the sentence says why, and what can be asked instead."""
