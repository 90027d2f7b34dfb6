"""Settings: what was open comes back, and no file, however broken, stops the program."""

import base64
import json

import pytest

from mnemoscope.gui import start
from mnemoscope.gui.state import settings
from mnemoscope.gui.state.settings import Settings
from tests.gui.conftest import TEXT, idle


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff\x00", b"[]", b"{", b'{"theme": 7, "scale": "x", "layouts": {"lstm": 3}, "rate": -1}',
     b'{"theme": "plaid", "scale": 1e99, "model": "", "text": null, "geometry": "%%%", "sampling": {"a": 1}}',
     json.dumps({"layouts": {"lstm": base64.b64encode(b"rubbish").decode()}, "order": "odd", "new": 1}).encode(),
     b"[" * 100_000],
)  # fmt: skip
def test_broken_settings_never_stop_it(content, opened, tmp_path, qtbot):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    window = opened(kept=settings.load(path))
    assert window.session.length == len(TEXT)
    assert window.docks["tokens"].isVisible()


def test_what_was_open_comes_back(opened, qtbot, tmp_path):
    path = tmp_path / "deep" / "settings.json"
    kept = Settings(theme="dark")
    window = opened(kept=kept)
    window.session.looking.set_rate(30)
    window.session.shown.set_order("activity")
    window.docks["gates"].close()
    window.topbar.form.boxes["seed"].setValue(12)
    window.close()
    settings.save(kept, path)
    again = settings.load(path)
    assert again.text == TEXT
    assert again.model.endswith("small-lstm")
    window = start.start(again)
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: window.session.length == len(TEXT) and idle(window))
    assert (window.theme.name, window.session.player.rate) == ("dark", 30)
    assert window.session.blueprint.order == "activity"
    assert window.topbar.form.sampling().seed == 12
    assert not window.docks["gates"].isVisible()
    assert window.docks["cell"].isVisible()
    window.close()
    window.deleteLater()
