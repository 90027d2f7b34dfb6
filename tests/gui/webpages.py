"""Reading a page as a browser would, without one: its elements, its JSON, and the numbers packed in it."""

import base64
import hashlib
import json
import re
import zlib
from html.parser import HTMLParser
from typing import Any

import numpy as np

VOID = {"meta", "input", "br", "circle", "path", "link", "img", "hr"}


class Elements(HTMLParser):
    """Every element with its attributes and the text right in it; raises for what is not closed in its order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None], list[str]]] = []
        self._open: list[int] = []
        self.feed(page)
        self.close()
        assert not self._open, "not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute twice: {tag}"
        self.found.append((tag, dict(attrs), []))
        if tag not in VOID:
            self._open.append(len(self.found) - 1)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.found[self._open.pop()][0] == tag

    def handle_data(self, data: str) -> None:
        if self._open:
            self.found[self._open[-1]][2].append(data)

    def named(self, tag: str) -> list[tuple[dict[str, str | None], str]]:
        """The attributes and the text of all elements of a name."""
        return [(attrs, "".join(parts)) for name, attrs, parts in self.found if name == tag]


class Page:
    """A page and what is in it."""

    def __init__(self, made: bytes) -> None:
        self.size, self.html = len(made), made.decode("utf-8")
        self.elements = Elements(self.html)
        (_, data), (_, self.script) = self.elements.named("script")
        self.data = json.loads(data)
        ((_, self.style),) = self.elements.named("style")
        self.tracks: list[dict[str, Any]] = self.data["tracks"]

    @property
    def said(self) -> str:
        """All that is said of the models and the page, in one text."""
        return " ".join(
            text for tag in ("h1", "h3", "dt", "dd", "bdi") for _, text in self.elements.named(tag)
        )

    def check(self) -> None:
        """It is one whole document that asks for nothing, and lets nothing run but its own script."""
        assert self.html.startswith("<!DOCTYPE html>\n<html lang=")
        ids = [attrs["id"] for _, attrs, _ in self.elements.found if "id" in attrs]
        assert len(ids) == len(set(ids))
        for tag, attrs, _ in self.elements.found:
            assert not {name for name in attrs if name.startswith("on")} | (
                attrs.keys() & {"src", "style", "action"}
            )
            assert attrs.get("href") in (None, "#tracks")
            assert tag not in ("img", "link", "iframe", "object", "embed", "base", "audio", "video")
            for name in ("for", "aria-labelledby"):
                assert attrs.get(name) in (None, *ids)
            if tag in ("select", "input"):
                assert "aria-label" in attrs or attrs["id"] in (
                    "layer",
                    "head",
                    "colour",
                    "order",
                    "rate",
                )  # in a label
            if tag == "button":
                assert attrs["type"] == "button"
        assert not re.search(
            r"url\(|@import|@font-face|\b(fetch|XMLHttpRequest|WebSocket|importScripts|eval)\(",
            self.style + self.script,
        )
        (policy,) = [
            a["content"]
            for a, _ in self.elements.named("meta")
            if a.get("http-equiv") == "Content-Security-Policy"
        ]
        assert policy.startswith("default-src 'none';")
        for kind, content in (("script", self.script), ("style", self.style)):
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"{kind}-src 'sha256-{digest}';" in policy
        assert "unsafe" not in policy


def unpacked(text: str, kind: str) -> np.ndarray:
    """Numbers as they are packed in a page."""
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), kind)


def values_of(signal: dict[str, Any], steps: int) -> tuple[np.ndarray, np.ndarray]:
    """A signal (steps, units), and the range of each unit."""
    codes = unpacked(signal["numbers"]["codes"], "u1").reshape(signal["size"], steps).T
    low, high = (unpacked(signal["numbers"][name], "<f4").astype(float) for name in ("low", "high"))
    values = low + (high - low) * codes / 252
    for code, value in ((253, -np.inf), (254, np.inf), (255, np.nan)):
        values[codes == code] = value
    return values, high - low


def looks_of(codes: str, steps: int, full: bool) -> tuple[np.ndarray, np.ndarray]:
    """What a head looks at (steps, keys), and before the stretch (steps,)."""
    flat = unpacked(codes, "u1")
    if full:
        return np.where(flat == 255, np.nan, flat / 252).reshape(steps, steps), np.zeros(steps)
    weights, before, at = np.zeros((steps, steps)), np.zeros(steps), 0
    for step in range(steps):
        before[step], weights[step, : step + 1] = flat[at] / 252, flat[at + 1 : at + step + 2] / 252
        at += step + 2
    assert at == len(flat)
    return weights, before
