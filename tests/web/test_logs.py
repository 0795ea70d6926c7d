"""The line of a page, written by ourselves, is the one that the log's own writer would write."""

from __future__ import annotations

import io

import pytest
import structlog

from app.web.logs import line_of_a_page


@pytest.mark.parametrize("page", ["drafting.plan_home", "-"])
def test_the_line_of_a_page_is_as_every_other_line(page: str) -> None:
    said = {"page": page, "status": 200, "ms": 3}
    heard = io.StringIO()
    chain = [structlog.processors.TimeStamper(fmt="iso"), structlog.processors.LogfmtRenderer()]
    structlog.wrap_logger(structlog.PrintLogger(heard), processors=chain).info("page", **said)
    ours = line_of_a_page(page, 200, 3)
    assert ours.split("timestamp=")[0] == heard.getvalue().split("timestamp=")[0]
    assert len(ours) == len(heard.getvalue().strip()) and ours.endswith("Z")
