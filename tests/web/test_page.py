"""The frame of every page: the way out first, and the links of each role."""

from __future__ import annotations

import pytest

from app.language.tongues import LANGUAGES
from app.web.page import current, links
from tests.web.people import People
from tests.web.visitor import Visitor


def addresses(role: str | None, plan: str | None = None) -> list[str]:
    return [link.address for link in links(role, plan)]


def test_a_returnee_finds_plan_money_offers_and_handbook() -> None:
    assert addresses("returnee", "k") == ["/plan/k", "/plan/k/money", "/plan/k/offers", "/handbook"]
    assert addresses("returnee") == ["/plan", "/handbook"]


def test_nobody_signed_in_finds_no_links_of_work() -> None:
    assert addresses(None) == []


@pytest.mark.parametrize("role", ["mentor", "trainer", "desk", "lender", "admin"])
def test_staff_finds_its_own_room_first(role: str) -> None:
    assert len(addresses(role)) == 2
    assert addresses(role)[1] == "/handbook"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/plan/k", "/plan/k"),
        ("/plan/k/part/sales", "/plan/k"),
        ("/plan/k/money/loan", "/plan/k/money"),
        ("/handbook/10", "/handbook"),
    ],
)
def test_a_page_stands_under_the_nearest_link(path: str, address: str) -> None:
    found = current(path, links("returnee", "k"))
    assert found is not None
    assert found.address == address


def test_a_page_elsewhere_stands_under_no_link() -> None:
    assert current("/planets", links("returnee")) is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_way_out_is_the_first_thing_that_the_keyboard_reaches(
    visit: Visitor, people: People, language: str
) -> None:
    page = visit(f"/plan/{people['modou'].plan}/money", as_=people["modou"], language=language)
    first = page.select("a[href], button, input:not([type=hidden])")[0]
    assert first.find_parent("form")["action"] == "/leave"  # type: ignore[index] # it stands in a form
    assert first.find_parent("form")["method"] == "post"  # type: ignore[index] # the same form


def test_the_frame_is_remembered_and_yet_everybody_has_her_own(people: People, visit: Visitor) -> None:
    tokens: dict[str, str] = {}
    for name in ("abena", "rosa", "modou") * 2:
        soup = visit.looked_at(visit.get(f"/plan/plan-of-{name}", people[name]))
        own = [link["href"] for link in soup.select("nav.nav a")][:3]
        assert own == [f"/plan/plan-of-{name}", f"/plan/plan-of-{name}/money", f"/plan/plan-of-{name}/offers"]
        (token,) = {str(box["value"]).partition(".")[0] for box in soup.find_all("input", {"name": "csrf_token"})}
        assert tokens.setdefault(name, token) == token
    assert len(set(tokens.values())) == len(tokens)


def test_the_desk_reads_the_six_languages_below_a_form_that_lists_them_too(people: People, visit: Visitor) -> None:
    soup = visit.looked_at(visit.get("/desk/new-card", people["desk"]))
    assert len(soup.select("footer button[name=language]")) == len(LANGUAGES)
