"""Tests of the upstream room."""
