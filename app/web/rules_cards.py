"""The rules of a country as the cards that both see: facts, the limit beside planned sales, the source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from app.language.messages import Message, say
from app.matching.regime_words import Line, Source, kind, lines, source, to_ask
from app.matching.regimes import Called, Regime
from app.plan.reading import PlanReading
from app.plan.sales_limit import above, sold
from app.plan.sections.me import COUNTRY
from app.web.offer_cards import SURE
from app.web.speech import tongue


@dataclass(frozen=True)
class Card:
    """One regime; `to_ask` is not known; `above` is said where the plan sells more than it allows."""

    regime: Regime
    kind: Message
    lines: tuple[Line, ...]
    to_ask: tuple[str, ...]
    above: Message | None
    source: Source
    sure: Message | None
    called: Called | None  # its official name and offices in the reader's language, where they have one


def cards(regimes: Iterable[Regime], seen: PlanReading, today: dt.date) -> tuple[Card, ...]:
    return tuple(_card(one, seen, today) for one in regimes)


def country_name(code: str) -> Message | None:
    """None for a country that is not in the list of the question."""
    return next((say(choice.label) for choice in COUNTRY.choices if choice.key == code and code != "other"), None)


def _card(regime: Regime, seen: PlanReading, today: dt.date) -> Card:
    said = source(regime, today)
    sure = SURE[regime.origin.confidence] if regime.origin.title else None
    called = regime.called.get(tongue().language)
    return Card(regime, kind(regime), lines(regime), to_ask(regime), _above(regime, seen), said, sure, called)


def _above(regime: Regime, seen: PlanReading) -> Message | None:
    """Nothing while the plan has no figures."""
    return above(regime.limit, *sold(seen.outlook)) if seen.outlook else None
