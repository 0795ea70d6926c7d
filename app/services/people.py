"""Staff accounts and their sign-in; what anybody may change about the own account."""

from __future__ import annotations

import datetime as dt

import pyotp
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.language.messages import say
from app.language.tongues import LANGUAGES
from app.models import Account, Role, WebSession
from app.services import brakes
from app.services.errors import NotVisible, SignInRefused
from app.services.hashing import hash_secret, matches

STAFF = (Role.MENTOR, Role.TRAINER, Role.DESK, Role.LENDER, Role.ADMIN)
LONGEST_MAIL = 200
STEP = 30  # seconds that a one-time code lasts; the one before and the one after count too


def add_staff(
    session: Session, role: Role, name: str, email: str, password: str, totp_secret: str, now: dt.datetime
) -> Account:
    """A new member of staff, who signs in by e-mail, password and one-time code."""
    if role not in STAFF:
        raise NotVisible(role)
    account = Account(role=role, name=name, email=_mail(email), created_at=now)
    account.password_hash, account.totp_secret = hash_secret(password), totp_secret
    session.add(account)
    session.flush()
    return account


def give_sign_in(
    session: Session, role: Role, name: str, email: str, password: str, totp_secret: str, now: dt.datetime
) -> Account:
    """A new member of staff; of one who is there and lost password or phone the old ones are void and all visits end.

    Raises `NotVisible` where this e-mail is somebody's of another role, or of an account that was closed.
    """
    account = session.scalar(select(Account).where(Account.email == _mail(email)).with_for_update())
    if account is None:
        return add_staff(session, role, name, email, password, totp_secret, now)
    if account.role != role or account.closed_at is not None:
        raise NotVisible(role)
    account.name, account.password_hash, account.totp_secret = name, hash_secret(password), totp_secret
    account.totp_step = None
    session.execute(delete(WebSession).where(WebSession.account_id == account.id))
    brakes.release(session, brake_name(account.email or ""))
    session.flush()
    return account


def sign_in(
    session: Session, email: str, password: str, code: str, now: dt.datetime, codes_once: bool = True
) -> Account:
    """The member of staff; raises `SignInRefused` in the same words whatever was wrong.

    `codes_once` False lets a code work again within its half minute: only for a demo, whose secrets are public.
    Keep the transaction after a refusal too: it holds the count of wrong tries.
    """
    name = _mail(email)[:LONGEST_MAIL]
    brakes.check(session, brake_name(name), "password", now)
    found = select(Account).where(Account.email == name, Account.closed_at.is_(None))
    account = session.scalar(found.with_for_update())
    right = matches(account.password_hash if account else None, password)
    step = _step_of(account.totp_secret if account else None, code, now)
    if not right or account is None or step is None:
        brakes.wrong(session, brake_name(name), now, lock=False)
        raise SignInRefused("password", say("E-mail, password and code do not go together. Try again."))
    if codes_once and account.totp_step is not None and step <= account.totp_step:
        raise SignInRefused("code", say("This code was used already. Wait for the next one."))
    account.totp_step = step
    brakes.release(session, brake_name(name))
    return account


def hold(session: Session, account: Account) -> None:
    """Nobody else changes this person's card, mentor or kept words until this unit of work is over."""
    session.execute(select(Account.id).where(Account.id == account.id).with_for_update(key_share=True))


def brake_name(email: str) -> str:
    return f"mail:{email}"


def choose_language(session: Session, account: Account, language: str) -> None:
    if language not in LANGUAGES:
        raise NotVisible(language)
    account.language = language
    session.flush()


def _mail(email: str) -> str:
    return email.strip().lower()


def _step_of(secret: str | None, code: str, now: dt.datetime) -> int | None:
    """The half minute that this code belongs to: this one, the one before or the one after."""
    totp = pyotp.TOTP(secret or pyotp.random_base32(), interval=STEP)
    typed = "".join(code.split())[:10]
    current = totp.timecode(now)
    hits = [step for step in (current - 1, current, current + 1) if _same(totp.generate_otp(step), typed)]
    return hits[-1] if hits and secret else None


def _same(one: str, two: str) -> bool:
    return pyotp.utils.strings_equal(one, two)
