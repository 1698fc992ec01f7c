"""The bundled fonts hold every Vietnamese letter and draw it whole."""
