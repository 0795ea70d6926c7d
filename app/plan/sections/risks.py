"""Part 12: what can go wrong, and what would be done then."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, alone
from app.plan.hard_years import ALL

LIKE = "hard_year"  # the column that names the hard year of a risk
ONCE = "once"  # its answer where none is alike: what it costs is paid once

RISK_LIST = Field(
    key="risks",
    number="K1",
    kind=Kind.TABLE,
    label=mark("What can go wrong?"),
    why=mark("Who has thought before is calmer after."),
    example=mark("Abena: an illness can kill 60 of 200 hens."),
    hint=mark("Three risks are a good start."),
    required=True,
    least=1,
    most=25,
    measured=True,
    add=mark("Add what can go wrong"),
    columns=(
        Field("what", "K1", Kind.LINE, mark("What could happen?"), required=True, most=160),
        Field(
            "likely",
            "K2",
            Kind.CHOICE,
            mark("How likely is it?"),
            why=mark("You prepare first for what is likely."),
            required=True,
            choices=(
                Choice("1", mark("Rarely")),
                Choice("2", mark("Sometimes")),
                Choice("3", mark("Often")),
            ),
        ),
        Field(
            "cost",
            "K3",
            Kind.MONEY,
            mark("How much would it cost you?"),
            why=mark("So you see how much the box must bear."),
            least=0,
            more=True,
        ),
        Field(
            LIKE,
            "K3",
            Kind.CHOICE,
            mark("Which hard year is this like?"),
            hint=mark("Then we count what it does to your box."),
            choices=(
                *(Choice(key, name) for key, name in ALL.items()),
                Choice(ONCE, mark("None of these: it is paid once")),
            ),
            more=True,
            on_paper=False,
        ),
        Field(
            "before",
            "K4",
            Kind.TEXT,
            mark("What do you do before, so that it hurts less?"),
            why=mark("What is done before costs less."),
            required=True,
        ),
        Field("after", "K4", Kind.TEXT, mark("What do you do if it happens?"), required=True),
        Field(
            "who",
            "K5",
            Kind.LINE,
            mark("Who does it?"),
            why=mark("What nobody is to do is not done."),
            most=80,
            more=True,
        ),
    ),
)

RISKS = Section("risks", 12, mark("What can go wrong"), (alone(RISK_LIST),), chapter=3)
