"""The published cases about prices, put to `app.finance.price`."""

from __future__ import annotations

from tests.golden.reading import Adapter

KINDS: dict[str, Adapter] = {}
