"""The table of all systems: what is scored, how it is told, and how it is drawn."""
