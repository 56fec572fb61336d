"""Charts drawn in Word, filled with the data of one disclosure."""
