"""The few rules that Fusion and a palette do not give: bars, docks, separators. The same for every theme and size.

Qt polishes every widget anew when the program's style sheet is another, which takes longer than anything else of a change
of theme. So the rules name roles of the palette, and separators go by a property of the window. A widget reads its rules
once, when it is first shown: one that outlives a change of theme must `read_rules` again.
"""

from collections.abc import Iterator

from PySide6 import QtWidgets

from mnemoscope.gui.look.theme import Theme

SPACING = b"spacing"  # of a window: a third of what lies between docks, in pixels at its scale
WIDEST = 10

RULES = """
QMainWindow, QDialog { background: palette(window); }
QMainWindow::separator { background: palette(window); }
QMainWindow::separator:hover { background: palette(highlight); }
#topbar, #chat, #transport { background: palette(window); border: none; }
#titlebar { background: palette(button); border: 1px solid palette(mid); border-bottom: none; }
#strip, #edits, #findings { background: palette(button); border: none; border-top: 1px solid palette(mid); }
#findings { border-top: none; }
#lecture { background: palette(base); border: none; border-top: 2px solid palette(highlight); }
#lecture QLineEdit { border: 1px solid palette(placeholder-text); border-radius: 4px; background: palette(base); padding: 2px 6px; }
#lecture QLineEdit:focus { border-color: palette(highlight); }
#sentence { background: transparent; border: none; }
#notice { background: palette(button); border: 1px solid palette(mid); border-radius: 3px; }
#notice[kind="warning"] { border-color: palette(bright-text); border-left: 5px solid palette(bright-text); }
QDockWidget > QWidget { background: palette(base); }
QPlainTextEdit { border: 1px solid palette(mid); border-radius: 4px; background: palette(base); padding: 2px; }
QPlainTextEdit:focus { border: 2px solid palette(highlight); padding: 1px; }
QToolTip { color: palette(text); background: palette(button); border: 1px solid palette(mid); padding: 4px; }
QMenuBar { background: palette(window); }
QTabBar::tab { padding: 4px 10px; background: palette(window); color: palette(placeholder-text); border: 1px solid palette(mid); }
QTabBar::tab:selected { background: palette(base); color: palette(text); border-bottom: 2px solid palette(highlight); }
#tracktabs::tab { padding: 1px 8px; }
QCheckBox::indicator:unchecked { border: 1px solid palette(placeholder-text); background: palette(base); width: 13px; height: 13px; border-radius: 2px; }
#titlebar QToolButton::menu-indicator { image: none; }
#titlebar QComboBox, #titlebar QToolButton { color: palette(text); }
"""


def stylesheet() -> str:
    """The program's style sheet."""
    separators = [
        f'QMainWindow[spacing="{n}"]::separator {{ width: {n + 3}px; height: {n + 3}px; }}\n'
        for n in range(1, WIDEST + 1)
    ]
    return RULES + "".join(separators)


def space(window: QtWidgets.QMainWindow, theme: Theme) -> None:
    """Let the separators between docks be as wide as type of this size asks for."""
    window.setProperty(SPACING.decode(), f"{min(max(round(theme.px(3)), 1), WIDEST)}")


def family(widget: QtWidgets.QWidget) -> Iterator[QtWidgets.QWidget]:
    """A widget and all within it.

    Not by `findChildren`, which keeps something of every widget of Qt's own that it finds until `widget` goes.
    """
    yield widget
    for child in widget.children():
        if isinstance(child, QtWidgets.QWidget):
            yield from family(child)


def read_rules(widget: QtWidgets.QWidget) -> None:
    """Have the colours that the palette has now."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
