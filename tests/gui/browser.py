"""A page in headless Chromium, which is spoken to over two pipes: its devtools protocol, JSON with a NUL behind it."""

import base64
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--mute-audio",
)  # fmt: skip
PATIENCE = 120  # seconds


class Browser:
    """One page of it."""

    def __init__(self, to: int, of: int) -> None:
        self._to, self._of, self._read, self._id = to, of, b"", 0
        self.said = list[dict[str, Any]]()  # what happened meanwhile
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    session = ""

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """What a method gives back."""
        self._id += 1
        message = {"id": self._id, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            got = self._message()
            if got.get("id") == self._id:
                assert "error" not in got, got
                return got["result"]
            self.said.append(got)

    def _message(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._read:
            assert select([self._of], [], [], max(0.0, until - time.monotonic()))[0], (
                "the browser says nothing"
            )
            part = os.read(self._of, 1 << 16)
            assert part, "the browser has ended"
            self._read += part
        message, _, self._read = self._read.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    def run(self, code: str) -> Any:
        """The value of an expression in the page, awaited."""
        found = self.ask("Runtime.evaluate", expression=code, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def size(self, width: int, height: int, scale: float = 1.0, *, phone: bool = False) -> None:
        """The size of the window in its own pixels."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=phone,
        )

    def prefer(self, **features: str) -> None:
        """What the reader prefers: prefers_color_scheme="dark"."""
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.ask("Emulation.setEmulatedMedia", features=named)

    def open(self, path: Path) -> None:
        """Show a file, and wait until its script has begun."""
        self.ask("Page.navigate", url=path.as_uri())
        self.run(
            "new Promise((go) => { const look = () => document.readyState === 'complete' && ('ready' in document.documentElement.dataset"
            " || document.querySelector('#trouble:not([hidden])')) ? go() : setTimeout(look, 20); look(); })"
        )

    def key(self, name: str) -> None:
        """Press a key."""
        text = {"text": " "} if name == " " else {}
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=name, **(text if kind == "keyDown" else {}))

    def mouse(self, kind: str, x: float, y: float) -> None:
        """Move or press the mouse."""
        buttons = {"button": "left", "clickCount": 1} if kind != "mouseMoved" else {}
        self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, **buttons)

    def shot(self, path: Path, *, whole: bool = False) -> None:
        """A picture of what is in sight, or of all of the page."""
        made = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(made["data"]))

    @property
    def complaints(self) -> list[str]:
        """What went wrong in the page, and what it asked the network for."""
        found = []
        for each in self.said:
            match each.get("method"):
                case "Runtime.exceptionThrown" | "Log.entryAdded":
                    found.append(json.dumps(each["params"]))
                case "Network.requestWillBeSent":
                    if not each["params"]["request"]["url"].startswith(("file:", "about:", "data:", "blob:")):
                        found.append(each["params"]["request"]["url"])
        return found


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium, gone at the end with all that it started."""
    assert CHROMIUM is not None
    to_read, to_write = os.pipe()
    of_read, of_write = os.pipe()
    with tempfile.TemporaryDirectory(prefix="mnemoscope-chromium-", ignore_cleanup_errors=True) as home:
        command = f'exec "$0" "$@" 3<&{to_read} 4>&{of_write}'
        flags = (*FLAGS, f"--user-data-dir={home}", "about:blank")
        process = subprocess.Popen(
            ["bash", "-c", command, CHROMIUM, *flags], pass_fds=(to_read, of_write), start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | {"HOME": home},
        )  # fmt: skip
        os.close(to_read)
        os.close(of_write)
        try:
            yield Browser(to_write, of_read)
        finally:
            os.close(to_write)
            os.close(of_read)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
