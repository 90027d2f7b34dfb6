"""Runs: read, recorded, opened, saved; and drawn, by a process that is started when a picture is asked for."""

from typing import Any

from mnemoscope.engines import track


def _plotted(shown: "track.Track", panel: str, **options: Any) -> object:
    from mnemoscope.engines.runs.elsewhere import plot

    return plot(shown, panel, **options)


track.plot_by(_plotted)
