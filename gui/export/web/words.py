"""What the page itself says to people while it is looked at: templates whose fields its script fills in."""

from string import Formatter

from mnemoscope.engines.translation import tr, tr_noop

WORDS = {
    "place": tr_noop("token {step} of {count}, “{token}”"),
    "step": tr_noop("step {step}"),
    "play": tr_noop("Play"),
    "pause": tr_noop("Pause"),
    "value": tr_noop("{place}: {value}"),
    "value_unit": tr_noop("{place}: {value} ({unit})"),
    "colour": tr_noop("{title}: {value} {unit}"),
    "row": tr_noop("{place} at “{token}”: {value} ({unit})"),
    "gathered": tr_noop("{rows} rows and {steps} steps share a cell, which shows the value largest in size"),
    "gathered_rows": tr_noop("{rows} rows share a line, which shows the value largest in size"),
    "gathered_steps": tr_noop("{steps} steps share a column, which shows the value largest in size"),
    "in_sight": tr_noop("Steps {first} to {last} of {start} to {end} are in sight."),
    "all_in_sight": tr_noop("All steps are in sight."),
    "looks": tr_noop("“{token}” (step {step}) looks at “{key}” (step {other}): {value}"),
    "looks_list": tr_noop("“{token}” looks most at"),
    "before": tr_noop("what lies before this stretch"),
    "no_row": tr_noop("This token is out of reach: nothing looks at it any more, and it looks at nothing."),
    "not_held": tr_noop("This page does not hold the attention of this head."),
    "no_heads": tr_noop("This layer has no attention."),
    "attention": tr_noop("attention of the token at the cursor"),
    "attention_map": tr_noop("A row is a token that looks, a column a token looked at."),
    "in_map": tr_noop("Steps {first} to {last}."),
    "weight": tr_noop("weight"),
    "index": tr_noop("by index"),
    "activity": tr_noop("by activity"),
    "similarity": tr_noop("by similarity"),
    "text": tr_noop("Text: {title}"),
    "tokens": tr_noop("Tokens: {title}"),
    "reads": tr_noop("Read from memory at “{token}”"),
    "none": tr_noop("no colour"),
    "next": tr_noop("After “{token}”: probability of the next token"),
    "class": tr_noop("If the text ended after “{token}”: probability of each class"),
    "answer": tr_noop("After “{token}”: probability of each answer"),
    "came": tr_noop("came next"),
    "came_rank": tr_noop("“{token}” came next: rank {rank}, probability {p}"),
    "entropy": tr_noop("entropy {value} nats"),
    "right": tr_noop("right"),
    "wrong": tr_noop("wrong"),
    "was_right": tr_noop("The answer is right: {wanted}."),
    "was_wrong": tr_noop("The answer is wrong; right would be {wanted}."),
    "unjudged": tr_noop("Nobody knows what would be right here."),
    "no_number": tr_noop("not a number"),
    "no_prediction": tr_noop("The prediction is not a number."),
    "chosen": tr_noop("chosen by the model"),
    "empty_slot": tr_noop("nothing is in memory yet"),
    "recalled": tr_noop("recalled: {text}"),
    "followed": tr_noop("{text} → {next}"),
    "values_at": tr_noop("Values at “{token}”"),
    "likely": tr_noop("Likeliest: {list}."),
    "item": tr_noop("“{token}” {p}"),
    "light": tr_noop("Light colours"),
    "dark": tr_noop("Dark colours"),
    "unreadable": tr_noop("The numbers of this page cannot be unpacked: {why}"),
    "too_old": tr_noop(
        "This browser cannot unpack the numbers of this page (it has no DecompressionStream): open it in a newer one."
    ),
}  # fmt: skip


def spoken() -> dict[str, str]:
    """The templates in the person's language, their fields left open."""
    found = {}
    for key, template in WORDS.items():
        fields = [field for _, field, _, _ in Formatter().parse(template) if field]
        found[key] = tr(template, **{field: f"{{{field}}}" for field in fields})
    return found
