"""What an option may be is said once, at its field: making it, the command line, the form and the settings all take it from there."""

import json
import re
from dataclasses import fields, replace
from types import MappingProxyType

import pytest

from mnemoscope.engines import option as fields_of_options
from mnemoscope.engines.cli.arguments import parse
from mnemoscope.engines.errors import ModelError, OptionError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import configured
from mnemoscope.engines.models.registry import engine_class, engine_names
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import Continuing, MemoryOptions, PictureOptions, Place
from mnemoscope.engines.sampling import Sampling
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.frame.memoryform import MemoryForm
from mnemoscope.gui.frame.topbar import SamplingForm
from mnemoscope.gui.look.theme import LIGHT, THEMES
from mnemoscope.gui.state.blueprint import Blueprint
from mnemoscope.gui.state.bounds import WIDEST, held
from mnemoscope.gui.state.player import Player
from mnemoscope.gui.state.settings import Settings, load
from mnemoscope.gui.widgets.optionbox import option_box, put, value_of

FLAGS = {
    (MemoryOptions, "mix"): "--mix", (MemoryOptions, "temperature"): "--memory-temperature", (MemoryOptions, "capacity"): "--slots",
    (MemoryOptions, "eviction"): "--evict", (MemoryOptions, "places"): "--places", (MemoryOptions, "name"): "--memory",
    (Sampling, "temperature"): "--temperature", (Sampling, "top_k"): "--top-k", (Sampling, "top_p"): "--top-p",
    (Sampling, "seed"): "--seed",
    (PictureOptions, "dpi"): "--dpi", (PictureOptions, "rate"): "--fps", (PictureOptions, "theme"): "--theme", (PictureOptions, "fade"): "--fade",
    (PictureOptions, "width"): "--size", (PictureOptions, "height"): "--size", (Place, "layer"): "--layer", (Place, "head"): "--head",
}  # fmt: skip
KEPT = {Sampling: "sampling", Continuing: "sampling", MemoryOptions: "memory"}
ALL = [
    (cls, name)
    for cls in (MemoryOptions, Sampling, Continuing, PictureOptions, Place)
    for name in options_of(cls)
]
each_option = pytest.mark.parametrize(("cls", "name"), ALL, ids=[f"{c.__name__}.{n}" for c, n in ALL])


def ends(option):
    """The outermost values that an option takes, and the nearest that it does not."""
    if option.choices:
        return option.choices, ("", f"{option.choices[0]} ", option.choices[0].upper())
    if option.kind is str:
        return ("", "x" * option.max), ("x" * (option.max + 1), "\0", "\ud800")
    least = 1 if option.kind is int else 1e-6
    good, bad = [], [float("nan"), float("inf"), True, "1", None]
    if option.min is not None:
        (bad if option.above else good).append(option.kind(option.min))
        (good if option.above else bad).append(option.kind(option.min) + (least if option.above else -least))
    if option.max is not None:
        good.append(option.kind(option.max))
        bad += [option.kind(option.max) + least, 10**400]
    return good, bad


def given(flag, name, value):
    """What the command line makes of a value given to a flag. Exits 2 for one that it does not take."""
    said = f"{value!r}" if isinstance(value, float) else str(value)
    if flag in ("--dpi", "--fps", "--theme", "--size", "--layer", "--head", "--fade"):
        if flag == "--size":
            said = f"{said}x400" if name == "width" else f"400x{said}"
        args = parse(["export", "r", "--panel", "hidden", "-o", "x.png", f"{flag}={said}"])
    else:
        args = parse(["record", "m", "--text", "a", "-o", "r", f"{flag}={said}"])
    found = getattr(args, {"--fps": "fps", "--layer": "layer"}.get(flag, flag[2:].replace("-", "_")))
    return found[name == "height"] if flag == "--size" else found


@each_option
def test_making_it_takes_the_bounds_and_refuses_what_is_just_outside(cls, name):
    good, bad = ends(options_of(cls)[name])
    for value in good:
        assert getattr(cls(**{name: value}), name) == value
        assert cls.from_json(json.loads(json.dumps(cls(**{name: value}).to_json())), "it") == cls(
            **{name: value}
        )
    for value in bad:
        with pytest.raises(OptionError) as caught:
            cls(**{name: value})
        said, option = str(caught.value), options_of(cls)[name]
        assert said.startswith(f"{option.said} must be {option.bounds}, not ")
        assert len(said) <= 300
        assert said.isprintable()


@each_option
def test_the_command_line_takes_the_bounds_and_refuses_what_is_just_outside(cls, name, capsys):
    if (cls, name) not in FLAGS:
        assert (cls, name) in (
            (Continuing, "count"),
            (Place, "unit"),
        )  # --generate and --units go by other rules
        return
    flag, option = FLAGS[cls, name], options_of(cls)[name]
    good, bad = ends(option)
    for value in good:
        assert given(flag, name, value) == value
    if option.kind is str and not option.choices:
        return  # whatever a shell gives: it is refused with the memory
    for value in bad:
        if value in (True, None) or value == "1":
            continue  # "True" is tried as a text below; "1" is a number there
        with pytest.raises(SystemExit) as caught:
            given(flag, name, value)
        assert caught.value.code == 2
        assert option.bounds in capsys.readouterr().err
    with pytest.raises(SystemExit):
        given(flag, name, "True")


@each_option
def test_the_form_holds_just_what_it_may_be(cls, name, qtbot):
    option = options_of(cls)[name]
    box = option_box(option)
    qtbot.addWidget(box)
    assert value_of(box) == option.default
    assert box.toolTip().lower() == option.help.lower()
    assert box.toolTip()
    if option.choices:
        assert tuple(box.itemData(i) for i in range(box.count())) == option.choices
    elif option.kind is not str:
        low, high = held(option).min, held(option).max
        assert (box.minimum(), box.maximum()) == pytest.approx((low, high), abs=0)
        assert (low == option.min) != option.above
        assert high == (WIDEST if option.max is None else option.max)
        for value in (low, high):
            put(box, value)
            assert value_of(box) == value
            assert getattr(cls(**{name: value_of(box)}), name) == value


@each_option
def test_the_settings_take_the_bounds_and_leave_out_what_is_just_outside(cls, name, tmp_path):
    if cls not in KEPT:
        return
    option, path = options_of(cls)[name], tmp_path / "settings.json"
    good, bad = ends(held(option))
    for value, kept in [(v, True) for v in good] + [(v, False) for v in bad]:
        path.write_text(json.dumps({KEPT[cls]: {name: value}}))
        found = load(path)
        assert (name in getattr(found, KEPT[cls])) == kept, value
        assert (option.said in found.notice) != kept


def test_the_settings_of_a_window_say_their_bounds_where_they_belong(tmp_path):
    path = tmp_path / "settings.json"
    for name in ("theme", "scale", "rate", "order", "loop"):
        option = options_of(Settings)[name]
        good, bad = ([True], ["yes", 1]) if option.kind is bool else ends(option)
        for value in good:
            path.write_text(json.dumps({name: value}))
            assert (getattr(load(path), name), load(path).notice) == (value, "")
        for value in bad:
            path.write_text(json.dumps({name: value}))
            assert getattr(load(path), name) == getattr(Settings(), name)
            assert option.said in load(path).notice
    assert (Settings().rate, Settings().order) == (Player().rate, Blueprint().order)
    assert options_of(PictureOptions)["theme"].choices == tuple(THEMES)


@pytest.mark.parametrize("kind", engine_names())
def test_a_size_on_a_card_and_one_made_by_hand_have_the_same_bounds(kind):
    cls = engine_class(kind)
    for name, option in options_of(cls.Config).items():
        bad = [1, "yes"] if option.kind is bool else ends(option)[1]
        for value in bad:
            with pytest.raises(OptionError, match=f"^{name} must be {re.escape(option.bounds)}, not "):
                cls.Config(**{name: value})
            with pytest.raises(
                ModelError, match=f"^the card's {name} must be {re.escape(option.bounds)}, not "
            ):
                configured(cls, {name: value})


def test_a_card_refuses_what_is_just_outside():
    usual = {"name": "x", "engine": "lstm"}
    for name, option in options_of(Card).items():
        if option.max is not None:
            assert getattr(Card.from_json({**usual, name: "x" * option.max}), name) == "x" * option.max
            with pytest.raises(
                ModelError, match=f"{name} must be a text of .*{option.max:,} characters, not one of"
            ):
                Card.from_json({**usual, name: "x" * (option.max + 1)})
    for focus in ({"layer": -1}, {"head": 10**6}, {"unit": 1.0}, {"unit": True}):
        with pytest.raises(
            ModelError, match="of the card's focus must be a whole number from 0 to 999999, not"
        ):
            Card.from_json({**usual, "focus": focus})


def changed(monkeypatch, cls, name, **about):
    """Another bound at the field, and nowhere else."""
    entry = next(entry for entry in fields(cls) if entry.name == name)
    monkeypatch.setattr(entry, "metadata", MappingProxyType({**entry.metadata, **about}))
    monkeypatch.setattr(fields_of_options, "_options", {})  # made once of the fields as they stand


def test_a_bound_that_is_changed_at_its_field_is_changed_everywhere(monkeypatch, qtbot, tmp_path, capsys):
    changed(monkeypatch, MemoryOptions, "temperature", max=7.0)
    changed(monkeypatch, MemoryOptions, "eviction", choices=("oldest", "none"))
    changed(monkeypatch, PictureOptions, "rate", max=12.0)
    changed(monkeypatch, Player, "rate", max=20.0)
    assert MemoryOptions(temperature=7.0).temperature == 7
    for wrong in ({"temperature": 7.5}, {"eviction": "least read"}):
        with pytest.raises(OptionError, match=r"from 0.001 to 7, not 7.5|oldest or none, not 'least read'"):
            MemoryOptions(**wrong)
        (name, value), path = *wrong.items(), tmp_path / "settings.json"
        path.write_text(json.dumps({"memory": wrong}))
        assert load(path).memory == {}
        with pytest.raises(SystemExit):
            given(FLAGS[MemoryOptions, name], name, value)
        assert options_of(MemoryOptions)[name].bounds in capsys.readouterr().err
    with pytest.raises(SystemExit):
        parse(["record", "--help"])
    assert "from 0.001 to 7;" in " ".join(capsys.readouterr().out.split())
    box = option_box(options_of(MemoryOptions)["temperature"])
    qtbot.addWidget(box)
    assert box.maximum() == 7
    film = ExportOptions(tmp_path / "a.gif", 300, 200, LIGHT, rate=12.5)
    with pytest.raises(ExportError, match=r"from 0\.1 to 12 frames a second, not 12\.5"):
        film.check(10)
    replace(film, rate=12.0).check(10)
    (tmp_path / "settings.json").write_text(json.dumps({"rate": 21}))
    assert load(tmp_path / "settings.json").rate == 15


def test_the_forms_lose_nothing_of_what_they_show(qtbot):
    memory, sampling = MemoryForm(LIGHT), SamplingForm(LIGHT)
    qtbot.addWidget(memory)
    qtbot.addWidget(sampling)
    for options in (
        MemoryOptions(0.3, 0.001, 7, "none", "mine", 3),
        MemoryOptions(1.0, 100.0, 4096, "least read", "", 256),
    ):
        memory.show_options(options)
        assert memory.options() == options
    for shown in (Sampling(100.0, WIDEST, 0.001, WIDEST), Sampling(0.0)):
        sampling.set_values(shown, 10_000)
        assert (sampling.sampling(), sampling.count.value()) == (shown, 10_000)
