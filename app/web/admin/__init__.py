"""The administrator's room: accounts, visits, health; no content of any plan."""

from flask import Blueprint

blueprint = Blueprint("admin", __name__)

from app.web.admin import overview  # noqa: E402, F401 - the views hang themselves on the blueprint
