"""What every page carries: its style and script, the way out, the links of the reader's role."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple, Protocol, cast

from flask import Flask, get_flashed_messages
from markupsafe import Markup

from app.language.messages import mark
from app.language.tongues import LANGUAGES, OWN_NAMES, Tongue
from app.web import sitting, speech
from app.web.access import now, reader
from app.web.at_hand import asked, session, wished
from app.web.form_token import form_token
from app.web.listening import likes_to_listen
from app.web.own_paths import address_of, own_path
from app.web.own_phone import worker_address
from app.web.put_aside import left
from app.web.set_once import set_once
from app.web.stylesheet import apart, script, stylesheet
from app.web.unindented import Unindented
from app.web.watch import watch


class Reader(Protocol):
    """Who is signed in, as far as a page's frame needs to know."""

    role: str
    name: str


class Link(NamedTuple):
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
FRAME = "components/frame.html"
HANDBOOK = Link(mark("Handbook"), "/handbook")


@lru_cache(maxsize=1024)
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
    found = None
    for link in among:
        over = path == link.address or path.startswith(link.address + "/")
        if over and (found is None or len(link.address) > len(found.address)):
            found = link
    return found


class Frame(NamedTuple):
    """The pieces round a page, each set once in a process for what it is given, where it is used, and who speaks."""

    who: Reader | None
    speaker: Tongue
    path: str
    token: str
    away: str  # the neutral site

    def head(self) -> Markup:
        return set_once(FRAME, "head", self.speaker.language, self.token, self.away)

    def nav(self, plan: Any) -> Markup:
        among = links(self.who.role if self.who else None, plan.key if plan else None)
        if not among:
            return Markup("")
        return set_once(FRAME, "nav", self.speaker.language, among, current(self.path, among))

    def foot(self) -> Markup:
        role, name = (self.who.role, self.who.name if self.who.role != "returnee" else "") if self.who else ("", "")
        language = self.speaker.language
        return set_once(FRAME, "foot", language, role, name, self.token, own_path(self.path), language, NAMES)


def known_to_all(away: str) -> dict[str, Any]:
    """What every page knows: who reads it and in which language, the end of the visit, an open sitting, the worker."""
    who, request = reader(), asked()
    return {
        "frame": Frame(who, speech.tongue(), request.path, form_token(), away),
        "reader": who,
        "tongue": speech.tongue(),
        "watch": watch(),
        "sitting": sitting.current(who, now()) if sitting.noted() else None,
        "worker": worker_address(),
        "csrf_token": form_token,
        "request": request,
        "flashed": flashed,
    }


def flashed() -> list[tuple[str, str]]:
    """What the page before this one left to be said once: its kind and its words."""
    if "_flashes" not in session():
        return []
    return cast("list[tuple[str, str]]", get_flashed_messages(with_categories=True))


def install(app: Flask, away: str) -> None:
    """Give every template the frame's matter: `away` is the neutral site."""
    app.jinja_env.add_extension(Unindented)
    speech.install(app)
    app.jinja_env.globals.update(url_for=address_of, wished=wished, left=left, likes_to_listen=likes_to_listen)
    app.jinja_env.globals["listener"] = f"/static/{apart('listen')[0]}"
    app.jinja_env.globals["restorer"] = f"/static/{apart('restore')[0]}"
    app.jinja_env.globals["refused"] = f"/static/{apart('refused')[0]}"
    app.jinja_env.globals["counter"] = f"/static/{apart('count')[0]}"
    app.jinja_env.globals["live"] = f"/static/{apart('live')[0]}"

    app.template_context_processors[None] = [lambda: known_to_all(away)]  # instead of Flask's and Flask-WTF's own
    app.jinja_env.globals.update(
        sheet=f"/static/{stylesheet()[0]}",
        script=f"/static/{script()[0]}",
        languages=NAMES,
        away=away,
    )
