"""Where a person goes next."""

from __future__ import annotations

from app.models import Account, Role
from app.services import consents
from app.web.access import db, home
from app.web.put_aside import waiting


def after_sign_in(account: Account) -> str:
    """A returnee's first steps are the language and the two consents; then everybody's own work."""
    if waiting():
        return "/send-again"
    way = home(account)
    if account.role != Role.RETURNEE:
        return way
    if set(consents.PURPOSES) - consents.current(db(), account).keys():
        way = "/consents"
    return way if account.language else f"/language?next={way}"
