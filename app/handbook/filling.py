"""Places in a chapter's text, `{{ abena.price }}` or `{{ abena.price plain }}`, and what is spoken there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from app.handbook.examples import figures
from app.handbook.figures import Form

PLACE = re.compile(r"\{\{ ([a-z_]+\.[a-z_]+)(?: (plain|minus))? \}\}")


class UnknownFigure(KeyError):
    """A chapter names a figure that no example computes."""


def places(text: str) -> Iterator[tuple[str, Form]]:
    """Each place of the text, in order: the figure's name and its form."""
    for found in PLACE.finditer(text):
        yield found[1], cast(Form, found[2] or "")


def spoken(name: str, form: Form, language: str) -> str:
    figure = figures().get(name)
    if figure is None:
        raise UnknownFigure(name)
    return figure.spoken(language, form)
