"""A form that is sent twice, because the answer was lost or the button pressed twice, is done once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from app.models import Brake
from tests.web.people import NOW, RETURNEES, People
from tests.web.routes import ROUTES
from tests.web.visitor import Visitor


@dataclass(frozen=True)
class Form:
    """What `who` sends to `path`; `before` are other people's forms that must have gone ahead."""

    endpoint: str
    who: str
    path: str
    data: Mapping[str, Any] = field(default_factory=dict)
    before: tuple[Form, ...] = ()
    status: int = 303


PRODUCT = {"based_on": "99", "name": "Duck eggs", "unit": "crate", "units": "10", "price": "40", "unit_cost": "25"}
FEED = {
    "based_on": "99",
    "name": "Feed",
    "used": "2",
    "used_measure": "kg",
    "pack": "50",
    "pack_measure": "kg",
    "price": "180",
}
REMARK = Form(
    "mentoring.comment", "mentor", "/mentoring/plan-of-modou/question/idea/need/remark-0001", {"text": "Why?"}
)
CHANGES = Form(
    "mentoring.answer",
    "mentor",
    "/mentoring/plan-of-modou/answer/answer-0001",
    {"kind": "changes_asked", "words": "Look at the price.", "number": "NUMBER"},
)
READY = Form(CHANGES.endpoint, CHANGES.who, CHANGES.path, {"kind": "plan_ready", "number": "NUMBER"})
EUROS = Form(
    "drafting.save_question",
    "abena",
    "/plan/plan-of-abena/part/household/reserve",
    {
        "based_on": "99", "reserve": "500 EUR", "fx-currency": "EUR", "fx-per": "1", "fx-rate": "12",
        "fx-day": "3", "fx-month": ["3", "2026"], "fx-source": "bank",
    },
)  # fmt: skip
NEWER = Form(
    "drafting.save_row",
    "abena",
    "/plan/plan-of-abena/part/sources/rates/row/new2",
    {
        "based_on": "99",
        "currency": "EUR",
        "per": "1",
        "rate": "13",
        "day": "1",
        "month": ["11", "2026"],
        "source": "bank",
    },
)
BACK = Form(
    "drafting.save_question",
    "abena",
    "/plan/plan-of-abena/part/me/return_month",
    {"based_on": "99", "whereabouts": "after", "return_month": ["12", "2026"]},
)
INVITE = Form("drafting.invite", "abena", "/plan/plan-of-abena/partners/invite/an-invitation", status=200)
BEGIN_PRICES = Form("drafting.begin_prices", "abena", "/plan/plan-of-abena/prices", before=(BACK,))
TAKE_BACK = Form("desk.take_back", "desk", "/desk/plans/plan-of-rosa/take-back", {"lender": "LENDER"})
ENOUGH = Form(
    "desk.save_grant",
    "desk",
    "/desk/plans/plan-of-rosa/grant/a-word-of-tests",
    {"based_on": "0", "ceiling": "90000", "currency": "BOB"},
)
DAY = Form(
    "drafting.write_day",
    "abena",
    "/plan/plan-of-abena/book/1/days/line-0001",
    {"line": "taxes", "amount": "100", "day": "3"},
)
MONTH = Form("drafting.write_month", "abena", "/plan/plan-of-abena/book/1/month-0001", {"cash_sales": "100"})
CLASS, AMINA = "/teaching/autumn-class", {"name": "Amina"}
BREAD = {"country": "BO", "title": "Bread"}
SIT = Form("sittings.open_sitting", "desk", "/beside/a-sitting-of-tests", {"card": "CODE", "pin": "PIN"})
FORMS = (
    Form("desk.issue", "desk", "/desk/cards/a-card-of-tests", {**AMINA, "mentor": "MENTOR"}, status=200),
    Form("desk.replace", "desk", "/desk/cards/card-rosa/replace/a-new-card-of-tests", status=200),
    Form("desk.mentor", "desk", "/desk/cards/card-rosa/mentor", {"mentor": "MENTOR"}),
    Form(
        "desk.record_consents",
        "desk",
        "/desk/cards/card-rosa/consents",
        {"based_on": "99", "reads-lender": "no", "how": "paper", "language": "es"},
    ),
    Form(
        "desk.save_grant",
        "desk",
        "/desk/plans/plan-of-modou/grant/a-word-of-tests",
        {"based_on": "0", "ceiling": "2 000", "currency": "EUR", "what-1": "The machine", "proof-1": "Invoice"},
    ),
    Form("desk.say_yes", "desk", "/desk/plans/plan-of-rosa/grant/yes/a-yes-of-tests", {"number": "NUMBER"}, (ENOUGH,)),
    Form("desk.save_note", "desk", "/desk/cards/card-rosa/note/a-note-of-tests", {"private_note": "Mornings only."}),
    TAKE_BACK,
    Form("desk.share", "desk", "/desk/plans/plan-of-rosa/share", {"lender": "LENDER"}, (TAKE_BACK,)),
    Form("teaching.start", "trainer", "/teaching/a-class-of-tests", {"name": "Spring"}),
    Form("teaching.issue", "trainer", f"{CLASS}/cards/a-card-of-tests", AMINA, status=200),
    Form("teaching.replace", "trainer", f"{CLASS}/cards/card-rosa/replace/a-new-card-of-tests", status=200),
    Form("account.language", "rosa", "/language", {"language": "fr", "next": "/plan"}),
    Form("account.consents", "rosa", "/consents", {"mentor": "yes", "lender": "no"}),
    Form("sittings.choose", "desk", "/beside/a-sitting-of-tests/plan/a-plan-of-tests", BREAD, (SIT,)),
    Form("sittings.end", "desk", "/beside/a-sitting-of-tests/end", {}, (SIT,)),
    SIT,
    Form("drafting.start_plan", "rosa", "/plan", {"key": "a-plan-key-of-tests", "country": "BO", "title": "Second"}),
    Form("drafting.save_question", "abena", "/plan/plan-of-abena/part/idea/idea", {"idea": "Ducks", "based_on": "99"}),
    Form("drafting.save_whole_part", "abena", "/plan/plan-of-abena/part/risks", {"based_on": "99"}),
    Form("drafting.save_row", "abena", "/plan/plan-of-abena/part/sales/products/row/new1", PRODUCT),
    Form("drafting.save_recipe", "abena", "/plan/plan-of-abena/recipe/p1", {"piece_pay": "2", "based_on": "99"}),
    Form("drafting.save_price_year", "abena", "/plan/plan-of-abena/price-year/p1", {"based_on": "99"}),
    Form("drafting.save_recipe_line", "abena", "/plan/plan-of-abena/recipe/p1/flour1", FEED),
    Form(
        "drafting.take_starting_point",
        "abena",
        "/plan/plan-of-abena/start-from/layers",
        {"take": "papers", "based_on": "99"},
    ),
    Form("drafting.take_papers", "abena", "/plan/plan-of-abena/rules", {"regime": "gh_sole_prop", "based_on": "99"}),
    Form(
        "drafting.make_change",
        "abena",
        "/plan/plan-of-abena/money/try/sales_minus_10pct/drawings_less",
        {"based_on": "NUMBER"},
    ),
    INVITE,
    Form("drafting.end_invitation", "abena", "/plan/plan-of-abena/partners/end-invitation", {}, (INVITE,)),
    BEGIN_PRICES,
    Form(
        "drafting.look_at_price",
        "abena",
        "/plan/plan-of-abena/prices/sales.products.p1.price",
        {"was": "5500", "do": "new", "amount": "77"},
        (BACK, BEGIN_PRICES),
    ),
    Form(
        "drafting.follow_rates",
        "abena",
        "/plan/plan-of-abena/rates",
        {"follow": "household.reserve=650000"},
        (EUROS, NEWER),
    ),
    Form(
        "drafting.keep",
        "abena",
        "/plan/plan-of-abena/money/what-if",
        {"based_on": "NUMBER", "price": "5", "later": "2"},
    ),
    Form("drafting.name_version", "abena", "/plan/plan-of-abena/versions/name/version-0001", {"name": "Before"}),
    Form("drafting.go_back", "abena", "/plan/plan-of-abena/versions/1", {"based_on": "NUMBER"}),
    Form("drafting.let_read", "abena", "/plan/plan-of-abena/book/reader", {"read": "yes"}),
    DAY,
    Form("drafting.take_back_day", "abena", "/plan/plan-of-abena/book/1/days/1/back", before=(DAY,)),
    MONTH,
    Form("drafting.take_back_month", "abena", "/plan/plan-of-abena/book/1/1/back", before=(MONTH,)),
    Form("drafting.send", "abena", "/plan/plan-of-abena/send", {"number": "NUMBER"}),
    Form("drafting.withdraw", "modou", "/plan/plan-of-modou/withdraw"),
    Form("drafting.open_again", "modou", "/plan/plan-of-modou/open-again", before=(READY,)),
    REMARK,
    CHANGES,
    Form(
        "drafting.reply",
        "modou",
        "/plan/plan-of-modou/mentor/idea/need/reply-0001",
        {"text-idea-need": "Because of the feast."},
        (REMARK, CHANGES),
    ),
    Form(
        "mentoring.give_points",
        "mentor",
        "/mentoring/plan-of-modou/points/points-0001",
        {"number": "NUMBER", "based_on": "0", "points-demand": "2", "reason-demand": "Nobody was asked."},
    ),
    Form(
        "mentoring.keep_note",
        "mentor",
        "/mentoring/plan-of-rosa/follow-up/month-3/a-talk-of-tests",
        {"based_on": "0", "day": "3", "month": ["4", "2026"], "sales": "9000", "again": "yes"},
    ),
    Form("mentoring.close", "mentor", "/mentoring/plan-of-modou/question/idea/need/close", {}, (REMARK,)),
)
# These keep nothing, or a visit or a brake, which have tests of their own.
OF_A_VISIT = {
    "account.card", "account.staff", "account.sign_out", "account.leave", "account.end_visit", "account.still_here",
    "account.put_away", "admin.end_visits", "admin.release", "desk.unlock", "desk.card_paper", "teaching.card_paper",
}  # fmt: skip
WITH_A_CODE = {"drafting.join_plan", "drafting.part"}  # sent twice in tests/web/drafting/test_partners.py
WITH_A_FILE = {"drafting.bring_in"}  # sent twice in tests/web/drafting/test_bringing.py


def filled(form: Form, people: People) -> dict[str, Any]:
    """As a person's page has it: with the numbers of the moment at which it was opened."""
    name = form.path.split("plan-of-")[-1].split("/")[0]
    said = {"MENTOR": str(people["mentor_2"].account_id), "LENDER": str(people["lender"].account_id)}
    said |= {"CODE": people["newcomer"].code, "PIN": people["newcomer"].pin}
    if name in RETURNEES:
        said["NUMBER"] = str(people.plan(name).latest)
    return {key: said.get(value, value) if isinstance(value, str) else value for key, value in form.data.items()}


def sent(form: Form, people: People, visit: Visitor, data: dict[str, Any] | None = None) -> None:
    visit.send(form.path, data or filled(form, people), as_=people[form.who], status=form.status)


def test_every_address_that_writes_is_sent_twice_here() -> None:
    writes = {route.endpoint for route in ROUTES if "POST" in route.methods}
    assert writes - {form.endpoint for form in FORMS} == OF_A_VISIT | WITH_A_FILE | WITH_A_CODE


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.endpoint)
def test_the_same_form_twice_is_done_once(form: Form, people: People, visit: Visitor) -> None:
    for other in form.before:
        sent(other, people, visit)
    before, data = people.everything(), filled(form, people)
    sent(form, people, visit, data)
    once = people.everything()
    sent(form, people, visit, data)
    assert people.everything() == once
    assert once != before or form.path.endswith("/part/risks")


def test_releasing_an_account_twice_is_releasing_it_once(people: People, visit: Visitor) -> None:
    path = f"/admin/accounts/{people['rosa'].account_id}/release"
    with people.work() as session:
        session.add(Brake(name_hash="of somebody else", wrong=3, last_at=NOW))
    for _ in range(2):
        visit.send(path, {}, as_=people["admin"], status=303)
