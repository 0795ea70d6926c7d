"""Templates compiled once for each language: what is the same on every page of a language is put in beforehand.

A translated text without values, and a sign drawn by a macro that asks for nothing else, stand in the compiled
template as they are; a page then neither looks them up nor escapes them again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from flask import Flask, has_request_context
from flask.templating import Environment
from jinja2 import Template, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from app.language.elision import elided
from app.language.quotes import nested
from app.language.tongues import catalogue
from app.web import speech
from app.web.template_code import Direct, Names, Written

PLACE = re.compile(r"%\((\w+)\)s")
DRAWN = "components/icons.html"  # its macros depend on what they are given and on nothing else


class Templates(Environment):
    """Flask's environment, with one of its kind for each language behind it."""

    template_class = Written
    code_generator_class = Direct
    context_class = Names

    def __init__(self, app: Flask, **options: Any) -> None:
        super().__init__(app, **options)
        self.language: str | None = None
        self.spoken: dict[str, Templates] = {}
        self.found: dict[Any, Template] = {}

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:
        """The template in the reader's language; what it extends or includes is in the same one."""
        if self.language is None and has_request_context():
            return self.speaking(speech.tongue().language).get_template(name, parent, globals)
        if self.auto_reload or globals is not None or name not in self.found:
            self.found[name] = super().get_template(name, parent, globals)
        return self.found[name]

    def speaking(self, language: str) -> Templates:
        if language not in self.spoken:
            made = self.overlay()
            made.language, made.found = language, {}
            made.filters = {**self.filters, "say": speech.say_in(language)}
            made.globals = {**self.globals, **_words(language)}
            self.spoken[language] = made
        return self.spoken[language]

    def make_globals(self, d: Any) -> dict[str, Any]:
        """As one plain dictionary: every page copies it, and Jinja's chain of two is slow to copy."""
        return {**self.globals, **(d or {})}

    def _generate(self, source: nodes.Template, *rest: Any, **more: Any) -> str:
        if self.language is not None:
            source = Settled(self, self.language, source).visit(source)
        return super()._generate(source, *rest, **more)


def _words(language: str) -> dict[str, Callable[..., Markup]]:
    """Jinja's names for the texts of one language; it would ask at each use which one the reader has."""
    words = catalogue(language)

    def gettext(text: str, **values: Any) -> Markup:
        said = elided(words.gettext(text), values, language)
        return Markup(said) % nested(said, values)  # noqa: S704 - ours, never typed; the values are escaped

    def ngettext(one: str, many: str, num: int, **values: Any) -> Markup:
        values = {"num": num, **values}
        said = elided(words.ngettext(one, many, num), values, language)
        return Markup(said) % nested(said, values)  # noqa: S704 - as above

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


class Settled(NodeTransformer):
    """Puts the texts of one language, and the signs, into a template that is about to be compiled."""

    def __init__(self, environment: Environment, language: str, source: nodes.Template) -> None:
        self.catalogue, self.drawings = catalogue(language), {}
        drawn = [one for one in source.find_all(nodes.FromImport) if _named(one.template) == DRAWN]
        if drawn:
            macros = vars(environment.get_template(DRAWN).module)
            names = [name if isinstance(name, tuple) else (name, name) for one in drawn for name in one.names]
            self.drawings = {here: macros[there] for there, here in names}

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja finds it by this name
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        given = [one.value if isinstance(one, nodes.Const) else None for one in node.args]
        if node.dyn_args or node.dyn_kwargs or None in given:
            return node
        if name in ("_", "gettext") and len(given) == 1:
            return self._text(str(given[0]), node)
        if name in self.drawings and not node.kwargs:
            return nodes.Const(self.drawings[name](*given), lineno=node.lineno)
        return node

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Node:  # noqa: N802 - as above
        """What is written under a condition and nothing else: else nothing, which is quicker than Jinja's unknown."""
        self.generic_visit(node)
        node.expr2 = node.expr2 or nodes.Const("", lineno=node.lineno)
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - as below
        """A text with values that is written as it is becomes its pieces with the values between them."""
        self.generic_visit(node)
        node.nodes = [piece for one in node.nodes for piece in _pieces(one)]
        return node

    def _text(self, text: str, node: nodes.Call) -> nodes.Node:
        words = Markup(self.catalogue.gettext(text))  # noqa: S704 - as Jinja's own gettext takes it: ours, never typed
        if not node.kwargs:
            return nodes.Const(words % {}, lineno=node.lineno)
        pairs = [nodes.Pair(nodes.Const(one.key), one.value, lineno=node.lineno) for one in node.kwargs]
        values = nodes.Dict(pairs, lineno=node.lineno)
        return nodes.Mod(nodes.Const(words, lineno=node.lineno), values, lineno=node.lineno)


def _pieces(node: nodes.Expr) -> list[nodes.Expr]:
    """Of a text with values, what is written one after the other; anything else as it is."""
    if not (isinstance(node, nodes.Mod) and isinstance(node.left, nodes.Const) and isinstance(node.right, nodes.Dict)):
        return [node]
    values = {pair.key.as_const(): pair.value for pair in node.right.items}
    parts = PLACE.split(node.left.value)
    if "%" in "".join(parts[::2]) or not values.keys() >= set(parts[1::2]):
        return [node]
    return [values[part] if at % 2 else nodes.TemplateData(part) for at, part in enumerate(parts) if part]


def _named(template: nodes.Node) -> object:
    return template.value if isinstance(template, nodes.Const) else None
