"""The year of sales: strong and weak months round a normal one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from app.language.messages import Message, Month, say
from app.language.tongues import Tongue
from app.web.pictures.canvas import Canvas
from app.web.pictures.names import names

HEIGHT, TOP, FOOT = 170, 24, 22  # pixels
NORMAL = 100
STRONG = 150  # from here on a month is drawn in gold, as feasts are


def season_bars(
    levels: Sequence[Decimal],
    tongue: Tongue,
    *,
    key: str = "seasons",
    title: Message | None = None,
    labels: Sequence[str] = (),
) -> Markup:
    """`levels` are twelve, January first, 100 for a normal month; `labels` stand over the bars in their place."""
    canvas = Canvas(key, HEIGHT, tongue.speak(title or _told(levels)), tongue.direction == "rtl")
    most = max(*levels, Decimal(NORMAL))
    canvas.across(_y(Decimal(NORMAL), most), "l-e dash")
    slot = 100 / 12
    for at, level in enumerate(levels):
        y, middle = _y(level, most), slot * (at + 0.5)
        canvas.rect(slot * (at + 0.2), slot * 0.6, y, _y(Decimal(0), most) - y, _style(level))
        label = labels[at] if labels else tongue.number(level)
        canvas.text(middle, y - 5, label, "v ax" if level >= STRONG else "ax")
    canvas.across(_y(Decimal(0), most), "l-i", "1.5")
    names(canvas, [tongue.month(at, short=True) for at in range(1, 13)])
    return canvas.drawn()


def _told(levels: Sequence[Decimal]) -> Message:
    strong, weak = max(levels), min(levels)
    if strong == weak == NORMAL:
        return say("All months are normal.")
    return say(
        "Your year: strongest in %(strong_month)s with %(strong)s, weakest in %(weak_month)s with %(weak)s. "
        "100 is a normal month.",
        strong_month=Month(levels.index(strong) + 1),
        strong=strong,
        weak_month=Month(levels.index(weak) + 1),
        weak=weak,
    )


def _style(level: Decimal) -> str:
    return "bar f-o" if level >= STRONG else "bar f-g"


def _y(level: Decimal, most: Decimal) -> int:
    """A whole pixel: what is finer nobody sees and every phone carries."""
    return round(TOP + (HEIGHT - TOP - FOOT) * (most - level) / most)
