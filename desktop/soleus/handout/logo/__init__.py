"""The clinic's logo, made small and harmless."""
