"""Building the Windows program: what goes into it and where it comes from."""
