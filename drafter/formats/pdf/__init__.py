"""Reads PDF files by how their pages look: rows, columns, notes at the foot, text that goes on over the page."""
