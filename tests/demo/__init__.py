"""A robot that uses the real program as a person would: what it sees, it clicks, and it types."""
