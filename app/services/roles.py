"""Who may do a thing at all; whether to this person is asked by query."""

from __future__ import annotations

from app.models import Account, Role
from app.services.errors import NotVisible


def require(by: Account, *roles: Role) -> None:
    """Refuse everybody else as if the thing did not exist."""
    if by.role not in roles or by.closed_at is not None:
        raise NotVisible(by.role)
