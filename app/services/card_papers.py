"""A sign-in card on paper, made while its PIN is still on the screen."""

from __future__ import annotations

from app.documents.card import draw_card
from app.language.tongues import Tongue
from app.models import Card
from app.services.hashing import matches
from app.services.papers import Printed


def sheet(card: Card, pin: str, address: str, tongue: Tongue) -> Printed:
    """The card to cut, and the slip with its PIN where `pin` is the right one; the PIN itself is kept nowhere.

    `address` is the sign-in page that the card's QR opens. Who may print it is asked before.
    """
    right = pin if matches(card.pin_hash, pin) else None
    return Printed("card.pdf", draw_card(card.code, right, address, tongue))
