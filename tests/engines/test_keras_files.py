"""Keras' own equations, written out here in numpy from its documentation, are what its files give when they are opened."""

import json
import zipfile
from io import BytesIO

import numpy as np
import pytest

from main import main
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.importers import keras
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.assembling import planned
from mnemoscope.engines.models.importers.checkpoint import open_source, read_checkpoint
from mnemoscope.engines.models.opening import build
from mnemoscope.engines.runs.recorder import read_rows

h5py = pytest.importorskip("h5py", reason="the extra `keras` is not installed")

V, E, H = 9, 5, 6
RNG = np.random.default_rng(0)
IDS = RNG.integers(0, V, 7)


def drawn(*shape):
    return RNG.normal(0, 0.5, shape).astype(np.float32)


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm(x, kernel, back, bias):
    """keras.layers.LSTMCell: gates i, f, c, o; the forget bias is in the bias as it was stored."""
    h, c, out = np.zeros(H), np.zeros(H), []
    for row in x:
        i, f, g, o = np.split(row @ kernel + h @ back + bias, 4)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        out.append(h)
    return np.array(out)


def gru(x, kernel, back, bias):
    """keras.layers.GRUCell: gates z, r, h; a bias of two rows is that of `reset_after=True`."""
    h, out, after = np.zeros(H), [], np.ndim(bias) == 2
    given, carried = (bias[0], bias[1]) if after else (bias, np.zeros(3 * H))
    for row in x:
        x_z, x_r, x_h = np.split(row @ kernel + given, 3)
        u_z, u_r, u_h = np.split(h @ back + carried, 3)
        z, r = sigmoid(x_z + u_z), sigmoid(x_r + u_r)
        new = np.tanh(x_h + r * u_h) if after else np.tanh(x_h + (r * h) @ back[:, 2 * H :])
        h = z * h + (1 - z) * new
        out.append(h)
    return np.array(out)


def simple(x, kernel, back, bias):
    h, out = np.zeros(H), []
    for row in x:
        h = np.tanh(row @ kernel + h @ back + bias)
        out.append(h)
    return np.array(out)


CELLS = {  # class, equations, gates, shape of the bias
    "LSTM": (lstm, 4, (4 * H,)),
    "GRU": (gru, 3, (2, 3 * H)),
    "GRU before": (gru, 3, (3 * H,)),
    "SimpleRNN": (simple, 1, (H,)),
}


def weights(kind, below=E):
    _, gates, bias = CELLS[kind]
    return drawn(below, gates * H), drawn(H, gates * H), drawn(*bias)


def described(layers, **more):
    """The description that Keras stores of a Sequential model."""
    return json.dumps({"class_name": "Sequential", "config": {"layers": layers}} | more)


def layer(kind, **config):
    return {"class_name": kind.split()[0], "config": {"name": kind.lower(), "units": H} | config}


def keras_3(path, arrays, config):
    """A `.keras` file: vars by number, below layers named after their classes."""
    packed = BytesIO()
    with h5py.File(packed, "w") as file:
        for place, several in arrays.items():
            for n, array in enumerate(several):
                file[f"layers/{place}/vars/{n}"] = array
        file["optimizer/vars/0"] = drawn(E, H)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("metadata.json", "{}")
        archive.writestr("config.json", config)
        archive.writestr("model.weights.h5", packed.getvalue())


def keras_2(path, arrays, config):
    """A `.h5` file of a whole model: names in words, and twice."""
    with h5py.File(path, "w") as file:
        file.attrs["model_config"] = config
        for place, several in arrays.items():
            names = (
                ["embeddings"]
                if "embedding" in place
                else ["kernel", "bias"]
                if "dense" in place
                else ["kernel", "recurrent_kernel", "bias"]
            )
            inner = place.replace("/cell", "/lstm_cell")
            for name, array in zip(names, several, strict=False):
                file[f"model_weights/{place.split('/')[0]}/{inner}/{name}:0"] = array


def opened(path, **asked):
    return build(*read_checkpoint(path, Asked(**asked)))


@pytest.mark.parametrize("kind", CELLS)
@pytest.mark.parametrize("write", [keras_3, keras_2, "npz"])
def test_each_layer_gives_what_keras_gives(kind, write, tmp_path):
    table, own, above, dense = drawn(V, E), weights(kind), weights(kind, H), (drawn(H, V), drawn(V))
    name = kind.split()[0].lower()
    arrays = {"embedding": (table,), f"{name}/cell": own, f"{name}_1/cell": above, "dense": dense}
    path = tmp_path / "model.file"
    if write == "npz":
        if kind == "SimpleRNN":
            return  # by shapes alone it is two Dense layers
        np.savez(path.with_suffix(".npz"), table, *own, *above, *dense)
        path = path.with_suffix(".npz")
    else:
        config = described(
            [
                layer("Embedding"),
                layer(kind, return_sequences=True),
                layer(kind, return_sequences=True),
                layer("Dense"),
            ]
        )
        write(path, arrays, config)
    states = CELLS[kind][0](CELLS[kind][0](table[IDS], *own), *above)
    engine = opened(path)
    assert engine.config.layers == 2
    rows = read_rows(engine, IDS)
    assert rows[:, engine.layout.slice("layer1.hidden")] == pytest.approx(states, abs=3e-6)
    assert rows[:, engine.layout.slice("logits")] == pytest.approx(states @ dense[0] + dense[1], abs=1e-5)


@pytest.mark.parametrize("kind", CELLS)
def test_both_directions_give_what_keras_gives(kind, tmp_path):
    table, ahead, back, dense = drawn(V, E), weights(kind), weights(kind), (drawn(2 * H, 3), drawn(3))
    inner = {**layer(kind), "config": layer(kind)["config"] | {"return_sequences": False}}
    config = described(
        [
            layer("Embedding"),
            {"class_name": "Bidirectional", "config": {"layer": inner, "merge_mode": "concat"}},
            layer("Dense"),
        ]
    )
    arrays = {
        "embedding": (table,),
        "bidirectional/forward_layer/cell": ahead,
        "bidirectional/backward_layer/cell": back,
        "dense": dense,
    }
    keras_3(tmp_path / "m.keras", arrays, config)
    engine = opened(tmp_path / "m.keras")
    rows = read_rows(engine, IDS)
    for n in range(1, len(IDS) + 1):
        ends = [
            CELLS[kind][0](x, *own)[-1] for x, own in ((table[IDS[:n]], ahead), (table[IDS[:n]][::-1], back))
        ]
        said = np.exp(np.concatenate(ends) @ dense[0] + dense[1])
        assert rows[n - 1, engine.layout.slice("class")] == pytest.approx(said / said.sum(), abs=1e-5)
    assert planned(open_source(tmp_path / "m.keras"), Asked()).network.reads == "ends"


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"recurrent_activation": "hard_sigmoid"}, "gates pass through hard_sigmoid"),
        ({"activation": "relu"}, "states through relu"),
        ({"go_backwards": True}, "it reads backward"),
    ],
)
def test_a_layer_of_other_equations_is_refused(config, said, tmp_path):
    arrays = {"embedding": (drawn(V, E),), "lstm/cell": weights("LSTM")}
    keras_3(tmp_path / "m.keras", arrays, described([layer("Embedding"), layer("LSTM", **config)]))
    with pytest.raises(ModelError, match=said):
        opened(tmp_path / "m.keras")


def test_layers_of_a_graph_are_not_taken_for_one_network(tmp_path):
    arrays = {"embedding": (drawn(V, H),), "gru": weights("GRU", H), "gru_1": weights("GRU", H)}
    arrays = {f"{name}/cell" * ("gru" in name) or name: each for name, each in arrays.items()}
    keras_3(tmp_path / "m.keras", arrays, described([layer("GRU"), layer("GRU")], class_name="Functional"))
    with pytest.raises(ModelError, match=r"2 recurrent networks.*gru, gru_1"):
        opened(tmp_path / "m.keras")
    assert opened(tmp_path / "m.keras", network="gru_1").config.layers == 1


def test_hostile_files_are_refused(tmp_path):
    with h5py.File(tmp_path / "elsewhere.h5", "w") as file:
        file["a"] = h5py.ExternalLink("/etc/passwd", "x")
    with pytest.raises(ModelError, match="link to elsewhere"):
        opened(tmp_path / "elsewhere.h5")
    with h5py.File(tmp_path / "outside.h5", "w") as file:
        file.create_dataset("lstm/cell/kernel", (E, 4 * H), "f4", external=[("/etc/passwd", 0, 4000)])
    with pytest.raises(ModelError, match="in another file"):
        opened(tmp_path / "outside.h5")
    with h5py.File(tmp_path / "claims.h5", "w") as file:
        file.create_dataset("embedding/embeddings", (10**8, 64), "f4", chunks=(1000, 64), compression="gzip")
        for part, array in zip(("kernel", "recurrent_kernel", "bias"), weights("LSTM", 64), strict=True):
            file[f"lstm/cell/{part}"] = array
    with pytest.raises(ModelError, match=r"more numbers than the file holds|more than any vocabulary"):
        opened(tmp_path / "claims.h5")
    with zipfile.ZipFile(tmp_path / "bomb.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.npy", b"\0" * 50_000_000)
    with pytest.raises(ModelError, match="would become 50 MB"):
        opened(tmp_path / "bomb.npz")
    np.savez(tmp_path / "objects.npz", a=np.array([{}], object))
    with pytest.raises(ModelError, match="cannot be opened"):
        opened(tmp_path / "objects.npz")


@pytest.mark.parametrize("kind", CELLS)
def test_the_proof_is_held_against_the_equations_of_keras(kind, tmp_path, monkeypatch, capsys):
    name = kind.split()[0].lower()
    arrays = {"embedding": (drawn(V, E),), f"{name}/cell": weights(kind), f"{name}_1/cell": weights(kind, H)}
    keras_3(tmp_path / "m.keras", arrays, described([layer(kind), layer(kind)]))
    assert main(["import", str(tmp_path / "m.keras")]) == 0
    assert capsys.readouterr().out.count(" ok\n") == 2
    if kind.startswith("GRU"):
        monkeypatch.setitem(keras.ORDERS, "gru", (0, 1, 2))  # gates the wrong way round
        assert main(["import", str(tmp_path / "m.keras")]) == 1
