"""Tests of the practice Page, over real HTTP."""
