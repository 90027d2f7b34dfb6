"""The few rules that Fusion and a palette do not give: bars, docks, separators."""

from gui.theme import Theme


def stylesheet(theme: Theme) -> str:
    """The program's style sheet for a theme."""
    t, small = theme, round(theme.px(3))
    return f"""
QMainWindow, QDialog {{ background: {t.window}; }}
QMainWindow::separator {{ background: {t.window}; width: {small + 3}px; height: {small + 3}px; }}
QMainWindow::separator:hover {{ background: {t.accent}; }}
#topbar, #transport {{ background: {t.window}; border: none; }}
#titlebar {{ background: {t.raised}; border: 1px solid {t.line}; border-bottom: none; }}
#strip {{ background: {t.raised}; border: none; border-top: 1px solid {t.line}; }}
#sentence {{ background: transparent; border: none; }}
#notice {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 3px; }}
#notice[kind="warning"] {{ border-color: {t.warning}; border-left: 5px solid {t.warning}; }}
QDockWidget > QWidget {{ background: {t.panel}; }}
QPlainTextEdit {{ border: 1px solid {t.line}; border-radius: 4px; background: {t.panel}; padding: 2px; }}
QPlainTextEdit:focus {{ border: 2px solid {t.accent}; padding: 1px; }}
QToolTip {{ color: {t.text}; background: {t.raised}; border: 1px solid {t.line}; padding: 4px; }}
QMenuBar {{ background: {t.window}; }}
QTabBar::tab {{ padding: 4px 10px; background: {t.window}; color: {t.muted}; border: 1px solid {t.line}; }}
QTabBar::tab:selected {{ background: {t.panel}; color: {t.text}; border-bottom: 2px solid {t.accent}; }}
QCheckBox::indicator:unchecked {{ border: 1px solid {t.muted}; background: {t.panel}; width: 13px; height: 13px; border-radius: 2px; }}
#titlebar QToolButton::menu-indicator {{ image: none; }}
#titlebar QComboBox, #titlebar QToolButton {{ color: {t.text}; }}
"""
