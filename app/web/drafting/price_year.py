"""`/plan/<key>/price-year/<row>`: in which months one is cheaper or dearer, with the feasts beside."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from flask import abort, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from app.language.messages import Message, Month, mark, say
from app.language.money import Money
from app.plan import month_prices
from app.plan.answered import rows as rows_of
from app.plan.fields import Choice, Field, Kind
from app.plan.sections import section
from app.plan.words import cell
from app.web.access import audience
from app.web.drafting import blueprint
from app.web.drafting.calendar_of_feasts import feasts_of
from app.web.drafting.closed import closed, typed_in
from app.web.drafting.conflict import listed, page
from app.web.drafting.in_list import Rows, find, keep_piece
from app.web.drafting.opened import Opened, by_gaps, currency_sign, opened
from app.web.pictures import season_bars
from app.web.section_form import SectionForm
from app.web.speech import tongue

Answer = str | Response | tuple[str, int]
MONTHS = range(1, 13)
CHEAP = Field("cheap", "M12", Kind.MONEY, mark("What is the price in the cheap months?"), least=1)
DEAR = Field("dear", "M12", Kind.MONEY, mark("What is the price in the dear months?"), least=1)
LEVELS = (Choice("cheap", mark("Cheap")), Choice("usual", mark("Usual")), Choice("dear", mark("Dear")))
OWN = Choice("own", "")  # a month whose price is none of the three
LEVEL = {n: Field(f"level-{n}", "M12", Kind.CHOICE, "", choices=(*LEVELS, OWN)) for n in MONTHS}
EXACT = {n: Field(f"exact-{n}", "M12", Kind.MONEY, "", least=1) for n in MONTHS}
FIELDS = (CHEAP, DEAR, *LEVEL.values(), *EXACT.values())
NEEDED = say("Write this price, or choose another level for the months.")


@dataclass(frozen=True)
class Year:
    """One product in an open plan; `price` is its usual one, `by_month` what each month has now."""

    here: Opened
    rows: tuple[dict[str, Any], ...]
    product: dict[str, Any]

    @property
    def price(self) -> int:
        return int(self.product["price"])

    @property
    def by_month(self) -> list[int]:
        return month_prices.prices(self.product) or [self.price] * 12

    @property
    def stored(self) -> dict[str, Any]:
        """The form as the months are now: the least price is the cheap one, the highest the dear one."""
        months = self.by_month
        told = {"cheap": min(months)} if min(months) < self.price else {}
        told |= {"dear": max(months)} if max(months) > self.price else {}
        names = {price: key for key, price in told.items()} | {self.price: "usual"}
        return told | {LEVEL[n].key: names.get(price, "own") for n, price in enumerate(months, 1)}


@blueprint.get("/plan/<key>/price-year/<row>")
@audience("returnee", beside=True)
def price_year(key: str, row: str) -> Answer:
    year = _year(key, row)
    return _show(year, _form(year))


@blueprint.post("/plan/<key>/price-year/<row>")
@audience("returnee", beside=True)
def save_price_year(key: str, row: str) -> Answer:
    year = _year(key, row)
    form = _form(year, request.form)
    if not year.here.writable:
        return closed(year.here, typed_in(year.here, form, year.stored, _named))
    by_month = _read(year, form) if form.validate() else None
    if by_month is None:
        return _show(year, form), 422
    refusal = _keep(year, month_prices.shares(year.price, by_month))
    if refusal is not None:
        return refusal
    return redirect(
        url_for("drafting.row", key=key, part="sales", page="products", row=row, saved=1, gaps=by_gaps()), 303
    )


def _year(key: str, row: str) -> Year:
    here = opened(key)
    rows = rows_of(here.answers, "sales", "products")
    found = next((one for one in rows if one["id"] == row), None)
    if found is None or not isinstance(found.get("price"), int) or not found["price"]:
        abort(404)
    return Year(here, rows, found)


def _form(year: Year, typed: Any = None) -> SectionForm:
    return SectionForm(FIELDS, year.stored, tongue(), year.here.plan.currency, typed, waits=False)


def _read(year: Year, form: SectionForm) -> list[int] | None:
    """The price of each month; None where one is missing or too far from the usual one, which its box then says."""
    asked = {question.field.key: question for question in form.questions}
    known: dict[str, int | None] = {"usual": year.price, "cheap": asked["cheap"].stored, "dear": asked["dear"].stored}
    found = []
    for n, before in enumerate(year.by_month, 1):
        level, exact = asked[LEVEL[n].key].stored or "usual", asked[EXACT[n].key]
        price = exact.stored or (before if level == "own" else known[level])
        if price is None:
            asked[level].error = NEEDED
        elif not month_prices.fits(year.price, price):
            (exact if exact.stored else asked[level]).error = _too_far(year)
        found.append(price or 0)
    return None if form.errors else found


def _too_far(year: Year) -> Any:
    most = Money(year.price * month_prices.MOST // 100, year.here.plan.currency)
    least = Money(-(-year.price * month_prices.LEAST // 100), year.here.plan.currency)
    return say("Write a price from %(least)s to %(most)s.", least=least, most=most)


def _keep(year: Year, wanted: list[str] | None) -> Answer | None:
    """Write the months; where another window wrote them since, the page with both versions."""
    here, part = year.here, section("sales")
    products = part.fields[0]
    column = next(one for one in products.columns if one.key == "price_season")

    def months(rows: Rows) -> Any:
        return (find(rows, year.product["id"]) or {}).get(column.key)

    def both(theirs: Any, ours: Any) -> Answer:
        def said(one: Any) -> list[Message]:
            return listed(cell(column, {**year.product, column.key: one}, here.plan.currency))

        return page(here, part, [(column.label, said(theirs), said(ours))], here.plan.latest)

    mine = {key: value for key, value in {**year.product, column.key: wanted}.items() if value is not None}
    return keep_piece(here, part, products, [mine if row is year.product else row for row in year.rows], months, both)


def _named(asked: Field) -> Message | str:
    """A box of a month by the month, where it has no question of its own."""
    return asked.label or say("%(month)s", month=Month(int(asked.key.rpartition("-")[2])))


def _show(year: Year, form: SectionForm) -> str:
    plan = year.here.plan
    asked = {question.field.key: question for question in form.questions}
    return render_template(
        "drafting/price_year.html",
        plan=plan,
        here=year.here,
        name=str(year.product.get("name") or "…"),
        back_to=url_for(
            "drafting.row", key=plan.key, part="sales", page="products", row=year.product["id"], gaps=by_gaps()
        ),
        asked=asked,
        summary=[(q.field.key, q.error) for q in form.errors],
        sign=currency_sign(plan.currency),
        usual=Money(year.price, plan.currency),
        said=month_prices.told(year.product, plan.currency),
        picture=_picture(year),
        levels=LEVELS,
        months=[
            (n, asked[LEVEL[n].key], asked[EXACT[n].key], Money(price, plan.currency))
            for n, price in enumerate(year.by_month, 1)
        ],
        own={n for n in MONTHS if year.stored[LEVEL[n].key] == "own"},
        feasts=feasts_of(year.here),
    )


def _picture(year: Year) -> Markup | None:
    if month_prices.prices(year.product) is None:
        return None
    months, title = year.by_month, month_prices.told(year.product, year.here.plan.currency)
    ends = (months.index(min(months)), months.index(max(months)))
    plain = tongue().plain
    labels = [plain(Money(one, year.here.plan.currency)) * (at in ends) for at, one in enumerate(months)]
    shares = [Decimal(one) * 100 / year.price for one in months]
    return season_bars(shares, tongue(), key="prices", title=title, labels=labels)
