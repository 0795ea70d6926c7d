"""The Python that Jinja writes for a template, without the care that our templates never need.

Jinja asks at each call whether the function wants the template's variables, and escapes again what is escaped. Which
function wants them is known beforehand; what is marked as safe stays as it is.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape


def escaped(value: Any) -> Markup:
    """`escape`, quick where there is nothing to do."""
    return value if type(value) is Markup else escape(value)


class QuickMacro(Macro):
    """A macro that is called with nothing by name needs no search for its values."""

    def __call__(self, *given: Any, **named: Any) -> Any:
        left = self._argument_count - len(given)
        if named or left < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*given, **named)
        return Markup(self._func(*given, *([missing] * left)))  # noqa: S704 - what a template wrote, escaped by it


class Written(Template):
    """A template of such code. Its macros are made once: none of ours is given globals of its own."""

    @classmethod
    def _from_namespace(cls, environment: Environment, namespace: MutableMapping[str, Any], globals: Any) -> Template:
        namespace.update(escape=escaped, Macro=QuickMacro)
        return super()._from_namespace(environment, namespace, globals)

    def _get_default_module(self, ctx: Any = None) -> TemplateModule:
        return super()._get_default_module()


class Direct(CodeGenerator):
    """Calls a function as Python does, unless it is one that asks for the template's variables."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - Jinja's
        called = node.node.name if isinstance(node.node, nodes.Name) else ""
        asks = hasattr(self.environment.globals.get(called), "jinja_pass_arg")
        if asks or forward_caller or node.dyn_kwargs:
            super().visit_Call(node, frame, **({"forward_caller": True} if forward_caller else {}))
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        if node.dyn_args:
            self.write("*")
            self.visit(node.dyn_args, frame)
        self.write(")")
