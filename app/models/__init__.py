"""The tables, as plain SQLAlchemy; importable without Flask."""

from app.models.base import Base
from app.models.catalogue import CatalogueRow
from app.models.classes import ClassMember, TrainingClass
from app.models.consents import Consent
from app.models.people import Account, Assignment, Card, Role
from app.models.plans import FileShare, Plan, PlanEvent, Remark, SectionRevision, State
from app.models.visits import Brake, WebSession

__all__ = [
    "Account",
    "Assignment",
    "Base",
    "Brake",
    "Card",
    "CatalogueRow",
    "ClassMember",
    "Consent",
    "FileShare",
    "Plan",
    "PlanEvent",
    "Remark",
    "Role",
    "SectionRevision",
    "State",
    "TrainingClass",
    "WebSession",
]
