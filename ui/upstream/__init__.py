"""The pages for sharing what upper levels published, and what leads to them."""
