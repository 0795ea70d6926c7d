"""The tables in the room's README are those that the engine computes."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.finance.loans.schedule import schedule
from tests.finance.loans.shown import SHOWN, shown

README = Path(__file__).parents[3] / "app/finance/README.md"


@pytest.mark.parametrize("heading", SHOWN)
def test_the_readme_shows_what_the_engine_computes(heading: str) -> None:
    assert shown(heading, schedule(SHOWN[heading])) in README.read_text(encoding="utf-8")
