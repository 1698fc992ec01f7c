"""Lập Trang cộng đồng: the pages of setting up, connecting and looking after a Page."""
