"""Text from before Unicode: letters that only a font of that time shows rightly, put right."""
