"""Screens outside the flows: home, outbox, help, letter size."""
