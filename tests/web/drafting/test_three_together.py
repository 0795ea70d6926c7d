"""Three returnees with one plan, and shares that do not divide: what each takes home, and families that stay apart in
words and in numbers."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from app.models import Account
from app.services import plans
from tests.web.drafting.test_partners import HOME, READ, TOGETHER, invited, save, words
from tests.web.people import NOW, People, Somebody
from tests.web.visitor import Visitor

ALL = ("abena", "newcomer", "modou")
SHARES = ("33", "33", "34")
EVER_NEW = re.compile(r"\bversion \d+|Fingerprint( [0-9a-f]{4})+|DTSTAMP:\S+|SEQUENCE:\d+|<dcterms:\S+")
HERS = [f"{HOME}/{page}" for page in ("money/household", "paper.pdf", "family.pdf", "plan.json")]
PAGES = [path for path in READ if not path.endswith("/versions")]  # the list of versions says that somebody wrote


@pytest.fixture
def three(visit: Visitor, people: People) -> tuple[Somebody, ...]:
    """Each with a family of her own, told as the first one told hers."""
    for n, name in enumerate(ALL[1:]):
        code = invited(visit, people, f"invitation-{n}")
        visit.send("/plan/join", {"code": code, "agree": "yes"}, people[name], 303)
    for n, (name, share) in enumerate(zip(ALL, SHARES, strict=True), 1):
        save(visit, people["abena"], people, f"idea/partners/row/m{n}", name=name.title(), share=share)
    first = people.answers("abena")
    for name in ALL[1:]:
        tell(people, name, me=dict(first["me"]), household=dict(first["household"]))
    return tuple(people[name] for name in ALL)


def tell(people: People, name: str, **parts: dict[str, Any]) -> None:
    with people.work() as session:
        by = session.get_one(Account, people[name].account_id)
        plan = plans.visible(session, by, "plan-of-abena")
        for part, answers in parts.items():
            plans.save_answers(session, plan, part, answers, plan.latest, by, NOW)


def read(visit: Visitor, path: str, who: Somebody) -> str:
    """All that a person reads there, without what is new at every look."""
    answer = visit.get(path, who)
    said = re.sub("<[^>]*>", "", words(answer)) if answer.mimetype == "text/html" else words(answer)
    return EVER_NEW.sub("", " ".join(said.split()))


def test_what_another_answers_about_her_family_changes_no_word_and_no_number_of_anybody_else(
    visit: Visitor, people: People, three: tuple[Somebody, ...]
) -> None:
    abena, newcomer, modou = three
    before = {(who.name, path): read(visit, path, who) for who in (abena, modou) for path in PAGES}
    hers = {path: read(visit, path, newcomer) for path in HERS}
    food = {"id": "food1", "name": "Rent of the uncle", "amount": 99_999, "rhythm": "month"}
    tell(people, "newcomer", me={"work": "Rent of the uncle"}, household={"reserve": 12_345_678, "spending": [food]})
    for (name, path), said in before.items():
        assert read(visit, path, people[name]) == said, (name, path)
    assert all(read(visit, path, newcomer) != said for path, said in hers.items())


def test_each_takes_home_her_part_and_all_parts_are_the_whole(
    visit: Visitor, people: People, three: tuple[Somebody, ...]
) -> None:
    tell(people, "newcomer", costs={"drawings": [100_001] * 12})
    found = []
    for who in three:
        with people.work() as session:
            plan = plans.visible(session, session.get_one(Account, who.account_id), "plan-of-abena")
            inputs = plans.reading(session, plan).inputs
        assert inputs is not None
        found.append(inputs)
        others = [name.title() for name in ALL if name != who.name]
        assert inputs.costs[-1].name == ", ".join(others)
        assert f"The families of {', '.join(others)} stay private." in read(visit, f"{HOME}/money/household", who)
    assert [one.drawings[0] for one in found] == [33_000, 33_001, 34_000]
    assert {sum(parts) for parts in zip(*(one.drawings for one in found), strict=True)} == {100_001}


def test_the_plan_goes_when_all_three_have_said_yes_and_who_leaves_takes_her_yes_along(
    visit: Visitor, people: People, three: tuple[Somebody, ...]
) -> None:
    abena, newcomer, modou = three
    send = {"number": people.plan("abena").latest}
    for who in (newcomer, modou):
        assert visit.send(f"{HOME}/send", send, who, 303).location == f"{HOME}/send"
    page = read(visit, f"{HOME}/send", newcomer)
    assert "Abena: not yet" in page and "Modou: yes" in page
    assert "Your yes is kept." in page and "Send my plan" not in page
    assert "Send my plan" in read(visit, f"{HOME}/send", abena)
    visit.send(f"{TOGETHER}/2/end", {}, newcomer, 303)
    visit.send(f"{TOGETHER}/3/end", {}, newcomer, 404)
    assert "Newcomer" not in read(visit, f"{HOME}/send", modou)
    answers = seen(people, modou)
    assert answers["joint"] == {"share": "34/67", "before": "33/67", "others": ["Abena"]}
    send = {"number": people.plan("abena").latest}
    visit.send(f"{HOME}/send", send, modou, 303)
    assert visit.send(f"{HOME}/send", send, abena, 303).location == f"{HOME}/sent"
    assert "All who write this plan read these words." in read(visit, "/mentoring/plan-of-abena", people["mentor"])
    visit.send(f"{HOME}/withdraw", {}, modou, 303)
    assert "Send my plan" in read(visit, f"{HOME}/send", modou)  # all had said yes: one press sends it again


def seen(people: People, who: Somebody) -> dict[str, Any]:
    with people.work() as session:
        plan = plans.visible(session, session.get_one(Account, who.account_id), "plan-of-abena")
        return dict(plans.answers(session, plan))


def test_three_at_one_page_each_meet_what_was_written_before(
    visit: Visitor, people: People, three: tuple[Somebody, ...]
) -> None:
    opened, page = people.plan("abena").latest, f"{HOME}/part/idea/need"
    visit.send(page, {"based_on": opened, "need": "From the first"}, three[0], 303)
    for who, theirs, mine in ((three[1], "From the first", "From the second"), (three[2], "From the first", "From the third")):  # fmt: skip
        clash = visit.send(page, {"based_on": opened, "need": mine}, who, 409)
        assert theirs in clash.text and mine in clash.text
    private = {"based_on": opened, "reserve": "77", "reserve--how": "know"}
    for who in three:  # what each has alone meets nobody
        visit.send(f"{HOME}/part/household/reserve", private, who, 303)


def test_the_file_of_each_of_three_holds_three_seats_and_one_family(
    visit: Visitor, people: People, three: tuple[Somebody, ...]
) -> None:
    for n, who in enumerate(three, 1):
        tell(people, who.name, household={"reserve": n * 1_111_111})
    for n, who in enumerate(three, 1):
        told = json.loads(words(visit.get(f"{HOME}/plan.json", who)))
        assert [seat["seat"] for seat in told["seats"]] == [2, 3]
        assert told["answers"]["joint"] == {"people": 3}
        rows = {row["id"]: (row["name"], row["share"]) for row in told["answers"]["idea"]["partners"]}
        assert rows["m1"] == (who.name.title(), SHARES[n - 1])
        assert sorted(rows.values()) == sorted(zip(("Abena", "Newcomer", "Modou"), SHARES, strict=True))
        held = {amount for amount in range(1_111_111, 4_000_000, 1_111_111) if str(amount) in json.dumps(told)}
        assert held == {n * 1_111_111}


def test_the_paper_says_the_shares_and_not_who_has_them(
    visit: Visitor, people: People, three: tuple[Somebody, ...]
) -> None:
    for who in three:
        paper = read(visit, f"{HOME}/paper.pdf", who)
        assert all(f"{share} of every 100" in paper for share in SHARES)
        assert who.name.title() not in paper
