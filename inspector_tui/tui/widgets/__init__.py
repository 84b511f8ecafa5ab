"""The widgets: each shows one piece of data and speaks by message."""
