"""The published cases about schedules, put to `app.finance.loans`."""

from __future__ import annotations

from tests.golden.reading import Adapter

KINDS: dict[str, Adapter] = {}
