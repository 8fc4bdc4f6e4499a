"""What the adapter does besides handing over pages: it serves, stages, and builds further editions."""
