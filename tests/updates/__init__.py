"""Newer versions of the program, over loopback."""
