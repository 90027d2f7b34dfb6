"""What is said once an answer is revealed: whether it was right, how many hands were, and why. No Qt."""

from mnemoscope.engines.lessons.lesson import Quiz, told
from mnemoscope.engines.translation import paragraph, tr, trn
from mnemoscope.gui.state.lecture import Lecture


def verdict(lecture: Lecture, quiz: Quiz) -> str:
    """The words of a lesson's reveal, after what they mean for what was guessed."""
    said = list[str]()
    right = lecture.is_right()
    if right is not None:
        said.append(tr("Right.") if right else tr("Not so."))
    if quiz.number and lecture.number is not None:
        said.append(tr("It is {number}.", number=lecture.number_said))
    if hands := _hands(lecture, quiz):
        said.append(hands)
    said.append(told(quiz.reveal))
    return paragraph(said)


def _hands(lecture: Lecture, quiz: Quiz) -> str:
    """How many hands were right, of all that went up."""
    hands = lecture.guess.hands
    total = sum(hands.values())
    if not total:
        return ""
    if quiz.right is None:
        return trn("{n} hand went up.", "{n} hands went up.", total)
    right = hands.get(quiz.right, 0)
    return trn(
        "{right} of {n} hand was right ({share:.0%}).", "{right} of {n} hands were right ({share:.0%}).",
        total, right=right, share=right / total,
    )  # fmt: skip
