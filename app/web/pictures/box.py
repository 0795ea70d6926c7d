"""The box month by month: one bar a month, the worst with its amount, what is below zero hatched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from app.language.messages import Message, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.web.pictures.canvas import BEFORE, Anchor, Canvas
from app.web.pictures.names import PHONE, names

TOP, FOOT = 26, 24  # pixels kept for the worst month's amount and for the months' names
EDGE = 3  # bars beside the figure of a level, at least
LETTER, BOLD = 7.6, 9.6  # pixels of one letter of a level's figure, and of the worst month's amount
FIGURE_LIFT, DIGITS = 4, 10  # pixels from a level's line up to its figure; how high digits are
CLEAR = 28  # from the line of letters of an amount to that of a figure beside or above it
APART = 20  # pixels between two levels, so that their figures do not touch
BAR, INNER = 0.66, 0.4  # of a month's width; the inner bar stands before the dashed one of earlier


Bars = Sequence[tuple[int, int]]  # of each month the lower and the higher end of what is drawn, dashed or full


@dataclass(frozen=True)
class Scale:
    """From amounts to pixels."""

    high: int
    low: int
    height: int

    def y(self, value: int) -> float:
        room = self.height - TOP - FOOT
        return TOP + room * (self.high - value) / (self.high - self.low)


@dataclass(frozen=True)
class Amount:
    """The worst month's amount above the bars that its letters could cover. `x` is per cent, all else pixels; `left`
    and `right` are those of a narrow phone, `y` is the line of its letters and `foot` where its dashed line ends."""

    words: str
    anchor: Anchor
    x: float
    left: float
    right: float
    y: float
    foot: float


def box_chart(
    values: Sequence[int | None],
    labels: Sequence[str],
    tongue: Tongue,
    currency: str,
    before: Sequence[int] | None = None,
    *,
    key: str = "box",
    height: int = 200,
    title: Message | None = None,
) -> Markup:
    """`values` are minor units, one a month; `before` the same of an earlier version, drawn dashed. Without a bar
    (None) are months of which only `before` is known.

    `labels` name the months. `title` is the picture in words; without it lowest and highest are told.
    """
    known = {at: value for at, value in enumerate(values) if value is not None}
    everything = [*known.values(), *(before or ()), 0]
    scale = Scale(max(*everything, 1), min(everything), height)
    worst = min(known, key=lambda at: known[at])
    words = tongue.speak(title or _told(known, labels, currency))
    canvas = Canvas(key, height, words, tongue.direction == "rtl")
    if known[worst] < 0:
        canvas.pattern("short", "f-h", "l-r")
    drawn = [[value for value in both if value is not None] for both in zip(values, before or values, strict=True)]
    bars: Bars = [(min(both), max(both)) for both in drawn]

    def figure(level: int) -> str:
        amount = Money(level, currency)
        return tongue.whole(amount) if amount.amount % 1 == 0 else tongue.plain(amount)

    amount = _amount(scale, bars, known[worst], worst, tongue.plain(Money(known[worst], currency)))
    ticks = _placed(scale, bars, amount, figure)
    for tick, _ in ticks:
        canvas.across(scale.y(tick), "l-l")
    for at, value in enumerate(values):
        _month(canvas, scale, at, len(values), value, before[at] if before else None, worst)
    canvas.across(scale.y(0), "l-i", "1.5")
    for tick, side in ticks:
        if side:
            canvas.text(0 if side == "start" else 100, scale.y(tick) - FIGURE_LIFT, figure(tick), "ax", side)
    names(canvas, labels, worst)
    _write(canvas, known[worst], 100 * (worst + 0.5) / len(values), amount)
    return canvas.drawn()


def _told(values: Mapping[int, int], labels: Sequence[str], currency: str) -> Message:
    low, high = min(values, key=lambda at: values[at]), max(values, key=lambda at: values[at])
    return say(
        "The money in the box at the end of each month. Lowest, %(low_month)s: %(low)s. "
        "Highest, %(high_month)s: %(high)s.",
        low_month=labels[low],
        low=Money(values[low], currency),
        high_month=labels[high],
        high=Money(values[high], currency),
    )


def _month(canvas: Canvas, scale: Scale, at: int, of: int, value: int | None, earlier: int | None, worst: int) -> None:
    slot = 100 / of
    if earlier is not None:
        _bar(canvas, scale, slot * (at + (1 - BAR) / 2), slot * BAR, earlier, "was")
    if value is None:
        return
    width = slot * (BAR if earlier is None else INNER)
    style = "f-c" if at == worst else "f-g"
    if value < 0:
        _bar(canvas, scale, slot * at + (slot - width) / 2, width, value, "l-r", "short")
    else:
        _bar(canvas, scale, slot * at + (slot - width) / 2, width, value, style)


def _bar(canvas: Canvas, scale: Scale, x: float, width: float, value: int, style: str, fill: str = "") -> None:
    top, bottom = scale.y(max(value, 0)), scale.y(min(value, 0))
    canvas.rect(x, width, top, bottom - top, f"bar {style}" if style != "was" else "was", fill)


def _amount(scale: Scale, bars: Bars, value: int, worst: int, words: str) -> Amount:
    """In the middle of its bar where it has room there; else from the bar's side on, inwards."""
    slot, wide = PHONE / len(bars), len(words) * BOLD
    middle = slot * (worst + 0.5)
    anchor: Anchor = "start" if middle < wide / 2 else "end" if middle + wide / 2 > PHONE else "middle"
    place = worst + BEFORE[anchor]
    left = slot * place - wide * BEFORE[anchor]
    right, side = left + wide, (1 - BAR) / 2
    under = [high for at, (_, high) in enumerate(bars) if left < slot * (at + 1 - side) and slot * (at + side) < right]
    y, foot = scale.y(max(0, *under)) - 9, scale.y(max(value, 0))
    return Amount(words, anchor, 100 * place / len(bars), left, right, y, foot)


def _write(canvas: Canvas, value: int, middle: float, amount: Amount) -> None:
    """The amount, with a dashed line down to its own bar."""
    if amount.foot - amount.y > 12:
        canvas.down(middle, amount.y + 5, amount.foot - 2, "l-c dash")
    canvas.text(amount.x, amount.y, amount.words, "v ax neg" if value < 0 else "v ax lo", amount.anchor)


def _ticks(scale: Scale) -> list[int]:
    """Round levels, two on the longer side of zero and as many as fit on the other."""
    step = _round_step(max(scale.high, -scale.low) // 2 or 1)
    levels = (2 * step, step, -step, -2 * step) if scale.y(0) - scale.y(step) > APART else (2 * step, -2 * step)
    return [level for level in levels if scale.low <= level <= scale.high]


def _placed(scale: Scale, bars: Bars, amount: Amount, figure: Callable[[int], str]) -> list[tuple[int, Anchor | None]]:
    """The levels with the side of their figures; where bars cover all of them, one more above the highest bar."""

    def side(level: int) -> Anchor | None:
        return _side(scale, bars, level, amount, len(figure(level)) * LETTER)

    placed = [(tick, side(tick)) for tick in _ticks(scale)]
    if scale.low == 0 and not any(where for _, where in placed):
        step = _round_step(scale.high // 10 or 1)
        above = -(-scale.high // step) * step
        apart = [level for level in placed if scale.y(level[0]) - scale.y(above) > APART]
        return [*apart, (above, side(above))]
    return placed


def _reach(wide: float, months: int) -> int:
    """How many bars stand under a level's figure on a phone."""
    return max(EDGE, ceil(wide * months / PHONE - (1 - BAR) / 2))


def _side(scale: Scale, bars: Bars, level: int, amount: Amount, wide: float) -> Anchor | None:
    """Where a level's figure meets neither the worst month's amount, nor its dashed line, nor, if there is such a
    side, a bar.

    None where both sides are taken: one figure fewer reads better than one upon a bar.
    """
    edge, y = _reach(wide, len(bars)), scale.y(level) - FIGURE_LIFT
    near = amount.y - CLEAR < y < max(amount.y + CLEAR, amount.foot + DIGITS)
    taken: dict[Anchor, bool] = {
        "start": (near and amount.left < wide + LETTER) or _covered(scale, bars[:edge], level),
        "end": (near and amount.right > PHONE - wide - LETTER) or _covered(scale, bars[-edge:], level),
    }
    return next((side for side in taken if not taken[side]), None)


def _covered(scale: Scale, bars: Bars, level: int) -> bool:
    """Whether one of these bars reaches into a level's figure, which stands above its line: below zero beside bars."""
    if level > 0:
        return any(high > level for _, high in bars)
    return any(scale.y(low) > scale.y(level) - FIGURE_LIFT - DIGITS for low, _ in bars if low < 0)


def _round_step(value: int) -> int:
    """The largest of 1, 2, 2.5, 5 times a power of ten that is not above the value."""
    power: int = 10 ** (len(str(value)) - 1)
    fitting = [step * power // 10 for step in (10, 20, 25, 50) if step * power <= value * 10]
    return max(fitting[-1], 1)
