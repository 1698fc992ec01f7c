"""Opening, backing up and migrating the one SQLite file."""
