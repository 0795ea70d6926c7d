"""Monthly costs that several trades have. What they cost is for each person to find out."""

from app.language.messages import mark
from app.plan.starting_points.shape import Cost

RENT = Cost("rent", mark("Rent"), "rent")
POWER = Cost("power", mark("Electricity and water"), "power")
COOKING = Cost("cooking", mark("Gas, wood or charcoal"), "power", "sales", "variable")
FUEL = Cost("fuel", mark("Fuel"), "power", "sales", "variable")
TRANSPORT = Cost("transport", mark("Transport"), "transport", "sales")  # one trip carries few crates or many
PHONE = Cost("phone", mark("Phone and mobile money"), "phone")
CLEANING = Cost("cleaning", mark("Soap and cleaning"), "cleaning", "sales")
UPKEEP = Cost("upkeep", mark("Repairs and spare parts"), "upkeep", "sales")
MARKET_FEE = Cost("marketfee", mark("Market fee"), "fees", "sales")
GUARD = Cost("guard", mark("Night guard"), "security")
FEED = Cost("feed", mark("Feed"), "feed", "sales")  # animals are bought for the opening: late, they come late
VET = Cost("vet", mark("Vet, vaccines and medicine"), "feed", "sales")
LITTER = Cost("litter", mark("Litter and disinfectant"), "cleaning", "sales")
FIELD_WATER = Cost("fieldwater", mark("Water for the field"), "power")
ICE = Cost("ice", mark("Ice"), "other", "sales", "variable")
SMALL_TOOLS = Cost("smalltools", mark("Blades, needles and small tools"), "upkeep", "sales", "variable")
INSURANCE = Cost("insurance", mark("Insurance"), "other")
