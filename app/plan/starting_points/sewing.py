"""A sewing workshop."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_day, a_week

THEIR_CLOTH = Product(
    "theircloth", mark("Outfit, the client brings the cloth"), units.PIECE, *a_week(7), year=months.ORDERS
)
WITH_CLOTH = Product("withcloth", mark("Outfit with cloth"), units.PIECE, *a_week(2), year=months.ORDERS)
MENDING = Product("mending", mark("Mending"), units.JOB, *a_day(2), year=months.MENDING)
MACHINES = Thing("machines", mark("Two industrial sewing machines"), 72, things.RUNS, upkeep=True)
OVERLOCK = Thing("overlock", mark("Overlock machine"), 60, things.RUNS, upkeep=True)
IRON = Thing("iron", mark("Iron and cutting table"), 48, things.DAILY)
FITTING_ROOM = Thing("fittingroom", mark("Mirror, rails and chairs"), 60, things.FURNITURE)

SEWING = StartingPoint(
    "sewing",
    "sewing",
    mark("Sewing workshop"),
    months.ORDERS,
    (THEIR_CLOTH, WITH_CLOTH, MENDING),
    (MACHINES, OVERLOCK, IRON, FITTING_ROOM, things.BATTERY),
    (costs.RENT, costs.POWER, costs.UPKEEP, costs.SMALL_TOOLS, costs.TRANSPORT, costs.PHONE),
    (papers.LICENCE, papers.TAX_NUMBER, papers.REGISTER, papers.RENT_CONTRACT),
    (risks.POWER_CUT, risks.UNPAID, risks.BREAKS, risks.COMPLAINT, risks.DEARER, risks.LATE_GOODS),
)
