"""Makes a sign-in for somebody of the staff of a real programme, or a new one for who lost password or phone.

The password is typed here, by the person, and shown nowhere; the secret of the one-time codes is shown once.
"""

from __future__ import annotations

import datetime as dt
import sys
from getpass import getpass

import pyotp
import segno

from app.cli import commands
from app.models import Role
from app.models.engine import engine_for, open_session
from app.services import hashing, people
from app.services.classes import checked_name
from app.services.errors import Refused
from config import load

SHORTEST = 15  # signs of a password: some words that do not belong together


def staff(role: str, email: str, name: str) -> int:
    """Ask for a password twice, keep the sign-in, show the secret of its codes."""
    if role not in people.STAFF:
        print(f"A role is one of: {', '.join(people.STAFF)}.")
        return 2
    if email.count("@") != 1 or email != "".join(email.split()) or len(email) > people.LONGEST_MAIL:
        print(f"This is no e-mail address: {email}")
        return 2
    password, secret = _typed(), pyotp.random_base32()
    if password is None:
        print(f"Nothing was kept: a password has {SHORTEST} to {hashing.LONGEST} signs, and is typed twice the same.")
        return 1
    try:
        _keep(Role(role), email, name, password, secret)
    except Refused:
        print("Nothing was kept: a name is missing, or this address signs in somebody of another role.")
        return 1
    _show(email, secret)
    return 0


def _typed() -> str | None:
    password = getpass(f"Password, {SHORTEST} signs or more: ")
    fits = SHORTEST <= len(password) <= hashing.LONGEST
    return password if fits and password == getpass("Once more: ") else None


def _keep(role: Role, email: str, name: str, password: str, secret: str) -> None:
    settings = load()
    hashing.use_pepper(settings.pepper)
    engine = engine_for(settings.database_url)
    try:
        commands.prepared(engine)
        with open_session(engine, writes=True) as session:
            now = dt.datetime.now(dt.UTC)
            people.give_sign_in(session, role, checked_name(name), email, password, secret, now)
            session.commit()
    finally:
        engine.dispose()


def _show(email: str, secret: str) -> None:
    address = pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name="Ritorno")
    print(f"{email} signs in at /staff. Put this into an app for one-time codes now; it is not shown again:")
    print(f"  {secret}\n  {address}")
    if sys.stdout.isatty():
        segno.make(address).terminal(compact=True)
