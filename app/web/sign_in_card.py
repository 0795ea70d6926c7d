"""A new card on the screen: its code, its QR, and its PIN the one time it can be read."""

from __future__ import annotations

from dataclasses import dataclass

import segno
from flask import url_for
from markupsafe import Markup

from app.models import Card
from app.services.addresses import printed_code
from app.services.cards import Issued


@dataclass(frozen=True)
class ShownCard:
    """`pin` is None when the page was asked for again: it is shown once."""

    card: Card
    code: str
    pin: str | None
    qr: Markup
    address: str


def shown(issued: Issued) -> ShownCard:
    address = sign_in_address(issued.card)
    return ShownCard(issued.card, printed_code(issued.card.code), issued.pin, qr(address), address)


def sign_in_address(card: Card) -> str:
    """What the QR opens: the sign-in page with the code filled in."""
    return url_for("account.card", card=card.code, _external=True)


def qr(address: str) -> Markup:
    """The address as dark squares on white, inline and without any style of its own."""
    code = segno.make(address, error="m", micro=False)
    drawn = code.svg_inline(border=4, omitsize=True, svgclass="qr", lineclass=None, dark="#000", light="#fff")
    return Markup(drawn)  # noqa: S704 - drawn by segno from our own address
