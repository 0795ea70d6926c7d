"""A plan goes to its mentor, comes back with an answer, and nobody else sees it on the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Plan, PlanEvent, State
from app.plan import review_states
from app.services import desk, happenings, plans, queue, remarks, review
from app.services.errors import NotVisible, NotWritable, Stale, Unsaid
from app.services.remarks import Talk
from app.services.review import LoanAdvice, NotAgreed, NotReady
from tests.services.people import NOW, Programme, a_named_plan, agree

DAY = dt.timedelta(days=1)


@pytest.fixture
def plan(session: Session, found: Programme) -> Plan:
    """A plan with one answer, whose owner agreed that a mentor reads."""
    made = a_named_plan(session, found)
    agree(session, found, "mentor")
    plans.save_answers(session, made, "idea", {"idea": "Eggs"}, 0, found.amina, NOW)
    return made


@pytest.fixture
def sent(session: Session, found: Programme, plan: Plan) -> Plan:
    review.send(session, plan, plan.latest, found.amina, NOW)
    return plan


Answer = Callable[..., PlanEvent]


@pytest.fixture
def answer(session: Session, found: Programme) -> Answer:
    def say(
        plan: Plan, kind: str, words: str = "The price, please.", key: str = "answer-one", days: int = 1
    ) -> PlanEvent:
        return review.verdict(session, plan, key, kind, words, None, found.mentor, NOW + days * DAY)

    return say


def happened(session: Session, plan: Plan) -> list[str]:
    return [event.kind for event in happenings.of(session, plan)]


def test_sending_gives_a_number_a_reader_and_a_day(session: Session, found: Programme, plan: Plan) -> None:
    sending = review.send(session, plan, 1, found.amina, NOW)
    assert sending.reference == plan.reference
    assert sending.answer_by == dt.date(2026, 4, 8)
    assert sending.mentor is found.mentor
    assert plan.state == State.SENT


def test_a_plan_sent_twice_is_sent_once(session: Session, found: Programme, sent: Plan) -> None:
    again = review.send(session, sent, sent.latest, found.amina, NOW + DAY)
    assert again.at == NOW
    assert happened(session, sent) == ["PlanSent"]


def test_without_a_yes_nobody_receives_the_plan(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    with pytest.raises(NotAgreed):
        review.send(session, plan, 0, found.amina, NOW)
    assert plan.state == State.DRAFT


def test_a_plan_that_was_changed_meanwhile_is_checked_again_first(
    session: Session, found: Programme, plan: Plan
) -> None:
    with pytest.raises(Stale):
        review.send(session, plan, 0, found.amina, NOW)


def test_a_price_below_its_cost_stops_the_sending_and_says_where(
    session: Session, found: Programme, plan: Plan
) -> None:
    loses = {"id": "a", "name": "Eggs", "unit": "crate", "units": "10", "price": 500, "unit_cost": 900}
    plans.save_answers(session, plan, "sales", {"products": [loses]}, 1, found.amina, NOW)
    with pytest.raises(NotReady) as caught:
        review.send(session, plan, 2, found.amina, NOW)
    assert {(reason.code, reason.section) for reason in caught.value.reasons} == {("X2", "sales")}


def test_nobody_sends_or_takes_back_somebody_elses_plan(session: Session, found: Programme, plan: Plan) -> None:
    for by in (found.other, found.mentor, found.desk):
        with pytest.raises(NotVisible):
            review.send(session, plan, 1, by, NOW)
        with pytest.raises(NotVisible):
            review.withdraw(session, plan, by, NOW)


def test_a_plan_taken_back_is_read_by_nobody(session: Session, found: Programme, sent: Plan) -> None:
    for _ in range(2):
        review.withdraw(session, sent, found.amina, NOW)
    assert happened(session, sent) == ["PlanSent", "PlanWithdrawn"]
    with pytest.raises(NotVisible):
        plans.visible(session, found.mentor, sent.key)


def test_a_ready_plan_is_opened_again_once_and_its_mentor_reads_on_what_was_ready(
    session: Session, found: Programme, sent: Plan, answer: Answer
) -> None:
    with pytest.raises(NotWritable):
        review.reopen(session, sent, found.amina, NOW)
    answer(sent, "plan_ready")
    with pytest.raises(NotVisible):
        review.reopen(session, sent, found.mentor, NOW)
    for _ in range(2):
        review.reopen(session, sent, found.amina, NOW)
    assert happened(session, sent) == ["PlanSent", "PlanReady", "PlanReopened"]
    plans.save_answers(session, sent, "idea", {"idea": "Bread and cakes"}, 1, found.amina, NOW)
    events = happenings.of(session, plans.visible(session, found.mentor, sent.key))
    assert queue.version_read(events) == 1
    review.send(session, sent, 2, found.amina, NOW)
    assert sent.state == State.SENT


@pytest.mark.parametrize("kind", list(review_states.VERDICTS))
def test_the_mentor_answers_once_with_each_answer(session: Session, sent: Plan, answer: Answer, kind: str) -> None:
    first = answer(sent, kind)
    assert answer(sent, kind) is first
    assert sent.state == review_states.state(["PlanSent", review_states.VERDICTS[kind]])
    assert session.scalar(select(func.count(PlanEvent.id))) == 2


def test_after_another_road_the_owner_writes_on_and_sends_again(
    session: Session, found: Programme, sent: Plan, answer: Answer
) -> None:
    answer(sent, "another_road")
    plans.save_answers(session, sent, "idea", {"idea": "Bread"}, 1, found.amina, NOW)
    review.send(session, sent, 2, found.amina, NOW)
    assert sent.state == State.SENT


def test_a_second_answer_to_the_same_version_is_refused(sent: Plan, answer: Answer) -> None:
    answer(sent, "plan_ready")
    with pytest.raises(NotWritable):
        answer(sent, "changes_asked", key="answer-two")


def test_an_answer_to_a_version_that_is_no_longer_the_sent_one_is_refused(
    session: Session, found: Programme, sent: Plan
) -> None:
    review.withdraw(session, sent, found.amina, NOW)
    plans.save_answers(session, sent, "idea", {"idea": "Bread"}, 1, found.amina, NOW)
    review.send(session, sent, 2, found.amina, NOW)
    with pytest.raises(Stale):
        review.verdict(session, sent, "answer-one", "plan_ready", "", None, found.mentor, NOW, number=1)


@pytest.mark.parametrize("kind", [name for name in review_states.VERDICTS if review_states.needs_words(name)])
def test_everything_but_ready_says_why(sent: Plan, answer: Answer, kind: str) -> None:
    with pytest.raises(Unsaid) as caught:
        answer(sent, kind, words="  ")
    assert caught.value.field == "words"


def test_the_advice_on_the_loan_stands_apart(session: Session, found: Programme, sent: Plan) -> None:
    with pytest.raises(Unsaid) as caught:
        review.verdict(session, sent, "answer-one", "plan_ready", "", LoanAdvice("not_now"), found.mentor, NOW)
    assert caught.value.field == "loan_words"
    advice = LoanAdvice("not_now", "First the reserve.")
    event = review.verdict(session, sent, "answer-one", "plan_ready", "", advice, found.mentor, NOW)
    assert event.data == {"words": "", "loan": "not_now", "loan_words": "First the reserve."}


def test_only_the_assigned_mentor_answers(session: Session, found: Programme, sent: Plan) -> None:
    for by in (found.other_mentor, found.amina, found.desk, found.trainer, found.lender, found.admin, found.other):
        with pytest.raises(NotVisible):
            review.verdict(session, sent, "answer-one", "plan_ready", "", None, by, NOW)


def test_an_assignment_that_ends_and_a_yes_taken_back_end_everything_at_once(
    session: Session, found: Programme, sent: Plan, answer: Answer
) -> None:
    desk.end_assignment(session, found.amina, found.desk, NOW)
    assert queue.queue(session, found.mentor, NOW) == []
    with pytest.raises(NotVisible):
        answer(sent, "plan_ready")
    desk.assign(session, found.amina, found.mentor.id, found.desk, NOW)
    assert [row.plan for row in queue.queue(session, found.mentor, NOW)] == [sent]
    agree(session, found, "mentor", yes=False)
    assert queue.queue(session, found.mentor, NOW) == []
    with pytest.raises(NotVisible):
        remarks.remark(session, sent, "remark-one", "idea", "idea", "Why eggs?", found.mentor, NOW)


def test_the_queue_says_who_waits_how_long_and_what_changed(
    session: Session, found: Programme, sent: Plan, answer: Answer
) -> None:
    (first,) = queue.queue(session, found.mentor, NOW + 3 * DAY)
    assert (first.waits, first.days, first.parts, first.answer_by) == (True, 3, None, dt.date(2026, 4, 8))
    answer(sent, "changes_asked")
    plans.save_answers(session, sent, "market", {"who": ["shops"]}, 1, found.amina, NOW)
    assert [row.waits for row in queue.queue(session, found.mentor, NOW)] == [False]
    review.send(session, sent, 2, found.amina, NOW + 2 * DAY)
    (again,) = queue.queue(session, found.mentor, NOW + 2 * DAY)
    assert (again.waits, again.days, again.parts) == (True, 0, ("market",))


def test_the_day_that_was_promised_is_one_there(session: Session, found: Programme, plan: Plan) -> None:
    review.send(session, plan, 1, found.amina, dt.datetime(2026, 4, 2, 1, 0, tzinfo=dt.UTC))
    plan.country = "BO"
    session.flush()
    assert review.sending(session, plan).answer_by == dt.date(2026, 4, 8)
    for hours, late in ((2, False), (4, True)):
        (row,) = queue.queue(session, found.mentor, dt.datetime(2026, 4, 9, hours, tzinfo=dt.UTC))
        assert (row.answer_by, row.late) == (dt.date(2026, 4, 8), late)
        assert row.days == 7 + late, "days of the calendar, as they are there: sent on the evening of 1 April"


def test_a_mentor_reads_the_version_that_was_sent_and_what_changed_since_the_last_answer(
    session: Session, found: Programme, sent: Plan, answer: Answer
) -> None:
    answer(sent, "changes_asked")
    plans.save_answers(session, sent, "idea", {"idea": "Bread"}, 1, found.amina, NOW)
    events = happenings.of(session, sent)
    assert (queue.version_read(events), queue.last_read(events, found.mentor)) == (1, 1)
    review.send(session, sent, 2, found.amina, NOW + 2 * DAY)
    events = happenings.of(session, sent)
    assert queue.version_read(events) == 2
    (change,) = queue.changed(session, sent, 1, 2)
    assert (change.section.key, change.field.key) == ("idea", "idea")


def test_a_comment_reaches_the_owner_with_the_answer_and_is_answered_there(
    session: Session, found: Programme, sent: Plan, answer: Answer
) -> None:
    for _ in range(2):
        remarks.remark(session, sent, "remark-one", "idea", "idea", "Why eggs?", found.mentor, NOW)
    (seen,) = remarks.threads(session, sent, found.mentor)
    assert [one.waits for one in seen.said] == [True]
    assert remarks.threads(session, sent, found.amina) == []
    with pytest.raises(NotVisible):
        remarks.remark(session, sent, "remark-two", "idea", "idea", "Because.", found.amina, NOW)
    answer(sent, "question_asked")
    assert remarks.thread(session, sent, found.amina, "idea", "idea") is not None
    remarks.remark(session, sent, "remark-two", "idea", "idea", "My aunt has hens.", found.amina, NOW + 2 * DAY)
    (seen,) = remarks.threads(session, sent, found.mentor)
    assert (seen.talk, [one.mine for one in seen.said]) == (Talk.ANSWERED, [True, False])
    remarks.close_remark(session, sent, "idea", "idea", found.mentor, NOW)
    (seen,) = remarks.threads(session, sent, found.amina)
    assert seen.talk is Talk.CLOSED


def test_comments_are_for_the_owner_the_mentor_and_nobody_else(session: Session, found: Programme, sent: Plan) -> None:
    remarks.remark(session, sent, "remark-one", "idea", "idea", "Why eggs?", found.mentor, NOW)
    assert remarks.threads(session, sent, found.lender) == remarks.threads(session, sent, found.trainer) == []
    for by in (found.other_mentor, found.other, found.desk, found.lender):
        with pytest.raises(NotVisible):
            remarks.remark(session, sent, "remark-two", "idea", "idea", "Hello", by, NOW)
        with pytest.raises(NotVisible):
            remarks.close_remark(session, sent, "idea", "idea", by, NOW)


@pytest.mark.parametrize(("section", "field"), [("idea", "nothing"), ("nothing", "idea")])
def test_a_question_that_does_not_exist_has_no_comments(
    session: Session, found: Programme, sent: Plan, section: str, field: str
) -> None:
    with pytest.raises(NotVisible):
        remarks.remark(session, sent, "remark-one", section, field, "Hello", found.mentor, NOW)


def test_an_empty_comment_is_refused_beside_its_field(session: Session, found: Programme, sent: Plan) -> None:
    with pytest.raises(Unsaid) as caught:
        remarks.remark(session, sent, "remark-one", "idea", "idea", " \n ", found.mentor, NOW)
    assert caught.value.field == "text"
