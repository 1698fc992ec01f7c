"""Tests of text in old fonts."""
