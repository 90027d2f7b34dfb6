"""`python main.py lesson`: list the lessons there are, or prove all that one claims."""

from argparse import ArgumentTypeError, Namespace

from mnemoscope.engines.cli.parser import Parser, add_option
from mnemoscope.engines.errors import MnemoscopeError, OptionError
from mnemoscope.engines.given import shown
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import PictureOptions
from mnemoscope.engines.translation import commas, tr, tr_noop, trn
from mnemoscope.engines.voice import say

SAID = tr_noop("open a lesson in the window, prove what one claims, or list those there are")
HELP = tr_noop(
    """\
  Without a file it lists the lessons there are; a file is opened in the window, unless --check is given. --check makes every cue without
  a window, holds each claim against it, and does each task by its solution; `all` checks every lesson there is. -o writes a film of
  it: each cue as a hall sees it, for as long as its sentence takes to be read; a question before its answer.

examples:
  python main.py lesson
  python main.py lesson counting
  python main.py lesson MINE.toml --check
  python main.py lesson counting -o counting.mp4 --language zh_CN
  python main.py lesson all --check"""
)
EVERY = "all"
FILMS = (".mp4", ".gif")
SIZES = {"16:9": (1280, 720), "4:3": (1024, 768)}
LEAST = (640, 420)  # of a window
DONE, FAILED = 0, 1


def parser(name: str) -> Parser:
    """What `lesson` takes."""
    made = Parser(name, tr("Open a lesson, or prove all that it claims."), epilog=tr(HELP))
    made.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help=tr("the path or the name of a lesson; without one, all are listed"),
    )
    made.add_argument("--check", action="store_true", help=tr("prove each of its claims, and open no window"))
    picture = options_of(PictureOptions)
    made.add_argument(
        "-o", "--output", type=_film, metavar="FILE", help=tr("write a film of it: ends in .mp4 or .gif")
    )
    made.add_argument(
        "--size",
        type=_size,
        default=SIZES["16:9"],
        metavar="WxH",
        help=tr("of the film, in pixels: 16:9 (default: 1280x720), 4:3 (1024x768), or as 1280x720"),
    )
    add_option(made, "--fps", picture["rate"], metavar="N")
    add_option(made, "--theme", picture["theme"], metavar="WHICH")
    made.add_argument(
        "--progress", action="store_true", help=tr("say how much of the film is done, a line for each share")
    )
    return made


def _film(value: str) -> str:
    if not value.lower().endswith(FILMS):
        raise ArgumentTypeError(
            tr("a lesson becomes a film: {value} should end in .mp4 or .gif", value=shown(value))
        )
    return value


def _size(value: str) -> tuple[int, int]:
    if value in SIZES:
        return SIZES[value]
    picture, (width, _, height) = options_of(PictureOptions), value.partition("x")
    try:
        found = picture["width"].parse(width), picture["height"].parse(height)
    except OptionError as error:
        raise ArgumentTypeError(
            tr("{value} is not a size such as 1280x720 or 16:9: {error}", value=shown(value), error=error)
        ) from None
    if found[0] < LEAST[0] or found[1] < LEAST[1]:
        raise ArgumentTypeError(
            tr("a lesson is filmed at {wide} x {high} pixels or more", wide=LEAST[0], high=LEAST[1])
        )
    return found


def run(args: Namespace) -> int:
    """List, or check, and return the exit status. Raises LessonError for a file that is no lesson."""
    from mnemoscope.engines.lessons.catalogue import find_lesson, lesson_files

    if not args.files and not args.check:
        return _listed()
    names = [*lesson_files()] if args.files in ([], [EVERY]) else args.files
    return max((_checked(str(find_lesson(name))) for name in names), default=DONE)


def _listed() -> int:
    from mnemoscope.engines.lessons.catalogue import lessons
    from mnemoscope.engines.lessons.lesson import told

    left_out = list[str]()
    found = list(lessons(left_out))
    width = max((len(name) for name, _ in found), default=0)
    for name, lesson in found:
        cues = trn("{n} cue", "{n} cues", len(lesson.cues))
        say(
            f"  {name:{width}}  {told(lesson.title)} ({cues}; {commas(lesson.languages)}; {commas(lesson.models)})"
        )
    say(*left_out)
    if not found and not left_out:
        say(tr("there are no lessons"))
    return FAILED if left_out else DONE


def _checked(path: str) -> int:
    from mnemoscope.engines.lessons.checking import check
    from mnemoscope.engines.lessons.lesson import told
    from mnemoscope.engines.lessons.lessonfile import read_lesson

    try:
        lesson = read_lesson(path)
    except MnemoscopeError as error:
        say(tr("{error}  FAIL", error=error))
        return FAILED
    say(f"{told(lesson.title)} ({commas(lesson.languages)})")
    count = {True: 0, False: 0, None: 0}
    words = {True: tr("ok"), False: tr("FAIL"), None: tr("not tried")}
    for proof in check(lesson):
        count[proof.holds] += 1
        say(
            "  "
            + tr(
                "cue {cue}, line {line}: {said}  {result}",
                cue=proof.cue,
                line=proof.line,
                said=proof.said,
                result=words[proof.holds],
            )
        )
    say(
        tr(
            "{held} proved, {failed} failed, {untried} not tried", held=count[True], failed=count[False], untried=count[None],
        )
    )  # fmt: skip
    return FAILED if count[False] else DONE
