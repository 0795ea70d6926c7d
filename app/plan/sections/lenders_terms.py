"""Of part 11: what a lender asks, as its paper says it (N5)."""

from app.language.messages import mark
from app.plan.conditions import only
from app.plan.fields import AllAnswers, Choice, Field, Kind, Step
from app.plan.sections.borrowing import wants_loan


@only(mark("Only if the lender keeps savings: N5."))
def savings_are_kept(answers: AllAnswers) -> bool:
    """Whether the lender keeps some of the loan as savings, or wants some with each instalment."""
    given = answers.get("sources", {})
    return wants_loan(answers) and any(
        isinstance(kept, int) and kept > 0 for kept in (given.get("kept_back"), given.get("saved_each"))
    )


METHOD = Field(
    key="method",
    number="N5",
    kind=Kind.CHOICE,
    label=mark("How does the lender count the interest?"),
    hint=mark("Ask. The same rate can cost nearly twice as much."),
    choices=(
        Choice("balance", mark("On what is still owed, the same instalment each time")),
        Choice("equal_principal", mark("On what is still owed, instalments that get smaller")),
        Choice("flat", mark("On the whole amount, until the end (flat)")),
        Choice("up_front", mark("All at the beginning: I receive less")),
        Choice("bullet", mark("Interest each time, the whole loan at the end")),
    ),
    asked_if=wants_loan,
)
RATE = Field(
    key="rate",
    number="N5",
    kind=Kind.NUMBER,
    label=mark("What is the rate on the paper, for every 100 in a year?"),
    hint=mark("If the lender tells it for a month, write it times 12."),
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
    least=1,
    more=True,
    asked_if=wants_loan,
)
ROUNDING = Field(
    key="rounding",
    number="N5",
    kind=Kind.CHOICE,
    label=mark("How does the lender round?"),
    more=True,
    choices=(
        Choice("half_up", mark("To the nearest amount")),
        Choice("up", mark("Always up")),
    ),
    asked_if=wants_loan,
)
TERMS = Step(
    "terms",
    mark("What does the lender ask?"),
    (METHOD, RATE, FEE, INSTALMENT_STEP, ROUNDING),
    mark("The rate is not the whole price. Fees count too."),
    mark("Abena’s lender asks 30 for every 100 in a year, and 3 as a fee."),
)

PREMIUM = Field(
    key="premium",
    number="N5",
    kind=Kind.NUMBER,
    label=mark("How much insurance do you pay each time, for every 100 still owed?"),
    least=0,
    most=20,
    decimals=4,
    measured=True,
    chapter=13,
    asked_if=wants_loan,
)
FIXED_FEE = Field(
    key="fixed_fee",
    number="N5",
    kind=Kind.MONEY,
    label=mark("Which fixed fee do you pay at the start (file, visit)?"),
    least=0,
    asked_if=wants_loan,
)
FEE_EACH = Field(
    key="fee_each",
    number="N5",
    kind=Kind.MONEY,
    label=mark("Which fee comes with each instalment?"),
    least=0,
    more=True,
    asked_if=wants_loan,
)
KEPT_BACK = Field(
    key="kept_back",
    number="N5",
    kind=Kind.MONEY,
    label=mark("How much does the lender keep as savings at the start?"),
    least=0,
    measured=True,
    asked_if=wants_loan,
)
SAVED_EACH = Field(
    key="saved_each",
    number="N5",
    kind=Kind.MONEY,
    label=mark("How much must you save with each instalment?"),
    least=0,
    more=True,
    asked_if=wants_loan,
)
GIVEN_BACK = Field(
    key="given_back",
    number="N5",
    kind=Kind.YES_NO,
    label=mark("Do you get these savings back at the end?"),
    why=mark("Savings that do not come back are a part of the price."),
    example=mark("A lender keeps 500 dirhams and gives them back after the last instalment."),
    required=True,
    chapter=13,
    asked_if=savings_are_kept,
)
PENALTY = Field(
    key="penalty",
    number="N5",
    kind=Kind.LINE,
    label=mark("What do you pay if you are late?"),
    most=160,
    asked_if=wants_loan,
)
TOLD_BY = Field(
    key="told_by",
    number="N5",
    kind=Kind.LINE,
    label=mark("Who told you these terms, or on which paper do they stand?"),
    most=160,
    asked_if=wants_loan,
)
TOLD_IN = Field(
    key="told_in",
    number="N5",
    kind=Kind.MONTH,
    label=mark("When?"),
    asked_if=wants_loan,
)
OTHER_TERMS = Step(
    "other_terms",
    mark("What else does the lender ask?"),
    (FIXED_FEE, FEE_EACH, PREMIUM, KEPT_BACK, SAVED_EACH, PENALTY, TOLD_BY, TOLD_IN),
    mark("Small lines on the paper can be the dearest ones. Leave empty what this lender does not ask."),
    mark("A lender keeps 500 dirhams of 10,000 as savings. You pay interest on all 10,000."),
)
