"""The settings of a machine: its two secrets are made once, and what can be set is told where people look."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import config
from config import kept_secret, load

STARTS, ROUNDS = 4, 40


def test_whoever_starts_at_once_has_the_same_whole_secret(tmp_path: Path) -> None:
    """An empty one would sign what visitors' cookies say, or be the pepper of everybody's PIN."""
    with ThreadPoolExecutor(STARTS) as threads:
        for n in range(ROUNDS):
            folder, together = tmp_path / str(n), Barrier(STARTS)
            folder.mkdir()

            def start(folder: Path = folder, together: Barrier = together) -> str:
                together.wait()
                return kept_secret(folder / "secret")

            found = {one.result() for one in [threads.submit(start) for _ in range(STARTS)]}
            assert {len(secret) for secret in found} == {64} and len(found) == 1
            (kept,) = folder.iterdir()
            assert kept.stat().st_mode & 0o777 == 0o600


def test_every_setting_is_told_where_it_is_read_and_to_who_runs_a_server() -> None:
    read = set(re.findall(r"(?:environ\.get|seconds)\(\"(\w+)\"", Path(config.__file__).read_text(encoding="utf-8")))
    assert {"INSTANCE", "SECRET_KEY", "IDLE_STAFF"} <= read
    for told in (config.__doc__ or "", (config.HERE / "README.md").read_text(encoding="utf-8")):
        assert {name for name in read if not re.search(rf"\b{name}\b", told)} == set()


def test_a_secret_that_was_lost_is_not_made_anew_in_silence(tmp_path: Path) -> None:
    first = load(tmp_path)
    assert (first.secret_key, first.pepper) == (load(tmp_path).secret_key, load(tmp_path).pepper)
    (tmp_path / "pin_pepper").write_text("")
    with pytest.raises(ValueError, match="pin_pepper is empty"):
        load(tmp_path)
