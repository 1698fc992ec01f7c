"""Tests of what reads feeds and pages."""
