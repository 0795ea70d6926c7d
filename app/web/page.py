"""What every page carries: its style and script, the way out, the links of the reader's role."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from flask import Flask, get_template_attribute, request
from markupsafe import Markup

from app.language.messages import mark
from app.language.tongues import LANGUAGES, OWN_NAMES, Tongue
from app.web import speech
from app.web.form_token import form_token
from app.web.own_paths import address_of, own_path
from app.web.stylesheet import apart, script, stylesheet


class Reader(Protocol):
    """Who is signed in, as far as a page's frame needs to know."""

    role: str
    name: str


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
NAMES = tuple((language, OWN_NAMES[language]) for language in LANGUAGES)
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
    app.jinja_env.globals["refused"] = f"/static/{apart('refused')[0]}"
    app.jinja_env.globals["live"] = f"/static/{apart('live')[0]}"

    @app.context_processor
    def frame() -> dict[str, Any]:
        return {"reader": reader(), "tongue": speech.tongue()}

    def page_nav(who: Reader | None, plan: Any) -> Markup:
        among = links(who.role if who else None, plan.key if plan else None)
        if not among:
            return Markup("")
        return _set("nav", request.script_root, speech.tongue(), among, current(request.path, among))

    def page_foot(who: Reader | None) -> Markup:
        role, name = (who.role, who.name if who.role != "returnee" else "") if who else ("", "")
        language, path = speech.tongue().language, own_path(request.path)
        return _set("foot", request.script_root, language, role, name, form_token(), path, language, NAMES)

    app.jinja_env.globals.update(
        page_head=lambda: _set("head", request.script_root, speech.tongue().language, form_token(), away),
        page_nav=page_nav,
        page_foot=page_foot,
        sheet=f"/static/{stylesheet()[0]}",
        script=f"/static/{script()[0]}",
        languages=NAMES,
        away=away,
    )


@lru_cache(maxsize=1024)
def _set(macro: str, _root: str, _speaker: Tongue | str, *given: Any) -> Markup:
    """A piece of the frame, set once in a process for what it is given, where it is used, and who speaks."""
    made: Markup = get_template_attribute("components/frame.html", macro)(*given)
    return made
