"""What runs inside a sandbox container: the front (PID 1) and the worker it starts."""
