"""Tests of the word of caution."""
