"""Stories of our own to try a memory network on, one a paragraph, for each of the tasks 1, 2 and 3 of bAbI."""

_ONE = """
Mary went to the kitchen.
John moved to the garden.
Where is Mary?
Mary travelled to the office.
Where is Mary?
Where is John?

Sandra journeyed to the hallway.
Daniel went back to the bedroom.
Sandra moved to the bathroom.
Daniel travelled to the hallway.
Where is Daniel?
Where is Sandra?

John went to the office.
Mary went to the office.
Sandra moved to the office.
Mary journeyed to the garden.
Where is Mary?
John went back to the kitchen.
Sandra travelled to the bedroom.
Where is John?
Where is Sandra?

Daniel went to the bathroom.
Daniel moved to the kitchen.
Daniel journeyed to the garden.
Daniel travelled to the bedroom.
Where is Daniel?
Daniel went back to the kitchen.
Where is Daniel?
"""

_TWO = """
Mary went to the kitchen.
Mary got the milk there.
Mary moved to the hallway.
Where is the milk?
Mary travelled to the garden.
Where is the milk?
Mary left the milk.
Mary went to the office.
Where is the milk?

John moved to the bedroom.
Sandra went to the bathroom.
John picked up the football there.
John went back to the garden.
Where is the football?
John put down the football.
John journeyed to the kitchen.
Where is the football?

Daniel went to the office.
Daniel took the apple there.
Daniel journeyed to the bedroom.
Daniel discarded the apple.
Sandra moved to the bedroom.
Where is the apple?
Sandra grabbed the apple there.
Sandra travelled to the hallway.
Where is the apple?

Sandra went to the garden.
Mary moved to the office.
Sandra grabbed the apple there.
John travelled to the kitchen.
Mary picked up the milk there.
Sandra journeyed to the bathroom.
Where is the apple?
Mary went to the bedroom.
John took the football there.
Where is the milk?
Mary discarded the milk.
John moved to the hallway.
Where is the football?
Daniel went back to the bedroom.
Sandra left the apple.
Where is the apple?
Daniel got the milk there.
Sandra went to the kitchen.
Daniel moved to the garden.
Where is the milk?
John dropped the football.
John went to the office.
Where is the football?
"""

_THREE = """
Mary went to the office.
Mary got the milk.
Mary moved to the kitchen.
Mary travelled to the garden.
Where was the milk before the garden?
Mary went back to the bedroom.
Mary left the milk.
Where was the milk before the bedroom?
Where was the milk before the garden?

John moved to the hallway.
Sandra went to the kitchen.
John grabbed the football.
John travelled to the bathroom.
Sandra journeyed to the office.
John went back to the bedroom.
John dropped the football there.
Where was the football before the bedroom?
Where was the football before the bathroom?

Daniel took the apple there.
Daniel went to the garden.
Sandra travelled to the garden.
Daniel journeyed to the office.
Daniel put down the apple.
Where was the apple before the office?
Sandra moved to the office.
Sandra picked up the apple.
Sandra went to the hallway.
Sandra went back to the kitchen.
Where was the apple before the kitchen?

Sandra went to the garden.
Mary journeyed to the bathroom.
John moved to the office.
Sandra got the apple.
John picked up the football there.
Daniel travelled to the kitchen.
Sandra went to the hallway.
Mary took the milk.
John went to the bedroom.
Sandra moved to the bathroom.
Sandra discarded the apple.
Where was the apple before the bathroom?
Daniel went back to the garden.
John journeyed to the kitchen.
John left the football.
Where was the football before the kitchen?
Mary travelled to the office.
Mary went to the hallway.
Mary put down the milk there.
Where was the milk before the hallway?
Daniel moved to the hallway.
Daniel grabbed the milk.
Daniel went to the bedroom.
Daniel travelled to the garden.
Where was the milk before the garden?
"""


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(text.strip().split("\n\n"))


EXAMPLES = {1: _paragraphs(_ONE), 2: _paragraphs(_TWO), 3: _paragraphs(_THREE)}
