"""A stolen table of PINs and passwords costs too much time to try."""

from __future__ import annotations

from argon2 import PasswordHasher, Type

from app.services.hashing import hash_secret, matches, use_pepper


def test_trying_one_secret_takes_19_mebibytes_and_two_passes(real_hasher: PasswordHasher) -> None:
    assert real_hasher.type is Type.ID
    assert real_hasher.memory_cost >= 19 * 1024
    assert real_hasher.time_cost >= 2


def test_a_hash_tells_the_right_secret_from_others_and_two_hashes_differ() -> None:
    hashed = hash_secret("4711")
    assert matches(hashed, "4711")
    assert not matches(hashed, "4712")
    assert hashed != hash_secret("4711")


def test_a_hash_without_the_pepper_is_worth_nothing() -> None:
    use_pepper(b"one pepper")
    hashed = hash_secret("4711")
    use_pepper(b"another pepper")
    assert not matches(hashed, "4711")


def test_what_is_no_hash_matches_nothing() -> None:
    assert not matches(None, "4711")
    assert not matches("no hash", "4711")
