"""The Graph API client and the keys it is called with."""
