"""Newer versions of the program, of which a kit may tell the PC to learn; nothing unsigned is ever run."""
