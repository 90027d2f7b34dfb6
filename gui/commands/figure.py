"""Arranging a figure of several panels, and writing it."""

from mnemoscope.engines.translation import tr
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.state.figures import Figure, Pane
from mnemoscope.gui.state.view import View

MOST_KEPT = 20


def ask_figure(window: Window) -> None:
    """Arrange the panels in sight, or the figure that was arranged last, and write it."""
    from mnemoscope.gui.commands.exporting import begin  # what exports is imported when something is exported
    from mnemoscope.gui.dialogs.figure import FigureDialog
    from mnemoscope.gui.export.figure import look_of
    from mnemoscope.gui.export.figures import figure_export

    session, settings = window.session, window.settings
    if not session.length:
        window.notice.say(tr("There is nothing to export yet: type a text first."))
        return
    panels = {name: dock.cls for name, dock in window.docks.items()}
    before = settings.figures[-1] if settings.figures else None
    dialog = FigureDialog(
        window.window(),
        fitting(before, session.views()),
        in_sight(window),
        panels,
        session.views,
        window.theme,
    )
    options = dialog.ask(settings.folder, say=lambda said: window.notice.say(said), inputs=session.inputs)
    figure = dialog.figure
    if figure.parts:
        keep(settings.figures, figure)
    if options is not None:
        settings.folder = str(options.path.parent)
        made = figure_export(figure, panels, lambda pane: look_of(pane, session.views(pane.panel)), options)
        begin(window, made, options.path)


def keep(figures: list[dict[str, object]], figure: Figure) -> None:
    """Keep a figure as the latest, in the place of one of the same name."""
    others = [each for each in figures if each.get("name") != figure.name]
    figures[:] = [*others[1 - MOST_KEPT :], figure.to_json()]


def fitting(data: dict[str, object] | None, views: tuple[View, ...]) -> Figure | None:
    """A figure that was kept, if all that it shows is there now; None: it is of another model."""
    if data is None:
        return None
    from mnemoscope.gui.export.figure import look_of
    from mnemoscope.gui.export.options import ExportError

    figure = Figure.from_json(data)
    try:
        for pane in figure.parts:
            look_of(pane, views)
    except ExportError:
        return None
    return figure


def in_sight(window: Window) -> list[Pane]:
    """The panels in sight, each as it is looked at now."""
    found = []
    for name, dock in window.docks.items():
        if not dock.seen:
            continue
        for view in window.session.views(name):
            if dock.cls.can_show(view.trace) and not dock.cls.missing(view):
                found.append(pane_of(name, view))
    return found


def pane_of(name: str, view: View) -> Pane:
    """A panel of a figure that shows what this view does."""
    start, stop = view.seen
    rows = next(iter(view.rows.values()), None)
    return Pane(
        name,
        view.letter or "A",
        layer=view.focus.layer,
        head=view.focus.head,
        units=view.focus.pinned or None,
        rows=rows,
        at=view.cursor,
        first=min(start, view.cursor),
        last=max(stop - 1, view.cursor),
        range=view.range,
        order=view.order,
    )
