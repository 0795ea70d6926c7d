"""The tables, as plain SQLAlchemy; importable without Flask."""

from app.models.base import Base
from app.models.book_days import BookedDay
from app.models.catalogue import CatalogueRow
from app.models.classes import ClassMember, TrainingClass
from app.models.consents import Consent, Purpose
from app.models.day_book import BookedMonth
from app.models.follow_up import FollowUp
from app.models.granting import DeskNote, GrantWord
from app.models.partners import Agreement, Invitation, Partner
from app.models.people import Account, Assignment, Card, Role
from app.models.plans import FileShare, Plan, PlanEvent, Remark, SectionRevision, VersionName
from app.models.scoring import PlanPoints
from app.models.sittings import Sitting
from app.models.visits import Brake, WebSession
from app.plan.review_states import State

__all__ = [
    "Account",
    "Agreement",
    "Assignment",
    "Base",
    "BookedDay",
    "BookedMonth",
    "Brake",
    "Card",
    "CatalogueRow",
    "ClassMember",
    "Consent",
    "DeskNote",
    "FileShare",
    "FollowUp",
    "GrantWord",
    "Invitation",
    "Partner",
    "Plan",
    "PlanEvent",
    "PlanPoints",
    "Purpose",
    "Remark",
    "Role",
    "SectionRevision",
    "Sitting",
    "State",
    "TrainingClass",
    "VersionName",
    "WebSession",
]
