"""Earlier versions of a plan: found, named, brought back, and nothing lost on the way."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.models import Plan, State
from app.services import plans, sittings, versions
from app.services.errors import NotStorable, NotVisible, NotWritable, Stale, Unsaid
from tests.services.people import NOW, Programme, a_plan

DAY = dt.timedelta(days=1)


def save(session: Session, found: Programme, plan: Plan, part: str, at: dt.datetime, **told: Any) -> int:
    return plans.save_answers(session, plan, part, told, plan.latest, found.amina, at).number


def test_the_last_version_of_each_day_is_found_newest_first(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    before = plan.latest
    save(session, found, plan, "idea", NOW + DAY, idea="Eggs")
    last = save(session, found, plan, "idea", NOW + DAY, idea="Eggs and hens")
    newest = save(session, found, plan, "me", NOW + 2 * DAY, name="Amina")
    shown = [version.number for version in versions.of(session, plan)]
    assert shown[:2] == [newest, last]
    assert last - 1 not in shown
    assert shown == sorted(shown, reverse=True)
    assert before == 0 or before in shown


def test_a_day_is_one_there_where_the_plan_is_carried_out(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    plan.country = "BO"
    session.flush()
    evening = NOW.replace(hour=0, minute=30) + DAY
    kept = [save(session, found, plan, "idea", at, idea=str(at)) for at in (evening, evening + DAY / 2, NOW + DAY)]
    assert [version.number for version in versions.of(session, plan)] == [kept[2], kept[0]]


def test_a_day_on_which_prices_were_only_looked_at_is_no_version(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    save(session, found, plan, "idea", NOW + DAY, idea="Eggs")
    before = versions.of(session, plan)
    begun = save(session, found, plan, "looked", NOW + 2 * DAY, start={"number": 1, "at": "2026-11-22", "paths": []})
    assert versions.of(session, plan) == before
    assert versions.of(session, plan, (begun,))[0].number == begun, "a file can still carry it"
    later = save(session, found, plan, "idea", NOW + 2 * DAY, idea="Hens")
    assert [version.number for version in versions.of(session, plan)][:2] == [later, before[0].number]


def test_a_version_that_was_sent_or_named_is_found_too(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    first = save(session, found, plan, "idea", NOW, idea="Eggs")
    versions.name(session, plan, "name-one-key", "  Before I   travel ", found.amina, NOW)
    versions.name(session, plan, "name-one-key", "Pressed twice", found.amina, NOW)
    versions.name(session, plan, "name-two-key", "Small", found.amina, NOW)
    save(session, found, plan, "idea", NOW, idea="Hens")
    named = next(version for version in versions.of(session, plan) if version.number == first)
    assert named.names == ("Small", "Before I travel")
    assert not named.sent


@pytest.mark.parametrize("words", ["", "   ", "x" * 61])
def test_a_name_has_one_to_sixty_letters(session: Session, found: Programme, words: str) -> None:
    plan = a_plan(session, found)
    save(session, found, plan, "idea", NOW, idea="Eggs")
    with pytest.raises(Unsaid):
        versions.name(session, plan, "some-client-key", words, found.amina, NOW)


def test_a_name_that_no_database_keeps_and_a_stranger_are_refused(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    save(session, found, plan, "idea", NOW, idea="Eggs")
    with pytest.raises(NotStorable):
        versions.name(session, plan, "some-client-key", "a\x00b", found.amina, NOW)
    with pytest.raises(NotWritable):
        versions.name(session, plan, "some-client-key", "Mine", found.other, NOW)


def test_going_back_brings_every_part_back_and_keeps_what_came_after(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    then = save(session, found, plan, "idea", NOW, idea="Eggs")
    save(session, found, plan, "idea", NOW, idea="Hens")
    later = save(session, found, plan, "market", NOW, buyers="Schools")
    wanted, lost = plans.answers(session, plan, then), plans.answers(session, plan)
    was = versions.go_back(session, plan, then, plan.latest, found.amina, NOW)
    assert was == later
    now_there = {part: told for part, told in plans.answers(session, plan).items() if told}
    assert now_there == {part: told for part, told in wanted.items() if told}
    versions.go_back(session, plan, was, plan.latest, found.amina, NOW)
    assert plans.answers(session, plan) == lost


def test_going_back_twice_is_once(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    then = save(session, found, plan, "idea", NOW, idea="Eggs")
    seen = save(session, found, plan, "idea", NOW, idea="Hens")
    versions.go_back(session, plan, then, seen, found.amina, NOW)
    number = plan.latest
    versions.go_back(session, plan, then, seen, found.amina, NOW)
    assert plan.latest == number


def test_what_was_written_meanwhile_is_never_passed_over(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    then = save(session, found, plan, "idea", NOW, idea="Eggs")
    seen = save(session, found, plan, "idea", NOW, idea="Hens")
    save(session, found, plan, "market", NOW, buyers="Schools")
    with pytest.raises(Stale):
        versions.go_back(session, plan, then, seen, found.amina, NOW)


def test_only_the_owner_of_an_open_plan_goes_back_and_only_to_what_was(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    then = save(session, found, plan, "idea", NOW, idea="Eggs")
    with pytest.raises(NotVisible):
        versions.go_back(session, plan, then + 9, plan.latest, found.amina, NOW)
    with pytest.raises(NotWritable):
        versions.go_back(session, plan, then, plan.latest, found.other, NOW)
    plan.state = State.SENT
    session.flush()
    with pytest.raises(NotWritable):
        versions.go_back(session, plan, then, plan.latest, found.amina, NOW)


def test_what_chose_a_row_by_its_name_follows_in_the_same_save_and_comes_back_with_it(
    session: Session, found: Programme
) -> None:
    plan = a_plan(session, found)
    cooker = {"id": "a", "name": "Gas cooker"}
    save(session, found, plan, "start", NOW, assets=[cooker], quotations=[{"id": "x", "thing": "Gas cooker"}])
    was = save(session, found, plan, "sources", NOW, purpose=["Gas cooker"])
    then = plans.answers(session, plan)
    called = [{**cooker, "name": "Gas cooker, two burners"}]
    now = plans.save_answers(session, plan, "start", {"assets": called}, was, found.amina, NOW)
    assert now == plans.Saved(plan.latest, unchanged=False)
    told = plans.answers(session, plan)
    assert told["start"]["quotations"] == [{"id": "x", "thing": "Gas cooker, two burners"}]
    assert told["sources"]["purpose"] == ["Gas cooker, two burners"]
    again = plans.save_answers(session, plan, "start", {"assets": called}, was, found.amina, NOW)
    assert again == plans.Saved(now.number, unchanged=True)
    assert versions.go_back(session, plan, was, plan.latest, found.amina, NOW) == now.number
    assert plans.answers(session, plan) == then


def test_a_name_given_in_a_sitting_is_followed_too_and_counts_as_one_answer(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    save(session, found, plan, "sales", NOW, products=[{"id": "p", "name": "Bread"}])
    save(session, found, plan, "market", NOW, others=[{"id": "o", "name": "Rosario", "product": "Bread"}])
    sitting = sittings.begin(session, "a-sitting", found.card.card.code, found.card.pin or "", found.desk, NOW)
    sittings.choose(session, sitting, plan)
    rolls = [{"id": "p", "name": "Rolls"}]
    plans.save_answers(session, plan, "sales", {"products": rolls}, plan.latest, found.desk, NOW)
    assert plans.answers(session, plan)["market"]["others"][0]["product"] == "Rolls"
    assert sitting.typed == 1
