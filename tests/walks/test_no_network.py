"""Nothing from third parties: on a machine without any network the whole road works, and nothing is even tried."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.walks import alone
from tests.walks.demo import ROOT

GUARDED = "import socket, sys, tests.walks.guarded as g; sys.addaudithook(g.refuse); "
TRIES = {
    "a name": "socket.getaddrinfo('fonts.example', 443)",
    "an address": "socket.create_connection(('192.0.2.1', 443))",
    "one packet": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    "another machine by IPv6": "socket.socket(socket.AF_INET6).connect(('2001:db8::1', 443))",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("alone")
    command = [sys.executable, "-m", "tests.walks.alone", str(folder)]
    walk = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)  # noqa: S603 - this Python
    assert walk.returncode == 0, walk.stderr[-3000:]
    return dict(json.loads((folder / alone.TOLD).read_text()))


def test_the_whole_road_works_without_a_network(told: dict[str, Any]) -> None:
    assert told["no_way_out"] == told["apart"]
    assert told["pages"] == dict.fromkeys(alone.BEFORE[:-1] + alone.ROAD, 200)


def test_the_server_tries_to_reach_nobody(told: dict[str, Any]) -> None:
    assert told["attempts"] == []


def test_the_browser_is_sent_to_nobody_else(told: dict[str, Any]) -> None:
    assert told["browser"] == []


@pytest.mark.parametrize("way", TRIES)
def test_the_guard_would_have_seen_it(way: str, tmp_path: Path) -> None:
    """Where no network can be left, the guard alone proves it; so it is tried itself."""
    command = [sys.executable, "-c", GUARDED + TRIES[way]]
    tried = subprocess.run(  # noqa: S603 - this Python, on the lines above
        command, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "INSTANCE": str(tmp_path)}
    )
    assert "PermissionError" in tried.stderr
    assert (tmp_path / "attempts.txt").read_text().startswith("socket.")
