"""Two requests at once, on both databases: what each did is kept, and of what there is one there is one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.models import Account, Assignment, Card, Plan, VersionName, WebSession, schema
from app.models.engine import open_session
from app.services import cards, desk, plans, sessions, versions
from tests.services.people import NOW, a_plan, programme

Act = Callable[[Session], object]
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def engine(empty_engine: Engine) -> Engine:
    """With the people of the small programme, and a plan."""
    schema.upgrade(empty_engine)
    with open_session(empty_engine, writes=True) as session:
        plan = a_plan(session, programme(session))
        plans.save_answers(session, plan, "idea", {"idea": "Eggs"}, 0, plan.owner, NOW)
        session.commit()
    return empty_engine


def at_once(engine: Engine, *acts: Act) -> None:
    """Each comes as far as it can while the one before it is not over, as presses on two phones do."""

    def act(one: Act) -> None:
        with open_session(engine, writes=True) as session:
            one(session)
            sleep(0.3)
            session.commit()

    with ThreadPoolExecutor(len(acts)) as phones:
        presses = []
        for one in acts:
            presses.append(phones.submit(act, one))
            sleep(0.1)
    assert [press.exception() for press in presses] == [None] * len(acts)


def person(session: Session, name: str) -> Account:
    return session.scalars(select(Account).where(Account.name == name)).one()


def test_words_of_two_pages_that_lapse_together_are_both_kept(engine: Engine) -> None:
    with open_session(engine, writes=True) as session:
        visit, _ = sessions.begin(session, person(session, "Amina"), "phone", False, NOW)
        session.commit()

    def put_away(page: str) -> Act:
        def act(session: Session) -> None:
            sessions.keep_typed(session, session.get_one(WebSession, visit.id), page, {"idea": [f"About {page}"]})

        return act

    at_once(engine, put_away("/idea"), put_away("/need"), put_away("/trade"))
    with open_session(engine, writes=True) as session:
        kept = sessions.take_kept(session, person(session, "Amina"))
    assert sorted(one["path"] for one in kept) == ["/idea", "/need", "/trade"]


def test_words_that_lapse_while_their_person_signs_in_wait_for_one_sign_in(engine: Engine) -> None:
    with open_session(engine, writes=True) as session:
        visit, _ = sessions.begin(session, person(session, "Amina"), "phone", False, NOW)
        session.commit()
    taken: list[str] = []

    def put_away(session: Session) -> None:
        sessions.keep_typed(session, session.get_one(WebSession, visit.id), "/idea", {"idea": ["Eggs"]})

    def sign_in(session: Session) -> None:
        session.get_one(WebSession, visit.id)
        taken.extend(one["path"] for one in sessions.take_kept(session, person(session, "Amina")))

    at_once(engine, put_away, sign_in, sign_in)
    assert taken == ["/idea"]


def test_words_of_a_visit_that_was_signed_out_in_another_tab_are_nobodys(engine: Engine) -> None:
    with open_session(engine, writes=True) as session:
        visit, _ = sessions.begin(session, person(session, "Amina"), "phone", False, NOW)
        session.commit()

    def put_away(session: Session) -> None:
        if there := session.get(WebSession, visit.id):  # SQLite lets it look only once the other tab has signed out
            sessions.keep_typed(session, there, "/idea", {"idea": ["Eggs"]})

    at_once(engine, lambda session: sessions.end(session, visit), put_away)
    with open_session(engine, writes=False) as session:
        assert session.get(WebSession, visit.id) is None


def test_of_two_mentors_chosen_at_once_the_later_accompanies_and_the_other_stops(engine: Engine) -> None:
    def choose(name: str, minutes: int) -> Act:
        def act(session: Session) -> None:
            there, office = person(session, "Somebody else"), person(session, "Desk")
            desk.assign(session, there, person(session, name).id, office, NOW + minutes * MINUTE)

        return act

    at_once(engine, choose("Mentor", 1), choose("Other_Mentor", 2))
    with open_session(engine, writes=False) as session:
        ours = select(Assignment).where(Assignment.returnee_id == person(session, "Somebody else").id)
        found = [(row.mentor.name, row.until_at) for row in session.scalars(ours.order_by(Assignment.id))]
    assert found == [("Mentor", NOW + 2 * MINUTE), ("Other_Mentor", None)]


def test_a_mentor_who_is_taken_away_while_another_is_chosen_does_not_stay(engine: Engine) -> None:
    def choose(session: Session) -> None:
        desk.assign(session, person(session, "Amina"), person(session, "Other_Mentor").id, person(session, "Desk"), NOW)

    def nobody(session: Session) -> None:
        desk.end_assignment(session, person(session, "Amina"), person(session, "Desk"), NOW + MINUTE)

    at_once(engine, choose, nobody)
    with open_session(engine, writes=False) as session:
        assert cards.mentor_of(session, person(session, "Amina").id) is None


def test_of_two_cards_that_replace_one_at_once_one_opens_pages(engine: Engine) -> None:
    def replace(key: str) -> Act:
        def act(session: Session) -> None:
            lost = session.scalars(select(Card).where(Card.key == "amina-card")).one()
            cards.replace(session, lost, key, person(session, "Desk"), NOW)

        return act

    at_once(engine, replace("new-card-one"), replace("new-card-two"))
    with open_session(engine, writes=False) as session:
        amina = person(session, "Amina")
        listed = session.scalars(select(Card).where(Card.account_id == amina.id).order_by(Card.id))
        assert [(card.key, card.ended_at is None) for card in listed] == [
            ("amina-card", False),
            ("new-card-one", False),
            ("new-card-two", True),
        ]


def test_a_version_that_is_named_twice_at_once_has_one_name(engine: Engine) -> None:
    def name(words: str) -> Act:
        def act(session: Session) -> None:
            plan = session.scalars(select(Plan)).one()
            versions.name(session, plan, "version-name-1", words, plan.owner, NOW)

        return act

    at_once(engine, name("Before the rains"), name("After the rains"))
    with open_session(engine, writes=False) as session:
        assert session.scalars(select(VersionName.name)).all() == ["Before the rains"]
