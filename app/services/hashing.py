"""PINs and passwords, hashed with argon2id (19 MiB, two passes, one lane).

A PIN is short, so the pepper, kept outside the database, goes in before: a stolen table alone cannot be tried.
"""

from __future__ import annotations

import hmac
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LONGEST = 256  # characters of a password that are looked at; more would only burn time
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_pepper = [secrets.token_bytes(32)]  # until the application brings its own, hashes last as long as the process


def use_pepper(pepper: bytes) -> None:
    """Called once, when the application starts."""
    _pepper[0] = pepper


def derived(purpose: bytes) -> bytes:
    """A key of 32 bytes for one purpose, made of the pepper and telling nothing about it (HKDF, SHA-256)."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(_pepper[0])


def keyed(text: str) -> str:
    """A keyed hash of 64 hex signs, for looking a name up without keeping it."""
    return hmac.digest(_pepper[0], text.encode("utf-8", "replace"), "sha256").hex()


def hash_secret(secret: str) -> str:
    return _hasher.hash(keyed(secret))


def matches(hashed: str | None, secret: str) -> bool:
    """Whether it is the right one; takes equally long where there is no hash to compare with."""
    try:
        right = _hasher.verify(hashed or _nobody(), keyed(secret[:LONGEST]))
    except (VerificationError, InvalidHashError):
        return False
    return right and hashed is not None


@cache
def _nobody() -> str:
    return _hasher.hash(secrets.token_hex(16))
