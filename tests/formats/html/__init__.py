"""Tests of drafter/formats/html."""
