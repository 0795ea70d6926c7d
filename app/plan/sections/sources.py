"""Part 11: where the money comes from. A loan is the exception: the first answer is no."""

from app.language.messages import mark
from app.plan.fields import AllAnswers, Choice, Field, Kind, Section, Step, alone


def wants_loan(answers: AllAnswers) -> bool:
    """Whether the answer to N1 is yes."""
    return bool(answers.get("sources", {}).get("want_loan") == "yes")


def wants_seasonal_loan(answers: AllAnswers) -> bool:
    """Whether the instalments follow the strong and weak months."""
    return wants_loan(answers) and answers.get("sources", {}).get("rhythm") == "seasonal"


OWN_CASH = Field(
    key="own_cash",
    number="G3",
    kind=Kind.MONEY,
    label=mark("How much of your own money do you put in at the start?"),
    why=mark("It pays things and stays in the box for the first months."),
    example=mark("Rosa puts in 3,000 of her savings."),
    required=True,
    least=0,
    measured=True,
    chapter=11,
)

LATER_CASH = Field(
    key="later_cash",
    number="G5",
    kind=Kind.TABLE,
    label=mark("Do you put in more of your own money later?"),
    why=mark("A pot or a sale can help the box in its month."),
    example=mark("Modou puts 100,000 in month 7: half of his tontine pot."),
    most=10,
    measured=True,
    add=mark("Add money"),
    columns=(
        Field("name", "G5", Kind.LINE, mark("Which money is it?"), required=True, most=80),
        Field("amount", "G5", Kind.MONEY, mark("How much?"), required=True, least=0),
        Field(
            "month",
            "G5",
            Kind.NUMBER,
            mark("In which month after opening?"),
            hint=mark("Month 1 is the month of your first sale."),
            required=True,
            least=1,
            most=60,
        ),
    ),
)

WANT_LOAN = Field(
    key="want_loan",
    number="N1",
    kind=Kind.YES_NO,
    label=mark("Do you want a loan?"),
    why=mark("A plan without a loan is a full plan."),
    example=mark("One kitchen in Cochabamba starts with the grant only, and it holds."),
    required=True,
    chapter=13,
)

AMOUNT = Field(
    key="amount",
    number="N2",
    kind=Kind.MONEY,
    label=mark("How much do you want to borrow?"),
    why=mark("Smaller and later is often better."),
    example=mark("Leïla first wanted 9,500. With 5,000 her plan holds."),
    required=True,
    least=1,
    measured=True,
    chapter=13,
    asked_if=wants_loan,
)

TERM = Field(
    key="term",
    number="N4",
    kind=Kind.NUMBER,
    label=mark("Over how many months do you give it back?"),
    unit=mark("months"),
    required=True,
    least=1,
    most=120,
    chapter=13,
    asked_if=wants_loan,
)
GRACE = Field(
    key="grace",
    number="N4",
    kind=Kind.NUMBER,
    label=mark("For how many months do you first pay only interest?"),
    hint=mark("Write 0 if there are no grace months."),
    unit=mark("months"),
    required=True,
    least=0,
    most=60,
    asked_if=wants_loan,
)
RHYTHM = Field(
    key="rhythm",
    number="N4",
    kind=Kind.CHOICE,
    label=mark("How do the instalments go?"),
    required=True,
    choices=(
        Choice("level", mark("The same every month")),
        Choice("seasonal", mark("More in strong months, less in weak ones")),
    ),
    asked_if=wants_loan,
)
DATES = Step(
    "dates",
    mark("When do you give the loan back?"),
    (TERM, GRACE, RHYTHM),
    mark("Long loans cost more. Short ones weigh more each month."),
    mark("Abena: 18 months, and 2 months with interest only."),
)

RATE = Field(
    key="rate",
    number="N5",
    kind=Kind.NUMBER,
    label=mark("What is the rate on the paper, for every 100 in a year?"),
    hint=mark("Counted on what is left to pay. Ask the lender if it is."),
    unit=mark("for every 100 in a year"),
    required=True,
    least=0,
    most=300,
    decimals=4,
    measured=True,
    chapter=13,
    asked_if=wants_loan,
)
FEE = Field(
    key="fee",
    number="N5",
    kind=Kind.NUMBER,
    label=mark("How much does the lender keep as a fee?"),
    unit=mark("for every 100 borrowed"),
    required=True,
    least=0,
    most=50,
    decimals=4,
    measured=True,
    asked_if=wants_loan,
)
INSTALMENT_STEP = Field(
    key="instalment_step",
    number="N5",
    kind=Kind.MONEY,
    label=mark("To which amount does the lender round the instalment?"),
    hint=mark("Leave it empty if you do not know."),
    least=1,
    asked_if=wants_loan,
)
ROUNDING = Field(
    key="rounding",
    number="N5",
    kind=Kind.CHOICE,
    label=mark("How does the lender round?"),
    choices=(
        Choice("half_up", mark("To the nearest amount")),
        Choice("up", mark("Always up")),
    ),
    asked_if=wants_loan,
)
TERMS = Step(
    "terms",
    mark("What does the lender ask?"),
    (RATE, FEE, INSTALMENT_STEP, ROUNDING),
    mark("The rate is not the whole price. Fees count too."),
    mark("Abena’s lender asks 30 for every 100 in a year, and 3 as a fee."),
)

INSTALMENTS = Field(
    key="instalments",
    number="N7",
    kind=Kind.SERIES,
    label=mark("How much of the loan do you give back in each month?"),
    why=mark("Interest comes on top. All months together are the loan."),
    example=mark("Modou pays 90,000 after the feast and nothing in July and August."),
    hint=mark("Month 1 is the month of your first sale. Write 0 for nothing."),
    of="money",
    required=True,
    length=36,
    least=0,
    chapter=13,
    asked_if=wants_seasonal_loan,
)

SOURCES = Section(
    "sources",
    11,
    mark("Where the money comes from"),
    (
        alone(OWN_CASH),
        alone(LATER_CASH),
        alone(WANT_LOAN),
        alone(AMOUNT),
        DATES,
        TERMS,
        alone(INSTALMENTS),
    ),
)
