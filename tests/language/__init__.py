"""Amounts, dates, directions and texts by language and country."""
