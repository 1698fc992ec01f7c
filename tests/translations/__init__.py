"""Every word on the screen is in the language asked for."""
