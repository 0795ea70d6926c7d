"""People and parcels carried on a motorbike."""

from app.language.messages import mark
from app.plan.starting_points import costs, months, papers, risks, things, units
from app.plan.starting_points.shape import Product, StartingPoint, Thing, a_day

PASSENGERS = Product("passengers", mark("Trips with a passenger"), units.TRIP, *a_day(15), year=months.ROADS)
PARCELS = Product("parcels", mark("Parcels carried"), units.TRIP, *a_day(3), year=months.ROADS)
MOTORBIKE_ITSELF = Thing("motorbike", mark("Motorbike"), 48, things.ROAD, upkeep=True)
RIDING = Thing("riding", mark("Two helmets and rain clothes"), 24, things.DAILY)
RACK = Thing("rack", mark("Box for parcels"), 36, things.ROAD)

MOTORBIKE = StartingPoint(
    "motorbike",
    "transport",
    mark("Motorbike transport"),
    months.ROADS,
    (PASSENGERS, PARCELS),
    (MOTORBIKE_ITSELF, RIDING, RACK, things.PHONE, things.HAND_TOOLS),
    (costs.FUEL, costs.UPKEEP, costs.INSURANCE, costs.PHONE, costs.GUARD),
    (papers.DRIVER, papers.VEHICLE, papers.LICENCE, papers.TAX_NUMBER),
    (risks.ACCIDENT, risks.THEFT, risks.BREAKS, risks.DEARER, risks.STOPPED, risks.LATE_PAPERS),
)
