"""The stages side by side, and every way of putting a card on them."""
