"""Maps against a reference: scores, their uncertainty, and a report of both."""
