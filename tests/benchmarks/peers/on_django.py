"""The two pages on Django: its sessions, its users, its choice of a language, its ORM, its templates."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import django
from django.conf import settings

from app.language.tongues import OWN_NAMES
from app.web.headers import HEADERS
from tests.benchmarks.peers.matter import line

AGE, WARNING = 900, 60
PARTS = ("security.SecurityMiddleware", "locale.LocaleMiddleware", "common.CommonMiddleware", "csrf.CsrfViewMiddleware")


def application(database: str, templates: dict[str, str]) -> tuple[Callable[..., Any], str]:
    """The WSGI application over this file, and the session key of somebody who is signed in."""
    loader = ("django.template.loaders.locmem.Loader", templates)
    cached = [("django.template.loaders.cached.Loader", [loader])]
    settings.configure(
        SECRET_KEY="of a benchmark", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True,
        LANGUAGES=list(OWN_NAMES.items()), LANGUAGE_CODE="en",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": database, "CONN_MAX_AGE": None}},
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"],
        MIDDLEWARE=[f"{__name__}.logged", "django.contrib.sessions.middleware.SessionMiddleware",
                    *(f"django.middleware.{part}" for part in PARTS),
                    "django.contrib.auth.middleware.AuthenticationMiddleware"],
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": cached}}],
        SESSION_COOKIE_AGE=AGE, DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    )  # fmt: skip
    django.setup()
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("migrate", verbosity=0)
    _declare()
    return get_wsgi_application(), _sign_in()


def logged(inner: Callable[..., Any]) -> Callable[..., Any]:
    """A layer for our headers and our line of the log."""

    def answered(request: Any) -> Any:
        began = time.perf_counter()
        response = inner(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        response.headers["Cache-Control"] = "no-store"
        line(request.resolver_match.view_name, response.status_code, time.perf_counter() - began)
        return response

    return answered


def _sign_in() -> str:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.db import SessionStore

    user = User.objects.create_user("abena")
    visit = SessionStore()
    visit[SESSION_KEY] = str(user.pk)
    visit[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    visit[HASH_SESSION_KEY] = user.get_session_auth_hash()
    visit.save()
    return str(visit.session_key)


def _declare() -> None:
    """The models over the programme's own tables, and the views."""
    from django.contrib.auth.decorators import login_required
    from django.db import models
    from django.http import HttpRequest, HttpResponse
    from django.middleware.csrf import get_token
    from django.shortcuts import get_object_or_404, render
    from django.urls import path
    from django.utils import timezone

    def of(table: str) -> Any:
        return type("Meta", (), {"app_label": "peer", "managed": False, "db_table": table})

    class Account(models.Model):
        name, role = models.CharField(max_length=120), models.CharField(max_length=20)
        Meta = of("account")

    class Plan(models.Model):
        key, title = models.CharField(max_length=40), models.CharField(max_length=200)
        owner = models.ForeignKey(Account, on_delete=models.PROTECT)
        reference, state = models.CharField(max_length=7), models.CharField(max_length=30)
        currency, latest = models.CharField(max_length=3), models.IntegerField()
        Meta = of("plan")

    class SectionRevision(models.Model):
        plan = models.ForeignKey(Plan, on_delete=models.PROTECT)
        number, section = models.IntegerField(), models.CharField(max_length=40)
        answers = models.JSONField()
        Meta = of("section_revision")

    class Shown(models.Model):
        plan = models.ForeignKey(Plan, on_delete=models.PROTECT)
        page, words = models.CharField(max_length=40), models.JSONField()
        Meta = of("shown")

    @login_required
    def page(request: HttpRequest, key: str, template: str, section: str = "", field: str = "") -> HttpResponse:
        plan = get_object_or_404(Plan.objects.select_related("owner"), key=key, owner__role="returnee")
        rows = SectionRevision.objects.filter(plan=plan, number__lte=plan.latest)
        newest = rows.values("section").annotate(last=models.Max("id")).values("last")
        answers = {row.section: row.answers for row in SectionRevision.objects.filter(id__in=newest)}
        words = Shown.objects.get(plan=plan, page=template).words
        left = int((request.session.get_expiry_date() - timezone.now()).total_seconds())
        about = {"visit": {"key": plan.reference, "left": left, "warn": WARNING}, "csrf": get_token(request)}
        typed = answers.get(section, {}).get(field, "")
        return render(request, template, {"typed": typed, "path": request.path, **about, **words})

    globals()["urlpatterns"] = [
        path("plan/<key>", page, {"template": "plan.html"}),
        path("plan/<key>/part/idea/need", page, {"template": "question.html", "section": "idea", "field": "need"}),
    ]
