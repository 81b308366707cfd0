"""Runs the command line."""

from .cli import main

if __name__ == "__main__":  # worker processes of a local cluster import this module too
    main(prog_name="python -m engine")
