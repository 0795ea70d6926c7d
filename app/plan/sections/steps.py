"""Part 13: who does what before opening, what is written down each day, and the last look before sending."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, Step, alone

ACTIONS = Field(
    key="actions",
    number="T1",
    kind=Kind.TABLE,
    label=mark("What do you do next, and by when?"),
    why=mark("A plan with dates begins. A plan without dates waits."),
    example=mark("Rosa: ask for the health card, in March."),
    most=40,
    measured=True,
    add=mark("Add a step"),
    columns=(
        Field("what", "T1", Kind.LINE, mark("What must be done?"), required=True, most=160),
        Field("by", "T1", Kind.MONTH, mark("By when?"), required=True),
        Field("who", "T1", Kind.LINE, mark("Who does it?"), most=80, more=True),
        Field(
            "cost",
            "T1",
            Kind.MONEY,
            mark("What does it cost?"),
            hint=mark("It counts with the papers or before opening, not here. If it stands there, leave this empty."),
            least=0,
            more=True,
        ),
    ),
)

FIRST_DAYS = Field(
    key="first_days",
    number="T2",
    kind=Kind.TEXT,
    label=mark("What do you want to have done in the first 90 days?"),
    why=mark("The first weeks decide. Write them as you see them."),
    example=mark("Modou: open in week 2, two schools in week 6, first feast in week 10."),
)

RECORDS = Field(
    key="records",
    number="T3",
    kind=Kind.CHOICE,
    label=mark("What will you write down each day?"),
    why=mark("Ten minutes a day, and you know where your money is."),
    example=mark("Each evening Rosa writes what she sold, paid and took home."),
    many=True,
    choices=(
        Choice("sales", mark("What I sold")),
        Choice("spent", mark("What I paid")),
        Choice("credit", mark("Who owes me, and how much")),
        Choice("home", mark("What I took home")),
        Choice("stock", mark("What is left in the store")),
    ),
)

CHECK = Step(
    "check",
    mark("Check your answers"),
    (),
    mark("You read everything once more before sending."),
)

STEPS = Section(
    "steps", 13, mark("Steps and last check"), (alone(ACTIONS), alone(FIRST_DAYS), alone(RECORDS), CHECK), chapter=16
)
