"""Recurrent nodes of ONNX files give what ONNX's own reference evaluator gives."""

import itertools

import numpy as np
import pytest

from main import main
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.importers import onnxfile
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.checkpoint import read_checkpoint
from mnemoscope.engines.models.opening import build
from mnemoscope.engines.runs.recorder import read_rows

onnx = pytest.importorskip("onnx", reason="the extra `onnx` is not installed")

from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

V, E, H, C = 9, 5, 6, 4
RNG = np.random.default_rng(0)
IDS = RNG.integers(0, V, 7)
GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}


def network(op, *, both=False, layers=1, bias=True, ends=False, **attributes):
    """A file: Gather, nodes of one kind, a matrix."""
    ways, gates = 1 + both, GATES[op]
    constants = {
        "table": RNG.normal(size=(V, E)),
        "dense": RNG.normal(size=(ways * H, C)),
        "dense_bias": RNG.normal(size=C),
    }
    nodes = [
        helper.make_node("Gather", ["table", "ids"], ["x"]),
        helper.make_node("Transpose", ["x"], ["x0"], perm=[1, 0, 2]),
    ]
    for n in range(layers):
        below = ways * H if n else E
        constants |= {
            f"W{n}": RNG.normal(0, 0.5, (ways, gates * H, below)),
            f"R{n}": RNG.normal(0, 0.5, (ways, gates * H, H)),
        }
        if bias:
            constants[f"B{n}"] = RNG.normal(0, 0.5, (ways, 2 * gates * H))
        nodes += [
            helper.make_node(
                op, [f"x{n}", f"W{n}", f"R{n}", *[f"B{n}"] * bias], [f"y{n}", f"h{n}"], name=f"net{n}", hidden_size=H,
                direction="bidirectional" if both else "forward", **attributes,
            ),
            helper.make_node("Transpose", [f"y{n}"], [f"t{n}"], perm=[0, 2, 1, 3]),
            helper.make_node("Reshape", [f"t{n}", "flat"], [f"x{n + 1}"]),
        ]  # fmt: skip
    if ends:
        nodes += [
            helper.make_node("Transpose", [f"h{layers - 1}"], ["e"], perm=[1, 0, 2]),
            helper.make_node("Reshape", ["e", "row"], ["read"]),
        ]
    else:
        nodes.append(helper.make_node("Transpose", [f"x{layers}"], ["read"], perm=[1, 0, 2]))
    nodes += [
        helper.make_node("MatMul", ["read", "dense"], ["m"]),
        helper.make_node("Add", ["m", "dense_bias"], ["out"]),
    ]
    given = [numpy_helper.from_array(value.astype(np.float32), name) for name, value in constants.items()]
    given += [
        numpy_helper.from_array(np.array([0, 0, -1]), "flat"),
        numpy_helper.from_array(np.array([1, -1]), "row"),
    ]
    graph = helper.make_graph(
        nodes, "g", [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, None])],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, None)], given,
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])


CASES = [
    (op, {"both": both, "layers": layers, "bias": bias, "ends": ends})
    for op, both, (layers, bias, ends) in itertools.product(
        GATES, (False, True), ((1, True, True), (2, False, False))
    )
]


@pytest.mark.parametrize(
    ("op", "given"),
    [*CASES, ("GRU", {"both": True, "linear_before_reset": 1})],
)
def test_a_node_gives_what_onnx_gives(op, given, tmp_path):
    model = network(op, **given)
    onnx.save(model, tmp_path / "m.onnx")
    evaluator = ReferenceEvaluator(model)
    engine = build(*read_checkpoint(tmp_path / "m.onnx"))
    assert engine.config.layers == given.get("layers", 1)
    rows = read_rows(engine, IDS)
    for n in range(1, len(IDS) + 1):
        (said,) = evaluator.run(None, {"ids": IDS[None, :n]})
        last = np.exp(said.reshape(-1, C)[-1])
        assert rows[n - 1, engine.layout.slice("class")] == pytest.approx(last / last.sum(), abs=1e-5)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"clip": 1.0}, "clips its gates"),
        ({"activations": ["HardSigmoid", "Tanh", "Tanh"]}, "pass through Hardsigmoid"),
    ],
)
def test_a_node_of_other_equations_is_refused(given, said, tmp_path):
    onnx.save(network("LSTM", **given), tmp_path / "m.onnx")
    with pytest.raises(ModelError, match=said):
        read_checkpoint(tmp_path / "m.onnx")


def test_numbers_in_other_files_are_not_fetched(tmp_path):
    model = network("LSTM")
    (tmp_path / "secret").write_bytes(b"\0" * 100_000)
    for where in ("../secret", "/etc/passwd", "secret"):
        tensor = next(each for each in model.graph.initializer if each.name == "W0")
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        del tensor.external_data[:]
        tensor.external_data.add(key="location", value=where)
        (tmp_path / "m.onnx").write_bytes(model.SerializeToString())
        with pytest.raises(ModelError, match="in another file"):
            read_checkpoint(tmp_path / "m.onnx")


def test_claims_beyond_the_file_are_refused(tmp_path):
    model = network("GRU")
    for each in model.graph.initializer:
        if each.name in ("W0", "R0"):
            each.dims[1] *= 10**9
    (tmp_path / "m.onnx").write_bytes(model.SerializeToString())
    with pytest.raises(ModelError):
        read_checkpoint(tmp_path / "m.onnx")
    whole = network("GRU").SerializeToString()
    for cut in (10, 100, len(whole) // 2, len(whole) - 7):
        (tmp_path / "m.onnx").write_bytes(whole[:cut])
        with pytest.raises(ModelError):
            read_checkpoint(tmp_path / "m.onnx")
    (tmp_path / "m.onnx").write_bytes(whole)
    read_checkpoint(tmp_path / "m.onnx", Asked())


def test_the_proof_is_held_against_onnx_itself(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    onnx.save(network("GRU", both=True, layers=2, linear_before_reset=1), "m.onnx")
    assert main(["import", "m.onnx", "-o", "mine"]) == 0
    assert capsys.readouterr().out.count(" ok\n") == 10
    assert "of ONNX" in read_card(tmp_path / "mine").line
    monkeypatch.setattr(
        onnxfile, "CELLS", {**onnxfile.CELLS, "GRU": ("gru", (0, 1, 2))}
    )  # gates the wrong way round
    assert main(["import", "m.onnx"]) == 1
    assert "FAIL" in capsys.readouterr().out
