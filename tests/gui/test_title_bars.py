"""What a panel lets one choose stands in its title bar, and only what its panel hides is hidden."""

import pytest


@pytest.mark.parametrize(
    ("kind", "at_first", "later"), [("lstm", "hidden", "cell"), ("transformer", "hidden", "context")]
)
def test_the_tools_of_a_panel_are_in_sight_whether_it_was_there_or_comes_later(
    kind, at_first, later, opened, qtbot
):
    window = opened(kind)
    window.docks[later].come()
    qtbot.waitUntil(lambda: window.docks[later].seen)
    tokens = window.docks["tokens"].panel
    shown = [tool for tool in tokens.tools if not tool.isHidden()]
    assert shown == [tokens.chooser, tokens.page]  # `label` is of rows of numbers alone
    for name in (at_first, later):
        tools = window.docks[name].panel.tools
        assert tools
        qtbot.waitUntil(lambda tools=tools: not any(tool.isHidden() for tool in tools))
