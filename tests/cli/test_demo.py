"""The demo as a script meets it: one file that says how everybody signs in, and data that stays."""

from __future__ import annotations

import http.cookiejar
import re
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.walks.demo import Demo, started

ROLES = {"returnee", "mentor", "trainer", "desk", "lender", "admin"}
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


class Script:
    """Keeps cookies and follows redirects, nothing else."""

    def __init__(self, base: str) -> None:
        self.base = base
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)

    def get(self, path: str) -> tuple[str, str]:
        """Where it ended, and the page."""
        with self.opener.open(self.base + path, timeout=60) as answer:
            return urllib.parse.urlsplit(answer.url).path, answer.read().decode()

    def post(self, path: str, fields: dict[str, str]) -> tuple[str, str]:
        found = TOKEN.search(self.get(path)[1])
        assert found, f"no token at {path}"
        body = urllib.parse.urlencode({"csrf_token": found.group(1), **fields}).encode()
        with self.opener.open(self.base + path, body, timeout=60) as answer:
            return urllib.parse.urlsplit(answer.url).path, answer.read().decode()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Started, ended and started again: what is tested is the second start."""
    instance = tmp_path_factory.mktemp("demo")
    with started(instance) as first:
        change_something(first)
    with started(instance) as second:
        assert names(first.accounts) == names(second.accounts)
        yield second


def change_something(demo: Demo) -> None:
    script = Script(demo.base_url)
    script.post("/sign-in", demo.fields("Abena"))
    script.post("/plan/demo-gh-layers/part/idea/idea", {"idea": "Two hundred ducks", "based_on": "99", "go": "stop"})


def names(accounts: list[dict[str, Any]]) -> list[tuple[str, str, dict[str, str]]]:
    return [(one["role"], one["name"], one["sign_in"]["fields"]) for one in accounts]


def test_the_file_has_its_shape(demo: Demo) -> None:
    for account in demo.accounts:
        assert account.keys() == {"role", "name", "sign_in", "home", "plan"}
        assert account["sign_in"].keys() == {"path", "fields", "totp_secret"}
        assert all(isinstance(text, str) for text in account["sign_in"]["fields"].values())
        assert account["home"].startswith("/")
        assert account["plan"] is None or account["plan"].startswith("/")


def test_every_role_is_there_and_some_twice(demo: Demo) -> None:
    counted = Counter(account["role"] for account in demo.accounts)
    assert counted.keys() == ROLES
    assert counted["returnee"] >= 2
    assert counted["mentor"] >= 2


def test_everybody_signs_in_with_one_post_and_finds_home_and_plan(demo: Demo) -> None:
    for account in demo.accounts:
        script = Script(demo.base_url)
        where, _ = script.post(account["sign_in"]["path"], demo.fields(account["name"]))
        assert where != account["sign_in"]["path"], f"{account['name']} was refused"
        for path in (account["home"], account["plan"]):
            if path:
                assert script.get(path)[0].startswith(path), f"{account['name']} was sent away from {path}"


def test_signing_in_often_is_not_braked(demo: Demo) -> None:
    for _ in range(9):
        where, _ = Script(demo.base_url).post("/staff", demo.fields("Mentor"))
        assert where == "/mentoring"


def test_a_second_start_keeps_what_was_written(demo: Demo) -> None:
    script = Script(demo.base_url)
    script.post("/sign-in", demo.fields("Abena"))
    assert "Two hundred ducks" in script.get("/plan/demo-gh-layers/part/idea/idea")[1]


def test_the_sign_ins_are_printed(demo: Demo) -> None:
    printed = Path(demo.instance / "printed.txt").read_text(encoding="utf-8")
    assert demo.base_url in printed
    for account in demo.accounts:
        assert account["name"] in printed
        assert all(text in printed for text in account["sign_in"]["fields"].values())
