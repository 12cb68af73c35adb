"""An earlier resolution and a target session to proposals for the next draft; one module for each kind of change."""
