"""The step engine and the flows, as data; no screen."""
