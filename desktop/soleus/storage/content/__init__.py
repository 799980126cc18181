"""Shipped content, read from its files."""
