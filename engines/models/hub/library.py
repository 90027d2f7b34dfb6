"""The transformers library: a model of a folder that was looked through before, with its own code alone, and nothing fetched."""

import importlib
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from importlib.util import find_spec
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.hub.card import architecture_of
from mnemoscope.engines.models.hub.folder import Folder, parameters_of
from mnemoscope.engines.models.hub.loading import told_of_loading
from mnemoscope.engines.progress import GivenUp, Progress, unwatched
from mnemoscope.engines.translation import commas, some, tr

NEEDED = ("transformers", "torch", "tokenizers")
SPARE = (
    1_000_000  # parameters that a model may have beyond twice its weights: tables that are tied, and the like
)
LARGEST_BUFFERS = 1_000_000_000
HEADS = (
    "MODEL_FOR_CAUSAL_LM_MAPPING_NAMES",
    "MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES",
    "MODEL_FOR_SEQUENCE_CLASSIFICATION_MAPPING_NAMES",
    "MODEL_FOR_MASKED_LM_MAPPING_NAMES",
    "MODEL_FOR_PRETRAINING_MAPPING_NAMES",
    "MODEL_MAPPING_NAMES",
)
UNUSED = (
    "MaskedLM",
    "PreTraining",
)  # heads that say nothing of what comes next: the model without them is opened


def missing_packages() -> str:
    """How to get what is needed, in one sentence; "" if it is there. Imports nothing."""
    lacking = [name for name in NEEDED if name not in sys.modules and find_spec(name) is None]
    if not lacking:
        return ""
    return tr(
        'Hugging Face models are read with packages that are not installed ({lacking}): pip install -e ".[huggingface]"',
        lacking=commas(lacking),
    )


def load(folder: Folder, implementation: str, progress: Progress = unwatched) -> tuple[Any, list[str]]:
    """The model of a folder in float32, ready to read, and the tensors that it has no place for.

    Raises ModelError with one sentence, and whatever `progress` raises.
    """
    import torch

    transformers = library()
    torch.set_num_threads(1)
    config = _config(transformers, folder)
    cls = _class(transformers, folder)
    config.use_cache = True
    with quiet(transformers), told_of_loading(transformers, progress), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            implementation = _sketched(cls, config, folder, implementation)
            model, told = cls.from_pretrained(
                folder.path,
                config=config,
                attn_implementation=implementation,
                dtype=torch.float32,
                local_files_only=True,
                trust_remote_code=False,
                use_safetensors=not folder.is_pickle,
                weights_only=True,
                ignore_mismatched_sizes=True,  # they are said below
                output_loading_info=True,
            )
        except (MemoryError, ModelError, GivenUp):
            raise
        except Exception as error:  # of somebody else's code
            raise ModelError(
                tr(
                    "{name}: the transformers library cannot open it: {why}",
                    name=folder.name,
                    why=first_line(error),
                )
            ) from error
    _refuse_misfits(folder, told, cls.__name__)
    model.eval().requires_grad_(False)
    return model, sorted(told.get("unexpected_keys") or ())


def library() -> Any:
    """transformers, which from here on asks no server for anything. Raises ModelError if it is not there."""
    if why := missing_packages():
        raise ModelError(why)
    if "huggingface_hub" not in sys.modules:  # in a notebook it may be in use already, and stays as it is
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    first = "transformers" not in sys.modules
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = importlib.import_module("transformers")
    if first:  # its warnings would go to a terminal that is ours
        found.utils.logging.set_verbosity_error()
    return found


def _config(transformers: Any, folder: Folder) -> Any:
    """Its configuration, by the library's own class for this architecture. Raises ModelError."""
    mapping = transformers.models.auto.configuration_auto.CONFIG_MAPPING
    if folder.kind not in mapping:
        if folder.config.get("auto_map"):
            raise ModelError(
                tr(
                    "{name} is opened by code of its own ({kind}), which is never run here",
                    name=folder.name,
                    kind=folder.kind,
                )
            )
        raise ModelError(
            tr("{name} is of the architecture {kind}, which this version of the transformers library does not know", name=folder.name, kind=folder.kind)
        )  # fmt: skip
    said = {
        key: value for key, value in folder.config.items() if key not in ("auto_map", "quantization_config")
    }
    try:
        with quiet(transformers):
            kind = mapping[folder.kind]
            decoded = getattr(
                kind, "_decode_special_floats", lambda found: found
            )  # infinities are spelled in words
            return kind.from_dict(decoded(said))
    except Exception as error:  # its checks raise all kinds of things
        raise ModelError(
            tr("{name}: its config.json cannot be used: {why}", name=folder.name, why=first_line(error))
        ) from error


def _class(transformers: Any, folder: Folder) -> Any:
    """The library's class for the architecture that the config names, or the usual one. Raises ModelError."""
    auto = transformers.models.auto.modeling_auto
    known: list[str] = []
    for mapping in HEADS:
        names = getattr(auto, mapping, {}).get(folder.kind, ())
        known += [names] if isinstance(names, str) else list(names)
    named = architecture_of(folder)
    if named in known and not named.endswith(UNUSED):
        return getattr(transformers, named)
    base = getattr(auto, "MODEL_MAPPING_NAMES", {}).get(folder.kind, ())
    bases = [base] if isinstance(base, str) else list(base)
    if named in known and bases:
        return getattr(transformers, bases[0])
    if named and bases and named not in known:
        raise ModelError(
            tr(
                "{name} is a {architecture}, and of this architecture these are opened: {known}",
                name=folder.name, architecture=named[:60], known=some(list(dict.fromkeys(known)), 3),
            )
        )  # fmt: skip
    if bases:
        return getattr(transformers, bases[0])
    raise ModelError(
        tr("{name} is a {kind}, which is no model of sequences of tokens", name=folder.name, kind=folder.kind)
    )


def _sketched(cls: Any, config: Any, folder: Folder, implementation: str) -> str:
    """The attention that a model can be made with, tried where it takes no memory: some choose among their own by name alone.

    Raises ModelError if it would be much larger than its weights are.
    """
    import torch

    small = copy(config)
    small._attn_implementation = implementation
    try:
        with torch.device("meta"):
            model = cls(small)
    except KeyError as error:
        if implementation not in str(error) or implementation == "eager":
            raise
        return _sketched(cls, config, folder, "eager")
    count, there = sum(p.numel() for p in model.parameters()), parameters_of(folder)
    room = sum(buffer.numel() for buffer in model.buffers())
    if (there and count > 2 * there + SPARE) or room > LARGEST_BUFFERS:
        raise ModelError(
            tr(
                "{name}: its config.json describes a model of {count:.1e} parameters, and its weights are {there:.1e}",
                name=folder.name, count=max(count, room), there=there,
            )
        )  # fmt: skip
    return implementation


def _refuse_misfits(folder: Folder, told: Any, architecture: str) -> None:
    """Raise ModelError if weights were missing, which would be random numbers, or did not fit."""
    missing = sorted(told.get("missing_keys") or ())
    misshapen = sorted(
        str(each[0] if isinstance(each, tuple) else each) for each in told.get("mismatched_keys") or ()
    )
    missing = [name for name in missing if "pooler" not in name]  # which nothing here is computed by
    if missing or misshapen:
        raise ModelError(
            tr(
                "{name}: {architecture} needs tensors that its weights have not, or in another shape: {tensors}",
                name=folder.name, architecture=architecture, tensors=some(missing + misshapen, 3),
            )
        )  # fmt: skip


def first_line(error: BaseException) -> str:
    """What an error of the library says, in short."""
    said = " ".join(str(error).split()) or type(error).__name__
    return said if len(said) <= 140 else f"{said[:139]}…"


@contextmanager
def quiet(transformers: Any) -> Iterator[None]:
    """Without the library's own bars and warnings, which would go to a terminal that is ours."""
    logging = transformers.utils.logging
    before, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity(logging.CRITICAL)
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(before)
        if bars:
            logging.enable_progress_bar()
