"""How a number of a run was made: its equation as in the textbook, with the numbers of the step, each by the place it comes from."""

from mnemoscope.engines.analysis.question import Answer, Case, Question
from mnemoscope.engines.arithmetic.working import Working
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.translation import commas, tr, tr_noop


def find(case: Case) -> Working:
    """How the number at `case.place` was made at a step, the last unless one is named. Raises AnalysisError for no such place."""
    layout = case.track.trace.layout
    if not case.place:
        near = commas((spec.name for spec in layout), most=8)
        raise AnalysisError(tr("name a number with --place, as layer0.cell[3]; there are {near}", near=near))
    return case.explain(case.track, case.place, -1 if case.at is None else case.at)


def table(found: Working) -> Answer:
    """The number and those it was made of, one a row."""
    said = (tr("{name}: {value}", name=found.said, value=found.digits.value.text), found.latex, found.note)
    return Answer(found.columns(), tuple(filter(None, said)))


QUESTION = Question(
    "arithmetic",
    tr_noop("how one number was made: its equation with the numbers of the step (--place, --at)"),
    find,
    table,
    places=True,
)
