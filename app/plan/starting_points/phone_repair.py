"""Phones repaired, and what belongs to them sold."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_day

REPAIRS = Product("repairs", mark("Phones repaired"), units.JOB, *a_day(3), year=months.PHONES)
EXTRAS = Product("extras", mark("Covers, chargers and earphones"), units.PIECE, *a_day(5), year=months.PHONES)
PHONE_TOOLS = Thing("phonetools", mark("Small tools and magnifier"), 36, things.DAILY)
SOLDERING = Thing("soldering", mark("Soldering station"), 48, things.RUNS, upkeep=True)
COMPUTER = Thing("computer", mark("Computer"), 36, things.AGES, upkeep=True)

PHONE_REPAIR = StartingPoint(
    "phonerepair",
    "repair",
    mark("Phone repair"),
    months.PHONES,
    (REPAIRS, EXTRAS),
    (PHONE_TOOLS, SOLDERING, COMPUTER, things.WORKBENCH, things.DISPLAY, things.BATTERY),
    (costs.RENT, costs.POWER, costs.PHONE, costs.TRANSPORT, costs.SMALL_TOOLS),
    (papers.LICENCE, papers.TAX_NUMBER, papers.RENT_CONTRACT, papers.RECEIPTS),
    (risks.THEFT, risks.COMPLAINT, risks.POWER_CUT, risks.RIVAL, risks.UNPAID, risks.CURRENCY),
)
