"""A person at a browser that follows nothing by itself, and a look at every page that comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.models import Account
from app.models.engine import open_session
from app.services import sessions
from app.web.database import NAME
from tests.web.page_checks import check_page
from tests.web.people import Somebody

TOKEN_PAGE = "/language"  # a page for everyone, with a form on it


class Visitor:
    """`visit("/plan", as_=people["abena"])` is the page; `visit.send(...)` a form that was filled in."""

    def __init__(self, app: Flask, faults: list[BaseException]) -> None:
        self.app, self.faults = app, faults
        self.clients: dict[str | None, FlaskClient] = {}
        self.tokens: dict[str | None, str] = {}
        self.seen: tuple[TestResponse, BeautifulSoup] | None = None
        self.forms: dict[str, dict[str, list[str]]] = {}  # what stood on a form, by its address

    def __call__(
        self, path: str, as_: Somebody | None = None, language: str | None = None, status: int = 200
    ) -> BeautifulSoup:
        answer = self.get(path, as_, language)
        assert answer.status_code == status, f"{path} answered {answer.status}, to {answer.location}"
        return self.looked_at(answer)

    def get(self, path: str, as_: Somebody | None = None, language: str | None = None, **more: Any) -> TestResponse:
        """The bare answer to a GET."""
        if language:
            path += ("&" if "?" in path else "?") + f"lang={language}"
        return self._answered(self.client(as_).get(path, **more), path)

    def send(
        self,
        path: str,
        data: Mapping[str, Any] | None = None,
        as_: Somebody | None = None,
        status: int | None = None,
        page: str | None = None,
        look: bool = True,
    ) -> TestResponse:
        """The bare answer to a POST with the token of `page` (None: of any); a page that comes back is looked at."""
        filled = {"csrf_token": token(self.get(page, as_)) if page else self.token(as_), **(data or {})}
        body = urlencode(filled, doseq=True, errors="surrogatepass")
        kind = "application/x-www-form-urlencoded"
        answer = self._answered(self.client(as_).post(path, data=body, content_type=kind), path)
        assert status is None or answer.status_code == status, f"{path} answered {answer.status}, to {answer.location}"
        if (
            look and answer.mimetype == "text/html" and answer.status_code not in (303, 404)
        ):  # the page of 404 has its own test
            self.looked_at(answer)
        return answer

    def client(self, as_: Somebody | None) -> FlaskClient:
        """The browser of this person, signed in; of nobody for None."""
        name = as_.name if as_ else None
        if name not in self.clients:
            self.clients[name] = self.app.test_client()
            if as_:
                self.clients[name].set_cookie("ritorno", "s." + self._signed_in(as_))
        return self.clients[name]

    def token(self, as_: Somebody | None) -> str:
        """The token of this person's visit, which holds on all its pages."""
        name = as_.name if as_ else None
        if name not in self.tokens:
            self.tokens[name] = token(self.get(TOKEN_PAGE, as_))
        return self.tokens[name]

    def looked_at(self, answer: TestResponse) -> BeautifulSoup:
        """The page of this answer; the last one is not looked at twice."""
        if self.seen is None or self.seen[0] is not answer:
            self.seen = (answer, check_page(answer.text))
        return self.seen[1]

    def _answered(self, answer: TestResponse, path: str) -> TestResponse:
        if answer.status_code >= 500:
            cause = self.faults[-1] if self.faults else None
            raise AssertionError(f"{path} answered {answer.status}: {cause!r}") from cause
        answer.get_data()
        answer.close()
        return answer

    def _signed_in(self, as_: Somebody) -> str:
        with open_session(self.app.extensions[NAME][0], writes=True) as work:
            account = work.get_one(Account, as_.account_id)
            _, key = sessions.begin(work, account, "computer", False, dt.datetime.now(dt.UTC))
            work.commit()
        return key


def token(answer: TestResponse) -> str:
    found = BeautifulSoup(answer.text, "html.parser").find("input", {"name": "csrf_token"})
    assert isinstance(found, Tag), "no form on the page"
    return str(found["value"])


def form_values(soup: BeautifulSoup, name: str = "") -> dict[str, list[str]]:
    """What the form with a control called `name` (else the first form in `main`) would send as it stands."""
    forms = [form for form in soup.select("main form") if not name or form.find(attrs={"name": name})]
    assert forms, f"no form with {name}"
    values: dict[str, list[str]] = {}
    for control in forms[0].find_all(["input", "select", "textarea"]):
        sent = value_of(control)
        if control.get("name") and sent is not None:
            values.setdefault(str(control["name"]), []).append(sent)
    return values


def value_of(control: Tag) -> str | None:
    if control.name == "textarea":
        return control.get_text().removeprefix("\n")
    if control.name == "select":
        chosen = control.find("option", selected=True) or control.find("option")
        return str(chosen.get("value", "")) if isinstance(chosen, Tag) else None
    if control.get("type") in ("checkbox", "radio") and not control.has_attr("checked"):
        return None
    return None if control.get("type") == "submit" else str(control.get("value", ""))
