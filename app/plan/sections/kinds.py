"""The kinds of work below each trade: about seventy names as people say them, one list a trade, each may stay open."""

from __future__ import annotations

from collections.abc import Mapping

from app.language.messages import mark
from app.plan.conditions import Condition
from app.plan.fields import AllAnswers, Choice, Field, Kind, Step

BELOW = mark("Only where you know the trade: I2.")
PAGE = "kind"
OTHER = Choice("other", mark("Something else"))

KINDS: Mapping[str, tuple[Choice, ...]] = {
    "food": (
        Choice("bakery", mark("Bakery")),
        Choice("foodstall", mark("Food stall")),
        Choice("eating_house", mark("A small restaurant")),
        Choice("orders", mark("Food for feasts and orders")),
        Choice("drinks", mark("Juices and drinks")),
        Choice("fish", mark("Fish")),
        Choice("kept_food", mark("Dried food, jam and honey")),
        Choice("milling", mark("Flour and oil")),
    ),
    "poultry": (
        Choice("layers", mark("Eggs")),
        Choice("broilers", mark("Chickens for meat")),
        Choice("chicks", mark("Chicks to raise")),
        Choice("other_birds", mark("Ducks, turkeys and other birds")),
    ),
    "animals": (
        Choice("goats", mark("Goats or sheep")),
        Choice("cattle", mark("Cows for milk or meat")),
        Choice("pigs", mark("Pigs")),
        Choice("rabbits", mark("Rabbits and other small animals")),
        Choice("bees", mark("Bees")),
        Choice("fish_pond", mark("Fish in ponds")),
    ),
    "crops": (
        Choice("vegetables", mark("Vegetables")),
        Choice("grain", mark("Maize, rice and other grain")),
        Choice("roots", mark("Potatoes, cassava and other roots")),
        Choice("fruit", mark("Fruit")),
        Choice("trees", mark("Cocoa, coffee, olives or nuts")),
        Choice("seedlings", mark("Young plants and flowers")),
    ),
    "sewing": (
        Choice("sewing", mark("Sewing workshop")),
        Choice("mending", mark("Mending and changing clothes")),
        Choice("weaving", mark("Weaving, knitting and embroidery")),
        Choice("home_cloth", mark("Curtains and bed linen")),
        Choice("leather", mark("Shoes, bags and leather")),
    ),
    "hair": (
        Choice("hair", mark("Hairdresser’s")),
        Choice("barber", mark("Barber’s")),
        Choice("braids", mark("Braids")),
        Choice("nails", mark("Nails and make-up")),
        Choice("soap", mark("Soap and creams")),
    ),
    "shop": (
        Choice("shop", mark("Small shop")),
        Choice("market_food", mark("Fruit and vegetables to sell")),
        Choice("clothes", mark("Clothes and shoes to sell")),
        Choice("phones", mark("Phones and airtime")),
        Choice("tools", mark("Tools and things to build with")),
        Choice("farm_supply", mark("Seed, feed and things for farms")),
        Choice("by_phone", mark("Selling by telephone and delivery")),
    ),
    "transport": (
        Choice("motorbike", mark("Motorbike transport")),
        Choice("three_wheels", mark("Three-wheeler")),
        Choice("taxi", mark("Taxi or small bus")),
        Choice("goods", mark("Goods by van or lorry")),
        Choice("boat", mark("Boat")),
    ),
    "repair": (
        Choice("phonerepair", mark("Phone repair")),
        Choice("carpentry", mark("Carpenter’s workshop")),
        Choice("bikes", mark("Repair of motorbikes and bicycles")),
        Choice("cars", mark("Repair of cars and tyres")),
        Choice("machines", mark("Repair of radios, fridges and machines")),
        Choice("metal", mark("Metal work")),
    ),
    "building": (
        Choice("masonry", mark("Walls and houses")),
        Choice("blocks", mark("Making blocks and bricks")),
        Choice("tiles", mark("Tiles and plaster")),
        Choice("painting", mark("Painting")),
        Choice("wiring", mark("Electric wiring and solar power")),
        Choice("pipes", mark("Water pipes")),
    ),
    "other": (
        Choice("cleaning", mark("Cleaning and washing")),
        Choice("care", mark("Care of children or old people")),
        Choice("lessons", mark("Lessons")),
        Choice("copies", mark("Copies, computer and internet")),
        Choice("guests", mark("Rooms for guests")),
        Choice("feasts", mark("Music, photos and feasts")),
        Choice("crafts", mark("Baskets, pots and other crafts")),
    ),
}


def kind_key(trade: str) -> str:
    """The key of the question about the kinds of a trade."""
    return f"kind_{trade}"


LISTS = frozenset(map(kind_key, KINDS))


def kind_of(idea: Mapping[str, object]) -> str | None:
    """The kind that was chosen below the trade of today; what was chosen below another one waits unread."""
    kind = idea.get(kind_key(str(idea.get("trade"))))
    return kind if isinstance(kind, str) else None


def _in(trade: str) -> Condition:
    def holds(answers: AllAnswers) -> bool:
        return bool(answers.get("idea", {}).get("trade") == trade)

    return Condition(BELOW, holds)


def _trade_known(answers: AllAnswers) -> bool:
    return answers.get("idea", {}).get("trade") in KINDS


def kinds_of_work(trades: tuple[Choice, ...]) -> Step:
    """The page below the trade: the one list that fits it, and room for own words."""
    lists = tuple(
        Field(
            kind_key(trade.key),
            "I2",
            Kind.CHOICE,
            trade.label,
            hint=mark("You can leave it open."),
            choices=(*KINDS[trade.key], OTHER),
            asked_if=_in(trade.key),
        )
        for trade in trades
    )
    words = Field(
        "kind_words",
        "I2",
        Kind.LINE,
        mark("In your own words"),
        most=120,
        asked_if=Condition(BELOW, _trade_known),
    )
    return Step(
        PAGE,
        mark("Which kind of work is it?"),
        (*lists, words),
        mark("Then we can show you the usual costs and things of this work."),
        mark("Rosa: bakery. Abena: eggs. Modou: sewing workshop."),
    )
