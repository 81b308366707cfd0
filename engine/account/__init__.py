"""The report of a map's making: what went in, what came out, and how to do it again."""
