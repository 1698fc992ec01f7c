"""Vietnamese text: normal form and folding."""
