"""Small models of the transformers library with random weights, saved as folders as the library saves them, and tokenizers of a few letters."""

import json
import warnings
from pathlib import Path

BYTES = 258  # tokens: a letter for each byte, and two that frame texts
SIZES = {
    "vocab_size": 264,
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "max_position_embeddings": 64,
}
GATED = SIZES | {"intermediate_size": 48, "num_key_value_heads": 2, "pad_token_id": 0}
WIDE = SIZES | {"intermediate_size": 48}
ENDS = {"bos_token_id": 1, "eos_token_id": 2}
GPT2 = {"vocab_size": 264, "n_embd": 32, "n_layer": 2, "n_head": 4, "n_positions": 64}

DECODERS = {
    "gpt2": ("GPT2LMHeadModel", "GPT2Config", GPT2),
    "llama": ("LlamaForCausalLM", "LlamaConfig", GATED),
    "mistral": ("MistralForCausalLM", "MistralConfig", GATED | {"sliding_window": 20}),
    "qwen3": ("Qwen3ForCausalLM", "Qwen3Config", GATED | {"head_dim": 16, "tie_word_embeddings": True}),
    "gemma2": ("Gemma2ForCausalLM", "Gemma2Config", GATED | {"head_dim": 8, "sliding_window": 24}),
    "opt": ("OPTForCausalLM", "OPTConfig", SIZES | {"ffn_dim": 48, "word_embed_proj_dim": 32}),
    "neox": ("GPTNeoXForCausalLM", "GPTNeoXConfig", WIDE),
    "phi": ("PhiForCausalLM", "PhiConfig", WIDE),
    "olmo2": ("Olmo2ForCausalLM", "Olmo2Config", GATED),
    "mixtral": ("MixtralForCausalLM", "MixtralConfig", GATED | {"num_local_experts": 4}),
}  # fmt: skip
ENCODERS = {
    "bert": ("BertModel", "BertConfig", WIDE),
    "masked": ("BertForMaskedLM", "BertConfig", WIDE),
    "classifier": ("BertForSequenceClassification", "BertConfig", WIDE | {"num_labels": 3}),
    "roberta": ("RobertaModel", "RobertaConfig", WIDE),
    "distilbert": (
        "DistilBertModel",
        "DistilBertConfig",
        {"vocab_size": 264, "dim": 32, "n_layers": 2, "n_heads": 4, "hidden_dim": 48, "max_position_embeddings": 64},
    ),
    "modernbert": (
        "ModernBertModel",
        "ModernBertConfig",
        WIDE | ENDS | {"local_attention": 64, "pad_token_id": 0, "cls_token_id": 1, "sep_token_id": 2},
    ),
    "albert": ("AlbertModel", "AlbertConfig", WIDE | ENDS | {"embedding_size": 16}),
}  # fmt: skip
STEPPED = {
    "bloom": ("BloomForCausalLM", "BloomConfig", {"vocab_size": 264, "hidden_size": 32, "n_layer": 2, "n_head": 4} | ENDS),
    "falcon": ("FalconForCausalLM", "FalconConfig", SIZES | ENDS),
    "gptneo": (
        "GPTNeoForCausalLM",
        "GPTNeoConfig",
        ENDS | {"vocab_size": 264, "hidden_size": 32, "num_layers": 2, "num_heads": 4, "max_position_embeddings": 64, "window_size": 20, "attention_types": [[["global", "local"], 1]]},
    ),
    "deberta": ("DebertaV2Model", "DebertaV2Config", WIDE | {"relative_attention": True, "pos_att_type": ["p2c", "c2p"]}),
}  # fmt: skip
CORES = {
    "mamba": ("MambaForCausalLM", "MambaConfig", {"vocab_size": 264, "hidden_size": 16, "num_hidden_layers": 2, "state_size": 4} | ENDS),
    "mamba2": (
        "Mamba2ForCausalLM",
        "Mamba2Config",
        ENDS | {"vocab_size": 264, "hidden_size": 16, "num_hidden_layers": 2, "state_size": 4, "num_heads": 4, "head_dim": 8, "n_groups": 1},
    ),
    "rwkv": ("RwkvForCausalLM", "RwkvConfig", {"vocab_size": 264, "hidden_size": 16, "num_hidden_layers": 2, "attention_hidden_size": 16} | ENDS),
}  # fmt: skip
PAIRS = {
    "t5": (
        "T5ForConditionalGeneration",
        "T5Config",
        {"vocab_size": 264, "d_model": 32, "d_kv": 8, "d_ff": 48, "num_layers": 2, "num_heads": 4, "decoder_start_token_id": 0, "pad_token_id": 0, "eos_token_id": 257},
    ),
    "bart": (
        "BartForConditionalGeneration",
        "BartConfig",
        {"vocab_size": 264, "d_model": 32, "encoder_layers": 2, "decoder_layers": 2, "encoder_attention_heads": 4, "decoder_attention_heads": 4, "encoder_ffn_dim": 48, "decoder_ffn_dim": 48, "max_position_embeddings": 64, "decoder_start_token_id": 257, "pad_token_id": 0, "bos_token_id": 256, "eos_token_id": 257, "forced_eos_token_id": 257},
    ),
    "marian": (
        "MarianMTModel",
        "MarianConfig",
        {"vocab_size": 264, "d_model": 32, "encoder_layers": 2, "decoder_layers": 2, "encoder_attention_heads": 4, "decoder_attention_heads": 4, "encoder_ffn_dim": 48, "decoder_ffn_dim": 48, "max_position_embeddings": 64, "decoder_start_token_id": 0, "pad_token_id": 0, "eos_token_id": 257, "forced_eos_token_id": 257},
    ),
}  # fmt: skip
ALL = DECODERS | ENCODERS | STEPPED | CORES
EVERY = ALL | PAIRS


def write_tokenizer(folder: Path, frame: str = "") -> None:
    """A byte-level tokenizer.json: one token a byte; `frame` as "<s> $A </s>"."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    made = Tokenizer(models.BPE(vocab={letter: n for n, letter in enumerate(letters)}, merges=[]))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    made.add_special_tokens(["<s>", "</s>"])
    if frame:
        special = [(piece, made.token_to_id(piece)) for piece in ("<s>", "</s>") if piece in frame]
        made.post_processor = processors.TemplateProcessing(single=frame, special_tokens=special)
    (folder / "tokenizer.json").write_text(made.to_str())


def write_model(folder: Path, name: str, *, frame: str = "") -> Path:
    """A folder of a model of EVERY."""
    import torch
    import transformers

    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()
    architecture, config, sizes = EVERY[name]
    folder.mkdir(parents=True, exist_ok=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.manual_seed(0)
        model = getattr(transformers, architecture)(getattr(transformers, config)(**sizes)).eval()
        for values in model.parameters():
            if values.ndim > 1:
                values.data.normal_(0, 0.15)  # so that attention is not the same everywhere
        model.save_pretrained(folder)
    write_tokenizer(folder, frame)
    return folder


def write_config(folder: Path, **said: object) -> Path:
    """A folder with a config.json alone."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(said))
    return folder
