"""Tests of the calendar of occasions."""
