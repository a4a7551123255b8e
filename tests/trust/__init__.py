"""The promises, put to the test by harnesses that a sceptic can run."""
