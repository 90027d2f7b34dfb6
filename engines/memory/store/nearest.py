"""Which keys lie nearest: exact by one product of all keys with the query, by an index where there are very many."""

import _thread
import os
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

EXACT = 100_000  # keys up to which every one is looked at
FLOOR = 1e-12  # the length below which a vector has no direction: it is similar to nothing
SHARED = 4_000_000  # numbers of keys from which a second core is worth the thread it takes
PIECES = 16  # that two cores share
TRIED = 16  # reads after which the slower way is tried again
CELLS_LOOKED_AT = 0.15  # share of the index's cells that a query looks into: see tests/bench for the recall
TRAINING = 40  # keys per cell that the index finds its cells from
MOST_TAIL = EXACT // 2  # keys that may be appended after an index was made before it is made anew

Places = NDArray[np.int64]


class Nearest:
    """The keys of a memory (N, D) as unit vectors, for finding those most similar to a query by cosine.

    Up to EXACT keys a read is exact. Above that it asks an index, if faiss is installed (the extra `index`);
    without it a read stays exact and takes longer. Keys appended since the index was made are looked at exactly.
    For one thread at a time.
    """

    def __init__(self, keys: Array) -> None:
        given: Array = np.asarray(keys, np.float32)
        if given.ndim != 2:
            raise ValueError(tr("the keys must have two axes, not {ndim}", ndim=given.ndim))
        self._keys: Array = np.empty(given.shape, np.float32)
        _unit(given, out=self._keys)
        self._count = len(keys)
        self._similarities = np.empty(len(keys), np.float32)
        self._index: Any = None
        self._indexed = 0
        self._pace = _Pace()

    def __len__(self) -> int:
        return self._count

    @property
    def width(self) -> int:
        """The numbers of a key."""
        return int(self._keys.shape[1])

    @property
    def exact(self) -> bool:
        """Whether the next read looks at every key."""
        return self._count <= EXACT or not indexable()

    def append(self, key: Array) -> int:
        """Add a key (D,) and return its place; the time it takes does not grow with how many there are."""
        if self._count == len(self._keys):
            room = max(64, 2 * self._count)
            keys: Array = np.empty((room, self.width), np.float32)
            keys[: self._count] = self._keys[: self._count]
            self._keys, self._similarities = keys, np.empty(room, np.float32)
        _unit(np.asarray(key, np.float32)[None], out=self._keys[self._count : self._count + 1])
        self._count += 1
        return self._count - 1

    def read(self, query: Array, k: int) -> tuple[Places, Array]:
        """The places (k,) of the keys most similar to a query (D,) and their similarities (k,), strongest first."""
        if self.exact:
            return self.read_exactly(query, k)
        query = self._query(query)
        index = self._made()
        found, places = index.search(query[None], min(k, self._indexed))
        known = places[0] >= 0  # fewer than k, if the cells looked at held no more
        tail = np.dot(self._keys[self._indexed : self._count], query)
        return _strongest(
            np.concatenate((found[0][known], tail)),
            k,
            np.concatenate((places[0][known], np.arange(self._indexed, self._count))),
        )

    def read_exactly(self, query: Array, k: int) -> tuple[Places, Array]:
        """The same, always by looking at every key."""
        query = self._query(query)
        count = self._count
        similarities = self._similarities[:count]
        if count * self.width < SHARED or not _CORE_LEFT:
            np.dot(self._keys[:count], query, out=similarities)
        else:
            self._pace.product(self._keys[:count], query, similarities)
        return _strongest(similarities, k)

    def recall_at(self, k: int, queries: Array) -> float:
        """The share of the k nearest keys that `read` finds, over some queries (Q, D)."""
        hits = wanted = 0
        for query in np.asarray(queries, np.float32):
            right = set(self.read_exactly(query, k)[0].tolist())
            hits += len(right & set(self.read(query, k)[0].tolist()))
            wanted += len(right)
        return hits / wanted if wanted else 1.0

    def _query(self, query: Array) -> Array:
        query = np.asarray(query, np.float32)
        if query.shape != (self.width,):
            raise ValueError(
                tr(
                    "the query has the shape {shape}, and keys have {width} numbers",
                    shape=query.shape,
                    width=self.width,
                )
            )
        unit = np.empty((1, self.width), np.float32)
        _unit(query[None], out=unit)
        return unit[0]

    def _made(self) -> Any:
        """The index over all keys but a few that came since."""
        if self._index is None or self._count - self._indexed > MOST_TAIL:
            self._index = _index(self._keys[: self._count])
            self._indexed = self._count
        return self._index


def indexable() -> bool:
    """Whether the library of the extra `index` is there."""
    return _faiss() is not None


def _unit(vectors: Array, *, out: Array) -> None:
    """Vectors (n, D) as unit vectors; one without a direction becomes zero, and so does one that is not finite."""
    with np.errstate(over="ignore", invalid="ignore"):
        largest = np.abs(vectors).max(axis=1, initial=0.0, keepdims=True)  # so that no square overflows
        usable = (largest > FLOOR) & np.isfinite(largest)
        np.divide(vectors, np.where(usable, largest, 1), out=out)
    out[~usable[:, 0]] = 0
    length = np.sqrt(np.einsum("nd,nd->n", out, out))[:, None]
    np.divide(out, np.where(usable, length, 1), out=out)


class _Pace:
    """A product by one core or by two, whichever was faster lately; the other is tried now and then.

    A second core is a gain only while no other program has it, and other programs come and go.
    """

    def __init__(self) -> None:
        self._took = [0.0, 0.0]  # seconds, by one and by two
        self._reads = 0

    def product(self, keys: Array, query: Array, out: Array) -> None:
        """The same as `np.dot(keys, query, out=out)`."""
        self._reads += 1
        two = (self._took[1] <= self._took[0]) is not (self._reads % TRIED == 0)
        start = time.perf_counter()
        if two:
            _shared_product(keys, query, out)
        else:
            np.dot(keys, query, out=out)
        took = time.perf_counter() - start
        self._took[two] += (took - self._took[two]) / 4


def _shared_product(keys: Array, query: Array, out: Array) -> None:
    """The same as `np.dot(keys, query, out=out)`, on two cores.

    The keys come from memory, and one core alone cannot fetch them as fast as memory gives them. Both take
    pieces as long as there are any: if the second core is busy with something else, nobody waits for it.
    """
    piece = -(-len(keys) // PIECES)
    todo = list(range(0, len(keys), piece))
    count, done = len(todo), threading.Semaphore(0)

    def work(after: Callable[[], None]) -> None:
        while todo:
            try:
                start = todo.pop()
            except IndexError:  # the other took the last one
                return
            np.dot(keys[start : start + piece], query, out=out[start : start + piece])
            after()

    mine: list[None] = []
    _thread.start_new_thread(work, (done.release,))  # unlike Thread.start, it does not wait until it runs
    work(lambda: mine.append(None))
    for _ in range(count - len(mine)):
        done.acquire()


def _strongest(similarities: Array, k: int, places: Places | None = None) -> tuple[Places, Array]:
    """The k largest, strongest first, and of equal ones the older first."""
    count = len(similarities)
    k = max(0, min(k, count))
    if k == 0:
        return np.empty(0, np.int64), np.empty(0, np.float32)
    at = np.argpartition(similarities, count - k)[count - k :] if k < count else np.arange(count)
    at = at[np.lexsort((at, -similarities[at]))]
    return (at if places is None else places[at]).astype(np.int64), similarities[at].astype(np.float32)


def _core_left() -> bool:
    """Whether there is a core that numpy's own product leaves idle: two products that each take all get in their way."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    threads = os.environ.get("OPENBLAS_NUM_THREADS") or os.environ.get("OMP_NUM_THREADS")
    return cores > 1 and threads == "1"


def _index(keys: Array) -> Any:
    """An index over unit vectors (N, D): cells around centres, of which a query looks into the nearest."""
    faiss = _faiss()
    cells = max(1, round(len(keys) ** 0.5))
    index = faiss.IndexIVFFlat(
        faiss.IndexFlatIP(keys.shape[1]), keys.shape[1], cells, faiss.METRIC_INNER_PRODUCT
    )
    index.cp.seed, index.cp.niter = 1, 6
    index.cp.max_points_per_centroid = TRAINING
    index.nprobe = max(1, round(CELLS_LOOKED_AT * cells))
    index.train(keys)
    index.add(keys)
    return index


def _faiss() -> Any:
    """The library of the extra `index`, imported when it is first needed; None if it is not installed."""
    if "faiss" not in _LIBRARIES:
        _LIBRARIES["faiss"] = None
        with suppress(ImportError), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its bindings use names that newer Pythons deprecate
            import faiss

            faiss.omp_set_num_threads(1)  # one thread, as everything here that steps
            _LIBRARIES["faiss"] = faiss
    return _LIBRARIES["faiss"]


_CORE_LEFT = _core_left()  # settled when numpy was imported
_LIBRARIES: dict[str, Any] = {}
