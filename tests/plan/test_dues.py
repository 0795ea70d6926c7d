"""Which names of costs speak of contributions, taxes and licences."""

from __future__ import annotations

from app.plan.dues import kinds


def test_charges_of_social_media_are_no_social_fund() -> None:
    assert kinds("Social security charges") == {"social"}
    assert kinds("Social media charges") == kinds("Cargas de redes sociales") == frozenset()
