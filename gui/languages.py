"""The languages that the program speaks: those that come with it, and those that a person puts beside the settings.

A language is one file named by its code, as `fr.ts` or `zh_CN.qm`, in the folder `languages`.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.folders import ASSETS, settings_folder
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.languages.spoken import guarded, translator
from mnemoscope.engines.languages.tsfile import CODE, CONTEXT, LIMIT, LanguageError, read_ts, unread
from mnemoscope.engines.translation import ENGLISH, Translator, commas, speak, tr

SYSTEM = "system"  # as the desktop is
FOLDER = "languages"
QM, TS = ".qm", ".ts"
_of_qt: list[QtCore.QTranslator] = []  # what Qt's own dialogs say, as it is installed


def folders() -> list[Path]:
    """Where languages lie; what a person has comes before what comes with the program."""
    try:
        return [settings_folder() / FOLDER, ASSETS / FOLDER]
    except MnemoscopeError:
        return [ASSETS / FOLDER]


def found() -> dict[str, Path]:
    """The file of every language by its code, English aside, which needs none."""
    files = dict[str, Path]()
    for folder in folders():
        own = folder.parent != ASSETS
        # What a person writes is read as it is; ours is there in the form that Qt reads at once.
        for suffix in (TS, QM) if own else (QM, TS):
            for path in sorted(folder.glob(f"*{suffix}")) if folder.is_dir() else ():
                code = path.stem.removeprefix("mnemoscope_").replace("-", "_")
                if CODE.fullmatch(code):
                    files.setdefault(code, path)
    return files


def name_of(code: str) -> str:
    """A language as those who speak it call it: English, 简体中文."""
    if code == ENGLISH:
        return "English"
    here = QtCore.QLocale(code)
    said = here.nativeLanguageName() if here.language() != QtCore.QLocale.Language.C else ""
    alike = [other for other in found() if other.partition("_")[0] == code.partition("_")[0]]
    if said and len(alike) > 1 and "_" in code and code not in NAMED:
        said = f"{said} ({here.nativeTerritoryName()})"
    return NAMED.get(code) or said or code


NAMED = {"zh_CN": "简体中文", "zh_TW": "繁體中文"}


def of_system() -> str:
    """The language of the desktop, if there is one for it; else English."""
    there = found()
    for wanted in QtCore.QLocale.system().uiLanguages():
        if code := near(wanted, there):
            return code
    return ENGLISH


def chosen(kept: str) -> str:
    """The language that a setting means."""
    return of_system() if kept == SYSTEM else kept


def near(wanted: str, there: Sequence[str] | dict[str, Path]) -> str:
    """The code among those there are that means the wanted one best: itself, or the same language; "" for none."""
    wanted = wanted.replace("-", "_")
    if wanted.partition("_")[0] == ENGLISH:
        return ENGLISH
    if wanted in there:
        return wanted
    here = QtCore.QLocale(wanted)
    alike = [
        code
        for code in there
        if QtCore.QLocale(code).language() == here.language()
        and code.partition("_")[0] == wanted.partition("_")[0]
    ]
    return next((code for code in alike if QtCore.QLocale(code).script() == here.script()), "")


def take(code: str) -> None:
    """Speak this language from now on. Raises LanguageError for one there is not, or that cannot be read; then nothing changes."""
    if code == ENGLISH:
        speak(None)
    else:
        there = found()
        if code not in there:
            raise LanguageError(
                tr(
                    "there is no language {code}: there are {codes}",
                    code=code[:40],
                    codes=commas([ENGLISH, *there]),
                )
            )
        speak(guarded(translator_of(there[code], code)), code)
    tell_qt(code)


def translator_of(path: Path, code: str) -> Translator:
    """What is said, as a file has it. Raises LanguageError."""
    if path.suffix == TS:
        return translator(read_ts(path)[1], code)
    qt = QtCore.QTranslator()
    try:
        data = read_regular(path, LIMIT)
        with tempfile.TemporaryDirectory(
            prefix="mnemoscope-"
        ) as folder:  # Qt may map the file: nobody else's hands on it
            copy = Path(folder, path.name)
            copy.write_bytes(data)
            there = qt.load(str(copy))
    except OSError as error:
        raise unread(path, error) from None
    if not there:
        raise LanguageError(tr("the language file {name} is damaged: Qt cannot read it", name=path.name))

    def said(english: str, n: int | None) -> str:
        return qt.translate(CONTEXT, english, "", -1 if n is None else n) or english

    return said


def tell_qt(code: str) -> None:
    """Let Qt's own dialogs speak the language too, if it has it and there is an application."""
    app = QtCore.QCoreApplication.instance()
    if app is None:
        return
    while _of_qt:
        app.removeTranslator(_of_qt.pop())
    if code == ENGLISH:
        return
    place = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
    qt = QtCore.QTranslator(app)
    if qt.load(QtCore.QLocale(code), "qtbase", "_", place):
        app.installTranslator(qt)
        _of_qt.append(qt)
