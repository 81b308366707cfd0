"""From satellite scenes to what the models eat: composites and time series."""
