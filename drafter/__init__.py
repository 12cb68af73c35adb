"""Drafter (决议起草): drafts United Nations General Assembly resolutions from earlier texts."""

__version__ = "0.1.0"
