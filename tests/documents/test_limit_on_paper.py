"""Page 8 tells a legal limit for whom it holds, where it was read and when; and no limit where none is known."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.plan.legal_limit import LegalCap
from app.plan.reading import read
from app.plan.sourced import Origin
from tests.documents.printed import paper, reading, words
from tests.plan import demo_plans

LAW = Origin("The official paper", "example.org", "2026-01-15", "high")


@pytest.mark.parametrize(
    ("segment", "basis", "said"),
    [
        (
            "microfinance (SFD)",
            "TEG",
            "For microfinance the legal limit is 24. We did not read which of the two the law counts. So we compare both.",
        ),
        ("", "effective", "The legal limit is 24. The law counts the price with interest on interest."),
        ("", "nominal", "For some loans the law limits the rate without fees to 24. Yours is 18."),
    ],
)
def test_page_8_tells_the_limit_with_its_source_and_its_day(segment: str, basis: str, said: str) -> None:
    cap = LegalCap("SN", segment, Decimal(24), basis, dt.date(2014, 1, 1), None, "", LAW)
    place = replace(demo_plans.place("sn_sewing"), cap=cap)
    found = words(paper(read(demo_plans.answers("sn_sewing"), place, "KMT-472", 7)))
    assert f"{said} Limit read in: The official paper, 15 January 2026." in found


def test_page_8_tells_no_limit_where_none_is_known() -> None:
    assert "limit" not in words(paper(reading("gh_layers")))
