"""Of part 11: what is asked about a loan, where one is wanted."""

from app.language.messages import mark
from app.plan.choices import to_pay
from app.plan.conditions import only
from app.plan.fields import AllAnswers, Choice, Field, Kind, Step


@only(mark("Only if you want a loan: N1."))
def wants_loan(answers: AllAnswers) -> bool:
    """Whether the answer to N1 is yes."""
    return bool(answers.get("sources", {}).get("want_loan") == "yes")


@only(mark("Only if instalments follow strong and weak months: N4."))
def wants_seasonal_loan(answers: AllAnswers) -> bool:
    """Whether the instalments follow the strong and weak months."""
    return wants_loan(answers) and answers.get("sources", {}).get("rhythm") == "seasonal"


@only(mark("Only if you want a loan and wrote what must be paid: N1, C1, C8."))
def wants_a_loan_for_things(answers: AllAnswers) -> bool:
    """Whether a loan is wanted and something is told that it could pay."""
    return wants_loan(answers) and bool(to_pay(answers))


AMOUNT = Field(
    key="amount",
    number="N2",
    kind=Kind.MONEY,
    label=mark("How much do you want to borrow?"),
    why=mark("Smaller and later is often better."),
    example=mark("Leïla first wanted 9,500 dinars. With 5,000 her plan holds."),
    required=True,
    least=1,
    measured=True,
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
    asked_if=wants_loan,
)
GRACE = Field(
    key="grace",
    number="N4",
    kind=Kind.NUMBER,
    label=mark("For how many months at first do you give nothing of the loan back (grace)?"),
    hint=mark("Write 0 if your first instalment already gives back a part."),
    unit=mark("months"),
    required=True,
    least=0,
    most=60,
    asked_if=wants_loan,
)
GRACE_KIND = Field(
    key="grace_kind",
    number="N4",
    kind=Kind.CHOICE,
    label=mark("What do you pay in the grace months?"),
    hint=mark("If you choose nothing, we count only the interest."),
    more=True,
    choices=(
        Choice("interest", mark("Only the interest")),
        Choice("later", mark("Nothing. Their interest comes with the first instalment")),
        Choice("added", mark("Nothing. Their interest is added to the loan")),
        Choice("free", mark("Nothing. They cost no interest")),
    ),
    asked_if=wants_loan,
)
RHYTHM = Field(
    key="rhythm",
    number="N4",
    kind=Kind.CHOICE,
    label=mark("Do you pay the same each time?"),
    required=True,
    choices=(
        Choice("level", mark("The same every month")),
        Choice("seasonal", mark("More in strong months, less in weak ones")),
    ),
    asked_if=wants_loan,
)
EVERY = Field(
    key="every",
    number="N4",
    kind=Kind.CHOICE,
    label=mark("How often do you pay?"),
    hint=mark("If you choose nothing, we count every month."),
    choices=(
        Choice("month", mark("Every month")),
        Choice("four_weeks", mark("Every four weeks")),
        Choice("two_weeks", mark("Every two weeks")),
        Choice("week", mark("Every week")),
    ),
    asked_if=wants_loan,
)
DATES = Step(
    "dates",
    mark("When do you give the loan back?"),
    (TERM, GRACE, RHYTHM, EVERY, GRACE_KIND),
    mark("Long loans cost more. Short ones weigh more each month."),
    mark("Abena: 18 months, and 2 months with interest only."),
)

GUARANTEE = Field(
    key="guarantee",
    number="N6",
    kind=Kind.CHOICE,
    label=mark("What does the lender take if you cannot pay?"),
    why=mark("Never give the roof of your family for a first loan."),
    example=mark("In Abena’s group five people promise to pay for one another."),
    required=True,
    many=True,
    choices=(
        Choice("group", mark("A group pays for me")),
        Choice("person", mark("One person pays for me")),
        Choice("thing", mark("A thing of the business")),
        Choice("land", mark("The house or land")),
        Choice("nothing", mark("Nothing"), alone=True),
    ),
    asked_if=wants_loan,
)

PURPOSE = Field(
    key="purpose",
    number="N3",
    kind=Kind.CHOICE,
    label=mark("Which things does the loan pay?"),
    why=mark("A loan for a thing that earns can pay itself back."),
    example=mark("Leïla’s loan pays two chairs and the fitting out of her shop."),
    hint=mark("You can choose here once your things have names."),
    many=True,
    among=("start", "assets"),
    choices=(Choice("first_stock", mark("First stock")),),
    asked_if=wants_a_loan_for_things,
)

WEAK_MONTHS = Field(
    key="weak_months",
    number="N7",
    kind=Kind.MONTHS,
    label=mark("In which months must you pay less?"),
    why=mark("Ask the lender for smaller instalments there."),
    example=mark("Modou sells little in July and August. He asks for less then."),
    chapter=14,
    asked_if=wants_loan,
)

INSTALMENTS = Field(
    key="instalments",
    number="N7",
    kind=Kind.SERIES,
    label=mark("How much of the loan do you give back in each month?"),
    why=mark("Interest comes on top. All months together are the loan."),
    example=mark("Modou pays 90,000 francs after the feast and nothing in July and August."),
    hint=mark("Month 1 is the month of your first sale. Write 0 for nothing."),
    of="money",
    required=True,
    length=120,  # as long as a loan can be (N4); on the page stand as many boxes as its months
    least=0,
    chapter=14,
    asked_if=wants_seasonal_loan,
)
