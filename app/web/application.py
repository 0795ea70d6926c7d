"""Flask as this programme uses it: no function of ours is a coroutine, and templates are compiled for each language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask

from app.web.templates import Templates


class Application(Flask):
    jinja_environment = Templates  # type: ignore[assignment] # Flask declares its own class and no other

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """As it is: Flask asks each hook, view and loader on every page whether it is a coroutine."""
        return func
