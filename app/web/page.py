"""What every page carries: its style and script, the way out, the links of the reader's role."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from flask import Flask, request

from app.language.messages import mark
from app.language.tongues import LANGUAGES, OWN_NAMES
from app.web import speech
from app.web.own_paths import address_of, own_path
from app.web.stylesheet import apart, script, stylesheet


class Reader(Protocol):
    """Who is signed in, as far as a page's frame needs to know."""

    role: str


@dataclass(frozen=True)
class Link:
    text: str  # marked
    address: str


PLACES = {
    "mentor": (Link(mark("Plans to read"), "/mentoring"),),
    "trainer": (Link(mark("Class"), "/teaching"),),
    "desk": (Link(mark("People and plans"), "/desk"),),
    "lender": (Link(mark("Plans shown to me"), "/lending"),),
    "admin": (Link(mark("Programme"), "/admin"),),
}
HANDBOOK = Link(mark("Handbook"), "/handbook")


def links(role: str | None, plan: str | None = None) -> tuple[Link, ...]:
    """The main links of a role; a returnee's plan, by its public key, adds its own. Nobody signed in: none."""
    if role is None:
        return ()
    if role != "returnee":
        return (*PLACES.get(role, ()), HANDBOOK)
    if plan is None:
        return (Link(mark("My plan"), "/plan"), HANDBOOK)
    home = f"/plan/{plan}"
    return (
        Link(mark("My plan"), home),
        Link(mark("Money"), f"{home}/money"),
        Link(mark("Offers"), f"{home}/offers"),
        HANDBOOK,
    )


def current(path: str, among: tuple[Link, ...]) -> Link | None:
    """The link that a page stands under: the longest address that its own begins with."""
    over = [link for link in among if path == link.address or path.startswith(link.address + "/")]
    return max(over, key=lambda link: len(link.address), default=None)


def install(app: Flask, reader: Callable[[], Reader | None], away: str) -> None:
    """Give every template the frame's matter: `reader()` is who is signed in, `away` the neutral site."""
    speech.install(app)
    app.jinja_env.globals["url_for"] = address_of
    app.jinja_env.globals["listener"] = f"/static/{apart('listen')[0]}"
    app.jinja_env.globals["live"] = f"/static/{apart('live')[0]}"

    @app.context_processor
    def frame() -> dict[str, Any]:
        return {
            "reader": reader(),
            "main_links": links,
            "link_of": lambda among: current(request.path, among),
            "tongue": speech.tongue(),
            "languages": [(language, OWN_NAMES[language]) for language in LANGUAGES],
            "away": away,
            "this_page": own_path(request.path),
            "sheet": f"/static/{stylesheet()[0]}",
            "script": f"/static/{script()[0]}",
        }
