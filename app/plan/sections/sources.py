"""Part 11: where the money comes from. A loan is the exception: the first answer is no."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, alone
from app.plan.sections.borrowing import (
    AMOUNT,
    DATES,
    GUARANTEE,
    INSTALMENTS,
    PURPOSE,
    WEAK_MONTHS,
)
from app.plan.sections.exchange import RATES
from app.plan.sections.lenders_terms import GIVEN_BACK, OTHER_TERMS, TERMS
from app.plan.sections.once import once_in_a_month

OWN_CASH = Field(
    key="own_cash",
    number="G3",
    kind=Kind.MONEY,
    label=mark("How much of your own money do you put in at the start?"),
    why=mark("It pays things and stays in the box for the first months."),
    example=mark("Rosa puts in 3,000 bolivianos of her savings."),
    required=True,
    least=0,
    measured=True,
    chapter=9,
)

LATER_CASH = Field(
    key="later_cash",
    number="G5",
    kind=Kind.TABLE,
    label=mark("Do you put in more of your own money later?"),
    why=mark("A pot or a sale can help the box in its month."),
    example=mark("Modou puts 100,000 francs in month 7: half of his tontine pot."),
    most=10,
    measured=True,
    chapter=9,
    add=mark("Add money"),
    columns=once_in_a_month("G5"),
)

FAMILY_MONEY = Field(
    key="family_money",
    number="G4",
    kind=Kind.CHOICE,
    label=mark("Does your family put in money: as a gift or as a loan?"),
    why=mark("A loan from family is a debt, and belongs with the debts."),
    example=mark("Abena’s brother lends 1,000 cedis. She writes it in “My household’s money”."),
    chapter=9,
    choices=(
        Choice("none", mark("No money from family")),
        Choice("gift", mark("A gift"), mark("Count it as your own money.")),
        Choice("loan", mark("A loan"), mark("Write it with what you owe.")),
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
)

SOURCES = Section(
    "sources",
    11,
    mark("Where the money comes from"),
    (
        alone(OWN_CASH),
        alone(LATER_CASH),
        alone(FAMILY_MONEY),
        alone(RATES),
        alone(WANT_LOAN),
        alone(AMOUNT),
        alone(PURPOSE),
        DATES,
        TERMS,
        OTHER_TERMS,
        alone(GIVEN_BACK),
        alone(GUARANTEE),
        alone(WEAK_MONTHS),
        alone(INSTALMENTS),
    ),
    chapter=12,
)
