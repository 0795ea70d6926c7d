"""Charts: what stands where, what is marked, and that right to left is the same picture mirrored."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from app.language.messages import say
from app.language.money import Money
from app.language.tongues import Tongue
from app.web.pictures import Bar, bars, box_chart, days_chart, hundred, season_bars, small_box, stacked
from app.web.pictures.canvas import short

ENGLISH, ARABIC = Tongue("en", "SN"), Tongue("ar", "TN")
NAMES = ["Start", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan"]
CALM = [
    163_000,
    135_168,
    192_736,
    34_656,
    275_718,
    268_020,
    177_034,
    140_084,
    173_042,
    384_112,
    443_366,
    534_244,
    450_050,
]
SHORT = [*CALM[:3], -34_656, *CALM[4:]]


def parsed(picture: Markup) -> Tag:
    found = BeautifulSoup(picture, "html.parser").find("svg")
    assert isinstance(found, Tag)
    return found


def per_cent(tag: Tag, name: str) -> float:
    return float(str(tag[name]).removesuffix("%"))


def centres(picture: Markup) -> list[float]:
    return [per_cent(bar, "x") + per_cent(bar, "width") / 2 for bar in parsed(picture).select("rect.bar")]


def test_the_lowest_month_is_drawn_in_clay_with_its_amount() -> None:
    chart = parsed(box_chart(CALM, NAMES, ENGLISH, "XOF"))
    assert len(chart.select("rect.bar")) == 13
    assert [bar for bar in chart.select("rect.bar") if "f-c" in bar["class"]] == [chart.select("rect.bar")[3]]
    assert [text.text for text in chart.select("text.lo")] == ["34,656"]


def test_the_title_tells_the_picture_in_words() -> None:
    title = parsed(box_chart(CALM, NAMES, ENGLISH, "XOF")).title
    assert title is not None
    assert title.text.replace("\u00a0", " ") == (
        "The money in the box at the end of each month. Lowest, Apr: 34,656 F. Highest, Dec: 534,244 F."
    )


def test_what_is_below_zero_is_hatched_and_hangs_from_the_zero_line() -> None:
    chart = parsed(box_chart(SHORT, NAMES, ENGLISH, "XOF"))
    below = chart.select("rect.bar")[3]
    zero = chart.select("line.l-i")[0]
    assert below["fill"] == "url(#box-short)"
    assert chart.find("pattern", id="box-short")
    assert float(str(below["y"])) == pytest.approx(float(str(zero["y1"])), abs=0.01)
    assert chart.select("text.neg")[0].text == "−34,656"


def test_an_earlier_version_is_dashed_behind_narrower_bars() -> None:
    chart = parsed(box_chart(CALM, NAMES, ENGLISH, "XOF", before=SHORT))
    assert len(chart.select("rect.was")) == 13
    assert per_cent(chart.select("rect.bar")[0], "width") < per_cent(chart.select("rect.was")[0], "width")


def test_right_to_left_is_the_same_picture_mirrored() -> None:
    left, right = box_chart(CALM, NAMES, ENGLISH, "XOF"), box_chart(CALM, NAMES, ARABIC, "XOF")
    assert centres(right) == pytest.approx([100 - x for x in centres(left)], abs=0.02)


def test_long_names_beside_the_bold_one_give_way() -> None:
    """“سبتمبر” ran into “أغسطس” on a wide picture."""
    labels = ["Start", "October", "November", *NAMES[3:]]
    chart = parsed(box_chart([9, 0, 9, *CALM[3:]], labels, ENGLISH, "XOF"))
    told = [text.text for text in chart.find_all("text")]
    assert "October" in told
    assert "Start" not in told and "November" not in told


def test_every_name_is_there_where_it_is_wide_and_every_second_on_a_phone() -> None:
    chart = parsed(box_chart(CALM, NAMES, ENGLISH, "XOF"))
    names = [text for text in chart.find_all("text") if text.text in NAMES]
    assert [text.text for text in names] == NAMES
    assert [text.text for text in names if "wid" not in text.get("class", [])] == [
        "Feb",
        "Apr",
        "Jun",
        "Aug",
        "Oct",
        "Dec",
    ]


@given(values=st.lists(st.integers(-(10**13), 10**13), min_size=13, max_size=13))
def test_no_bar_leaves_the_picture(values: list[int]) -> None:
    chart = parsed(box_chart(values, NAMES, ENGLISH, "TND"))
    for bar in chart.select("rect.bar"):
        assert 0 <= per_cent(bar, "x") <= 100 - per_cent(bar, "width")
        assert float(str(bar["height"])) >= 0
        assert 0 <= float(str(bar["y"])) <= 200


@given(values=st.lists(st.integers(-(10**13), 10**13), min_size=13, max_size=13))
def test_figures_of_levels_keep_their_distance(values: list[int]) -> None:
    lines = parsed(box_chart(values, NAMES, ENGLISH, "TND")).select("line.l-l")
    heights = sorted(float(str(line["y1"])) for line in lines)
    assert 0 <= len(heights) <= 4
    assert all(lower - upper > 20 for upper, lower in pairwise(heights))


@pytest.mark.parametrize(("last", "places"), [(7_000_000, []), (1_200_000, [0])])
def test_the_figure_of_a_level_makes_room_for_the_lowest_amount_and_stands_on_no_bar(
    last: int, places: list[float]
) -> None:
    months = [1_325_000, 1_037_033, 1_900_000, 2_600_000, 6_900_000, last, last, last]
    picture = parsed(box_chart(months, NAMES[:8], ARABIC, "TND"))
    amount, *_ = picture.select("text.v.ax")
    near = [tag for tag in picture.select("text.ax:not(.v)") if abs(float(tag["y"]) - float(amount["y"])) < 14]
    assert [per_cent(tag, "x") for tag in near] == places


def test_a_level_above_the_bars_has_its_figure_where_bars_cover_all_others() -> None:
    saved = [700_000, 500_000, 500_000, 520_000, 600_000, 960_000]
    picture = parsed(box_chart(saved, NAMES[:6], ENGLISH, "TND"))
    assert [tag.get_text() for tag in picture.select("text.ax:not(.v)")] == ["1,000"]
    assert 0 < min(float(str(line["y1"])) for line in picture.select("line.l-l")) < 26


def test_a_step_on_a_round_pixel_keeps_its_zero() -> None:
    """40 pixels down was written as 4: the plan's line jumped above zero in its worst months."""
    assert [short(value, 0) for value in (40, 30.2, 0, 19.6)] == ["40", "30", "0", "20"]
    assert [short(value) for value in (40, 1.5, 0.1, 10.04)] == ["40", "1.5", "0.1", "10.04"]


@given(st.lists(st.integers(-9_000_000, 9_000_000), min_size=13, max_size=13))
def test_the_steps_of_a_small_picture_are_where_the_plan_is(values: list[int]) -> None:
    picture = parsed(small_box(values, values, ENGLISH, say("The year."), key="steps"))
    (steps,) = picture.select("path.was")
    high, low = max(*values, 1), min(*values, 0)
    wanted = [round(2 + 52 * (high - value) / (high - low)) for value in values]
    assert all(abs(int(at) - so) <= 1 for at, so in zip(re.findall(r"V(\d+)h1", str(steps["d"])), wanted, strict=True))


def test_names_of_people_cannot_write_into_the_picture() -> None:
    rows = [Bar("<b>Rosa</b>", Money(5, "XOF"))]
    assert "<b>" not in bars(rows, ENGLISH, say("One bar."), key="names")


def test_lying_bars_are_as_long_as_their_amounts() -> None:
    rows = [Bar("all", Money(400, "XOF")), Bar("half", Money(200, "XOF"), "low"), Bar("none", Money(0, "XOF"))]
    chart = parsed(bars(rows, ENGLISH, say("Three bars."), key="three"))
    assert [per_cent(bar, "width") for bar in chart.select("rect.bar")] == [96, 48, 0]


def test_a_loss_is_written_as_one_and_as_long_as_it_is_large() -> None:
    rows = [Bar("sales", Money(400, "XOF")), Bar("profit", Money(-800, "XOF"), "short")]
    chart = parsed(bars(rows, ENGLISH, say("Two bars."), key="two"))
    assert [per_cent(bar, "width") for bar in chart.select("rect.bar")] == [48, 96]
    assert [amount.text for amount in chart.select("text.v")] == ["400", "−800"]
    assert chart.select("rect.bar")[1]["fill"] == "url(#two-short)"


def test_an_amount_without_room_beside_its_words_stands_below_them() -> None:
    """“Ganancia antes de lo que va a casa” ran into its amount on a small phone."""
    short, long = (Bar(words, Money(3_791_899, "BOB")) for words in ("Sales", "Ganancia antes de lo que va a casa"))
    chart = parsed(bars([short, long, short], Tongue("es", "BO"), say("Three bars."), key="long"))
    lines = [(float(str(text["y"])), "v" in (text.get("class") or [])) for text in chart.select("text")]
    assert lines == [(14, False), (14, True), (68, False), (86, True), (140, False), (140, True)]
    assert [float(str(bar["y"])) for bar in chart.select("rect.bar")] == [22, 94, 148]


def test_who_pays_fills_the_whole_bar() -> None:
    rows = [Bar("grant", Money(660, "XOF")), Bar("nobody", Money(0, "XOF")), Bar("loan", Money(340, "XOF"), "loan")]
    chart = parsed(stacked(rows, ENGLISH, say("Who pays."), key="pays"))
    widths = [per_cent(bar, "width") for bar in chart.select("rect.bar")]
    assert sum(widths) == pytest.approx(99.2)
    assert chart.select("rect.bar")[1]["fill"] == "url(#pays-loan)"


def test_strong_months_are_gold_and_the_year_is_told() -> None:
    levels = [Decimal(n) for n in (70, 80, 150, 90, 180, 90, 75, 80, 110, 90, 75, 120)]
    chart = parsed(season_bars(levels, ENGLISH))
    assert len(chart.select("rect.f-o")) == 2
    assert chart.title is not None
    assert "strongest in May with 180, weakest in January with 70" in chart.title.text


def test_no_picture_has_a_style_or_a_script() -> None:
    picture = box_chart(SHORT, NAMES, ARABIC, "TND", before=CALM)
    assert not re.search(r"style=|<script|on\w+=|viewBox", picture)


def test_a_small_year_has_a_bar_a_month_and_the_plan_as_dashes() -> None:
    picture = parsed(small_box(SHORT, CALM, ENGLISH, say("A year"), key="y"))
    above, below, plan, line = (str(path["d"]) for path in picture.select("path"))
    assert (above.count("M"), below.count("M"), plan.count("h1")) == (12, 1, 13)
    assert line.endswith("h13")
    assert picture.select_one("title").text == "A year"


def test_a_small_year_is_mirrored_for_arabic() -> None:
    there, mirrored = (small_box(SHORT, CALM, tongue, say("A year"), key="y") for tongue in (ENGLISH, ARABIC))
    assert parsed(there).select("path")[1]["d"].startswith("M3.15")
    assert parsed(mirrored).select("path")[1]["d"].startswith("M9.15")


@pytest.mark.parametrize("marked", [0, 1, 37, 100])
def test_a_hundred_squares_are_always_a_hundred(marked: int) -> None:
    bad, good = (str(path["d"]) for path in parsed(hundred(marked, ENGLISH, say("So many"), key="h")).select("path"))
    assert (bad.count("M"), good.count("M")) == (marked, 100 - marked)


def test_the_marked_squares_begin_where_reading_starts() -> None:
    for tongue, start in ((ENGLISH, "M0.14 0.14"), (ARABIC, "M19.14 0.14")):
        assert str(parsed(hundred(1, tongue, say("One"), key="h")).select("path")[0]["d"]).startswith(start)


def test_days_below_fifteen_are_hatched_and_below_thirty_marked() -> None:
    picture = parsed(days_chart([90, 29, 14, 0], NAMES[:4], ENGLISH, say("Days"), calm=30, few=15, key="d"))
    bars = picture.select("rect.bar")
    assert [bar["class"][-1] for bar in bars] == ["f-g", "f-c", "l-r", "l-r"]
    assert [bar.get("fill") for bar in bars] == [None, None, "url(#d-short)", "url(#d-short)"]
    assert float(str(bars[-1]["height"])) == 0


def test_a_long_figure_of_a_level_lies_on_no_bar_of_a_box_deep_below_zero() -> None:
    deep = [800, -800, -2900, -3990, -4400, -4350, -3300, -1750, -1150, -1450, -2350, -2600, -3500]
    picture = parsed(box_chart([value * 1_000_000 for value in deep], NAMES, ARABIC, "TND"))
    bars_ = [
        (per_cent(bar, "x"), per_cent(bar, "width"), float(str(bar["y"])), float(str(bar["height"])))
        for bar in picture.select("rect.bar")
    ]
    figures = [text for text in picture.select("text.ax") if not {"v"} & set(text["class"])]
    assert figures
    for text in figures:
        wide, bottom = 100 * 7.6 * len(text.text) / 302, float(str(text["y"]))
        left = per_cent(text, "x") - (wide if text.get("text-anchor") == "end" or per_cent(text, "x") == 100 else 0)
        for x, width, top, height in bars_:
            beside = x + width <= left or x >= left + wide
            assert beside or top >= bottom or top + height <= bottom - 10, text.text


@pytest.mark.parametrize(("tongue", "last", "beside"), [(ENGLISH, "Jan", "Nov"), (ARABIC, "أغسطس", "Sep")])
def test_names_at_both_ends_stay_in_the_picture_and_touch_no_other(tongue: Tongue, last: str, beside: str) -> None:
    """On a phone “أغسطس” ran past the edge, and into the name beside it."""
    labels = ["Start", *NAMES[1:11], "ديسمبر", last]
    chart = parsed(box_chart([*CALM[:12], -1], labels, tongue, "XOF"))
    found = {text.text: text for text in chart.find_all("text") if text.text in labels}
    start, end = ("z", "a") if tongue.direction == "rtl" else ("a", "z")
    assert start in found["Start"]["class"] and end in found[last]["class"]
    assert per_cent(found["Start"], "x") == (100 if start == "z" else 0) == 100 - per_cent(found[last], "x")
    on_a_phone = [name for name, text in found.items() if "wid" not in text.get("class", [])]
    assert on_a_phone[-2:] == [beside, last]


@given(values=st.lists(st.integers(-(10**11), 10**11), min_size=6, max_size=13))
def test_the_lowest_amount_stands_on_no_bar_and_away_from_the_figures_of_levels(values: list[int]) -> None:
    """“1.037,033” stood on the column beside it, and an amount 8 pixels below “1.000”."""
    chart = parsed(box_chart(values, NAMES[: len(values)], ENGLISH, "TND"))
    (amount,) = chart.select("text.v.ax")
    left, right, y = _on_a_phone(amount, 9.6)
    assert left >= 0 or len(amount.text) * 9.6 > 302 / 2
    for bar in chart.select("rect.bar"):
        x, wide = (per_cent(bar, name) * 3.02 for name in ("x", "width"))
        assert x + wide <= left + 1 or right - 1 <= x or y <= float(str(bar["y"]))
    for figure in chart.select("text.ax:not(.v)"):
        begins, ends, height = _on_a_phone(figure, 7.6)
        assert ends <= left or right <= begins or height <= y - 28 or height >= y + 28
        for dashes in chart.select("line.l-c"):
            x, top, foot = per_cent(dashes, "x1") * 3.02, float(str(dashes["y1"])), float(str(dashes["y2"]))
            assert not (begins < x < ends and top < height < foot)


def _on_a_phone(text: Tag, letter: float) -> tuple[float, float, float]:
    """From where to where a text reaches on a picture of 302 pixels, and on which line."""
    wide, x = len(text.text) * letter, per_cent(text, "x") * 3.02
    left = x if "a" in text["class"] else x - wide if "z" in text["class"] else x - wide / 2
    return left, left + wide, float(str(text["y"]))
