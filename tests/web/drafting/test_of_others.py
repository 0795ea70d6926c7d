"""What the other person of a plan takes home, on the pages: named in words, counted as a cost that is said, and each
part with the amount from which it comes."""

from __future__ import annotations

import pytest

from app.models import Account
from app.services import plans
from tests.web.drafting.test_partners import HOME, joined, save
from tests.web.people import NOW, People, Somebody
from tests.web.visitor import Visitor

EQUAL = "Nobody told their share yet: we count 2 equal parts."
HOME_OF = "What goes home to Newcomer"


@pytest.fixture
def abena(visit: Visitor, people: People) -> Somebody:
    """Who writes her plan with another one, both shares not told yet."""
    joined(visit, people, people["newcomer"])
    return people["abena"]


def said(visit: Visitor, path: str, who: Somebody) -> str:
    return " ".join(visit(f"{HOME}{path}", who).get_text(" ").split()).replace(" .", ".")


def written(people: People) -> tuple[int, int]:
    """What is written for all in the last month, and in which line of costs the other's part stands."""
    with people.work() as session:
        owner = session.get_one(Account, people["abena"].account_id)
        plan = plans.visible(session, owner, "plan-of-abena")
        reading = plans.reading(session, plan)
        assert reading.inputs is not None
        return reading.answers["costs"]["drawings"][-1], len(reading.inputs.costs) - 1


def tell_taken_home(people: People, drawings: list[int]) -> None:
    with people.work() as session:
        owner = session.get_one(Account, people["abena"].account_id)
        plan = plans.visible(session, owner, "plan-of-abena")
        told = {**plans.answers(session, plan)["costs"], "drawings": drawings}
        plans.save_answers(session, plan, "costs", told, plan.latest, owner, NOW)


@pytest.mark.parametrize("path", ["/check", "/money/household", "/partners", "/part/idea/partners"])
def test_while_no_share_is_told_each_page_that_hangs_on_it_says_so_and_leads_there(
    visit: Visitor, people: People, abena: Somebody, path: str
) -> None:
    assert EQUAL in said(visit, path, abena) and "come to 0 of" not in said(visit, path, abena)
    links = {str(link["href"]) for link in visit(f"{HOME}{path}", abena).select("main a[href]")}
    assert any(link.startswith(f"{HOME}/part/idea/partners") for link in links)
    for row, share in (("m1", "60"), ("m2", "40")):
        save(visit, abena, people, f"idea/partners/row/{row}", name=row, share=share)
    assert "equal parts" not in said(visit, path, abena)


def test_the_family_reads_of_shares_that_are_not_the_whole(visit: Visitor, people: People, abena: Somebody) -> None:
    for row, share in (("m1", "60"), ("m2", "30")):
        save(visit, abena, people, f"idea/partners/row/{row}", name=row, share=share)
    assert "come to 90 of every 100" in said(visit, "/money/household", abena)


def test_a_part_is_told_with_the_amount_that_was_written_and_its_share(
    visit: Visitor, people: People, abena: Somebody
) -> None:
    for row, name, share in (("m1", "Abena", "60"), ("m2", "Newcomer", "40")):
        save(visit, abena, people, f"idea/partners/row/{row}", name=name, share=share)
    whole, line = written(people)
    all_, mine, theirs = (f"GH₵{minor / 100:,.2f}" for minor in (whole, whole * 6 // 10, whole * 4 // 10))
    own = said(visit, "/money/why/month.owner_drawings.12", abena)
    assert f"For all of you {all_} is written. Your part is 60 of every 100: {mine}." in own
    assert "This is what you told us." not in own
    others = said(visit, f"/money/why/cost.amount.12.{line}", abena)
    assert f"A cost of the business ({HOME_OF}" in others
    assert f"For all of you {all_} is written. The part of Newcomer is 40 of every 100: {theirs}." in others
    assert "It is what you wrote for it" in said(visit, "/money/why/cost.amount.12.0", abena)
    assert HOME_OF in said(visit, "/money/why/month.operating_costs_total.12", abena)


def test_that_it_counts_as_a_cost_is_said_with_its_amount_where_costs_stand(
    visit: Visitor, people: People, abena: Somebody
) -> None:
    tell_taken_home(people, [60_000] * 12)
    month = f"{HOME_OF} counts as a cost too: GH₵300.00 a month."
    assert f"{month} Do not write it here." in said(visit, "/part/costs/costs", abena)
    assert month in said(visit, "/money", abena)
    year = f"{HOME_OF} counts as a cost too: GH₵3,600.00 in the first year."
    assert year in said(visit, "/money/profit", abena)
    tell_taken_home(people, [0] * 6 + [60_000] * 6)
    assert f"{HOME_OF} counts as a cost too: from GH₵0.00 to GH₵300.00 a month." in said(visit, "/money", abena)


@pytest.mark.parametrize("path", ["/money", "/money/profit", "/money/household", "/part/costs/costs", "/check"])
def test_of_a_plan_of_one_person_none_of_it_is_said(visit: Visitor, people: People, path: str) -> None:
    page = said(visit, path, people["abena"])
    assert "counts as a cost too" not in page and "equal parts" not in page


def test_the_book_names_whose_home_it_goes_to(visit: Visitor, people: People, abena: Somebody) -> None:
    assert HOME_OF in said(visit, "/book/12", abena)
