"""Examples of the person whose country and work are nearest to the plan's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.plan.examples import told
from app.plan.fields import Field
from app.plan.sections.idea import TRADE
from app.web.drafting.calendar_of_feasts import country_of
from app.web.drafting.opened import Opened


def example(here: Opened, place: str, key: str, own: str) -> str:
    """The sentence for this plan; `own` is the question's, `place` the key of its part or list."""
    return told(place, key, own, country_of(here), here.part("idea").get(TRADE.key) or "")


def nearest(here: Opened, place: str, fields: Sequence[Field]) -> tuple[Field, ...]:
    """The same questions, those that carry an example with the one for this plan."""
    return tuple(
        replace(field, example=example(here, place, field.key, field.example)) if field.example else field
        for field in fields
    )
