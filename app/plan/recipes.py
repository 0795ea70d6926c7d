"""What goes into one that is sold, line by line. Its cost is counted exactly and rounded once, to the minor unit.

A line is what one batch, or each piece, takes of something, and how that is bought: 2 kg of a sack of 50 kg at 18,000.
One costs the sum of its lines and of the pay for each, and what is lost on the way is added to that sum:
sum x (1 + losses of every 100). A thing of one name is bought in one way: its price is the same wherever it goes in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.finance.rounding import half_up
from app.language.amounts import LARGEST
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.fields import known
from app.plan.limits import SURE, tag
from app.plan.measures import SIZES, how_much, same_sort
from app.plan.sureness import tag_of

Row = Mapping[str, Any]
Rows = Sequence[dict[str, Any]]
BOUGHT = ("pack", "pack_measure", "price")  # how a thing is bought, the same wherever it goes in
COUNTED = ("used", "used_measure", *BOUGHT)
TOO_MUCH = say("What goes into one costs more here than a plan can count. Look at the numbers again.")


@dataclass(frozen=True)
class Piece:
    """What one line puts into one, in minor units; `line` is its id, None for pay and losses."""

    name: Message
    amount: int
    line: str | None = None


@dataclass(frozen=True)
class Cost:
    """What one costs to make, in minor units; the pieces add up to it exactly."""

    pieces: tuple[Piece, ...]
    whole: int


def lines_of(row: Row) -> Rows:
    found = row.get("recipe")
    return found if isinstance(found, list) else []


def cost(row: Row) -> Cost | None:
    """What goes into one; None where no line can be counted and nobody is paid for each."""
    parts: list[tuple[Message, Fraction, str | None]] = [(named(line), one, line["id"]) for line, one in _shares(row)]
    if pay := _pay(row):
        parts.append((say("Pay for each one"), pay, None))
    if not parts:
        return None
    if lost := _lost(row):
        parts.append((say("Lost on the way"), lost * sum(share for _, share, _ in parts), None))
    return Cost(tuple(_rounded(parts)), half_up(sum((share for _, share, _ in parts), Fraction(0))))


def by_card(row: Row) -> bool:
    """Whether what one costs is what its card says; another way of writing can leave the two apart."""
    counted = cost(row)
    return counted is not None and counted.whole == row.get("unit_cost")


def all_told(row: Row) -> bool:
    """Whether each thing that makes up the cost says itself how it is known: nobody is paid for each."""
    return cost(row) is not None and not _pay(row)


def into_one(row: Row) -> list[tuple[Row, Fraction]]:
    """Each line that can be counted, with what it puts into one and what of that is lost on the way."""
    return [(line, share * (1 + _lost(row))) for line, share in _shares(row)]


def resting(row: Row) -> list[tuple[str | None, Fraction]]:
    """What one costs by how well it is known: each line of a card by its own tag, all else by that of its cost."""
    lines = [(line.get(SURE.key), share) for line, share in into_one(row)] if by_card(row) else []
    return [*lines, (tag_of(row, "unit_cost"), without_lines(row))]


def without_lines(row: Row) -> Fraction:
    """Of what one costs, what no line of its card says: the pay for each, or all of it where no card says it."""
    return _pay(row) * (1 + _lost(row)) if by_card(row) else Fraction(_known(row, "unit_cost", "0"))


def countable(rows: Rows) -> bool:
    """Whether what goes into one is everywhere an amount that a plan can hold."""
    return all(counted.whole <= LARGEST for row in rows if (counted := cost(row)))


def alike(one: object, other: object) -> bool:
    """Whether two names mean the same thing, whatever their capitals and spaces."""
    return plain(one) == plain(other)


def put(rows: Rows, product: str, line: dict[str, Any]) -> list[dict[str, Any]]:
    """The products with this line in its place; whatever has its name is bought as it says, and all are recounted."""
    return [_recounted(_bought_alike(_with(row, line) if row["id"] == product else row, line)) for row in rows]


def taken(rows: Rows, product: str, line: str) -> list[dict[str, Any]]:
    """The products without this line."""
    kept = [one for row in rows if row["id"] == product for one in lines_of(row) if one["id"] != line]
    return [_recounted({**row, "recipe": kept}) if row["id"] == product else row for row in rows]


def batched(rows: Rows, product: str, head: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The products with these answers about the whole of one; None takes an answer away."""
    out = []
    for row in rows:
        wanted = {key: value for key, value in {**row, **head}.items() if value is not None}
        out.append(_recounted(wanted) if row["id"] == product else row)
    return out


def dearer(rows: Rows, price: Callable[[int], int]) -> list[dict[str, Any]]:
    """The products with what goes into them at other prices: each line of a card, else what one costs."""
    return [_dearer(row, price) for row in rows]


def known_by(rows: Rows, product: str, line: str, how: str) -> list[dict[str, Any]]:
    """The products with how the price of this line is known, wherever the same thing goes in."""
    name = next(one["name"] for row in rows if row["id"] == product for one in lines_of(row) if one["id"] == line)
    return [_alike_with(row, name, {SURE.key: how}) for row in rows]


def also_in(rows: Rows, product: str, name: str) -> list[str]:
    """The names of the other products into which this goes."""
    others = [row for row in rows if row["id"] != product]
    return [str(row.get("name")) for row in others if any(alike(line.get("name"), name) for line in lines_of(row))]


def bought_before(rows: Rows) -> dict[str, Row]:
    """Everything that is bought so far: its name, as it was written first, with a line that says how."""
    return {str(line["name"]): line for _, line in bought_once(rows)}


def bought_once(rows: Rows) -> Sequence[tuple[Row, Row]]:
    """Each thing that is bought, with the first product and line in which it stands."""
    found: dict[str, tuple[Row, Row]] = {}
    for row in rows:
        for line in (line for line in lines_of(row) if whole(line) and known(line.get("name"))):
            found.setdefault(plain(line["name"]), (row, line))
    return tuple(found.values())


def sentences(row: Row, currency: str) -> Iterator[Message]:
    """Each line in words, with how well it is known."""
    for line in lines_of(row):
        said, sure = line_said(line, currency), tag(line.get(SURE.key))
        yield say("%(line)s · %(sure)s", line=said, sure=sure) if sure else said


def line_said(line: Row, currency: str) -> Message:
    if not whole(line):
        return named(line)
    told = {"material": named(line), "used": used_said(line), "bought": bought_said(line, currency)}
    return say("%(material)s: %(used)s. Bought: %(bought)s", **told)


def used_said(line: Row) -> Message:
    """How much goes in, and into what."""
    if line.get("goes") == "one":
        return say("%(amount)s for each one", amount=_amount(line, "used"))
    return say("%(amount)s for the batch", amount=_amount(line, "used"))


def pack_said(line: Row) -> Message:
    """How much is bought at once."""
    return _amount(line, "pack")


def bought_said(line: Row, currency: str) -> Message:
    """How much is bought at once, and for what."""
    return say("%(amount)s for %(price)s", amount=_amount(line, "pack"), price=Money(line["price"], currency))


def named(line: Row) -> Message:
    return Message("%(text)s", {"text": str(line.get("name") or "…")})


def _amount(line: Row, key: str) -> Message:
    return how_much(Decimal(line[key]), line[f"{key}_measure"])


def _shares(row: Row) -> list[tuple[Row, Fraction]]:
    """Each line that can be counted, with what it puts into one."""
    return [(line, share) for line in lines_of(row) if (share := _share(row, line)) is not None]


def _pay(row: Row) -> Fraction:
    """What somebody is paid for each one."""
    return Fraction(_known(row, "piece_pay", "0"))


def _lost(row: Row) -> Fraction:
    """What is lost on the way, as a part of what goes in."""
    return Fraction(_known(row, "loss", "0")) / 100


def _share(row: Row, line: Row) -> Fraction | None:
    """What the line puts into one, exactly; None where it is not whole or its measures do not fit together."""
    if not whole(line) or not same_sort(line["used_measure"], line["pack_measure"]):
        return None
    used = Fraction(line["used"]) * SIZES[line["used_measure"]]
    pack = Fraction(line["pack"]) * SIZES[line["pack_measure"]]
    made = 1 if line.get("goes") == "one" else Fraction(_known(row, "batch", "1"))
    return used / pack * line["price"] / made if pack and made else None


def whole(line: Row) -> bool:
    """Whether everything is known that its cost needs."""
    return all(known(line.get(key)) for key in COUNTED)


def _rounded(parts: Sequence[tuple[Message, Fraction, str | None]]) -> Iterator[Piece]:
    """Each piece as the difference of two rounded sums, so that together they are the rounded whole."""
    exact, told = Fraction(0), 0
    for name, share, line in parts:
        exact += share
        yield Piece(name, half_up(exact) - told, line)
        told = half_up(exact)


def _dearer(row: dict[str, Any], price: Callable[[int], int]) -> dict[str, Any]:
    if not by_card(row):
        return {**row, "unit_cost": price(row["unit_cost"])}
    lines = [{**line, "price": price(line["price"])} if known(line.get("price")) else line for line in lines_of(row)]
    return _recounted({**row, "recipe": lines})


def _recounted(row: dict[str, Any]) -> dict[str, Any]:
    """What goes into one as its lines say; without lines, or beyond all counting, it stays as it was."""
    counted = cost(row)
    kept = {key: value for key, value in row.items() if key != "recipe" or value}
    return {**kept, "unit_cost": counted.whole} if counted and counted.whole <= LARGEST else kept


def _with(row: dict[str, Any], line: dict[str, Any]) -> dict[str, Any]:
    lines = lines_of(row)
    if all(one["id"] != line["id"] for one in lines):
        return {**row, "recipe": [*lines, line]}
    return {**row, "recipe": [line if one["id"] == line["id"] else one for one in lines]}


def _bought_alike(row: dict[str, Any], line: dict[str, Any]) -> dict[str, Any]:
    return _alike_with(row, line["name"], {key: line[key] for key in BOUGHT})


def _alike_with(row: dict[str, Any], name: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """The product with this written into each line of that name."""
    lines = lines_of(row)
    if not any(alike(one.get("name"), name) for one in lines):
        return row
    return {**row, "recipe": [{**one, **told} if alike(one.get("name"), name) else one for one in lines]}


def plain(name: object) -> str:
    """A name as it is compared with others."""
    return " ".join(str(name).casefold().split())


def _known(row: Row, key: str, otherwise: str) -> str:
    value = row.get(key)
    return str(value) if known(value) else otherwise
