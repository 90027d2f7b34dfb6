"""The page as a person has it: in Chromium, played, scrubbed, hovered, by keys alone, on a phone, by ear, in the dark."""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mnemoscope.engines.runs.recorder import record, record_with
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.export.web import made_page
from mnemoscope.gui.export.web.content import Choice
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.sidebyside import columns, lead_step, own_step
from mnemoscope.gui.state.unit_order import UnitOrders
from tests.conftest import build_engine
from tests.gui.browser import CHROMIUM, Browser, browser
from tests.gui.conftest import SONNET
from tests.gui.test_web_page import HOSTILE, build_card
from tests.gui.webpages import Page, looks_of, values_of

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")

FOUR = ("lstm", "gru", "transformer", "memory_network")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.fixture(autouse=True)
def desktop(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each test begins at a desk by daylight, and ends without a complaint of the browser or a request to the network."""
    page: Browser = request.getfixturevalue("chromium")
    page.size(1440, 900)
    page.prefer(prefers_color_scheme="light")
    page.said.clear()
    yield
    assert page.complaints == []


@pytest.fixture(scope="module")
def tracks(models):
    return {kind: record(models[kind], SONNET) for kind in FOUR}


@pytest.fixture
def opened(chromium, tmp_path):
    """Opens a page of some tracks, and returns what it holds."""

    def open_page(*tracks, **choice) -> Page:
        stop = len(tracks[0].trace)
        made, _ = made_page(
            tracks, Choice(0, stop, choice.pop("at", 0), choice.pop("focus", Focus()), **choice)
        )
        (tmp_path / "page.html").write_bytes(made)
        chromium.open(tmp_path / "page.html")
        assert chromium.run("document.querySelector('#trouble').hidden")
        return Page(made)

    return open_page


def test_the_script_reads_the_numbers_that_were_written(chromium, opened, tracks):
    page = opened(tracks["transformer"])
    held, steps = page.tracks[0], len(tracks["transformer"].trace)
    for n, name in enumerate(held["signals"]):
        told = chromium.run(
            f"(() => {{ const s = VIEWS[0].track.signals[{n}]; return Array.from({{length: s.size * s.steps}}, (_, i) => s.value(Math.floor(i / s.steps), i % s.steps)); }})()"
        )
        wanted, _ = values_of(held["signals"][name], steps)
        read = np.array(told).reshape(-1, steps).T
        assert read == pytest.approx(wanted)
    weights, _ = looks_of(held["attention"]["1:0"], steps, False)
    told = chromium.run(
        f"VIEWS[0].track.looksOf(1, 0).then((l) => Array.from({{length: {steps * steps}}}, (_, i) => l.value(Math.floor(i / {steps}), i % {steps})))"
    )
    assert np.array(told).reshape(steps, steps) == pytest.approx(weights)


def test_the_cursor_goes_where_the_slider_the_keys_and_the_mouse_say(chromium, opened, tracks):
    track = tracks["lstm"]
    opened(track, at=3)
    at, said = "STATE.at", "document.getElementById('slider').getAttribute('aria-valuetext')"
    assert chromium.run(at) == 3
    for key, step in (
        ("ArrowRight", 4),
        ("ArrowLeft", 3),
        ("End", len(track.trace) - 1),
        ("ArrowRight", len(track.trace) - 1),
        ("Home", 0),
        ("ArrowLeft", 0),
    ):
        chromium.key(key)
        assert chromium.run(at) == step
    assert chromium.run(said) == f"token 0 of {len(track.trace) - 1}, “S”"
    chromium.run(
        "(() => { const s = document.getElementById('slider'); s.value = 12; s.dispatchEvent(new Event('input')); })()"
    )
    assert chromium.run(at) == 12
    x, y, wide = chromium.run(
        "(() => { const r = VIEWS[0].pictures[1].canvas.getBoundingClientRect(); return [r.left, r.top, r.width]; })()"
    )
    for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
        chromium.mouse(kind, x + 0.5 * wide, y + 20)
    first, stop = chromium.run("VIEWS[0].seen()")
    step = chromium.run(at)
    assert abs(step - (first + stop) / 2) < 2
    row = chromium.run("VIEWS[0].pictures[1].row")
    lines = chromium.run("document.getElementById('tip').textContent").splitlines()
    assert lines[0] == f"token {step} of {len(track.trace) - 1}, “{track.label(step)}”"
    value = float(lines[1].removeprefix(f"unit {row}: ").removesuffix(" (activation)").replace("−", "-"))
    assert value == pytest.approx(track["layer0.hidden"][step, row], abs=0.006)


def test_what_foretells_nothing_gives_its_room_to_the_pictures(chromium, opened, tracks):
    page = opened(tracks["lstm"])
    wide = "document.querySelector('{}').getBoundingClientRect().width"
    text, stack, side = (chromium.run(wide.format(f".{name}")) for name in ("words", "stack", "side"))
    assert text == stack == pytest.approx(2 * side, rel=0.05)
    assert page.data["tracks"][0]["prediction"]
    chromium.run("(VIEWS[0].track.prediction = null, VIEWS[0].build())")
    text, stack = (chromium.run(wide.format(f".{name}")) for name in ("words", "stack"))
    assert stack == pytest.approx(2 * text, rel=0.05)


def test_powers_of_ten_are_read_as_they_are_written(chromium, opened, tracks):
    opened(tracks["lstm"])
    said = chromium.run("[shown(-2.13e-9), shown(4.25e38), share(0.00004), shown(0.25)]")
    assert said == ["−2.13\xa0×\xa010⁻⁹", "4.25\xa0×\xa010³⁸", "4\xa0×\xa010⁻⁵", "0.25"]


def test_the_rows_of_a_picture_are_heard_and_reached_by_keys(chromium, opened, tracks):
    opened(tracks["lstm"], at=5)
    picture = "VIEWS[0].pictures[1].canvas"
    chromium.run(f"{picture}.focus()")
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"):
        chromium.key(key)
    words = chromium.run(f"{picture}.getAttribute('aria-valuetext')")
    value = chromium.run("shown(VIEWS[0].track.signals[0].value(2, 5))")
    assert words.endswith(f"unit 2: {value} (activation)")
    assert chromium.run(f"{picture}.getAttribute('aria-valuenow')") == "2"
    assert chromium.run("document.getElementById('said').textContent").startswith("token 5 of 80, “·”. ")
    assert "Likeliest: “" in chromium.run("document.getElementById('said').textContent")
    roles = chromium.ask("Accessibility.getFullAXTree")["nodes"]
    names = {
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in roles
        if not node["ignored"]
    }
    assert {
        ("slider", "Token"),
        ("button", "Play"),
        ("navigation", "Time"),
        ("slider", "cell state · layer 0"),
    } <= names
    assert not {role for role, name in names if role in ("button", "slider", "combobox") and not name}


def test_it_plays_and_stops_at_the_end(chromium, opened, tracks):
    opened(tracks["gru"], at=77)
    last = len(tracks["gru"].trace) - 1
    chromium.run("document.getElementById('rate').value = '16'")
    chromium.key(" ")
    assert chromium.run("document.getElementById('play').getAttribute('aria-label')") == "Pause"
    ended = "new Promise((go) => { const look = () => STATE.playing ? setTimeout(look, 20) : go(STATE.at); look(); })"
    assert chromium.run(ended) == last
    assert chromium.run("document.getElementById('play').getAttribute('aria-label')") == "Play"


def test_with_reduced_motion_it_plays_slowly(chromium, opened, tracks):
    chromium.prefer(prefers_reduced_motion="reduce")
    opened(tracks["gru"])
    assert chromium.run("document.getElementById('rate').value") == "2"


def test_cells_have_the_colours_of_their_values(chromium, opened, tracks):
    """In both themes, which the button changes: also where many rows share a line."""
    opened(tracks["lstm"], at=2)
    for theme in (LIGHT, DARK):
        if theme is DARK:
            chromium.run("document.getElementById('theme').click()")
        shot = chromium.ask("Page.captureScreenshot", format="png")["data"]
        image = np.asarray(Image.open(BytesIO(b64decode(shot))).convert("RGB"))
        x, y, _, high = chromium.run(
            "(() => { const r = VIEWS[0].pictures[1].canvas.getBoundingClientRect(); return [r.left, r.top, r.width, r.height]; })()"
        )
        first, _ = chromium.run("VIEWS[0].seen()")
        low, top = chromium.run("[VIEWS[0].track.signals[0].low, VIEWS[0].track.signals[0].high]")
        scale = chromium.run("SIGHT.scale(VIEWS[0].pictures[1].canvas.width)")
        for step, row in ((10, 3), (20, 23), (30, 11)):
            value = tracks["lstm"]["layer0.hidden"][step, row]
            wanted = theme.diverging[round(255 * (value - low) / (top - low)), :3].astype(int)
            seen = image[round(y + (row + 0.5) / 24 * high), round(x + (step - first + 0.5) * scale)].astype(
                int
            )
            assert np.abs(seen - wanted).max() <= 6
        assert image[2, 2].tolist() == [int(theme.window[i : i + 2], 16) for i in (1, 3, 5)]


def test_a_head_is_chosen_and_the_text_is_coloured_by_it(chromium, opened, tracks):
    track = tracks["transformer"]
    opened(track, at=8)
    assert chromium.run("document.getElementById('colour').value") == "attention"
    chromium.run("(() => { const s = document.getElementById('head'); s.value = 1; return s.onchange(); })()")
    weights = track.trace.attention(0, 1)[8]
    key = int(np.delete(weights, 8).argmax())
    told = chromium.run(f"VIEWS[0].coloured({key})")
    assert float(told.removeprefix("weight: ")) == pytest.approx(weights[key], abs=0.003)
    rows = chromium.run(
        "[...VIEWS[0].square.most.rows].map((r) => [r.cells[0].textContent, Number(r.cells[2].textContent)])"
    )
    assert rows[0][1] == pytest.approx(weights.max(), abs=0.003)
    assert rows[0][0] == track.label(int(weights.argmax()))
    chromium.run("VIEWS[0].square.canvas.focus()")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowDown"):
        chromium.key(key)
    words = chromium.run("VIEWS[0].square.canvas.getAttribute('aria-valuetext')")
    assert words.startswith(f"“{track.label(8)}” (step 8) looks at “{track.label(2)}” (step 2): ")
    assert float(words.rpartition(" ")[2]) == pytest.approx(weights[2], abs=0.003)


def test_four_recordings_share_one_cursor(chromium, opened, tracks):
    opened(*(tracks[kind] for kind in FOUR))
    lead, other = tracks["lstm"], tracks["memory_network"]
    edges, count = columns(lead, other), len(other.trace)
    for step in (0, 3, 17, 40, len(lead.trace) - 1):
        chromium.run(f"seek({step})")
        assert chromium.run("VIEWS.map((v) => v.step)") == [step, step, step, own_step(edges, step, count)]
    assert chromium.run("VIEWS[3].track.lead(4, 1000)") == lead_step(edges, 4)
    assert chromium.run("[...document.querySelectorAll('.letter')].map((l) => l.textContent)") == list("ABCD")


@pytest.mark.parametrize("kind", FOUR)
def test_a_phone_shows_it_without_scrolling_sideways(chromium, opened, tracks, kind):
    chromium.size(360, 740, 2, phone=True)
    opened(tracks[kind])
    assert chromium.run("document.documentElement.scrollWidth") == 360
    small = "[...document.querySelectorAll('button, select, summary, input')].filter((e) => { const r = e.getBoundingClientRect(); return r.height && (r.height < 40 || r.width < 40); }).map((e) => e.id || e.textContent)"
    assert chromium.run(small) == []
    tiny = "[...document.querySelectorAll('body *')].filter((e) => e.childNodes.length && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && e.getClientRects().length && parseFloat(getComputedStyle(e).fontSize) < 11).map((e) => e.textContent)"
    assert chromium.run(tiny) == []


def test_what_a_stranger_calls_things_does_nothing(chromium, opened):
    vocab = Characters("".join(sorted(set(HOSTILE) | set("\n "))))
    engine = build_engine("lstm", vocab=vocab)
    track = record_with(engine, build_card("lstm", engine), HOSTILE)
    track = replace(track, card=replace(track.card, title=HOSTILE, licence=HOSTILE))
    opened(track, track, findings=((HOSTILE, 2, "A"), (HOSTILE, None, "B")))
    for step in range(len(track.trace)):
        chromium.run(f"seek({step})")
    assert chromium.run("typeof hacked") == "undefined"
    assert chromium.run("document.images.length + document.scripts.length") == 2
    assert chromium.run("document.querySelector('h1').textContent") == HOSTILE
    chromium.run("document.querySelector('.findings button').click()")
    assert chromium.run("STATE.at") == 2


def test_a_browser_that_is_too_old_is_told_so(chromium, tracks, tmp_path):
    made, _ = made_page([tracks["lstm"]], Choice(0, 5, 0, Focus()))
    Path(tmp_path / "page.html").write_bytes(made)
    script = chromium.ask("Page.addScriptToEvaluateOnNewDocument", source="delete window.DecompressionStream")
    try:
        chromium.open(tmp_path / "page.html")
    finally:
        chromium.ask("Page.removeScriptToEvaluateOnNewDocument", **script)
    assert "open it in a newer one" in chromium.run("document.querySelector('[role=alert]').textContent")


def test_on_paper_it_is_light_and_whole(chromium, opened, tracks):
    chromium.prefer(prefers_color_scheme="dark")
    opened(tracks["transformer"])
    chromium.run("dispatchEvent(new Event('beforeprint'))")
    assert chromium.run("theme()") == "light"
    chromium.run("dispatchEvent(new Event('afterprint'))")
    assert chromium.run("theme()") == "dark"
    chromium.ask("Emulation.setEmulatedMedia", media="print")
    hidden = (
        "['.transport', '.choices', '#theme'].map((s) => getComputedStyle(document.querySelector(s)).display)"
    )
    assert chromium.run(hidden) == ["none"] * 3
    chromium.ask("Emulation.setEmulatedMedia", media="")


def test_the_whole_run_in_sight_says_what_shares_a_cell(chromium, opened, models):
    chromium.size(420, 800)
    opened(record(models["lstm"], SONNET * 8))
    chromium.run("document.getElementById('whole').click()")
    assert chromium.run("VIEWS[0].pictures[1].note.textContent").startswith("2 steps share a column")
    assert chromium.run("document.getElementById('sight').textContent") == "All steps are in sight."


def test_units_stand_in_the_order_that_was_chosen_and_are_found_there(chromium, opened, tracks):
    track = tracks["lstm"]
    opened(track, at=3)
    name = "layer0.cell"
    assert chromium.run("[...document.querySelector('#order').options].map((o) => o.value)") == [
        "index",
        "activity",
        "similarity",
    ]
    pixels = f"(() => {{ const m = VIEWS[0].pictures.find((p) => p.signal?.title === '{track.trace.layout[name].label}'); return m.still.getContext('2d').getImageData(0, 0, m.still.width, m.still.height).data.join(); }})()"
    map_of = f"VIEWS[0].pictures.find((p) => p.signal?.title === '{track.trace.layout[name].label}')"
    before = chromium.run(pixels)
    for order in ("activity", "similarity"):
        chromium.run(
            f"(() => {{ const s = document.querySelector('#order'); s.value = '{order}'; s.onchange(); }})()"
        )
        wanted = UnitOrders().of(track.trace, track.trace.layout[name], order).tolist()
        count = len(wanted)
        assert (
            chromium.run(f"Array.from({{length: {count}}}, (_, n) => {map_of}.rowAt((n + 0.5) / {count}))")
            == wanted
        )
        assert chromium.run(pixels) != before
        line = wanted.index(chromium.run(f"{map_of}.row"))
        assert chromium.run(f"{map_of}.canvas.getAttribute('aria-valuenow')") == str(line)
        chromium.run(f"{map_of}.key({{key: 'ArrowDown', preventDefault() {{}}}})")
        assert chromium.run(f"{map_of}.row") == wanted[min(line + 1, count - 1)]
