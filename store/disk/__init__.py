"""What lies in the folder of a library, and how it is written: whole or not at all."""
