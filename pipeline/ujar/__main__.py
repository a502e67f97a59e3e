"""`python -m ujar`."""

from ujar.cli import main

main()
