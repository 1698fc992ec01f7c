"""Other processes of this program that read what strangers made: what hangs or grows vast fails there."""
