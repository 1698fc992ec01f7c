"""The Pages this program posts to."""
