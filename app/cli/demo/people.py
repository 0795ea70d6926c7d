"""Who is in the demo. Staff are named by their role; returnees are the people of the worked cases."""

from __future__ import annotations

from dataclasses import dataclass

from app.models import Role


@dataclass(frozen=True)
class Staff:
    role: Role
    name: str
    email: str


@dataclass(frozen=True)
class Returnee:
    """`mentor` is the name of who accompanies; `card` the address that the card was issued at."""

    name: str
    mentor: str
    card: str


STAFF = (
    Staff(Role.MENTOR, "Mentor", "mentor@demo.example"),
    Staff(Role.MENTOR, "Mentor 2", "mentor2@demo.example"),
    Staff(Role.TRAINER, "Trainer", "trainer@demo.example"),
    Staff(Role.DESK, "Desk", "desk@demo.example"),
    Staff(Role.LENDER, "Lender", "lender@demo.example"),
    Staff(Role.ADMIN, "Administrator", "admin@demo.example"),
)
RETURNEES = (
    Returnee("Abena", "Mentor", "demo-card-abena"),
    Returnee("Rosa", "Mentor", "demo-card-rosa"),
    Returnee("Modou", "Mentor 2", "demo-card-modou"),
    Returnee("Leïla", "Mentor", "demo-card-leila"),
    Returnee("Home kitchen, Cochabamba", "Mentor 2", "demo-card-cochabamba"),
)
CLASS_KEY, CLASS_NAME = "demo-class", "Business course"
