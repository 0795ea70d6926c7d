"""`/handbook`: the chapters that exist, and the way to the words."""

from flask import render_template

from app.handbook import reader
from app.web.access import audience
from app.web.reading import blueprint
from app.web.speech import tongue


@blueprint.get("/handbook")
@audience("everyone")
def contents() -> str:
    return render_template("reading/contents.html", chapters=reader.chapters(tongue().language))
