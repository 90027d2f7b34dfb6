"""Renders chat templates, in a process of its own: a template is a program of somebody else's, and may go on for ever.

Reads from standard input a JSON object {"template", "tokens", "asked": [[messages, whether a reply is to follow], …]}, and
writes to standard output the list of what the template makes of each, null where it refuses. It is run as a file, by
`template`, and imports nothing of Mnemoscope.
"""

import json
import signal
import sys
from typing import Any, NoReturn

SECONDS = 0.7  # of the processor, for all that is asked
BYTES = 512_000_000  # of memory
LONGEST = 100_000  # characters that a template may make of a few words


def limit() -> None:
    """Let the system end this process when it takes too long, or too much; where it cannot, whoever waits for it does."""
    try:
        import resource
    except ImportError:
        return
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # whose signal ends a process, whatever it computes
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))


def refuse(why: str) -> NoReturn:
    """What templates call to say that they cannot be asked this."""
    raise ValueError(why)


def rendered(asked: dict[str, Any]) -> list[str | None]:
    """What the template makes of each conversation."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"]
    )
    made.globals["raise_exception"] = refuse
    limit()
    template = made.from_string(asked["template"])
    found = list[str | None]()
    for messages, reply in asked["asked"]:
        size, parts = 0, list[str]()
        try:
            for part in template.generate(messages=messages, add_generation_prompt=reply, **asked["tokens"]):
                parts.append(part)
                size += len(part)
                if size > LONGEST:
                    raise ValueError
            found.append("".join(parts))
        except Exception:  # the template's own
            found.append(None)
    return found


if __name__ == "__main__":
    json.dump(rendered(json.load(sys.stdin)), sys.stdout)
