"""Cards and passwords: one right way in, a brake on guessing, visits that end when they say so."""

from __future__ import annotations

import datetime as dt

import pyotp
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Account, Card
from app.services import cards, people, sessions
from app.services.errors import NotVisible, SignInRefused
from tests.services.people import NOW, PASSWORD, SECRET, Programme

MINUTE = dt.timedelta(minutes=1)
LIMITS = sessions.Limits(15 * MINUTE, 5 * MINUTE, 30 * MINUTE, dt.timedelta(hours=12))


def wrong_pin(found: Programme) -> str:
    return "0000" if found.card.pin != "0000" else "1111"


def arabic(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


def test_a_card_opens_in_any_writing(session: Session, found: Programme) -> None:
    code, pin = found.card.card.code, found.card.pin or ""
    for typed in (code, code.lower(), f" {code[:3]}-{code[3:]} ", arabic(code)):
        assert cards.sign_in(session, typed, arabic(pin), NOW) is found.amina


def test_the_same_form_sent_twice_issues_one_card_and_shows_the_pin_once(session: Session, found: Programme) -> None:
    again = cards.issue(session, "amina-card", "Amina", "en", None, None, found.desk, NOW)
    assert again.card is found.card.card
    assert again.pin is None
    assert session.scalar(select(func.count(Card.id))) == 2


def test_only_the_desk_and_trainers_issue_cards(session: Session, found: Programme) -> None:
    for by in (found.amina, found.mentor, found.lender, found.admin):
        with pytest.raises(NotVisible):
            cards.issue(session, "another-card", "Nobody", "en", None, None, by, NOW)


def test_the_words_are_the_same_for_a_wrong_pin_and_an_unknown_code(session: Session, found: Programme) -> None:
    said = set()
    for code in (found.card.card.code, "XXXXXX"):
        with pytest.raises(SignInRefused) as caught:
            cards.sign_in(session, code, wrong_pin(found), NOW)
        said.add((caught.value.field, str(caught.value)))
    assert len(said) == 1


@pytest.mark.parametrize("known", [True, False])
def test_after_five_wrong_tries_a_card_makes_wait_longer_and_longer(
    session: Session, found: Programme, known: bool
) -> None:
    code, now = found.card.card.code if known else "XXXXXX", NOW
    waits = []
    for _ in range(10):
        with pytest.raises(SignInRefused):
            cards.sign_in(session, code, wrong_pin(found), now)
        try:
            cards.sign_in(session, code, wrong_pin(found), now)
        except SignInRefused as refused:
            waits.append(refused.seconds)
        now += dt.timedelta(hours=1)
    assert [wait is not None for wait in waits] == [False, False, True, True, True, True, True, False, False, False]


def test_a_waiting_card_does_not_open_with_the_right_pin_either(session: Session, found: Programme) -> None:
    for _ in range(5):
        with pytest.raises(SignInRefused):
            cards.sign_in(session, found.card.card.code, wrong_pin(found), NOW)
    with pytest.raises(SignInRefused) as caught:
        cards.sign_in(session, found.card.card.code, found.card.pin or "", NOW)
    assert caught.value.seconds is not None
    later = NOW + MINUTE
    assert cards.sign_in(session, found.card.card.code, found.card.pin or "", later) is found.amina


def test_ten_wrong_tries_lock_a_card_until_the_desk_opens_it(session: Session, found: Programme) -> None:
    card, now = found.card.card, NOW
    for _ in range(10):
        with pytest.raises(SignInRefused):
            cards.sign_in(session, card.code, wrong_pin(found), now)
        now += dt.timedelta(minutes=20)
    assert cards.is_locked(session, card)
    with pytest.raises(SignInRefused):
        cards.sign_in(session, card.code, found.card.pin or "", now + dt.timedelta(days=3))
    with pytest.raises(NotVisible):
        cards.unlock(session, card, found.trainer, now)
    cards.unlock(session, card, found.desk, now)
    assert cards.sign_in(session, card.code, found.card.pin or "", now) is found.amina


def test_ten_right_sign_ins_a_minute_are_not_slowed(session: Session, found: Programme) -> None:
    for second in range(0, 60, 6):
        now = NOW + dt.timedelta(seconds=second)
        assert cards.sign_in(session, found.card.card.code, found.card.pin or "", now) is found.amina


def test_a_replaced_card_opens_nothing_and_ends_open_visits(session: Session, found: Programme) -> None:
    old = found.card.card
    _, token = sessions.begin(session, found.amina, "phone", False, NOW)
    new = cards.replace(session, old, "replaced-card", found.desk, NOW)
    assert cards.replace(session, old, "replaced-card", found.desk, NOW).pin is None
    assert sessions.find(session, token, LIMITS, NOW) is None
    with pytest.raises(SignInRefused):
        cards.sign_in(session, old.code, found.card.pin or "", NOW)
    assert cards.sign_in(session, new.card.code, new.pin or "", NOW) is found.amina


def staff_in(session: Session, now: dt.datetime, code: str | None = None, once: bool = True) -> Account:
    fresh = code or pyotp.TOTP(SECRET).at(now)
    return people.sign_in(session, "Mentor@Example.org ", PASSWORD, fresh, now, once)


def test_staff_come_in_with_all_three(session: Session, found: Programme) -> None:
    assert staff_in(session, NOW) is found.mentor


@pytest.mark.parametrize("wrong", ["email", "password", "code"])
def test_staff_do_not_come_in_with_two_of_three(session: Session, found: Programme, wrong: str) -> None:
    given = {"email": "mentor@example.org", "password": PASSWORD, "code": pyotp.TOTP(SECRET).at(NOW)}
    given[wrong] = "somethingelse"
    with pytest.raises(SignInRefused) as caught:
        people.sign_in(session, given["email"], given["password"], given["code"], NOW)
    assert str(caught.value) == "E-mail, password and code do not go together. Try again."


def test_a_one_time_code_works_once_and_the_next_one_at_once(session: Session, found: Programme) -> None:
    totp = pyotp.TOTP(SECRET)
    staff_in(session, NOW)
    with pytest.raises(SignInRefused, match="used already"):
        staff_in(session, NOW)
    assert staff_in(session, NOW, totp.at(NOW + dt.timedelta(seconds=30))) is found.mentor
    with pytest.raises(SignInRefused):
        staff_in(session, NOW, totp.at(NOW - 5 * MINUTE))


def test_a_demo_lets_the_code_of_the_half_minute_work_again(session: Session, found: Programme) -> None:
    assert [staff_in(session, NOW, once=False) for _ in range(10)] == [found.mentor] * 10


@pytest.mark.parametrize(("shared", "quiet"), [(False, 15), (True, 5)])
def test_a_quiet_visit_ends(session: Session, found: Programme, shared: bool, quiet: int) -> None:
    visit, token = sessions.begin(session, found.amina, "phone", shared, NOW)
    assert sessions.find(session, token, LIMITS, NOW + quiet * MINUTE) is visit
    assert sessions.find(session, token, LIMITS, NOW + (quiet + 1) * MINUTE) is None


def test_no_visit_lasts_longer_than_half_a_day(session: Session, found: Programme) -> None:
    visit, token = sessions.begin(session, found.desk, "computer", False, NOW)
    for minutes in range(0, 12 * 60, 20):
        visit.seen_at = NOW + minutes * MINUTE
    assert sessions.find(session, token, LIMITS, NOW + 12 * 60 * MINUTE) is visit
    assert sessions.find(session, token, LIMITS, NOW + (12 * 60 + 1) * MINUTE) is None


def test_a_token_that_was_never_given_opens_nothing(session: Session, found: Programme) -> None:
    assert sessions.find(session, "", LIMITS, NOW) is None
    assert sessions.find(session, "é\ud800", LIMITS, NOW) is None


def test_everybody_ends_only_the_own_visits(session: Session, found: Programme) -> None:
    visit, token = sessions.begin(session, found.amina, "phone", False, NOW)
    sessions.end_mine(session, visit.key, found.other)
    assert sessions.find(session, token, LIMITS, NOW) is visit
    sessions.end_mine(session, visit.key, found.amina)
    assert sessions.find(session, token, LIMITS, NOW) is None


def test_a_closed_account_has_no_visits(session: Session, found: Programme) -> None:
    _, token = sessions.begin(session, found.desk, "computer", False, NOW)
    found.desk.closed_at = NOW
    assert sessions.find(session, token, LIMITS, NOW) is None


def test_a_key_that_somebody_else_used_gives_nothing(session: Session, found: Programme) -> None:
    with pytest.raises(NotVisible):
        cards.issue(session, "amina-card", "Amina", "en", None, None, found.trainer, NOW)
    with pytest.raises(NotVisible):
        cards.replace(session, found.card.card, "other-card", found.desk, NOW)


def test_of_two_replacements_the_last_one_counts(session: Session, found: Programme) -> None:
    old = found.card.card
    first = cards.replace(session, old, "first-new-card", found.desk, NOW)
    second = cards.replace(session, old, "second-new-card", found.desk, NOW)
    with pytest.raises(SignInRefused):
        cards.sign_in(session, first.card.code, first.pin or "", NOW)
    assert cards.sign_in(session, second.card.code, second.pin or "", NOW) is found.amina


def test_a_visit_that_ended_by_itself_is_not_on_the_list(session: Session, found: Programme) -> None:
    old, _ = sessions.begin(session, found.amina, "phone", True, NOW)
    new, _ = sessions.begin(session, found.amina, "computer", False, NOW + 6 * MINUTE)
    assert sessions.mine(session, found.amina, LIMITS, NOW + 6 * MINUTE) == [new]
    assert old.shared
