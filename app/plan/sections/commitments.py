"""Of part 2: what the family has promised before any loan, and the pot that comes back."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind
from app.plan.month_names import by_number
from app.plan.rhythms import rhythm
from app.plan.sections.once import once_in_a_month

DEBTS = Field(
    key="debts",
    number="H11",
    kind=Kind.TABLE,
    label=mark("What do you still owe, and to whom?"),
    why=mark("Debts for the journey and to family count too."),
    example=mark("Rosa gives 200 bolivianos a month for the tickets, for 8 more months."),
    required=True,
    most=20,
    measured=True,
    add=mark("Add a debt"),
    columns=(
        Field("name", "H11", Kind.LINE, mark("To whom, and for what?"), required=True, most=80),
        Field("amount", "H11", Kind.MONEY, mark("How much do you pay each time?"), required=True, least=0, total=True),
        rhythm("H11"),
        Field(
            "months_left",
            "H11",
            Kind.NUMBER,
            mark("For how many more months?"),
            hint=mark("We count them from the month in which you open."),
            unit=mark("months"),
            required=True,
            least=1,
            most=240,
        ),
        Field("left", "H11", Kind.MONEY, mark("How much is left to pay in all?"), least=0, more=True),
        Field(
            "lender",
            "H11",
            Kind.CHOICE,
            mark("Who lent it?"),
            choices=(
                Choice("family", mark("Family or a friend")),
                Choice("journey", mark("Somebody who paid my journey")),
                Choice("shop", mark("A shop")),
                Choice("bank", mark("A bank or a microfinance institution")),
                Choice("group", mark("A savings group")),
                Choice("other", mark("Somebody else")),
            ),
            more=True,
        ),
        Field(
            "secured",
            "H11",
            Kind.CHOICE,
            mark("What did you promise if you cannot pay?"),
            choices=(
                Choice("nothing", mark("Nothing")),
                Choice("person", mark("Somebody pays for me")),
                Choice("thing", mark("A thing")),
                Choice("land", mark("The house or land")),
            ),
            more=True,
        ),
        Field(
            "pressure",
            "H11",
            Kind.YES_NO,
            mark("Does somebody press or threaten you?"),
            hint=mark("No lender ever sees this answer."),
            private=True,
            more=True,
            on_paper=False,  # a sheet goes through other hands
        ),
    ),
)

SAVINGS = Field(
    key="savings",
    number="H12",
    kind=Kind.TABLE,
    label=mark("Do you pay into a savings group (a susu) or a savings box?"),
    why=mark("The family pays this first. A loan is paid from what is left."),
    example=mark("Modou pays 20,000 francs a month into a tontine of 10 people."),
    required=True,
    most=10,
    measured=True,
    chapter=3,
    add=mark("Add a group or box"),
    columns=(
        Field("name", "H12", Kind.LINE, mark("Which group or box?"), required=True, most=80),
        Field("amount", "H12", Kind.MONEY, mark("How much each time?"), required=True, least=0, total=True),
        rhythm("H12"),
        Field(
            "months_left",
            "H12",
            Kind.NUMBER,
            mark("For how many more months?"),
            hint=mark("We count them from the month in which you open. Leave it empty if it goes on."),
            unit=mark("months"),
            least=1,
            most=240,
        ),
        Field(
            "members",
            "H12",
            Kind.NUMBER,
            mark("How many people are in the group?"),
            hint=mark("Leave it empty for a savings box."),
            least=2,
            most=200,
        ),
        Field(
            "pot",
            "H12",
            Kind.MONEY,
            mark("How much is the pot, when it is your turn?"),
            least=0,
        ),
        Field(
            "pot_month",
            "H12",
            Kind.NUMBER,
            mark("Counting from your opening, what is the number of the month of your turn?"),
            hint=mark("Open in March, turn in September: write 7. Leave it empty if you had your turn."),
            least=1,
            most=60,
            said=by_number("pot_month"),
        ),
    ),
)

LUMP_SUMS = Field(
    key="lump_sums",
    number="H12",
    kind=Kind.TABLE,
    label=mark("Will a larger sum come to the family once?"),
    why=mark("A pot comes on a date. The plan must know the month."),
    example=mark("Abena sells a piece of cloth for 500 cedis in month 3."),
    hint=mark("The pot of a savings group stands with the group."),
    most=10,
    measured=True,
    chapter=3,
    add=mark("Add a sum"),
    columns=once_in_a_month("H12"),
)
