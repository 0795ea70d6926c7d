"""An amount that was refused comes back as it can be typed."""

from __future__ import annotations

import pytest

from app.language.amounts import Unreadable, read_money
from app.language.tongues import Tongue
from app.plan.unread import unread_amount


@pytest.mark.parametrize(
    ("text", "language", "country", "currency", "says"),
    [
        ("1.8", "ar", "TN", "TND", "1,8"),
        ("13.5", "es", "BO", "BOB", "13,5"),
        ("0.10", "es", "BO", "BOB", "0,1"),
        ("13,5", "en", "GH", "GHS", "13.5"),
        ("about 5", "es", "BO", "BOB", "1.250,50"),
        ("1,5", "fr", "SN", "XOF", "1 250"),
    ],
)
def test_what_was_typed_is_written_as_it_is_read_there(
    text: str, language: str, country: str, currency: str, says: str
) -> None:
    speaker = Tongue(language, country)
    with pytest.raises(Unreadable) as refused:
        read_money(text, currency, speaker.locale)
    said = unread_amount(refused.value, currency, speaker)
    assert str(said.values["example"]).replace("\u202f", " ").replace("\u00a0", " ") == says
    assert read_money(str(said.values["example"]), currency, speaker.locale).minor > 0
