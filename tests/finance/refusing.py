"""What is refused, by its exact field and reason: a page shows the error at that field, in words for that reason."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.finance.errors import ImpossibleTerms, Reason


@contextmanager
def refused(field: str, reason: Reason) -> Iterator[None]:
    with pytest.raises(ImpossibleTerms) as found:
        yield
    assert (found.value.field, found.value.reason) == (field, reason)
