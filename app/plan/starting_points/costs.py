"""Monthly costs that several trades have. What they cost is for each person to find out.

Those of animals start with sales: the animals are bought for the opening, and late when it is late."""

from app.language.messages import mark
from app.plan.starting_points.shape import Cost

RENT = Cost("rent", mark("Rent"), "rent", mark("Rent is due from the first day, with few sales or many."))
POWER = Cost(
    "power",
    mark("Electricity and water"),
    "power",
    mark("Lamps, water and machines are needed from the first day, with few sales or many."),
)
COOKING = Cost(
    "cooking",
    mark("Gas, wood or charcoal"),
    "power",
    mark("Each pot and each tray needs heat: more sales burn more."),
    "sales",
    "variable",
)
FUEL = Cost(
    "fuel",
    mark("Fuel"),
    "power",
    mark("An engine burns fuel only while it works. More work burns more."),
    "sales",
    "variable",
)
TRANSPORT = Cost(
    "transport",
    mark("Transport"),
    "transport",
    mark("Goods move once you sell. One trip carries few of them or many."),
    "sales",
)
PHONE = Cost(
    "phone",
    mark("Phone and mobile money"),
    "phone",
    mark("Customers and sellers call from the first day, in good months and weak ones."),
)
CLEANING = Cost(
    "cleaning",
    mark("Soap and cleaning"),
    "cleaning",
    mark("Rooms and tools are cleaned on each working day, after few sales or many."),
    "sales",
)
UPKEEP = Cost(
    "upkeep",
    mark("Repairs and spare parts"),
    "upkeep",
    mark("Things wear once the work begins. One month brings a repair, another none."),
    "sales",
)
MARKET_FEE = Cost(
    "marketfee",
    mark("Market fee"),
    "fees",
    mark("The market asks for it on days of sale, with few goods or many."),
    "sales",
)
GUARD = Cost(
    "guard",
    mark("Night guard"),
    "security",
    mark("Things can be stolen from the first day. A guard costs the same each month."),
)
FEED = Cost(
    "feed",
    mark("Feed"),
    "feed",
    mark("It begins with the animals. They eat every day, with few sales or many."),
    "sales",
)
VET = Cost(
    "vet",
    mark("Vet, vaccines and medicine"),
    "feed",
    mark("It begins with the animals. Vaccines have fixed times, with few sales or many."),
    "sales",
)
LITTER = Cost(
    "litter",
    mark("Litter and disinfectant"),
    "cleaning",
    mark("It begins with the animals. Their house needs it, with few sales or many."),
    "sales",
)
FIELD_WATER = Cost(
    "fieldwater",
    mark("Water for the field"),
    "power",
    mark("Plants need water long before the first sale. The field stays the same."),
)
ICE = Cost(
    "ice", mark("Ice"), "other", mark("Fish needs ice on each day of sale: more fish, more ice."), "sales", "variable"
)
SMALL_TOOLS = Cost(
    "smalltools",
    mark("Blades, needles and small tools"),
    "upkeep",
    mark("Each job wears some of them: more work uses up more."),
    "sales",
    "variable",
)
INSURANCE = Cost(
    "insurance",
    mark("Insurance"),
    "other",
    mark("An accident can happen on the first day. Insurance costs the same each month."),
)
