"""The window and everything in it, on the real core."""
