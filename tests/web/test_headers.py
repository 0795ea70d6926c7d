"""What every answer tells the browser, and what a cookie is worth."""

from __future__ import annotations

from dataclasses import replace
from http.cookies import SimpleCookie
from pathlib import Path

import pyotp
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from app.web.database import NAME
from config import Settings
from tests.web.people import PASSWORD, SECRET, People
from tests.web.visitor import Visitor, token

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; connect-src 'self'; manifest-src 'self'; worker-src 'self'"
)
PATHS = ("/", "/sign-in", "/handbook", "/plan", "/no-such-page", "/plan/plan-of-rosa", "/my-data")


def cookie(answer: TestResponse) -> SimpleCookie:
    return SimpleCookie("; ".join(answer.headers.getlist("Set-Cookie")))


def signed_in_by_card(client: FlaskClient, people: People) -> TestResponse:
    page = client.get("/sign-in")
    rosa = people["rosa"]
    return client.post("/sign-in", data={"csrf_token": token(page), "card": rosa.code, "pin": rosa.pin})


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_what_is_not_ours(path: str, people: People, visit: Visitor) -> None:
    for reader in (None, people["rosa"], people["mentor"]):
        headers = visit.get(path, reader).headers
        assert headers["Content-Security-Policy"] == POLICY
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] in ("no-referrer", "same-origin")
        assert "Server" not in headers


def test_style_and_script_are_kept_for_a_year_under_names_of_their_content(people: People, visit: Visitor) -> None:
    page = visit("/")
    for address in (page.select_one("link[rel=stylesheet]")["href"], page.select_one("script")["src"]):
        headers = visit.get(address).headers
        assert "immutable" in headers["Cache-Control"]
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_over_plain_http_the_cookie_has_its_plain_name(app: Flask, people: People) -> None:
    answer = signed_in_by_card(app.test_client(), people)
    assert answer.status_code == 303
    morsel = cookie(answer)["ritorno"]
    assert morsel["httponly"]
    assert not morsel["secure"]
    assert morsel["samesite"] == "Lax"
    assert not morsel["max-age"]
    assert not morsel["expires"]


def test_over_https_the_cookie_is_bound_to_the_host(
    app: Flask, settings: Settings, people: People, tmp_path: Path
) -> None:
    safe = create_app(replace(settings, https=True, database_url=f"sqlite:///{tmp_path / 'x.db'}"))
    safe.extensions[NAME] = app.extensions[NAME]
    client = safe.test_client()
    page = client.get("/sign-in", base_url="https://localhost")
    rosa = people["rosa"]
    data = {"csrf_token": token(page), "card": rosa.code, "pin": rosa.pin}
    answer = client.post("/sign-in", data=data, base_url="https://localhost", headers={"Referer": "https://localhost/"})
    morsel = cookie(answer)["__Host-ritorno"]
    assert morsel["secure"]
    assert morsel["path"] == "/"
    assert not morsel["domain"]
    assert "max-age=" in answer.headers["Strict-Transport-Security"]


def test_the_cookie_changes_at_sign_in(app: Flask, people: People) -> None:
    client = app.test_client()
    before = cookie(client.get("/sign-in"))["ritorno"].value
    page = client.get("/sign-in")
    rosa = people["rosa"]
    answer = client.post("/sign-in", data={"csrf_token": token(page), "card": rosa.code, "pin": rosa.pin})
    after = cookie(answer)["ritorno"].value
    assert after != before
    assert cookie(signed_in_by_card(app.test_client(), people))["ritorno"].value != after


def test_a_cookie_that_a_stranger_planted_is_not_signed_in_later(app: Flask, people: People) -> None:
    client = app.test_client()
    client.set_cookie("ritorno", "s.planted-by-somebody")
    assert cookie(signed_in_by_card(client, people))["ritorno"].value != "s.planted-by-somebody"


@pytest.mark.parametrize("path", ["/sign-out", "/leave"])
def test_a_copied_cookie_is_dead_after_leaving(path: str, app: Flask, people: People) -> None:
    client, thief = app.test_client(), app.test_client()
    copied = cookie(signed_in_by_card(client, people))["ritorno"].value
    thief.set_cookie("ritorno", copied)
    assert thief.get("/my-data").status_code == 200
    answer = client.post(path, data={"csrf_token": token(client.get("/my-data"))})
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert thief.get("/my-data").status_code == 303
    assert client.get("/my-data").status_code == 303


def test_staff_sign_in_in_one_post_with_a_code_that_works_once(app: Flask, people: People) -> None:
    data = {"email": "mentor@example.org", "password": PASSWORD, "code": pyotp.TOTP(SECRET).now()}
    answers = []
    for _ in range(2):
        client = app.test_client()
        answers.append(client.post("/staff", data={"csrf_token": token(client.get("/staff")), **data}).status_code)
    assert answers == [303, 422]
