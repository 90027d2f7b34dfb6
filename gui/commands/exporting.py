"""Commands that export or copy a panel or the window."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtWidgets

from mnemoscope.gui.commands.memory import MemoryCommands
from mnemoscope.gui.dialogs.export import ExportDialog
from mnemoscope.gui.export import page_export, panel_export
from mnemoscope.gui.export.doing import Export
from mnemoscope.gui.export.options import ExportError
from mnemoscope.gui.export.page import Page
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.export.sheet import Sheet

if TYPE_CHECKING:
    from mnemoscope.gui.frame.pictures import Pictures


class ExportCommands(MemoryCommands):
    """What the window writes as files and puts on the clipboard."""

    pictures: "Pictures"

    def ask_export(self, name: Any = None) -> None:
        """Export one panel, or the window."""
        panel = name if isinstance(name, str) else "window"
        if not self.session.length:
            self.say("There is nothing to export yet: type a text first.")
            return
        view = self.session.view("" if panel == "window" else panel)
        assert view is not None
        whole = panel == "window"
        size = self.page().area.size().toSize() if whole else self._shown(panel).size()
        try:
            sheet = Sheet.of(view) if whole else self.pictures.sheet(self.docks[panel])
        except ExportError as error:
            self.say(str(error))
            return
        tracks = self.session.views() if whole else sheet.tracks
        options = ExportDialog.ask(
            self, panel, size, sheet.lead, folder=self.settings.folder, theme=self.theme, say=self.say,
            inputs=self.session.inputs, tracks=tracks,
        )  # fmt: skip
        if options is None:
            return
        self.settings.folder = str(options.path.parent)
        self._save(
            page_export(self.page(), options, apart=True)
            if whole
            else panel_export(
                self.docks[panel].cls, self.pictures.sheet(self.docks[panel]), options, apart=True
            ),
            options.path,
        )

    def _save(self, export: Export[str], path: Path) -> None:
        """Let an export go on beside the window, and say how it ended."""
        saving = Saving(self, export, path.name)
        saving.saved.connect(lambda sentence: self.tell(f"Saved {sentence}, in {path.parent}"))
        saving.failed.connect(self.say)
        saving.begin()

    def page(self) -> Page:
        """What a picture of the window shows."""
        raise NotImplementedError

    def copy_panel(self, name: str) -> None:
        """Put a picture of one panel on the clipboard, as it is on screen."""
        self.drawing.finish()
        QtWidgets.QApplication.clipboard().setPixmap(self._shown(name).grab())
        self.tell(f"A picture of {self.docks[name].cls.title} is on the clipboard.")

    def _shown(self, panel: str) -> QtWidgets.QWidget:
        """What a dock shows below its title: the picture of one track, or all that stands side by side."""
        dock = self.docks[panel]
        return dock.body if len(self.session.tracks) > 1 else dock.panel.canvas

    def copy_window(self) -> None:
        """Put a picture of the window on the clipboard."""
        self.notice.hide()  # it would be in the picture
        QtWidgets.QApplication.clipboard().setPixmap(self.grab())
        self.tell("A picture of the window is on the clipboard.")
