"""Exporting or copying a panel or the window: as files, and on the clipboard."""

# What exports is imported when something is exported: the window is there before it.

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.commands.window import Window

if TYPE_CHECKING:
    from mnemoscope.gui.export.doing import Export
    from mnemoscope.gui.export.options import ExportOptions
    from mnemoscope.gui.export.proof import Proof

WINDOW = "window"  # what is exported, where it is no panel


def export_window(window: Window) -> None:
    """Export all that is in sight."""
    export(window, WINDOW)


def export(window: Window, panel: str) -> None:
    """Export one panel, or the window."""
    from mnemoscope.gui.dialogs.export import ExportDialog
    from mnemoscope.gui.export import page_export, panel_export
    from mnemoscope.gui.export.options import PAGES, ExportError
    from mnemoscope.gui.export.sheet import Sheet

    session, settings, whole = window.session, window.settings, panel == WINDOW
    if not session.length:
        window.notice.say(tr("There is nothing to export yet: type a text first."))
        return
    view = session.view("" if whole else panel)
    assert view is not None
    size = window.page().area.size().toSize() if whole else window.pictures.shown(panel).size()
    try:
        sheet = Sheet.of(view) if whole else window.pictures.sheet(panel)
    except ExportError as error:
        window.notice.say(str(error))
        return
    options = ExportDialog.ask(
        window.window(),
        panel,
        size,
        sheet.lead,
        folder=settings.folder,
        theme=window.theme,
        say=lambda said: window.notice.say(said),
        inputs=session.inputs,
        tracks=session.views() if whole else sheet.tracks,
        note=window.pictures.unable() if whole else "",
        prove=None if whole else lambda options: _proof(window, panel, options),
    )
    if options is None:
        return
    settings.folder = str(options.path.parent)
    if options.suffix in PAGES:
        begin(window, _web_page(window, options), options.path)
    elif whole:
        begin(window, page_export(window.page(), options, apart=True), options.path)
    else:
        sheet = window.pictures.sheet(panel)  # as it is by now
        begin(window, panel_export(window.docks[panel].cls, sheet, options, apart=True), options.path)


def _web_page(window: Window, options: "ExportOptions") -> "Export[str]":
    """All tracks, and what has been found of them, as a page for a browser, which begins where the window is."""
    from mnemoscope.gui.export.web import web_export
    from mnemoscope.gui.export.web.content import Choice
    from mnemoscope.gui.state.findings import Findings

    views = window.session.views()
    lead, by_letter = views[0], {view.letter: view.track for view in views}
    found = Findings().of(window.session.asking.now, by_letter | {"": views[0].track})
    said = tuple((each.finding.said, each.finding.step, each.letter or lead.letter) for each in found)
    start, stop = options.stretch(lead.length)
    at = lead.cursor if start <= lead.cursor < stop else start
    choice = Choice(start, stop, at, lead.focus, findings=said)
    return web_export([view.track.still for view in views], options, choice)


def _proof(window: Window, panel: str, options: "ExportOptions") -> "Proof":
    """What that export would draw, of what there is now."""
    from mnemoscope.gui.export.options import PICTURES
    from mnemoscope.gui.export.proof import proof_of_panel

    sheet = window.pictures.sheet(panel)
    options.check(sheet.lead.length)
    if options.has_stretch and options.suffix in PICTURES:
        sheet = sheet.within(options.stretch(sheet.lead.length))
    return proof_of_panel(window.docks[panel].cls, sheet, options)


def begin(window: Window, made: "Export[str]", path: Path) -> None:
    """Let an export go on beside the window, and say how it ended."""
    from mnemoscope.gui.export.saving import Saving

    saving = Saving(window.window(), made, path.name)
    saving.saved.connect(
        lambda said: window.notice.tell(tr("Saved {what}, in {folder}", what=said, folder=path.parent))
    )
    saving.failed.connect(lambda said: window.notice.say(said))
    saving.begin()


def copy_panel(window: Window, panel: str) -> None:
    """Put a picture of one panel on the clipboard, as it is on screen."""
    window.drawing.finish()
    QtWidgets.QApplication.clipboard().setPixmap(window.pictures.shown(panel).grab())
    title = window.docks[panel].cls.title
    window.notice.tell(tr("A picture of {panel} is on the clipboard.", panel=title))


def copy_window(window: Window) -> None:
    """Put a picture of the window on the clipboard."""
    window.notice.hide()  # it would be in the picture
    QtWidgets.QApplication.clipboard().setPixmap(window.window().grab())
    window.notice.tell(tr("A picture of the window is on the clipboard."))
