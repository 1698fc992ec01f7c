"""Torture of the sender: seeded schedules of kills and faults, and a referee who believes only the Page."""
