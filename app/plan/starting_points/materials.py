"""What usually goes into a product of a starting point, by its key: names for a recipe card, never an amount. Feed,
fuel and ice are monthly costs there, and goods that are bought ready have no recipe."""

from __future__ import annotations

from collections.abc import Mapping

from app.language.messages import mark

_OF_THE_FIELD = mark("seed or seedlings, manure, fertilizer, sacks or crates")
MATERIALS: Mapping[str, str] = {
    "chickens": mark("chicks"),
    "leaves": _OF_THE_FIELD,
    "tomatoes": _OF_THE_FIELD,
    "onions": _OF_THE_FIELD,
    "bread": mark("flour, yeast, fat, salt, sugar, bags"),
    "pastries": mark("flour, fat, meat or cheese, onions, eggs, bags"),
    "cakes": mark("flour, sugar, eggs, fat, cream, a box"),
    "meals": mark("rice or maize, meat or fish, vegetables, oil, spices"),
    "snacks": mark("flour or potatoes, oil, filling, paper or bags"),
    "drinks": mark("fruit or powder, sugar, water, cups or bags"),
    "fresh": mark("fish, bags"),
    "smoked": mark("fresh fish, salt, paper or baskets"),
    "theircloth": mark("thread, lining, buttons, zip"),
    "withcloth": mark("cloth, thread, lining, buttons, zip"),
    "mending": mark("thread, buttons, zip, patches"),
    "cut": mark("shampoo, oil or cream, gel"),
    "colour": mark("colour, developer, gloves, shampoo"),
    "bride": mark("hair products, make-up, pins, flowers"),
    "repairs": mark("screen, battery or another part, glue"),
    "furniture": mark("wood, screws, glue, varnish, hinges"),
    "doors": mark("wood, hinges, a lock, screws, varnish"),
    "woodrepairs": mark("wood, screws, glue, varnish"),
    "work": mark("cement, sand, blocks, iron, where you buy them yourself"),
    "wallrepairs": mark("cement, sand, paint"),
}
