"""Fixtures of the posts room."""

from tests.posts.house import house

__all__ = ["house"]
