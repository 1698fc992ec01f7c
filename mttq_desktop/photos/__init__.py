"""A photo, from the camera to a file ready to send."""
