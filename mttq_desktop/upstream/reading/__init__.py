"""From the bytes of feeds and pages to clean values, in a process of its own that can be killed.

``reader`` is what the rest of the program uses; ``worker`` runs in the other process. All the rest is needed
there only, feedparser most of all.
"""
