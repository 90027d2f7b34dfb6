"""What assets/models/README.md and assets/recordings.md say is so: every field, tensor and shape, and every example runs."""

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest
from safetensors.numpy import save_file

from mnemoscope.engines import open_model, open_recording, record
from mnemoscope.engines.errors import ModelError, OptionError
from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.models.answers import RIGHT, Answers, Example
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.registry import engine_class, engine_names
from mnemoscope.engines.models.turns import ASSISTANT, SYSTEM, USER, Turns
from mnemoscope.engines.signalnames import RULES, rule_of

MODELS = (ASSETS / "models" / "README.md").read_text("utf-8")
RECORDINGS = (ASSETS / "recordings.md").read_text("utf-8")


def block(text, language):
    """The one block of code in this language."""
    (found,) = re.findall(rf"^```{re.escape(language)}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return found


def section(name):
    """What stands under an engine's heading."""
    return MODELS.split(f"### {name}\n")[1].split("\n### ")[0]


def rows(text):
    """The cells of every row of the tables in a text."""
    lines = [line for line in text.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_model_written_by_hand_opens_and_does_what_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("card.toml").write_text(block(MODELS, "toml"), "utf-8")
    exec(block(MODELS, "python"), {})
    assert open_model(tmp_path).vocab.encode("xab").ids.tolist() == [0, 1, 2]
    trace = record(tmp_path, "aabaa").trace
    assert trace["layer0.hidden"][:, 0] == pytest.approx([0, 0, 1, 1, 1], abs=5e-4)
    assert trace["logits"].argmax(axis=1).tolist() == [1, 1, 2, 2, 2]


def test_the_model_from_torch_opens_and_says_what_torch_says(tmp_path, monkeypatch):
    import torch
    from torch import nn

    class Model(nn.Module):
        def __init__(self):
            super().__init__()
            self.emb, self.lstm, self.out = nn.Embedding(3, 4), nn.LSTM(4, 8, 2), nn.Linear(8, 3)

    model = Model()
    monkeypatch.chdir(tmp_path)
    exec(block(MODELS, "python torch"), {"model": model})
    card = block(MODELS, "toml").replace('"rnn"', '"lstm"').replace("embedding = 1", "embedding = 4")
    Path("card.toml").write_text(
        card.replace("hidden = 1", "hidden = 8").replace("layers = 1", "layers = 2"), "utf-8"
    )
    with torch.inference_mode():
        theirs = model.out(model.lstm(model.emb(torch.tensor([2, 1, 1, 2])))[0]).numpy()
    assert record(tmp_path, "baab").trace["logits"] == pytest.approx(theirs, abs=1e-6)


def test_a_model_of_rows_opens_by_its_card_and_says_what_torch_says(tmp_path, monkeypatch):
    import torch
    from torch import nn

    lstm, out = nn.LSTM(2, 32), nn.Linear(32, 1)
    monkeypatch.chdir(tmp_path)
    Path("card.toml").write_text(block(MODELS, "toml rows"), "utf-8")
    weights = {f"rnn.{name}": value for name, value in lstm.state_dict().items()}
    weights |= {f"readout.{name}": value for name, value in out.state_dict().items()}
    save_file({name: value.detach().numpy() for name, value in weights.items()}, "weights.safetensors")
    with torch.inference_mode():
        read = (torch.tensor([[21.5, 1000.0], [19.0, 1020.5]]) - torch.tensor([20.0, 1013.0])) / torch.tensor(
            [5.0, 10]
        )
        theirs = out(lstm(read)[0]).numpy()
    trace = record(tmp_path, "temperature,pressure\n21.5,1000\n19,1020.5\n").trace
    assert trace["input"] == pytest.approx(read.numpy(), abs=1e-6)
    assert trace["output"] == pytest.approx(theirs, abs=1e-6)


def test_every_field_of_a_card_is_documented_and_no_other():
    table = MODELS.split("## card.toml")[1].split("### [vocabulary]")[0]
    named = [row[0].strip("`[]") for row in rows(table)]
    assert sorted(named) == sorted(f.name for f in fields(Card))


def test_every_place_of_an_answer_is_documented_with_what_may_be_right_there():
    table = MODELS.split("### [answers]")[1].split("### [turns]")[0]
    found = {row[0].strip('`"'): tuple(re.findall(r'`"(\w+)"`', row[2])) for row in rows(table)}
    assert found == RIGHT
    assert all(f"`{f.name}`" in table for f in fields(Answers))
    assert all(f"`{f.name}`" in MODELS.split("| `examples` |")[1].splitlines()[0] for f in fields(Example))


def test_everything_about_turns_is_documented():
    table = MODELS.split("### [turns]")[1].split("## The engines")[0]
    named = [name.strip() for row in rows(table) for name in row[0].replace("`", "").split(",")]
    own = [f.name for f in fields(Turns) if f.name != "around"]
    assert sorted(named) == sorted((*own, USER, ASSISTANT, SYSTEM))


def test_every_kind_of_vocabulary_is_documented():
    table = MODELS.split("### [vocabulary]")[1].split("### [answers]")[0]
    assert [row[0] for row in rows(table)] == [
        '`"characters"`',
        '`"characters-bytes"`',
        '`"words"`',
        '`"lexicon"`',
        '`"rows"`',
    ]


def bounds(field):
    """What a value of [config] may be, in words."""
    if choices := field.metadata.get("choices"):
        return f'`"{field.default}"`', " or ".join(f'`"{choice}"`' for choice in choices)
    if isinstance(field.default, bool):
        return f"`{str(field.default).lower()}`", "`true` or `false`"
    low, high = field.metadata.get("min", 0), field.metadata.get("max", 65_536)
    return f"{field.default:,}", f"{low:,} to {high:,}"


@pytest.mark.parametrize("kind", engine_names())
def test_every_size_of_every_engine_is_documented_with_its_bounds(kind):
    said = [row for row in rows(section(kind)) if len(row) == 4]
    wanted = [
        [f"`{field.name}`", *bounds(field), field.metadata["help"]]
        for field in fields(engine_class(kind).Config)
    ]
    assert said == wanted
    assert f"`{kind}`" in MODELS.split("## card.toml")[1].split("###")[0]


def variants(cls):
    """The usual config of an engine, and one for each other value of what can be chosen."""
    usual = cls.Config()
    yield usual
    for field in fields(cls.Config):
        now = getattr(usual, field.name)
        others = [not now] if isinstance(now, bool) else field.metadata.get("choices", ())
        others = {
            "layers": [2], "mlp": [0], "classes": [3], "projection": [5], "inputs": [3], "outputs": [2]
        }.get(field.name, others)  # fmt: skip
        for other in others:
            try:
                cls.shapes(replace(usual, **{field.name: other}), 9)
                yield replace(usual, **{field.name: other})
            except (ModelError, OptionError):
                continue


@pytest.mark.parametrize("kind", engine_names())
def test_every_tensor_of_every_engine_is_documented_with_its_shape(kind):
    cls = engine_class(kind)
    documented = {
        name: (shape, condition)
        for names, shape, condition in (row for row in rows(section(kind)) if len(row) == 3)
        for name in re.findall(r"`([^`]+)`", names)
    }
    for config in variants(cls):
        if kind == "encoder" and not config.mlp:
            continue
        sizes = {field.name: getattr(config, field.name) for field in fields(config)}
        inputs = sizes.get("inputs", 0)
        sizes |= {"vocab": 9, "says": sizes.get("classes") or sizes.get("outputs") or (0 if inputs else 9)}
        sizes["tables"] = sizes.get("hops", 0) + 1 if sizes.get("tying") == "adjacent" else 2
        wanted = {}
        for n in range(sizes.get("layers", 1)):
            names = sizes | {"shown": sizes.get("projection") or sizes.get("hidden")}
            above = (2 if kind == "bidirectional" else 1) * (names["shown"] or 1)
            names |= {"below": inputs or sizes.get("embedding") if n == 0 else above}
            names |= {"gates": {"rnn": 1, "lstm": 4, "gru": 3}.get(sizes.get("cell", ""))}
            for name, (shape, condition) in documented.items():
                asked = re.match(r"if `([^`]+)`", condition)
                if asked is None or eval(asked.group(1).replace(" = ", " == "), {}, names):
                    wanted[name.replace("{n}", str(n))] = eval(shape, {}, names)
        assert wanted == cls.shapes(config, 9)


def test_the_recording_of_the_example_opens(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code = block(RECORDINGS, "python")
    assert len([line for line in code.splitlines() if line and "import" not in line]) <= 6
    exec(code, {})
    track = open_recording("run.safetensors")
    assert (track.text, track.trace.tokens) == ("The cat sat.", [464, 3797, 3332, 13])
    assert track.trace.layout["layer0.hidden"].shape == (32,)
    assert track.left_out == ""


def test_every_signal_of_a_recording_is_documented_with_its_axes():
    documented = {}
    for names, shapes, _ in rows(RECORDINGS.split("## Recordings that")[0]):
        found = re.findall(r"`([^`]+)`", names)
        shapes = re.findall(r"\(([^)]+)\)", shapes) * (1 if ")," in shapes else len(found))
        for name, shape in zip(found, shapes, strict=True):
            whole = name if not name.startswith(".") else "layer{n}.gate" + name
            documented[whole.replace("{n}", "0")] = tuple(shape.split(", "))
    for name, (step, *axes) in documented.items():
        rule, _ = rule_of(name)
        assert rule is not None, name
        assert (step, tuple(axes)) == ("step", rule.axes)
    assert {rule_of(name)[0] for name in documented} == set(RULES)


def test_models_of_the_folder_are_not_disturbed_by_its_readme():
    assert "README.md" not in {folder.name for folder in (ASSETS / "models").glob("*/")}
    with pytest.raises(ModelError):
        open_model(ASSETS / "models" / "README.md")
