"""The Windows program: what is built, and the trial of it with Wine (``make windows-test``)."""
