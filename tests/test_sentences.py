"""What is said to people is made of whole templates that can be translated: seen in the syntax trees of all that speaks.

`templates` is the list for those who translate: every template with its file and line.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Formatter

import pytest

ROOT = Path(__file__).resolve().parent.parent
SPOKEN = ("engines", "gui")  # the folders that speak in templates

SAYS = ("tr", "trn", "tr_noop")
WORD = re.compile(r"[^\W\d_]{2,}")
PROSE = re.compile(r"[^\W\d_]{2,}[,;:.]? [^\W\d_]{2,}")

# Whose strings are no sentences to a person: of programmers among themselves, or of those who type the command.
OF_PROGRAMMERS = ("AssertionError", "AttributeError", "NotImplementedError")
LOGGED = (
    "engines/translation.py",
    "gui/",
)  # of a fault in a translation nothing can be said; no window shows a log
# The places of calls where sentences stand: numbers of arguments and names of keywords.
PLACES: dict[str, tuple[tuple[int, ...], tuple[str, ...]]] = {
    "add_argument": ((), ("help",)), "add_argument_group": ((0, 1), ("title", "description")),
    "ArgumentParser": ((), ("description", "epilog")), "Parser": ((1,), ("description", "epilog", "heading")),
    "add_option": ((), ("asked",)), "option": ((1,), ("said", "label", "help", "zero", "unit")),
    "size": ((1,), ("help",)), "Check": ((0,), ("name",)), "Note": ((0, 1), ("said", "short")),
    "Question": ((1,), ("said",)), "Answer": ((1,), ("said",)), "Target": ((4,), ("said",)), "Thing": ((1,), ("name",)),
    "say": ((0, 1, 2, 3), ()), "say_as_is": ((0,), ()), "complain": ((0,), ()), "Failed": ((1,), ("reason",)),
    "warn": ((0,), ()), "warning": ((0,), ()), "write": ((0,), ()), "append": ((0,), ()),
    # of the window: Qt's widgets, what is painted, and the verbs that tell the person something
    "QLabel": ((0,), ()), "QCheckBox": ((0,), ()), "QPushButton": ((0,), ()), "QAction": ((0,), ()), "QMessageBox": ((1, 2), ()),
    "setText": ((0,), ()), "setToolTip": ((0,), ()), "setAccessibleName": ((0,), ()), "setPlaceholderText": ((0,), ()),
    "setWindowTitle": ((0,), ()), "setInformativeText": ((0,), ()), "setLabelText": ((0,), ()), "setSpecialValueText": ((0,), ()),
    "setTabText": ((1,), ()), "setTabToolTip": ((1,), ()), "setItemText": ((1,), ()), "addAction": ((0,), ()), "addMenu": ((0,), ()),
    "addItem": ((0,), ()), "addItems": ((0,), ()), "addRow": ((0,), ()), "addButton": ((0,), ()), "drawText": ((1, 2), ()),
    "push_button": ((0, 1), ()), "sure": ((1, 2), ()), "Elided": ((0,), ("tip",)), "Written": ((0, 1), ()), "page": ((1,), ()),
    "tell": ((0, 1), ("tip", "note", "invitation")), "say_too": ((0,), ()), "emit": ((0,), ()), "ask_place": ((1, 3), ()),
    "At": ((1,), ()), "Curve": ((0,), ()), "Colouring": ((0, 1), ()), "Slot": ((0, 3), ()), "Parting": ((1, 2), ()),
    "set_data": ((), ("title", "note", "said", "axis", "heading", "footing", "unit", "changed", "empty")),
    "instance": ((0, 3), ()), "whole": ((0,), ()), "known": ((2,), ("said",)), "name_of": ((1,), ()),
}  # fmt: skip
# What reads like a sentence and is none: the text of cards, values of options, signals in an order.
DATA = (
    "not stated", "a recording of another program", "nats per token", "Reading Shakespeare", "Chinese verse", "Recall over distance",
    "Copying by attention", "Questions about a story", "Dialogue that must remember", "least read", "first and last", "from to", "above to",
    # and columns of tables, what is under the mouse, a job that is not told, and options as they are typed
    "saturated low", "saturated high", "step of it", "read by A", "surprise of A", "likeliest of A", "its probability to A",
    "its probability", "slot external", "keeping settings", " (--from and --to)",
    " with memory",  # of the name of a layout in the settings
    "Liberation Sans", "Nimbus Sans", "TeX Gyre Heros", "Helvetica Neue", "CID TrueType", "CID Type 0C",  # of fonts, as they are called
)  # fmt: skip
# Where prose is content and not said by us: what files hold, what models are taught, what databases are asked.
CONTENT = {
    "engines/memory/store/memories.py": "SQL",
    "engines/memory/store/sqlitefile.py": "SQL",
    "engines/memory/store/tables.py": "SQL",
    "engines/languages/tsfile.py": "Qt's notation of its files",
    "engines/runs/beginning.py": "a program",
    "engines/rules": "stories and dialogues that models read",
    "gui/export/web/page.py": "markup, and the policy of a page",
    "gui/frame/arrangement.py": "what earlier versions called layouts in their files",
    "gui/look/stylesheet.py": "style sheets",
    "gui/look/theme.py": "names of fonts",
    "gui/state/trial.py": "a program",
    "engines/guides.py": "names of journals and of fonts",
    "engines/training": "what goes on cards; what is said is in Check, Note, errors and help",
}


@dataclass(frozen=True)
class Template:
    """One template, or both of a plural, and where it stands."""

    file: str
    line: int
    texts: tuple[str, ...]


def templates(folder: str) -> Iterator[Template]:
    """Every template in a folder, with its file and line."""
    for path, tree in trees(folder):
        for call in calls(tree, *SAYS):
            found = call.args[: 2 if called(call) == "trn" else 1]
            if all(literal(each) for each in found):
                yield Template(path, call.lineno, tuple(each.value for each in found))
        said = ast.get_docstring(tree) or ""
        if path.startswith("engines/zoo/") and said:  # as the help of `models` lists an engine
            yield Template(path, 1, (said.partition("\n")[0],))


@lru_cache
def trees(folder: str) -> list[tuple[str, ast.Module]]:
    """The syntax tree of every file in a folder, with its path."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return [(path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))) for path in paths]


def calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (not names or called(node) in names):
            yield node


def called(call: ast.Call) -> str:
    """The last part of the name of what is called."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


class Scope:
    """Where a name gets its text from: the assignments in its function, else in its module."""

    def __init__(self, tree: ast.Module) -> None:
        self.assigned: dict[ast.AST, dict[str, list[ast.expr]]] = {}
        self.within: dict[ast.AST, ast.AST] = {}
        self._walk(tree, tree)

    def _walk(self, node: ast.AST, function: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            self.within[child] = function
            targets = (
                child.targets if isinstance(child, ast.Assign)
                else [child.target] if isinstance(child, ast.AnnAssign | ast.NamedExpr) and child.value
                else []
            )  # fmt: skip
            for target in targets:
                if isinstance(target, ast.Name):
                    self.assigned.setdefault(function, {}).setdefault(target.id, []).append(child.value)
            self._walk(child, child if isinstance(child, ast.FunctionDef | ast.Lambda) else function)

    def values(self, name: ast.Name) -> list[ast.expr]:
        function = self.within.get(name)
        while function is not None:
            if found := self.assigned.get(function, {}).get(name.id):
                return found
            function = self.within.get(function)
        return []


def made_up(node: ast.expr, scope: Scope, *, strict: bool, deep: int = 3) -> bool:
    """Whether a text with words in it is put together on the spot. `strict`: or is put together at all."""
    again = lambda other: made_up(other, scope, strict=strict, deep=deep)  # noqa: E731
    match node:
        case ast.Constant(value=str(text)):
            return bool(WORD.search(text)) and text != "Mnemoscope"
        case ast.JoinedStr():
            return strict or any(again(part) for part in node.values if isinstance(part, ast.Constant))
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            sides = (node.left, node.right)
            texts = any(isinstance(n, ast.JoinedStr | ast.Constant) or is_said(n) for n in sides)
            glued = strict and texts and any(made_up(n, scope, strict=False) or is_said(n) for n in sides)
            return glued or any(again(side) for side in sides)
        case ast.IfExp():
            return again(node.body) or again(node.orelse)
        case ast.BoolOp():
            return any(map(again, node.values))
        case ast.Tuple() | ast.List():
            return any(map(again, node.elts))
        case ast.Starred() | ast.NamedExpr():
            return again(node.value)
        case ast.GeneratorExp() | ast.ListComp():
            return again(node.elt)
        case ast.Call(func=ast.Attribute(attr="format" | "capitalize" | "join" | "replace", value=value)):
            return made_up(value, scope, strict=False) or (
                strict and literal(value) and called(node) == "join"
            )
        case ast.Call(func=ast.Name(id="sentence" | "str" | "plain")):
            return any(map(again, node.args))
        case ast.Name() if deep:
            return any(made_up(n, scope, strict=strict, deep=deep - 1) for n in scope.values(node))
    return False


def is_said(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and called(node) in SAYS


def unspoken(path: str, tree: ast.Module) -> Iterator[str]:
    """Sentences to people that are no templates."""
    scope = Scope(tree)
    for call in calls(tree):
        name = called(call)
        if name.endswith("Error") and name not in OF_PROGRAMMERS and name[0].isupper():
            given, strict = call.args, True
        elif name in PLACES and not (name == "warning" and path.startswith(LOGGED)):
            numbers, keywords = PLACES[name]
            given = [call.args[n] for n in numbers if n < len(call.args)]
            given += [each.value for each in call.keywords if each.arg in keywords]
            strict = name == "add_argument"
        else:
            continue
        for each in given:
            words = name not in ("append", "write", "whole", "instance", "known", "tell") or PROSE.search(
                ast.unparse(each)
            )
            if words and made_up(each, scope, strict=strict):
                yield f"{path}:{each.lineno}: {name}({ast.unparse(each)[:90]})"
    if path in LOGGED or any(path.startswith(content) for content in CONTENT):
        return
    for node, text in prose(tree):
        if not text.startswith("python main.py") and text not in DATA:
            yield f"{path}:{node.lineno}: {ast.unparse(node)[:90]}"


def prose(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """What reads like a sentence and stands in no template; docstrings are none."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Call(func=ast.Name(id=name)) if name in OF_PROGRAMMERS:
            return
        case ast.Call(func=ast.Attribute(attr="setStyleSheet" | "toString")):  # Qt's own notation
            return
        case ast.Call(func=ast.Attribute(value=ast.Name(id="log"))):
            return
        case ast.Call(func=ast.Name(id=name)) if name in SAYS:
            for each in node.keywords:
                yield from prose(each.value)
        case ast.Constant(value=str(text)) if PROSE.search(text):
            yield node, text
        case _:
            for child in ast.iter_child_nodes(node):
                yield from prose(child)


def unfit(path: str, tree: ast.Module) -> Iterator[str]:
    """Templates that cannot be found, or whose fields are not those they are said with."""
    for call in calls(tree, *SAYS):
        where, name = f"{path}:{call.lineno}:", called(call)
        texts = call.args[: 2 if name == "trn" else 1]
        if len(call.args) != {"tr": 1, "trn": 3, "tr_noop": 1}[name]:
            yield f"{where} {name} takes its fields by name"
        for text in texts:
            if not literal(text) and not (
                name == "tr" and isinstance(text, ast.Name | ast.Attribute | ast.Subscript)
            ):
                yield f"{where} no literal: {ast.unparse(text)[:90]}"
        rest = any(each.arg is None for each in call.keywords)
        given = {each.arg for each in call.keywords if each.arg is not None}
        for text in (each.value for each in texts if literal(each)):
            try:
                fields = {field for _, field, spec, _ in Formatter().parse(text) if field is not None}
                nested = any("{" in (spec or "") for _, _, spec, _ in Formatter().parse(text))
            except ValueError as error:
                yield f"{where} {error}: {text!r}"
                continue
            if nested or not all(field.isidentifier() for field in fields):
                yield f"{where} a field is not a plain name: {text!r}"
            elif name == "tr" and not given and not rest and ("{" in text or "}" in text):
                yield f"{where} said without its fields: {text!r}"
            elif name != "tr_noop" and not (
                given <= fields if rest else given == fields - {"n"} | (given & {"n"})
            ):
                yield f"{where} {sorted(given)} are not the fields of {text!r}"
            elif name == "tr" and not rest and "n" in fields and "n" not in given:
                yield f"{where} n is not said: {text!r}"


@pytest.mark.parametrize("folder", SPOKEN)
def test_every_sentence_is_a_whole_template(folder):
    assert [fault for path, tree in trees(folder) for fault in unspoken(path, tree)] == []


@pytest.mark.parametrize("folder", SPOKEN)
def test_every_template_is_a_literal_said_with_its_fields(folder):
    assert [fault for path, tree in trees(folder) for fault in unfit(path, tree)] == []


@pytest.mark.parametrize("folder", SPOKEN)
def test_the_templates_can_be_listed(folder):
    found = list(templates(folder))
    assert len(found) > 500
    for each in found:
        line = (ROOT / each.file).read_text("utf-8").splitlines()[each.line - 1]
        assert any(f"{name}(" in line for name in SAYS) or each.line == 1
        assert all(text and (len(text) <= 300 or "\n" in text) for text in each.texts), each


@pytest.mark.parametrize(
    "code",
    [
        'raise ModelError(f"{path} is gone")', 'raise ModelError("it is gone")', 'raise ModelError("gone: " + why)',
        'raise ModelError(tr("it is gone") + why)', 'raise ModelError("%s is gone" % path)', 'raise ModelError(f"{path}: {why}")',
        'raise ModelError("{} is gone".format(path))', 'raise ModelError("gone" if path else tr("here"))',
        'raise ModelError("; ".join(wrong))', 'raise OutputError(path, said=1) if a else ModelError("it is gone")',
        'def f():\n    said = f"{path} is gone"\n    raise ModelError(said)', 'GONE = "gone"\ndef f():\n    raise ModelError(GONE)',
        'parser.add_argument("--at", help="the step")', 'parser.add_argument("--at", help=f"{least} up")',
        'parser.add_argument_group("kept signals")', 'Parser(name, "Says what is there.")', 'Parser(name, said, epilog=f"as {x}")',
        'say(f"{n} models")', 'complain("left out")', 'Check("parts of it", 1, 0)', 'Note(f"not {checked}")',
        'option(1, "the step")', 'option(1, label="Step")', 'size(8, "units of it")', 'notes.append(f"only {n} of them")',
        'def f():\n    return f"{n} of them are gone"', 'def f():\n    return "is an empty folder"',
        'def f():\n    return "are gone" if a else ""', 'log.warning("it is gone")',
    ],
)  # fmt: skip
def test_what_is_no_template_is_found(code):
    assert list(unspoken("engines/x.py", ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "tr(f'{a} is gone')", "tr('{a} ' + b)", "tr(said())", "tr('{a} is gone')", "tr('{a} is gone', b=1)",
        "tr('{a} is gone', a=1, b=2)", "tr('{} is gone', a=1)", "tr('{0} is gone', a=1)", "tr('{a} is gone', 1)",
        "tr('{a.b} is gone', a=1)", "tr('{a[0]} is gone', a=1)", "tr('{a:{b}} is gone', a=1, b=2)", "tr('{a is gone', a=1)",
        "tr_noop(a)", "tr_noop('{} is gone')", "trn('{n} thing', many, 2)", "trn('{n} {a}', '{n} things', 2, a=1)",
        "trn('{n} thing', '{n} things')", "tr('{n} things')", "tr('it is } gone')",
    ],
)  # fmt: skip
def test_a_template_that_does_not_fit_is_found(code):
    assert list(unfit("engines/x.py", ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "raise ModelError(tr('{path} is gone', path=path))", "raise ModelError(str(error))", "raise ValueError",
        "raise ModelError(tr(GONE) if a else trn('{n} is gone', '{n} are gone', n))", "say(f'  {check.line}')",
        "tr(row.text)", "tr(ROWS[n])", "tr('as {a}', **fields)", "parser.add_argument('--at', metavar='STEP', help=tr('the step'))",
        "raise AssertionError('it cannot be')", "return_value = f'layer{n}.cell'",
    ],
)  # fmt: skip
def test_what_is_a_template_is_let_be(code):
    tree = ast.parse(code)
    assert [*unspoken("engines/x.py", tree), *unfit("engines/x.py", tree)] == []
