"""Who may do a thing at all, and where who signs in begins; whether to this person is asked by query."""

from __future__ import annotations

from app.models import Account, Role
from app.services.errors import NotVisible

HOMES = {
    Role.RETURNEE: "/plan",
    Role.MENTOR: "/mentoring",
    Role.TRAINER: "/teaching",
    Role.DESK: "/desk",
    Role.LENDER: "/lending",
    Role.ADMIN: "/admin",
}


def require(by: Account, *roles: Role) -> None:
    """Refuse everybody else as if the thing did not exist."""
    if by.role not in roles or by.closed_at is not None:
        raise NotVisible(by.role)
