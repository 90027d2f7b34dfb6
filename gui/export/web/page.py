"""The page as a file: its template filled in, with nothing in it that could run but its own script.

Whatever comes from a recording is text: it is escaped where it stands in the page, and what the script reads is JSON in
which no < can end the element it is in. A policy lets the browser run that one script and load nothing at all.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from importlib import resources
from json import dumps
from typing import Any

from mnemoscope.engines.plain import plain
from mnemoscope.engines.translation import language, tr
from mnemoscope.gui.export.web.about import Fact, about
from mnemoscope.gui.export.web.content import Shown
from mnemoscope.gui.export.web.looks import maps, variables
from mnemoscope.gui.export.web.words import spoken

SCRIPTS = ("data.js", "draw.js", "pictures.js", "page.js")  # one after the other


def template(name: str) -> str:
    """A file of the page as it is written."""
    return (resources.files(__package__) / name).read_text("utf-8")


def page_of(shown: Sequence[Shown], *, at: int, layer: int, head: int, unit: int) -> bytes:
    """The whole file."""
    style = variables() + template("page.css")
    script = '"use strict";\n' + "\n".join(map(template, SCRIPTS))
    title = " · ".join(dict.fromkeys(each.title for each in shown))
    data = {
        "words": spoken(),
        "maps": maps(),
        "start": {"at": at, "layer": layer, "head": head, "unit": unit},
        "tracks": [each.data for each in shown],
    }
    fields = {
        "lang": language().replace("_", "-"),
        "title": text(title),
        "policy": f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'",
        "style": style,
        "script": script,
        "data": as_json(data),
        "cards": "".join(_card(about(each)) for each in shown),
        **{name: text(said) for name, said in _said().items()},
    }
    filled = re.sub(r"\{\{(\w+)\}\}", lambda found: fields[found[1]], template("page.html"))
    return filled.encode("utf-8")


def as_json(data: Any) -> str:
    """JSON that may stand in a script element, whatever texts are in it."""
    said = dumps(data, separators=(",", ":"), allow_nan=False)  # in ASCII
    return said.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def text(said: str) -> str:
    """A text of anyone's, to stand in the page or in an attribute of it: no markup, and nothing that turns what stands beside it."""
    return escape(plain(" ".join(said.split())))


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode('ascii')}'"


def _card(facts: Sequence[Fact]) -> str:
    head, *rest = facts
    rows = "".join(
        f"<dt>{text(fact.name)}</dt><dd>{'<br>'.join(f'<bdi>{text(line)}</bdi>' for line in fact.lines)}</dd>"
        for fact in rest
    )
    return f"<section class='card'><h3><bdi>{text(head.name)}</bdi></h3><dl>{rows}</dl></section>"


def _said() -> dict[str, str]:
    """What stands in the page before anything of it runs."""
    return {
        "said_skip": tr("Skip to the pictures"),
        "said_no_script": tr(
            "Nothing can be shown here without JavaScript: let the browser run the script of this page, which loads nothing."
        ),
        "said_theme": tr("Light or dark"),
        "said_choices": tr("What is shown"),
        "said_layer": tr("Layer"),
        "said_head": tr("Head"),
        "said_order": tr("Units"),
        "said_colour": tr("Colour of the text"),
        "said_zoom": tr("Steps in sight"),
        "said_fewer": tr("Fewer steps, drawn wider"),
        "said_more": tr("More steps, drawn narrower"),
        "said_whole": tr("The whole run"),
        "said_transport": tr("Time"),
        "said_first": tr("First token"),
        "said_back": tr("One token back"),
        "said_play": tr("Play"),
        "said_on": tr("One token on"),
        "said_last": tr("Last token"),
        "said_slider": tr("Token"),
        "said_rate": tr("Tokens a second"),
        "said_about": tr("What this is"),
        "said_keys": tr(
            "Keys: ← and → go from token to token, Home and End to the first and last, Space plays; with a picture in focus, ↑ and ↓ go from row to row."
        ),
        "said_made": tr(
            "Made with Mnemoscope, an instrument to see the short-term memory of sequence models."
        ),
    }
