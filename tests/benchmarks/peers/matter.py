"""What the peers are given: our own pages as templates with places, and what stands in the places, ready as JSON.

A peer reads the same rows as we do (visit, plan, answers) and fills the same page. It translates nothing and computes
nothing of the plan, which is to its advantage: a real programme would do both. It chooses among six languages, sends the
same headers and writes the same line of a log, since the page needs them. Django and Jinja read these templates alike.
"""

from __future__ import annotations

import datetime as dt
import html
import io
import json
import re
import sqlite3
from typing import Any

TEMPLATES = {"/plan/plan-of-abena": "plan.html", "/plan/plan-of-abena/part/idea/need": "question.html"}
PLACES = (  # of every page: what stands there, and what the template says instead
    (r'(name="csrf_token" value=)"[^"]*"', r'\1"{{ csrf }}"'),
    (r'(data-visit=)"[^"]*"', r'\1"{{ visit.key }}"'),
    (r'(data-left=)"[^"]*"', r'\1"{{ visit.left }}"'),
    (r'(data-warn=)"[^"]*"', r'\1"{{ visit.warn }}"'),
    (r'(name="next" value=)"[^"]*"', r'\1"{{ path }}"'),
)
WORDS = {  # of one page or the other: a name, and what stands round it
    "over": r'<p class="over">(?!Your next)(?P<it>.*?)</p>',
    "title": r"<title>(?P<it>.*?) · Ritorno</title>",
    "heading": r"<h1>(?P<it>.*?)</h1>",
    "next": r'<h2 id="next">(?P<it>.*?)</h2>',
    "go": r'<a class="btn full" href="(?P<it>[^"]*)"',
    "lowest": r'<figure class="pic">\s*<h2>(?P<it>.*?)</h2>',
    "box": r'(?P<it><svg class="chart".*?</svg>)',
    "why": r"<b>Why we ask.</b> (?P<it>.*?)</span>",
    "example": r"<b>For example.</b> (?P<it>.*?)</p>",
    "before": r"<b>Before</b>(?P<it>.*?)</span>",
    "after": r"<b>After</b>(?P<it>.*?)</span>",
}
TYPED = re.compile(r"(<textarea[^>]*>).*?(?=</textarea>)", re.S)
LINK = re.compile(r'<a href="(?P<address>[^"]*)"(?P<here> aria-current="page")?>(?P<text>[^<]*)</a>')
LANGUAGE = re.compile(
    r'<button class="word(?P<here> here)?" name="language" value="(?P<key>\w\w)" lang="\w\w">(?P<name>[^<]*)</button>'
)
PART = re.compile(
    r'<li(?: class="(?P<look>\w+)")?>(?:<a href="(?P<address>[^"]*)">|<span class="row">)<span class="dot">'
    r'<svg class="i i-l" viewBox="0 0 32 32" aria-hidden="true"><path d="(?P<drawn>[^"]*)"/>'
    r'<path class="dash" d="(?P<dash>[^"]*)"/></svg></span><span class="t">(?P<title>[^<]*)</span>'
    r'<span class="st (?P<sign>\w+)">(?P<status>[^<]*)</span>(?:</a>|</span>)</li>'
)
LOOPS = {
    "links": (LINK, r'(?<=aria-label="Main">).*?(?=</nav>)', '<ul>{% for one in links %}<li><a href="{{ one.address }}"'
              '{% if one.here %} aria-current="page"{% endif %}>{{ one.text }}</a></li>{% endfor %}</ul>'),
    "languages": (LANGUAGE, r'<button class="word[^>]*name="language".*</button>(?=</p>)', '{% for one in languages %}'
                  '<button class="word{% if one.here %} here{% endif %}" name="language" value="{{ one.key }}"'
                  ' lang="{{ one.key }}">{{ one.name }}</button>{% endfor %}'),
    "parts": (PART, r'(?<=<ol class="path">).*?(?=</ol>)', '{% for one in parts %}<li{% if one.look %} class="'
              '{{ one.look }}"{% endif %}>{% if one.address %}<a href="{{ one.address }}">{% else %}<span class="row">'
              '{% endif %}<span class="dot"><svg class="i i-l" viewBox="0 0 32 32" aria-hidden="true"><path d="'
              '{{ one.drawn }}"/><path class="dash" d="{{ one.dash }}"/></svg></span><span class="t">{{ one.title }}'
              '</span><span class="st {{ one.sign }}">{{ one.status }}</span>{% if one.address %}</a>{% else %}</span>'
              "{% endif %}</li>{% endfor %}"),
}  # fmt: skip


LOG = io.StringIO()


def line(page: str | None, status: int, seconds: float) -> None:
    """The same line about a page as ours, where ours goes too."""
    moment = dt.datetime.now(dt.UTC).isoformat()
    LOG.write(f"timestamp={moment} page={page} status={status} ms={round(seconds * 1000)} event=page\n")


def templated(page: str) -> tuple[str, dict[str, Any]]:
    """A page as a template of both kinds, and the values that give the page again."""
    values: dict[str, Any] = {}
    for name, (each, where, loop) in LOOPS.items():
        there = re.search(where, page, re.S)
        if there:
            found = [one.groupdict() for one in each.finditer(there[0])]
            values[name] = [{key: html.unescape(text or "") for key, text in one.items()} for one in found]
            page = page[: there.start()] + loop + page[there.end() :]
    for name, around in WORDS.items():
        there = re.search(around, page, re.S)
        if there:
            markup = "<" in there["it"]
            values[name] = there["it"] if markup else html.unescape(there["it"])
            place = f"{{{{ {name}|safe }}}}" if markup else f"{{{{ {name} }}}}"
            page = page[: there.start("it")] + place + page[there.end("it") :]
    for written, place in PLACES:
        page = re.sub(written, place, page)
    return TYPED.sub(r"\1{{ typed }}", page), values


def write_down(database: str, plan: str, values: dict[str, dict[str, Any]]) -> None:
    """Keep what the pages show beside the plan, by template, as if each save had written it."""
    with sqlite3.connect(database) as data:
        data.execute("CREATE TABLE shown (id INTEGER PRIMARY KEY, plan_id INTEGER, page TEXT, words TEXT NOT NULL)")
        for page, words in values.items():
            row = (page, json.dumps(words), plan)
            data.execute("INSERT INTO shown (plan_id, page, words) SELECT id, ?, ? FROM plan WHERE key = ?", row)


def tidied(page: str) -> str:
    """A page without spaces between its tags and without what differs from one answer to the next."""
    page = re.sub(r'(name="csrf_token" value|data-(visit|left|warn))="[^"]*"', r"\1", html.unescape(page))
    return re.sub(r"\s+", " ", re.sub(r"\s*(<[^>]*>)\s*", r"\1", page)).strip()
