"""A name that no host can have is refused with a sentence, a possible one is answered."""

from __future__ import annotations

import pytest
from flask import Flask


@pytest.mark.parametrize("host", ["x" * 5000, "x" * 64, "a b", "evil<x", "[::1", "a..b", "host:123456"])
def test_an_impossible_host_is_refused(host: str, app: Flask) -> None:
    answer = app.test_client().get("/sign-in", environ_overrides={"HTTP_HOST": host})
    assert answer.status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000", "plan.example.org", ""])
def test_a_possible_host_is_answered(host: str, app: Flask) -> None:
    assert app.test_client().get("/sign-in", environ_overrides={"HTTP_HOST": host}).status_code == 200
