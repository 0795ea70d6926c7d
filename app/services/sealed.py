"""Texts that a stolen database does not tell: encrypted and authenticated (AES-256-GCM), the key outside the database.

A sealed text is "1." and the nonce with the ciphertext in base64. The 1 says which way it was sealed, so that another
way can follow. What it belongs to is bound into it: moved to another person, it does not open.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.services import hashing

WAY = "1"
NONCE = 12  # bytes
PURPOSE = b"ritorno sealed texts 1"


def seal(text: str, belongs: str) -> str:
    """The text as the database keeps it; `belongs` names table, person and row."""
    nonce = secrets.token_bytes(NONCE)
    return f"{WAY}.{urlsafe_b64encode(nonce + _cipher().encrypt(nonce, text.encode(), belongs.encode())).decode()}"


def unseal(sealed: str, belongs: str) -> str | None:
    """The text; None where it was changed, moved, or sealed with another key."""
    way, _, body = sealed.partition(".")
    try:
        raw = urlsafe_b64decode(body) if way == WAY else b""
        return _cipher().decrypt(raw[:NONCE], raw[NONCE:], belongs.encode()).decode()
    except (InvalidTag, ValueError):
        return None


def _cipher() -> AESGCM:
    return AESGCM(hashing.derived(PURPOSE))
