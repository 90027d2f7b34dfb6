"""What a person may choose of a run: frozen values that say their bounds."""

from dataclasses import asdict, dataclass
from typing import Any

EVICTIONS = ("oldest", "least read", "none")
MOST_SLOTS, MOST_PLACES = 4096, 256


@dataclass(frozen=True, slots=True)
class MemoryOptions:
    """How a memory is used. Raises ValueError for a setting out of its range."""

    mix: float = 0.15  # the share of the memory in the prediction: the lambda of both papers
    temperature: float = 0.05  # of the read: small takes the nearest alone
    capacity: int = 1024  # slots
    eviction: str = "oldest"  # what gives way when all are in use
    name: str = ""  # a memory in the store, whose entries are recalled; "": none
    places: int = 16  # how many of them at a time

    def __post_init__(self) -> None:
        for name in ("mix", "temperature", "capacity", "places"):
            value, wanted = getattr(self, name), int if name in ("capacity", "places") else int | float
            if isinstance(value, bool) or not isinstance(value, wanted):
                raise ValueError(f"the memory's {name} must be a number, not {value!r}")
        if not isinstance(self.name, str):
            raise ValueError(f"the memory's name must be a text, not {self.name!r}")
        if not 0 <= self.mix <= 1:
            raise ValueError(f"the memory's share must lie in 0 to 1, not {self.mix}")
        if not 0.001 <= self.temperature <= 100:
            raise ValueError(f"the memory's temperature must lie in 0.001 to 100, not {self.temperature}")
        if not 1 <= self.capacity <= MOST_SLOTS:
            raise ValueError(
                f"the memory's capacity must lie in 1 to {MOST_SLOTS} slots, not {self.capacity}"
            )
        if self.eviction not in EVICTIONS:
            raise ValueError(f"what gives way must be {', '.join(EVICTIONS)}, not {self.eviction!r}")
        if not 1 <= self.places <= MOST_PLACES:
            raise ValueError(f"{self.places} entries cannot be recalled at a time, only 1 to {MOST_PLACES}")

    def to_json(self) -> dict[str, Any]:
        """A plain dict: the keyword arguments that make it again."""
        return asdict(self)
