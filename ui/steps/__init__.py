"""One small widget file per step of each flow."""
