"""The kit: one file a helper makes, with which a commune's PC is connected to its Page."""
