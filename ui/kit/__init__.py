"""Làm tệp kết nối: what a helper is asked for, and the number that is read out in the end."""
