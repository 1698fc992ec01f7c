"""Connecting this PC to a Page: where a key comes from, what is proven about it, and its end."""
