"""Turns records about one article into a data site; knows nothing of any particular article."""
