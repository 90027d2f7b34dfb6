"""The errors a person is told about: each holds one sentence in their language, no traceback."""


class MnemoscopeError(Exception):
    """Something the person can understand and act on; `str(error)` is one clear sentence."""


class ModelError(MnemoscopeError):
    """A model is unknown, damaged, or not one that we can run."""


class RecordingError(MnemoscopeError):
    """A recording is damaged or not one of ours."""


class StoreError(MnemoscopeError):
    """A store of memories, or a file of one, is damaged, full, in use, or not one of ours."""


class DamagedStoreError(StoreError):
    """A store of memories that cannot be read as it is; what can still be read of it can be kept."""


class SignalError(MnemoscopeError, KeyError):
    """There is no signal of this name; the sentence names those that are near."""

    __str__ = Exception.__str__  # that of KeyError would put the sentence in quotes
