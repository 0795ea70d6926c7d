"""Flask as this programme uses it: no function of ours is a coroutine, and templates are compiled for each language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, Request
from werkzeug.routing import MapAdapter

from app.web.templates import Templates


class Application(Flask):
    jinja_environment = Templates  # type: ignore[assignment] # Flask declares its own class and no other

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """As it is: Flask asks each hook, view and loader on every page whether it is a coroutine."""
        return func

    def update_template_context(self, context: dict[str, Any]) -> None:
        """What every page knows, the page's own values before it: no room of ours has a processor for itself."""
        for known in self.template_context_processors[None]:
            given: Any = known()
            context.update({**given, **context})

    def create_url_adapter(self, request: Request | None) -> MapAdapter | None:
        """What finds the view of a request. No rule names a host, and `hosts.py` has looked at it before: Flask reads
        host, scheme and path from the environment once more and spells the host anew, on every page."""
        if request is None or request.trusted_hosts or self.config["SERVER_NAME"]:
            return super().create_url_adapter(request)
        return MapAdapter(
            self.url_map,
            request.host,
            request.root_path,
            self.url_map.default_subdomain,
            request.scheme,
            request.path,
            request.method,
            request.query_string.decode("utf-8", "replace"),
        )
