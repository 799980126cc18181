"""The dose of a card, edited in place."""
