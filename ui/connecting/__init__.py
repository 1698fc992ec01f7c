"""Connecting a Page: a small file for each thing asked on the way, and the panel that leads through."""
