"""The screens: each owns its values; its widgets show them."""
