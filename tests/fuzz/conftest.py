"""Fuzzers: a few seconds each in the ordinary run, the same cases every time; MNEMOSCOPE_FUZZ=5000 runs that many new cases of each."""

import os

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
