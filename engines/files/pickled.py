"""What a pickle of PyTorch's is of, without unpickling it, which could run whatever its author wished.

A pickle is a list of operations on a stack. Here they are done with plain values alone: what would be a class or a call is a note of its name,
and nothing is imported or run.
"""

import io
import pickletools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import prod
from typing import Any

from mnemoscope.engines.translation import tr

OFTEN = 10_000  # operations between two words on how far it is
# What plain values and tensors are made of. Whatever else a pickle names would be somebody's code.
TABLES = ("collections.OrderedDict", "collections.defaultdict", "builtins.dict")
HARMLESS = (
    *TABLES,
    "collections.Counter",
    "argparse.Namespace",
    "_codecs.encode",
    *(f"{home}.{name}" for home in ("builtins", "__builtin__") for name in ("set", "frozenset", "bytearray", "complex", "int", "float")),
    *(f"{home}.{name}" for home in ("pathlib", "pathlib._local") for name in ("PosixPath", "WindowsPath", "Path", "PurePosixPath")),
    *(f"{home}.{name}" for home in ("numpy.core.multiarray", "numpy._core.multiarray") for name in ("scalar", "_reconstruct")),
    "numpy.dtype",
    "numpy.ndarray",
    "torch.nn.parameter.Parameter",
    "torch._tensor._rebuild_from_type_v2",
)  # fmt: skip


_OF_TORCH = re.compile(
    r"torch\.(?:\w+Storage|Size|device|(?:bfloat|float|double|half|u?int|long|complex|bool)\d*(?:_e\w+)?)"
    r"|torch\._utils\._rebuild_\w+|torch\.storage\.\w+"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Where a pickle would have had a class or a function, by its name."""

    name: str


@dataclass(slots=True)
class Made:
    """Where a pickle would have had what a class or a function makes."""

    of: str
    given: Any
    state: Any = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A tensor: the kind and the member of its storage, how many numbers that has, and which of them are its own."""

    kind: str
    member: str
    count: int
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


class Reader:
    """Does the operations of a pickle with plain values."""

    def __init__(self, home: str, progress: Callable[[float], None]) -> None:
        self.home, self.progress = home, progress
        self.strange = ""
        self.stack: list[Any] = []
        self.marks: list[list[Any]] = []
        self.memory: dict[int, Any] = {}
        self.storages: dict[str, tuple[str, int]] = {}  # the kind of each member, and how many numbers it has

    def read(self, pickled: bytes | io.BytesIO) -> Any:
        """What the pickle is of; of several in a stream, the next."""
        self.stack, self.marks, self.memory = [], [], {}
        size = len(pickled) if isinstance(pickled, bytes) else len(pickled.getbuffer())
        for number, (operation, value, at) in enumerate(pickletools.genops(pickled)):
            if number % OFTEN == 0:
                self.progress(min(1.0, (at or 0) / size))
            if operation.name == "STOP":
                return self.stack.pop()
            self.do(operation.name, value)
        raise ValueError(tr("its list of tensors has no end"))

    def do(self, operation: str, value: Any) -> None:
        stack = self.stack
        match operation:
            case "PROTO" | "FRAME":
                pass
            case "MARK":
                self.marks.append(stack)
                self.stack = []
            case "POP":
                stack.pop()
            case "POP_MARK":
                self.taken()
            case "DUP":
                stack.append(stack[-1])
            case "PUT" | "BINPUT" | "LONG_BINPUT" | "MEMOIZE":
                self.memory[len(self.memory) if value is None else int(value)] = stack[-1]
            case "GET" | "BINGET" | "LONG_BINGET":
                stack.append(self.memory[int(value)])
            case "NONE":
                stack.append(None)
            case "NEWTRUE" | "NEWFALSE":
                stack.append(operation == "NEWTRUE")
            case "EMPTY_DICT":
                stack.append({})
            case "EMPTY_LIST" | "EMPTY_SET":
                stack.append([])
            case "EMPTY_TUPLE":
                stack.append(())
            case "TUPLE1" | "TUPLE2" | "TUPLE3":
                count = int(operation[-1])
                self.stack[-count:] = [tuple(stack[-count:])]
            case "TUPLE" | "FROZENSET":
                self.put(tuple(self.taken()))
            case "LIST":
                self.put(self.taken())
            case "DICT":
                self.put(_pairs(self.taken()))
            case "APPEND":
                last = stack.pop()
                stack[-1].append(last)
            case "APPENDS" | "ADDITEMS":
                several = self.taken()
                self.stack[-1].extend(several)
            case "SETITEM":
                entry, key = stack.pop(), stack.pop()
                _fill(stack[-1], {key: entry})
            case "SETITEMS":
                several = self.taken()
                _fill(self.stack[-1], _pairs(several))
            case "GLOBAL":
                stack.append(self.named(value.replace(" ", ".")))
            case "STACK_GLOBAL":
                name, module = stack.pop(), stack.pop()
                stack.append(self.named(f"{module}.{name}"))
            case "INST":
                several = self.taken()
                self.put(self.made(self.named(value.replace(" ", ".")), tuple(several)))
            case "OBJ":
                several = self.taken()
                self.put(self.made(several[0], tuple(several[1:])))
            case "REDUCE" | "NEWOBJ":
                given, of = stack.pop(), stack.pop()
                stack.append(self.made(of, given))
            case "NEWOBJ_EX":
                _, given, of = stack.pop(), stack.pop(), stack.pop()
                stack.append(self.made(of, given))
            case "BUILD":
                state = stack.pop()
                if isinstance(stack[-1], Made):
                    stack[-1].state = state
            case "BINPERSID":
                stack.append(self.storage(stack.pop()))
            case "PERSID" | "NEXT_BUFFER" | "READONLY_BUFFER" | "EXT1" | "EXT2" | "EXT4":
                raise ValueError(tr("its list of tensors is not as PyTorch writes it"))
            case _:  # a number or a text
                stack.append(value)

    def put(self, value: Any) -> None:
        self.stack.append(value)

    def taken(self) -> list[Any]:
        """What lies on the stack since the last mark."""
        several, self.stack = self.stack, self.marks.pop()
        return several

    def named(self, name: str) -> Named:
        known = name in HARMLESS or _OF_TORCH.fullmatch(name) is not None
        if not known and not self.strange:
            self.strange = name.rpartition(".")[2][:80]
        return Named(name)

    def made(self, of: Any, given: Any) -> Any:
        """What a call would have made, where that is a plain value; else a note of it."""
        if not isinstance(of, Named) or not isinstance(given, tuple):
            raise TypeError
        match of.name, given:
            case (
                "torch._utils._rebuild_tensor_v2" | "torch._utils._rebuild_tensor",
                (Made() as storage, offset, shape, strides, *_),
            ):
                return _placed(storage, offset, shape, strides)
            case (
                "torch._utils._rebuild_parameter" | "torch._utils._rebuild_parameter_with_state",
                (data, *_),
            ):
                return data
            case (("torch.Size" | "builtins.set" | "builtins.frozenset" | "__builtin__.set"), (several,)):
                return several
            case (name, _) if name in TABLES:
                return (
                    _pairs([each for pair in given[0] for each in pair])
                    if name != TABLES[1] and given
                    else {}
                )
        return Made(of.name, given)

    def storage(self, told: Any) -> Any:
        """Where the numbers of a tensor lie, as torch says it: ('storage', class, key, device, how many), or the class of a module."""
        if told[0] == "module":
            return told[1]
        _, of, key, _, count, *view = told
        if not isinstance(of, Named) or not _whole(count) or any(view):
            raise TypeError
        kind, member = of.name.rpartition(".")[2], f"{self.home}data/{key}"
        self.storages[member] = kind, count
        return Made("storage", (kind, member, count))


def _placed(storage: Made, offset: Any, shape: Any, strides: Any) -> Placed:
    """Where a tensor lies. Raises ValueError for one that reaches beyond its storage, or repeats its numbers."""
    kind, member, count = storage.given
    if not all(map(_whole, (offset, *shape, *strides))) or len(shape) != len(strides):
        raise TypeError
    last = offset + sum((size - 1) * stride for size, stride in zip(shape, strides, strict=True))
    if prod(shape) > count or (prod(shape) and last >= count):
        raise ValueError(tr("a tensor of it reaches beyond its numbers"))
    return Placed(kind, member, count, offset, tuple(shape), tuple(strides))


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**48


def _pairs(several: list[Any]) -> dict[Any, Any]:
    return dict(_two(several))


def _two(several: list[Any]) -> Iterator[tuple[Any, Any]]:
    return zip(several[::2], several[1::2], strict=True)


def _fill(table: Any, entries: dict[Any, Any]) -> None:
    """Put entries into a table; what stands for an object keeps none."""
    if isinstance(table, dict):
        table.update(entries)
    elif not isinstance(table, Made):
        raise TypeError
