"""Starting points: for a trade, the usual lines to change instead of a blank page. All of it is a guess."""

from __future__ import annotations

from app.plan.looked_at import TAKEN
from app.plan.starting_points.bakery import BAKERY
from app.plan.starting_points.broilers import BROILERS
from app.plan.starting_points.carpentry import CARPENTRY
from app.plan.starting_points.fish import FISH
from app.plan.starting_points.food_stall import FOOD_STALL
from app.plan.starting_points.goats import GOATS
from app.plan.starting_points.hair import HAIR
from app.plan.starting_points.layers import LAYERS
from app.plan.starting_points.masonry import MASONRY
from app.plan.starting_points.motorbike import MOTORBIKE
from app.plan.starting_points.phone_repair import PHONE_REPAIR
from app.plan.starting_points.sewing import SEWING
from app.plan.starting_points.shape import Product, StartingPoint, Thing
from app.plan.starting_points.shop import SHOP
from app.plan.starting_points.vegetables import VEGETABLES

__all__ = ["POINTS", "StartingPoint", "of_trade", "point", "product_of_row", "thing_of_row"]

POINTS = (
    LAYERS,
    BROILERS,
    GOATS,
    VEGETABLES,
    BAKERY,
    FOOD_STALL,
    FISH,
    SHOP,
    SEWING,
    HAIR,
    PHONE_REPAIR,
    CARPENTRY,
    MOTORBIKE,
    MASONRY,
)


NEAREST = {  # a kind of work has the starting point of its own name, or one with much the same things and costs
    "eating_house": "foodstall",
    "orders": "foodstall",
    "drinks": "foodstall",
    "chicks": "layers",
    "other_birds": "broilers",
    "seedlings": "vegetables",
    "mending": "sewing",
    "home_cloth": "sewing",
    "barber": "hair",
    "braids": "hair",
    "nails": "hair",
    "three_wheels": "motorbike",
}


def point(key: str) -> StartingPoint | None:
    return next((one for one in POINTS if one.key == key), None)


def of_trade(trade: object, kind: str | None = None) -> tuple[tuple[StartingPoint, ...], tuple[StartingPoint, ...]]:
    """Those of a trade (a choice of the idea's question), the one that fits its kind first, and all others."""
    fitting = NEAREST.get(kind or "", kind)
    near = tuple(sorted((one for one in POINTS if one.trade == trade), key=lambda one: one.key != fitting))
    return near, tuple(one for one in POINTS if one not in near)


def product_of_row(row_id: str) -> Product | None:
    """The product that a row of the list of products came from; None where the person wrote it herself."""
    return _PRODUCTS.get(row_id.removeprefix(TAKEN)) if row_id.startswith(TAKEN) else None


def thing_of_row(row_id: str) -> Thing | None:
    """The thing that a row of the list of things came from; None where the person wrote it herself."""
    return _THINGS.get(row_id.removeprefix(TAKEN)) if row_id.startswith(TAKEN) else None


_PRODUCTS = {product.key: product for one in POINTS for product in one.products}
_THINGS = {thing.key: thing for one in POINTS for thing in one.things}
