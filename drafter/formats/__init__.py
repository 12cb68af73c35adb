"""The only place that knows files: reading them into documents, and writing documents as files."""
