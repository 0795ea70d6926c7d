"""The demo's server in a process of its own, and a browser on it as far as a kill needs one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from tests.walks.demo import ROOT, free_port
from tests.web.page_checks import check_page


@contextmanager
def running(instance: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The demo's server in a process of its own, answering."""
    environment = {**os.environ, "INSTANCE": str(instance), "PORT": str(free_port()), "HOST": "127.0.0.1"}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "app.cli", "demo"]
    (instance / "demo.json").unlink(missing_ok=True)
    with (instance / "printed.txt").open("wb") as printed:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=printed)  # noqa: S603 - our own
    try:
        for _ in range(1200):
            assert process.poll() is None, "no start: " + (instance / "printed.txt").read_text(encoding="utf-8")
            if (instance / "demo.json").exists():
                break
            time.sleep(0.05)
        yield process
    finally:
        process.kill()
        process.wait()


class Browser:
    """A person's browser on the real server; `cookie` is that of a visit that a server before this one began."""

    def __init__(self, instance: Path, name: str, cookie: str = "") -> None:
        self.told = json.loads((instance / "demo.json").read_text(encoding="utf-8"))
        self.address = self.told["base_url"].removeprefix("http://")
        self.name, self.cookie, self.token = name, cookie, ""

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, str]:
        body = urlencode({"csrf_token": self.token, **fields}) if fields else None
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        with closing(HTTPConnection(self.address, timeout=20)) as connection:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        self.cookie = (answer.headers["Set-Cookie"] or self.cookie).split(";")[0]
        if answer.status == 200:
            self.token = str(check_page(text).select_one("input[name=csrf_token]")["value"])  # type: ignore[index]
        return answer.status, text

    def sign_in(self) -> None:
        way = next(one["sign_in"] for one in self.told["accounts"] if one["name"] == self.name)
        self.ask("GET", way["path"])
        assert self.ask("POST", way["path"], way["fields"])[0] == 303
        self.ask("GET", "/consents")

    def opens(self, page: str) -> int:
        """Look at a question; the revision of the plan that it shows."""
        status, text = self.ask("GET", page)
        assert status == 200, f"{page} answered {status}"
        return int(str(check_page(text).select_one("input[name=based_on]")["value"]))  # type: ignore[index]
