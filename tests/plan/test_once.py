"""Money that comes or goes once names its month in a list."""

from __future__ import annotations

from app.language.tongues import Tongue
from app.plan.sections import field
from app.plan.words import cell


def test_a_month_after_opening_is_no_bare_number_in_a_list() -> None:
    table = field("sources", "later_cash")
    column = next(column for column in table.columns if column.key == "month")
    words = cell(column, {"id": "a", "name": "Pot", "amount": 100_000, "month": "7"}, "XOF")
    assert isinstance(words, tuple)
    spoken = [Tongue(language, "SN").speak(each) for language in ("en", "fr") for each in words]
    assert spoken == ["Month 7", "Mois 7"]
