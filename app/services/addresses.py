"""Random addresses, card codes and case codes: hard to guess, easy to read aloud."""

from __future__ import annotations

import re
import secrets
import unicodedata

from app.services.errors import NotVisible

CARD_SIGNS = "34679CDFHJKMNPQRTVWX"  # no vowels, no look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V)
CASE_LETTERS = "CDFHJKMNPQRTVWX"
CASE_DIGITS = "23456789"
KEY = re.compile(r"[A-Za-z0-9_-]{8,40}")


def new_key() -> str:
    """A public address of 128 random bits."""
    return secrets.token_urlsafe(16)


def checked_key(key: str) -> str:
    """A client's key as it stands in an address; anything else is an address that does not exist."""
    if not KEY.fullmatch(key):
        raise NotVisible(key)
    return key


def new_code() -> str:
    return "".join(secrets.choice(CARD_SIGNS) for _ in range(6))


def new_pin() -> str:
    return f"{secrets.randbelow(10_000):04}"


def new_reference() -> str:
    letters = "".join(secrets.choice(CASE_LETTERS) for _ in range(3))
    return f"{letters}-{''.join(secrets.choice(CASE_DIGITS) for _ in range(3))}"


def typed_code(text: str) -> str:
    """A card code as somebody typed it: any spaces, hyphens, small letters, digits of any script."""
    return "".join(_western(sign) for sign in text[:40] if sign.isalnum()).upper()


def typed_pin(text: str) -> str:
    return "".join(_western(sign) for sign in text[:40] if not sign.isspace())


def printed_code(code: str) -> str:
    """Two groups of three, as on the card: K7M 4QD."""
    return f"{code[:3]} {code[3:]}".strip()


def _western(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if unicodedata.category(sign) == "Nd" else sign
