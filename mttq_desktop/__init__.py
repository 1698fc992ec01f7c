"""What the program knows and does. No Qt and no sentence for a person lives here."""

__version__ = "0.1.0"
