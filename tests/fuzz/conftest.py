"""Fuzzers: a few seconds each in the ordinary run, the same cases every time; MNEMOSCOPE_FUZZ=5000 runs that many new cases of each."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

CASES = int(os.environ.get("MNEMOSCOPE_FUZZ", "60"))

settings.register_profile(
    "mnemoscope",
    max_examples=CASES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize="MNEMOSCOPE_FUZZ" not in os.environ,
    database=None,
)
settings.load_profile("mnemoscope")


@pytest.fixture(autouse=True)
def tidy(request: pytest.FixtureRequest) -> Iterator[None]:
    """A long run of one test cannot wait for its end to look for garbage; where there are no widgets, it need not."""
    needed = "MNEMOSCOPE_FUZZ" in os.environ and "qtbot" not in request.fixturenames
    if needed:
        gc.enable()
    yield
    if needed:
        gc.disable()
