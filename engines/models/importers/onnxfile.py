"""LSTM, GRU and RNN nodes of an ONNX file, with the embedding before them and the matrix after them, by following the graph.

ONNX stacks the gates of an LSTM in the order i, o, f, c and those of a GRU z, r, h, for each direction: W (D, G H, n), R (D, G H, H) and
B (D, 2 G H), both biases in one. `linear_before_reset` is whether a GRU's reset gate stands after the product with the state.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.importers.arranging import Layer, joined, ordered
from mnemoscope.engines.models.importers.found import Recurrent
from mnemoscope.engines.models.importers.source import Source
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import commas, tr

CELLS = {
    "RNN": ("rnn", (0,)),
    "LSTM": ("lstm", (0, 2, 3, 1)),
    "GRU": ("gru", (1, 0, 2)),
}  # and torch's gates among ONNX's
PASSING = ("Transpose", "Reshape", "Squeeze", "Unsqueeze", "Identity", "Dropout", "Cast", "Concat", "Slice", "Flatten", "Gather")  # fmt: skip
USUAL = {"rnn": {"Tanh"}, "lstm": {"Sigmoid", "Tanh"}, "gru": {"Sigmoid", "Tanh"}}
LARGEST = 2_000_000_000  # bytes: what a message of protobuf may have
MOST_NODES = 100_000
LARGEST_TENSOR = 1_000_000_000  # numbers


@dataclass(slots=True)
class Graph:
    """The nodes of a graph by what they give, and its constant tensors by name."""

    nodes: list[Any]
    makers: dict[str, Any] = field(default_factory=dict)
    constants: dict[str, Any] = field(default_factory=dict)

    def before(self, name: str) -> Any:
        """The node that a value comes from, past those that only turn it about; None if it comes from none."""
        for _ in range(len(self.nodes) + 1):
            node = self.makers.get(name)
            if (
                node is None
                or node.op_type not in PASSING
                or (node.op_type == "Gather" and node.input[0] in self.constants)
            ):
                return node
            name = next((given for given in node.input if given and given not in self.constants), "")
        return None


def read_onnx(path: Path) -> Source:
    """What is in an ONNX file. Raises ModelError, ValueError or OSError."""
    if find_spec("onnx") is None:
        raise ModelError(
            tr(
                '{file} is read with a package that is not installed: pip install -e ".[onnx]"',
                file=path.name,
            )
        )
    graph = _graph(path)
    recurrent = [node for node in graph.nodes if node.op_type in CELLS and node.domain in ("", "ai.onnx")]
    layers = {id(node): _layer(node, graph) for node in recurrent}
    sequences = [[layers[id(node)] for node in several] for several in _sequences(recurrent, layers, graph)]
    arranged = joined(sequences)
    shapes = {
        name: tuple(int(n) for n in each.dims) for name, each in graph.constants.items() if _is_floats(each)
    }
    beside, biases, turned = dict[str, tuple[str, str]](), dict[str, str](), set[str]()
    networks, originals = [], dict[str, Callable[[Array], tuple[Array, list[Array]]]]()
    for network, several in zip(arranged.networks, sequences, strict=True):
        mine = [node for node in recurrent if layers[id(node)] in several]
        table = graph.before(mine[0].input[0])
        embedding = (
            table.input[0]
            if table is not None and table.op_type == "Gather" and table.input[0] in shapes
            else ""
        )
        readout, reads = _readout(mine[-1], graph, biases, turned, shapes)
        originals[network.prefix] = partial(_original, mine, graph)
        beside[network.prefix] = (embedding, readout or "-")
        networks.append(replace(network, reads=reads if network.both_ways else ""))
    return Source(
        path, "ONNX", shapes, partial(_floats, graph.constants), tuple(networks), parts=arranged.parts, arranged=arranged.tensors,
        biases=biases, original=originals, beside=beside, turned=frozenset(turned),
    )  # fmt: skip


def _original(nodes: list[Any], graph: Graph, x: Array) -> tuple[Array, list[Array]]:
    """What ONNX's reference evaluator makes of x (T, n) with these nodes, one after the other."""
    from onnx import NodeProto, TensorProto, helper
    from onnx.reference import ReferenceEvaluator

    ends: list[Array] = []
    for node in nodes:
        alone = NodeProto()
        alone.CopyFrom(node)
        alone.input[:], alone.output[:] = ["X", *list(node.input)[1:4]], ["Y", "Y_h"]
        inputs = [helper.make_tensor_value_info("X", TensorProto.FLOAT, None)]
        outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in alone.output]
        made = helper.make_graph(
            [alone], "one", inputs, outputs, [graph.constants[name] for name in alone.input[1:]]
        )
        model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)])
        found: Any = ReferenceEvaluator(model).run(None, {"X": x[:, None]})
        y, last = found  # (T, D, 1, H), (D, 1, H)
        x = y[:, :, 0].reshape(len(y), -1)
        ends += list(last[:, 0])
    return x, ends


def _graph(path: Path) -> Graph:
    """The graph of a file. Raises ValueError for what is none."""
    import onnx  # of an extra
    from google.protobuf.message import DecodeError

    if path.stat().st_size > LARGEST:
        raise ValueError(tr("it is larger than an ONNX file can be"))
    try:
        model = onnx.load_model(path, load_external_data=False)
    except (DecodeError, TypeError, UnicodeDecodeError) as error:
        raise ValueError(tr("it is damaged, or no ONNX file")) from error
    nodes = [*model.graph.node]
    if not nodes or len(nodes) > MOST_NODES:
        raise ValueError(tr("it has {count:,} nodes", count=len(nodes)))
    graph = Graph(nodes)
    graph.constants = {each.name: each for each in model.graph.initializer}
    for node in nodes:
        graph.makers |= dict.fromkeys(node.output, node)
        if node.op_type == "Constant":
            for attribute in node.attribute:
                if attribute.name == "value" and node.output:
                    graph.constants[node.output[0]] = attribute.t
    return graph


def _is_floats(tensor: Any) -> bool:
    return tensor.data_type in (1, 10, 11, 16)  # FLOAT, FLOAT16, DOUBLE, BFLOAT16


def _floats(constants: Mapping[str, Any], name: str) -> Array:
    """One constant as float32. Raises ValueError for one whose numbers are not in the file."""
    from onnx import numpy_helper

    tensor = constants[name]
    if tensor.data_location == 1 or len(tensor.external_data):
        raise ValueError(tr("it keeps the numbers of {name} in another file", name=name[:80]))
    count = int(np.prod([max(0, int(n)) for n in tensor.dims], dtype=np.float64))
    held = (
        len(tensor.raw_data)
        + 4 * max(len(tensor.float_data), len(tensor.int32_data))
        + 8 * len(tensor.double_data)
    )
    if count > LARGEST_TENSOR or 2 * count > held:
        raise ValueError(tr("the tensor {name} claims more numbers than the file holds", name=name[:80]))
    with np.errstate(over="ignore"):
        return np.asarray(numpy_helper.to_array(tensor), np.float32)


def _layer(node: Any, graph: Graph) -> Layer:
    """One node as a layer; what of it cannot be shown is its fault."""
    cell, order = CELLS[node.op_type]
    said = {each.name: each for each in node.attribute}
    given = dict(enumerate(node.input))
    parts = tuple(name for at in (1, 2, 3) if (name := given.get(at, "")))
    w, r = (
        tuple(graph.constants[name].dims) if name in graph.constants else ()
        for name in (given.get(1, ""), given.get(2, ""))
    )
    direction = said["direction"].s.decode("utf-8", "replace") if "direction" in said else "forward"
    activations = (
        [each.decode("utf-8", "replace").title() for each in said["activations"].strings]
        if "activations" in said
        else []
    )
    nonlinearity = (activations[0].lower() if activations else "tanh") if cell == "rnn" else ""
    shaped = (
        len(w) == len(r) == 3
        and r[2] > 0
        and w[1] == r[1] == len(order) * r[2]
        and w[0] == r[0] == 1 + (direction == "bidirectional")
    )
    network = Recurrent(
        (node.name or node.output[0] or cell)[:200], cell, w[2] if shaped else 1, r[2] if shaped else 1, 1, both_ways=direction == "bidirectional",
        bias=bool(given.get(3)), reset="after" if cell != "gru" or ("linear_before_reset" in said and said["linear_before_reset"].i) else "before",
        nonlinearity=nonlinearity,
        fault=_fault(said, given, graph, cell, direction, activations, shaped=shaped),
    )  # fmt: skip
    return Layer(network, parts, _tensors(given, graph, order, both_ways=network.both_ways) if shaped else {})


def _fault(
    said: Mapping[str, Any],
    given: Mapping[int, str],
    graph: Graph,
    cell: str,
    direction: str,
    activations: list[str],
    *,
    shaped: bool,
) -> str:
    """Why a node cannot be shown; "" if it can."""
    if not shaped or (given.get(3) and given[3] not in graph.constants):
        return tr("its weights are not constants of the file, or have not the shapes that are due")
    if direction == "reverse":
        return tr("it reads backward only")
    if "layout" in said and said["layout"].i:
        return tr("it has the batch first")
    if "clip" in said or ("input_forget" in said and said["input_forget"].i) or given.get(7):
        return tr("it clips its gates, couples them or looks at its cells")
    if set(activations) - (USUAL[cell] | ({"Relu"} if cell == "rnn" else set())) or (
        cell == "rnn" and len(set(activations)) > 1
    ):
        return tr("its gates and states pass through {functions}", functions=commas(activations)[:80])
    begins = [given.get(at, "") for at in (5, 6)]
    if any(name in graph.constants and _floats(graph.constants, name).any() for name in begins if name):
        return tr("it begins from a state that is not 0")
    return ""


def _tensors(
    given: Mapping[int, str], graph: Graph, order: tuple[int, ...], *, both_ways: bool
) -> dict[str, Callable[[], Array]]:
    """torch's tensors of a node."""

    def matrix(at: int, way: int) -> Array:
        return ordered(_floats(graph.constants, given[at])[way], order)

    def bias(half: int, way: int) -> Array:
        return ordered(np.split(_floats(graph.constants, given[3])[way], 2)[half], order)

    found: dict[str, Callable[[], Array]] = {}
    for way, ending in enumerate(("", "_reverse") if both_ways else ("",)):
        found |= {
            "weight_ih" + ending: partial(matrix, 1, way),
            "weight_hh" + ending: partial(matrix, 2, way),
        }
        if given.get(3):
            found |= {"bias_ih" + ending: partial(bias, 0, way), "bias_hh" + ending: partial(bias, 1, way)}
    return found


def _sequences(recurrent: list[Any], layers: Mapping[int, Layer], graph: Graph) -> list[list[Any]]:
    """The nodes that read one another and are alike, as layers of one network."""
    found: list[list[Any]] = []
    for node in recurrent:
        above, below = layers[id(node)].network, graph.before(node.input[0])
        under = next((several for several in found if below is not None and several[-1] is below), None)
        if under is not None:
            lower = layers[id(under[-1])].network
            if (
                replace(above, prefix="", input=0, fault="") == replace(lower, prefix="", input=0, fault="")
                and above.input == lower.shown
            ):
                under.append(node)
                continue
        found.append([node])
    return found


def _readout(
    last: Any, graph: Graph, biases: dict[str, str], turned: set[str], shapes: Mapping[str, tuple[int, ...]]
) -> tuple[str, str]:
    """The matrix that the states of a node are multiplied with, "" for none, and whether it is at each token ("newest") or at the ends."""
    for node in graph.nodes:
        if node.op_type not in ("MatMul", "Gemm") or len(node.input) < 2 or node.input[1] not in shapes:
            continue
        if graph.before(node.input[0]) is not last:
            continue
        matrix, said = node.input[1], {each.name: each for each in node.attribute}
        if node.op_type == "MatMul" or not ("transB" in said and said["transB"].i):
            turned.add(matrix)
        if node.op_type == "Gemm" and len(node.input) > 2:
            biases[matrix] = node.input[2]
        for after in graph.nodes:
            if after.op_type == "Add" and node.output[0] in after.input:
                biases[matrix] = next((name for name in after.input if name in shapes), "")
        return matrix, "ends" if _from_ends(node.input[0], last, graph) else "newest"
    return "", ""


def _from_ends(name: str, last: Any, graph: Graph) -> bool:
    """Whether a value comes from the last states of a node rather than from all of them."""
    while name and name not in last.output:
        node = graph.makers.get(name)
        name = (
            next((given for given in node.input if given and given not in graph.constants), "")
            if node is not None
            else ""
        )
    return name in [*last.output][1:]
