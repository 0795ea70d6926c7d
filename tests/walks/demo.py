"""The demo as a newcomer starts it: a process of its own on this machine, with its data in a folder of its own."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyotp

ROOT = Path(__file__).parents[2]
PATIENCE = 90  # seconds until the first answer; a busy machine needs a tenth of it


@dataclass(frozen=True)
class Demo:
    """`accounts` as `demo.json` has them; `instance` is the folder of the data."""

    base_url: str
    accounts: list[dict[str, Any]]
    instance: Path

    def account(self, name: str) -> dict[str, Any]:
        return next(account for account in self.accounts if account["name"] == name)

    def forget_language(self, name: str) -> None:
        """As if this person had never chosen one."""
        with sqlite3.connect(self.instance / "ritorno.db", timeout=20) as base:
            base.execute("update account set language = null where name = ?", (name,))

    def own_phone(self, name: str) -> None:
        """As if this person had said that her phone is hers alone."""
        with sqlite3.connect(self.instance / "ritorno.db", timeout=20) as base:
            base.execute(
                "update section_revision set answers = json_set(answers, '$.phone', 'own') where section = 'me' and"
                " plan_id in (select plan.id from plan join account on account.id = owner_id where account.name = ?)",
                (name,),
            )

    def fields(self, name: str) -> dict[str, str]:
        """What this person types to sign in, with the one-time code of now."""
        sign_in = self.account(name)["sign_in"]
        secret = sign_in["totp_secret"]
        return {**sign_in["fields"], **({"code": pyotp.TOTP(secret).now()} if secret else {})}


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextlib.contextmanager
def started(instance: Path, by: tuple[str, ...] = ("-m", "app.cli"), **more: str) -> Iterator[Demo]:
    """The demo with its data in `instance`, ended with the block; `by` starts it, `more` are further settings."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    away = {"LEAVE_TO": f"{base}/handbook"}  # a neutral site that needs no network
    settings = {"INSTANCE": str(instance), "PORT": str(port), "HOST": "127.0.0.1", "DATABASE_URL": "", **away, **more}
    with (instance / "printed.txt").open("wb") as printed:
        server = subprocess.Popen(  # noqa: S603 - this Python, on a module of ours
            [sys.executable, *by, "demo"],
            cwd=ROOT,
            env={**os.environ, **settings},
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        try:
            told = answered(instance, port, server)
            yield Demo(told["base_url"], told["accounts"], instance)
        finally:
            server.terminate()
            server.wait(timeout=20)


def answered(instance: Path, port: int, server: subprocess.Popen[bytes]) -> Any:
    """What `demo.json` says, once the server answers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            raise AssertionError((instance / "printed.txt").read_text())
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return json.loads((instance / "demo.json").read_text(encoding="utf-8"))
        time.sleep(0.1)
    raise AssertionError("the demo did not answer: " + (instance / "printed.txt").read_text())
