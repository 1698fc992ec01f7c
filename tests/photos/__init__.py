"""Tests of photos: taking them in, preparing them, the workshop beside the window."""
