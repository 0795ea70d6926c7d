"""The Python that Jinja writes for a template, without the care that our templates never need.

Jinja asks at each call whether the function wants the template's variables, escapes again what is escaped, and imports
again on each page. Which function wants them is known beforehand, what is marked as safe stays as it is, and a macro is
the same on every page.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, MutableMapping
from functools import partial
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.idtracking import VAR_LOAD_ALIAS, VAR_LOAD_RESOLVE
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

TAKEN = "taken_"  # before the name of what a template took from another one, for all pages


marked = partial(str.__new__, Markup)  # `Markup` of a text that is safe already, without its own look at it
to_escape = re.compile("[&<>\"']").search


def escaped(value: Any) -> str:
    """`escape` for what is written into the page at once: a text with nothing to escape stays as it is."""
    kind = type(value)
    return value if kind is Markup or (kind is str and to_escape(value) is None) else escape(value)


class Known(dict[str, Any]):
    """Variables by their names; `missing` for one that is not there, as the code of a template asks for it."""

    def __missing__(self, name: str) -> Any:
        return missing


class Names(Context):
    """What a page is given and what its templates set, in one dictionary that is asked without a step between."""

    def __init__(self, environment: Environment, parent: dict[str, Any], *rest: Any, globals: Any = None) -> None:
        super().__init__(environment, parent, *rest)
        self.vars = self.parent = Known(parent)
        setattr(self, "resolve_or_missing", self.parent.__getitem__)  # noqa: B010 - a method, said to be replaced

    def get_all(self) -> dict[str, Any]:
        return self.parent


class QuickMacro(Macro):
    """A macro whose values are put in their places at once."""

    def __call__(self, *given: Any, **named: Any) -> Any:
        left = self._argument_count - len(given)
        if left < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*given, **named)
        if not named:
            return marked(self._func(*given, *([missing] * left)))
        places = [named.pop(name, missing) for name in self.arguments[len(given) :]]
        return marked(self._func(*given, *places)) if not named else super().__call__(*given, **named)


class Written(Template):
    """A template of such code. Its macros are made once: none of ours is given globals of its own."""

    @classmethod
    def _from_namespace(cls, environment: Environment, namespace: MutableMapping[str, Any], globals: Any) -> Template:
        namespace.update(escape=escaped, Macro=QuickMacro, Markup=marked)
        for here, (name, there) in namespace[TAKEN].items():
            module = environment.get_template(name).module
            namespace[TAKEN + here] = getattr(module, there) if there else module
        return super()._from_namespace(environment, namespace, globals)

    def _get_default_module(self, ctx: Any = None) -> TemplateModule:
        return super()._get_default_module()


class Direct(CodeGenerator):
    """Calls a function as Python does, unless it is one that asks for the template's variables; imports once."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's
        self.taken = {} if self.environment.auto_reload else dict(_taken(node))
        node.body = [one for one in node.body if not any(_imports(one))] if self.taken else node.body
        super().visit_Template(node, frame)
        self.writeline(f"{TAKEN} = {self.taken!r}")

    def enter_frame(self, frame: Frame) -> None:
        loads = frame.symbols.loads
        taken = [target for target, load in loads.items() if load[0] == VAR_LOAD_RESOLVE and load[1] in self.taken]
        loads.update({target: (VAR_LOAD_ALIAS, f"{TAKEN}{loads[target][1]}") for target in taken})
        super().enter_frame(frame)
        if frame.buffer is None:
            self.buffer(frame)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        """A block is given on in one piece: piece by piece, each would go through every template round it."""
        super().leave_frame(frame, with_python_scope)
        if frame.toplevel or frame.block_frame:
            self.writeline(f"yield concat({frame.buffer})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _safe(node, self.taken):
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:  # noqa: N802 - Jinja's
        """In one piece: piece by piece, each would go through every template round it."""
        if node.scoped or node.required or self.extends_so_far:
            super().visit_Block(node, frame)
        else:
            self.simple_write(f"concat(context.blocks[{node.name!r}][0]({self.get_context_ref()}))", frame, node)

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


def _safe(node: nodes.Expr, taken: Container[str]) -> bool:
    """Whether what is written there is marked as safe by whatever made it: `say`, or a macro taken from elsewhere."""
    if isinstance(node, nodes.Filter):
        return node.name == "say"
    return isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in taken


def _imports(node: nodes.Node) -> Iterator[tuple[str, tuple[str, str]]]:
    """What a statement takes from elsewhere for every page alike: the name here, the template, the name there."""
    if not isinstance(node, nodes.Import | nodes.FromImport) or node.with_context:
        return
    if not isinstance(node.template, nodes.Const):
        return
    if isinstance(node, nodes.Import):
        yield node.target, (node.template.value, "")
        return
    for name in node.names:
        there, here = name if isinstance(name, tuple) else (name, name)
        yield here, (node.template.value, there)


def _taken(node: nodes.Template) -> Iterator[tuple[str, tuple[str, str]]]:
    for one in node.body:
        yield from _imports(one)
