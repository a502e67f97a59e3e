"""What the benchmarks are made of: an invented world, articles about it, and ways to measure."""
