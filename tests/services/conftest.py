"""The programme that most services' tests begin with."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.services.people import Programme, programme


@pytest.fixture
def found(session: Session) -> Programme:
    return programme(session)
