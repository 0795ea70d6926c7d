"""S5, the recipe card of a product: what goes into it, line by line, asked on pages of its own."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind
from app.plan.measures import MEASURES
from app.plan.recipes import sentences

LINES = Field(
    key="recipe",
    number="S5",
    kind=Kind.TABLE,
    label=mark("Recipe card: what goes in?"),
    hint=mark("Write everything that is used up: material, wrapping, bags. Not rent, not tools."),
    most=20,
    measured=True,
    elsewhere=True,
    chapter=7,
    said=sentences,
    add=mark("Add what goes in"),
    columns=(
        Field("name", "S5", Kind.LINE, mark("What goes in?"), required=True, most=60),
        Field("used", "S5", Kind.NUMBER, mark("How much of it?"), required=True, least=0, most=1_000_000, decimals=3),
        Field("used_measure", "S5", Kind.CHOICE, mark("Measured in"), required=True, choices=MEASURES),
        Field(
            "goes",
            "S5",
            Kind.CHOICE,
            mark("Is that for a whole batch, or for each one?"),
            choices=(Choice("batch", mark("For the batch")), Choice("one", mark("For each one"))),
        ),
        Field(
            "pack", "S5", Kind.NUMBER, mark("How much do you buy at once?"), required=True, most=1_000_000, decimals=3
        ),
        Field("pack_measure", "S5", Kind.CHOICE, mark("Bought in"), required=True, choices=MEASURES),
        Field("price", "S5", Kind.MONEY, mark("What do you pay for that?"), required=True, least=0),
    ),
)

BATCH = Field(
    "batch",
    "S5",
    Kind.NUMBER,
    mark("How many do you make in one batch?"),
    hint=mark("One dough, one pot, one piece of cloth. Leave it empty if you make one at a time."),
    least=1,
    most=1_000_000,
    elsewhere=True,
    chapter=7,
)
PIECE_PAY = Field(
    "piece_pay",
    "S5",
    Kind.MONEY,
    mark("Do you pay somebody for each one? How much?"),
    hint=mark("Leave it empty if you pay by the month, or nobody."),
    least=0,
    elsewhere=True,
    chapter=7,
)
LOSS = Field(
    "loss",
    "S5",
    Kind.NUMBER,
    mark("For every 100 that goes in, how much more is lost on the way?"),
    hint=mark("Spilt, burnt, cut off, torn. What you make and do not sell is another question."),
    unit=mark("for every 100"),
    least=0,
    most=200,
    decimals=2,
    elsewhere=True,
    chapter=7,
)
CARD = (BATCH, LINES, PIECE_PAY, LOSS)
