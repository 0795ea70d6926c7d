"""Ritorno: business plans that hold, for people who return home."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from config import Settings


def create_app(settings: Settings | None = None) -> Flask:
    """The application, with the settings of this machine unless others are given."""
    # Imported here, so that a mentor can use the computing rooms below without the web.
    from app.web.application import Application  # noqa: PLC0415 - see above
    from app.web.setup import prepare  # noqa: PLC0415 - see above
    from config import load  # noqa: PLC0415 - see above

    app = Application(__name__, static_folder=None)
    prepare(app, settings or load())
    return app
