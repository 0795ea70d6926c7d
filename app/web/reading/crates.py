"""Abena's month of crates, each drawn once: those that pay the business, those for family and loan, those left."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from markupsafe import Markup

from app.language.messages import say
from app.language.tongues import Tongue

ACROSS, SIDE = 20, 20  # crates in a row, units of a crate's square
KINDS = ("good", "low", "was")
CRATES = {
    "good": Markup('<rect class="f-g" x="2" y="3" width="16" height="13" rx="2" stroke="none"/>'),
    "low": Markup(
        '<rect class="f-c" x="2" y="3" width="16" height="13" rx="2" stroke="none"/>'
        '<path class="l-p" stroke-width="2" d="M2 9.5h16"/>'
    ),
    "was": Markup('<rect class="was" x="3" y="4" width="14" height="11" rx="2"/>'),
}
PATTERN = Markup(
    '<pattern id="crate-{kind}" width="{side}" height="{side}" patternUnits="userSpaceOnUse">{crate}</pattern>'
)
MIRROR = Markup(' transform="matrix(-1 0 0 1 {} 0)"')
FRAME = Markup(
    '<svg class="art" viewBox="0 0 {width} {height}" role="img" aria-labelledby="crates"><title id="crates">{title}'
    '</title><defs>{defs}</defs><g stroke="none"{mirror}>{paths}</g></svg>'
)


def crates(shop: int, family: int, most: int, tongue: Tongue) -> Markup:
    """The first `shop` crates, those up to `family`, those up to `most`."""
    width, height = ACROSS * SIDE, -(-most // ACROSS) * SIDE
    ends = pairwise((0, shop, family, most))
    paths = Markup("").join(_path(kind, start, end) for kind, (start, end) in zip(KINDS, ends, strict=True))
    title = say(
        "%(most)s crates. The first %(shop)s pay the business, the next %(family)s family and loan. %(left)s are left.",
        most=most,
        shop=shop,
        family=family - shop,
        left=most - family,
    )
    return FRAME.format(
        width=width,
        height=height,
        title=tongue.speak(title),
        defs=Markup("").join(PATTERN.format(kind=kind, side=SIDE, crate=CRATES[kind]) for kind in KINDS),
        mirror=MIRROR.format(width) if tongue.direction == "rtl" else "",
        paths=paths,
    )


def _path(kind: str, start: int, end: int) -> Markup:
    shape = "".join(_strips(start, end))
    return Markup('<path fill="url(#crate-{})" d="{}"/>').format(kind, shape)


def _strips(start: int, end: int) -> Iterator[str]:
    """One strip a row, from crate `start` up to `end`."""
    for row in range(start // ACROSS, -(-end // ACROSS)):
        first, last = max(start - row * ACROSS, 0), min(end - row * ACROSS, ACROSS)
        yield f"M{first * SIDE} {row * SIDE}h{(last - first) * SIDE}v{SIDE}h{(first - last) * SIDE}z"
