"""Answers about the person that change her pages from here on: whose phone it is (P6), what she reads (P4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language.tongues import LANGUAGES
from app.plan.ways import READS, others_use_it
from app.services import people
from app.web import shared_phone
from app.web.access import current_account, db
from app.web.drafting.opened import Opened


def heed(here: Opened, part: str, changed: Mapping[str, Any]) -> None:
    """What a saved page told anew. A helper's own pages and phone stay as they are."""
    if part != "me":
        return
    if not here.beside and others_use_it(changed):
        shared_phone.from_now_on()
    reads, person = changed.get(READS), here.plan.owner if here.beside else current_account()
    if reads in LANGUAGES and not (here.beside and person.language):
        people.choose_language(db(), person, reads)
